import { Hidden, Radios } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LINK_DAYS, USUAL_LINK_DAYS } from '@/lib/concerns/parent-schema'
import { makeLink } from '../actions'

const IN_WORDS: Record<(typeof LINK_DAYS)[number], string> = {
  30: 'A month',
  90: 'Three months',
  180: 'Half a year',
  365: 'A year',
}

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
          options={LINK_DAYS.map((value) => ({ value, label: IN_WORDS[value] }))}
          defaultValue={USUAL_LINK_DAYS}
          columns
        />
        <Button look={isAnother ? 'quiet' : 'main'}>Make a private link</Button>
      </Form>
    </Card>
  )
}
