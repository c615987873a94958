import type { CountRow } from '../concerns/learn/count-sql'
import { shortDate } from '../platform/dates'
import { suppressTable } from '../statistics/suppress-table'
import type { ConcernsOfYear } from './concerns-figures'

/** How the year's formal complaints ended; a null count is one the reader is not shown. */
export type Outcomes = {
  /** Why there is no table, in words; null where there is one. */
  why: string | null
  rows: { name: string; count: number | null }[]
  /** In how many the school did something, whether or not they were upheld. */
  acted: number | null
  formal: number
}

const NAMES: readonly [key: string, name: string][] = [
  ['upheld', 'Upheld'],
  ['partly_upheld', 'Partly upheld'],
  ['not_upheld', 'Not upheld'],
  ['resolved', 'Resolved without a finding'],
  ['withdrawn', 'Withdrawn'],
  ['redirected', 'Sent another way'],
  ['open', 'Still open'],
  ['paused', 'Paused'],
]

/** Exact, from one period's counts. */
export function outcomesOf(counts: readonly CountRow[]): Outcomes {
  const of = (by: string, key: string) => counts.find((row) => row.by === by && row.key === key)?.count ?? 0
  return {
    why: null,
    rows: NAMES.map(([key, name]) => ({ name, count: of('finding', key) })).filter(({ count }) => count > 0),
    acted: of('acted', 'true'),
    formal: of('formal', 'true'),
  }
}

/**
 * The finding of the report: "One formal complaint was received up to 23 October 2026."
 *
 * @param counted how far the number is counted; null where it is exact on the day the report is made
 */
export function formalInWords(
  { formal }: Pick<Outcomes, 'formal'>,
  counted: Pick<ConcernsOfYear, 'upTo' | 'isWholeYear'> | null,
): string {
  if (counted && !counted.upTo) return 'The first figures are shown when the first term is over.'
  const upTo = counted?.upTo && !counted.isWholeYear ? ` up to ${shortDate(counted.upTo.to)}` : ''
  if (formal === 0) return `No formal complaint was received${upTo}.`
  return `${formal === 1 ? 'One formal complaint was' : `${formal} formal complaints were`} received${upTo}.`
}

const STILL_GOING = ['Still open', 'Paused']

/** In how many the school did something: never "in 0" of what nobody has ended yet. */
export function actedInWords({ acted, formal, rows }: Outcomes): string {
  if (acted === null) return 'In how many the school took action is not shown.'
  const isGoing = rows.some(({ name }) => STILL_GOING.includes(name))
  if (acted === 0 && rows.every(({ name }) => STILL_GOING.includes(name))) return 'None has ended yet.'
  return `${isGoing ? 'So far the' : 'The'} school took action in ${acted} of ${formal}, whether or not the complaint was upheld.`
}

/**
 * As governors read it: only of a year that is over and when none is open any longer, so that no two papers differ by the one
 * that ended in between; and only as far as no small number follows from the number of formal complaints, which is known.
 */
export function protectOutcomes(
  outcomes: Outcomes,
  { isOver, smallestShown }: { isOver: boolean; smallestShown: number },
): Outcomes {
  const hidden = (why: string): Outcomes => ({ ...outcomes, why, rows: [], acted: null })
  const isOpen = outcomes.rows.some(({ name, count }) => STILL_GOING.includes(name) && (count ?? 0) > 0)
  if (!isOver || isOpen) return hidden('How they ended is shown when the year is over and all have ended.')
  const { suppressed, totalIsSmall } = suppressTable(
    outcomes.rows.map(({ count }) => count ?? 0),
    smallestShown,
  )
  const isSmall = totalIsSmall || outcomes.formal < smallestShown
  if (isSmall)
    return hidden(
      'There were too few to say how they ended without telling of one of them. Whoever decided them can tell the panel.',
    )
  const acted = outcomes.acted ?? 0
  const rest = outcomes.formal - acted
  const fits = (count: number) => count === 0 || count >= smallestShown
  return {
    ...outcomes,
    rows: outcomes.rows.map((row, i) => (suppressed[i] ? { ...row, count: null } : row)),
    acted: fits(acted) && fits(rest) ? acted : null,
  }
}
