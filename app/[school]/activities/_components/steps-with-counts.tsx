import { StepDot } from '@/components/charts/step-dot'
import type { ActivityList } from '@/lib/impact/activity-list'
import type { ListFilters } from '@/lib/impact/list-filters'

/** The ladder in one row, each step with how many stand on it, opening those. */
export function StepsWithCounts({
  list,
  step,
  address,
}: {
  list: ActivityList
  step: ListFilters['step']
  /** The list's address with another step, or none. */
  address: (step: string | null) => string
}) {
  const shown = list.steps.filter(({ count }, i) => count > 0 || i < SHOWN_EMPTY)
  return (
    <nav aria-label="Activities by step" className="print:hidden mb-4">
      <ol className="flex flex-wrap gap-2">
        {shown.map(({ step: own, label, count }) => {
          const isChosen = own === step
          return (
            <li key={own}>
              <a
                href={address(isChosen ? null : own)}
                aria-current={isChosen ? 'true' : undefined}
                className="inline-flex min-h-11 items-center gap-2 rounded-md border-2 border-line bg-card px-3 py-1 no-underline hover:underline aria-[current]:border-brand aria-[current]:bg-brand-soft"
              >
                <StepDot look={count > 0 ? 'reached' : 'open'} />
                <span>{label}</span>
                <b className="tabular-nums">{count}</b>
                {isChosen && <span className="sr-only">, shown; select to show all steps</span>}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The steps this version can reach are shown even when nothing stands on them: they are where to go. */
const SHOWN_EMPTY = 4
