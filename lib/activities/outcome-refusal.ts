import { RuleBroken } from '@/lib/platform/errors'
import { judgeCriterion, type Refusal } from './criterion'
import type { OutcomeInput } from './outcome-commands'

/** A criterion as typed: an outcome's, or a priority's of the improvement plan. */
type Judged = Pick<OutcomeInput, 'about' | 'statement' | 'measureId' | 'baseline' | 'target' | 'reviewOn'> & {
  measure: { name: string; unit: string; direction: 'higher' | 'lower' } | null
}

type Circumstances = {
  /** An idea may still lack its figures; a plan may not. */
  isPlanned: boolean
  /** ISO date */
  today: string
  /** The review date it has already: it may have come by now. */
  keptReview?: string | null
}

const FIELDS: Record<Refusal['field'], keyof Judged> = {
  statement: 'statement',
  measure: 'measureId',
  baseline: 'baseline',
  target: 'target',
  reviewOn: 'reviewOn',
}

/**
 * Refuses a criterion that could not stand, every field at once, with better words made of the same ones.
 * @throws RuleBroken
 */
export function refuseCriterion(input: Judged, { isPlanned, today, keptReview }: Circumstances): void {
  const judgement = judgeCriterion(
    {
      about: input.about,
      statement: input.statement,
      measureName: input.measure?.name ?? null,
      unit: input.measure?.unit ?? null,
      direction: input.measure?.direction ?? null,
      baseline: input.baseline,
      target: input.target,
      reviewOn: input.reviewOn,
    },
    today,
  )
  if (judgement.ok) return
  const [first, ...rest] = judgement.refusals.filter(({ kind }) => {
    if (kind === 'date_in_the_past') return input.reviewOn !== keptReview
    return isPlanned || !STILL_MISSING.has(kind)
  })
  if (!first) return
  const errors = Object.fromEntries(rest.map(({ field, reason }) => [FIELDS[field], reason]))
  const offers = judgement.better === null ? undefined : { statement: statementOf(judgement.better) }
  throw new RuleBroken(FIELDS[first.field], first.reason, { errors, offers })
}

const STILL_MISSING = new Set<Refusal['kind']>([
  'missing_measure',
  'missing_baseline',
  'missing_target',
  'missing_date',
])

/**
 * Figures and dates have their own fields on the form, so a whole criterion is cut back to what it says of people:
 * "Pupils whose families come to the workshops: reading age from … to … by …" is offered up to "reading age".
 */
function statementOf(criterion: string): string {
  return criterion.replace(/,? from \S.* to .*$/, '')
}
