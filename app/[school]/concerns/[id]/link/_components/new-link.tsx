import { Hidden, Radios } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LINK_DAYS, USUAL_LINK_DAYS } from '@/lib/concerns/parent-schema'
import { LINK_DAY_NAMES } from '../../../../_components/link-day-names'
import { makeLink } from '../actions'

export function NewLink({ school, id, isAnother }: { school: string; id: string; isAnother: boolean }) {
  return (
    <Card title={isAnother ? 'Make another link' : 'Make a link'} id="make">
      {isAnother && (
        <p className="mb-3">Those that were made go on working. Two parents may each have their own.</p>
      )}
      <Form action={makeLink} school={school}>
        <Hidden name="id" value={id} />
        <Radios
          name="days"
          label="For how long does it work?"
          options={LINK_DAYS.map((value) => ({ value, label: LINK_DAY_NAMES[value] }))}
          defaultValue={USUAL_LINK_DAYS}
          columns
        />
        <Button look={isAnother ? 'quiet' : 'main'}>Make a private link</Button>
      </Form>
    </Card>
  )
}
