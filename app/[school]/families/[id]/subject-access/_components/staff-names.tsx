import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'

/** Whether people who work in the school are masked too: the school decides, and looks at it both ways. */
export function StaffNames({ chosen }: { chosen: 'masked' | 'shown' }) {
  const other = chosen === 'masked' ? 'shown' : 'masked'
  return (
    <Card id="staff" title="Names of people who work in the school">
      <p className="mb-3">
        They are {chosen} below. Who handled something in the course of their work is often shown; mask them
        where it would harm somebody.
      </p>
      <form method="get">
        <input type="hidden" name="staff" value={other} />
        <Button look="quiet">{other === 'shown' ? 'Show them instead' : 'Mask them instead'}</Button>
      </form>
    </Card>
  )
}
