import { amount, level, typedFigure } from '@/lib/measures/figures-in-words'
import { longDate, shortDate, toIso } from '@/lib/platform/dates'

/** What an outcome is judged by. */
export type CriterionRow = {
  statement: string
  measure: { name: string; unit: string } | null
  baseline: number | null
  target: number | null
  worthwhile: number | null
  reviewOn: Date | string | null
  comparedHow: string | null
}

/** The criterion as it stood when the activity became planned, kept as JSON beside the outcome. `by` as they were called then. */
export type AsLocked = {
  by: string
  statement: string
  measure: string
  unit: string
  baseline: number | null
  target: number | null
  worthwhile: number | null
  reviewOn: string | null
  comparedHow: string | null
}

/** What is kept at the moment of locking. */
export function lockedAs(criterion: CriterionRow, by: string): AsLocked {
  return {
    by,
    statement: criterion.statement,
    measure: criterion.measure?.name ?? '',
    unit: criterion.measure?.unit ?? '',
    baseline: criterion.baseline,
    target: criterion.target,
    worthwhile: criterion.worthwhile,
    reviewOn: isoOf(criterion.reviewOn),
    comparedHow: criterion.comparedHow,
  }
}

/** What is different now from what was locked, each with what it was, in words. Empty when nothing is. */
export function changedSinceLocked(locked: AsLocked, now: CriterionRow): { what: string; was: string }[] {
  const current = lockedAs(now, locked.by)
  const inWords: { [name in Exclude<keyof AsLocked, 'by' | 'unit'>]: { what: string; was: () => string } } = {
    statement: { what: 'What should change', was: () => `“${locked.statement}”` },
    measure: { what: 'The measure', was: () => locked.measure || 'none' },
    baseline: { what: 'From', was: () => levelOf(locked.baseline, locked.unit) },
    target: { what: 'To', was: () => levelOf(locked.target, locked.unit) },
    worthwhile: {
      what: 'What would matter',
      was: () =>
        locked.worthwhile === null ? 'not said' : amount(typedFigure(locked.worthwhile), locked.unit),
    },
    reviewOn: { what: 'By when', was: () => (locked.reviewOn ? longDate(locked.reviewOn) : 'not said') },
    comparedHow: { what: 'Compared with', was: () => locked.comparedHow ?? 'nothing' },
  }
  return Object.entries(inWords)
    .filter(([name]) => locked[name as keyof AsLocked] !== current[name as keyof AsLocked])
    .map(([, { what, was }]) => ({ what, was: was() }))
}

/** "from 91 to 95 points by 27 March 2026", for one line of history. */
export function criterionInShort({ measure, baseline, target, reviewOn }: CriterionRow): string {
  const unit = measure?.unit ?? ''
  const date = isoOf(reviewOn)
  return `from ${levelOf(baseline, '')} to ${levelOf(target, unit)}${date ? ` by ${shortDate(date)}` : ''}`
}

function levelOf(value: number | null, unit: string): string {
  return value === null ? 'not said' : level(typedFigure(value), unit)
}

function isoOf(date: Date | string | null): string | null {
  return typeof date === 'string' ? date : toIso(date)
}
