import type { ReactNode } from 'react'
import { midSentence } from '@/lib/measures/figures-in-words'
import type { PriorityShown } from '@/lib/plan/priority-rows'
import { criterionFigures, whatItCameTo } from '@/lib/plan/what-it-came-to'
import { today } from '@/lib/platform/clock'

type Criterion = PriorityShown['criteria'][number]

/** By what it will be known, each with its figures and what it came to. */
export function CriteriaList({
  criteria,
  also,
}: {
  criteria: Criterion[]
  /** What can be done with one. */
  also?: (criterion: Criterion) => ReactNode
}) {
  const on = today()
  return (
    <ul className="my-2">
      {criteria.map((criterion) => (
        <li key={criterion.id} className="border-t border-line py-2">
          <p>{criterion.statement}</p>
          <p className="text-[0.95rem] text-soft">
            In {midSentence(criterion.measure.name)}
            {criterion.about === 'parents' && ', about parents and carers'}. {criterionFigures(criterion)}{' '}
            <span className="text-ink">{whatItCameTo(criterion, on)}</span>
          </p>
          {also?.(criterion)}
        </li>
      ))}
    </ul>
  )
}
