import { DateField, Hidden, Radios } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { BESIDE_NAMES } from '@/lib/evaluation/series'
import type { SeriesPage } from '@/lib/evaluation/series-queries'
import { removeWeeks } from '../actions'

/** Weeks brought in by mistake are taken out here; the history keeps what they said. */
export function RemoveWeeks({
  series: { weeks, beside },
  address,
  school,
}: {
  series: SeriesPage
  address: { activityId: string; outcomeId: string }
  school: string
}) {
  const hasOwn = weeks.some(({ arm }) => arm === 'took_part')
  return (
    <Form action={removeWeeks} school={school} className="mt-3 max-w-[44rem] print:hidden">
      <Hidden name="activityId" value={address.activityId} />
      <Hidden name="outcomeId" value={address.outcomeId} />
      <Folded summary="Take weeks out">
        <Radios
          name="arm"
          label="Whose weeks?"
          options={[
            ...(hasOwn ? [{ value: 'took_part', label: 'Of those who take part' }] : []),
            ...(beside ? [{ value: 'compared', label: `Of ${BESIDE_NAMES[beside]}` }] : []),
          ]}
        />
        <div className="grid gap-x-6 sm:grid-cols-2">
          <DateField name="from" label="From the week of" optional hint="Left empty, from the first week." />
          <DateField name="to" label="To the week of" optional hint="Left empty, to the last week." />
        </div>
        <Button look="danger">Take these weeks out</Button>
      </Folded>
    </Form>
  )
}
