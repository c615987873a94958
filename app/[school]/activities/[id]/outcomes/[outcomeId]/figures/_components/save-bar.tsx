import { TickBox } from '@/components/form/fields'
import { WhenAsked } from '@/components/form/when-asked'
import { Button } from '@/components/ui/button'

/** The button, and above it the questions a save may come back with. */
export function SaveBar() {
  return (
    <div className="mt-4">
      <WhenAsked name="addPupils">
        <TickBox name="addPupils" label="Add them to the register as pupils" />
      </WhenAsked>
      <WhenAsked name="keepMine">
        <TickBox name="keepMine" label="Put mine in place of what is there now" />
      </WhenAsked>
      <Button>Save the figures</Button>
    </div>
  )
}
