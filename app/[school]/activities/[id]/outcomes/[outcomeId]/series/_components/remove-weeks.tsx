import { DateField, Hidden, Radios } from '@/components/form/fields'
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
    <details className="mt-3 print:hidden">
      <summary className="min-h-11 cursor-pointer py-2 text-brand underline">Take weeks out</summary>
      <Form action={removeWeeks} school={school} className="mt-2 max-w-[44rem]">
        <Hidden name="activityId" value={address.activityId} />
        <Hidden name="outcomeId" value={address.outcomeId} />
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
      </Form>
    </details>
  )
}
