import { Hidden, Radios } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { TableInput } from '@/components/form/table-input'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Of } from '@/lib/evaluation/series'
import { bringWeeks } from '../actions'

const EXAMPLE = [
  'Week\tPupils\tNumber\tOut of\tOthers pupils\tOthers number\tOthers out of',
  '3/3/2025\t18\t166\t180\t202\t1905\t2020',
  '10/3/2025\t18\t168\t180\t202\t1911\t2020',
].join('\n')

/** A file or a paste of weeks, and whose they are. */
export function BringWeeks({
  address,
  school,
  unit,
  title = 'Bring in weeks',
  pasted,
  of = 'now',
}: {
  address: { activityId: string; outcomeId: string }
  school: string
  unit: string
  title?: string
  /** Rows that are there to be put right. */
  pasted?: string
  of?: Of
}) {
  return (
    <Card title={title} id="bring" className="print:hidden">
      <Form action={bringWeeks} school={school} className="max-w-[44rem]">
        <Hidden name="activityId" value={address.activityId} />
        <Hidden name="outcomeId" value={address.outcomeId} />
        <Radios
          name="of"
          label="Whose weeks are these?"
          defaultValue={of}
          options={[
            {
              value: 'now',
              label: 'Of the pupils who take part',
              hint: 'The rest of the school may stand in columns of its own: others pupils, others number, others out of.',
            },
            {
              value: 'year_earlier',
              label: 'Of the same group a year earlier',
              hint: 'Each week is moved on by 52 weeks, so that it stands beside the same week of this year.',
            },
          ]}
        />
        <TableInput
          hint={
            <>
              One row for each week, and no names.{' '}
              {unit === '%'
                ? 'Sessions attended out of sessions possible, or the per cent alone with the number of pupils.'
                : 'How often it happened, out of what it is counted for: pupils, or days.'}{' '}
              A holiday is a row without figures, or no row.
            </>
          }
          example={EXAMPLE}
          pasted={pasted}
        />
        <Button>See what is in it</Button>
      </Form>
    </Card>
  )
}
