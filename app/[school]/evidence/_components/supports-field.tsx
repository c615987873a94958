import { TickBoxes } from '@/components/form/fields'
import type { listSupportable } from '@/lib/evidence/choices'
import { academicYearName } from '@/lib/platform/dates'

type Activities = Awaited<ReturnType<typeof listSupportable>>
export type Chosen = { activityId: string; outcomeId: string | null }

/** Activities, each followed by its outcomes. What is already chosen comes first; a long list scrolls inside itself. */
export function SupportsField({ activities, chosen }: { activities: Activities; chosen: Chosen[] }) {
  const isChosen = (id: string) => chosen.some((one) => one.activityId === id)
  const ordered = [
    ...activities.filter(({ id }) => isChosen(id)),
    ...activities.filter(({ id }) => !isChosen(id)),
  ]
  return (
    <div className="[&_fieldset>div:last-child]:max-h-96 [&_fieldset>div:last-child]:overflow-y-auto [&_fieldset>div:last-child]:pr-1">
      <TickBoxes
        name="supports"
        label="What does it support?"
        hint="An activity as a whole, or one of the changes it should make."
        options={ordered.flatMap(({ id, title, academicYear, outcomes }) => [
          { value: id, label: <b>{title}</b>, hint: academicYearName(academicYear) },
          ...outcomes.map((outcome) => ({
            value: `${id}:${outcome.id}`,
            label: <span className="sm:pl-4">{outcome.statement}</span>,
            hint: (
              <span className="sm:pl-4">
                What should change{outcome.measure && `: ${outcome.measure.name}`}, in {title}
              </span>
            ),
          })),
        ])}
        defaultValue={chosen.map(({ activityId, outcomeId }) =>
          outcomeId ? `${activityId}:${outcomeId}` : activityId,
        )}
      />
    </div>
  )
}
