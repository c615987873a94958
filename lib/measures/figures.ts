import { beyondLimits, type FigureLimits } from '../intake/figure-limits'
import { readMissing, readNumber } from '../intake/numbers'

export type Wave = 'before' | 'after'
export const WAVES = ['before', 'after'] as const

/** A measure's own bounds. */
export type MeasureLimits = { minimum: number | null; maximum: number | null; decimals: number }

/** One cell: a figure, null for a pupil known to have none, undefined for nothing recorded. */
export type Cell = number | null | undefined

/** What is typed and shown for a pupil known to have no figure. */
export const ABSENT = 'absent'

/** The most pupils on one form. */
export const PAGE = 60

/** A figure as it stands in a cell to be typed over. */
export function cellText(cell: Cell): string {
  return cell === undefined ? '' : cell === null ? ABSENT : String(cell)
}

/** What somebody typed into a cell, or the sentence that says why it cannot be taken. */
export function readCell(text: string, limits: FigureLimits): { cell: Cell } | { problem: string } {
  const missing = readMissing(text)
  if (missing) return { cell: missing === 'empty' ? undefined : null }
  const { value, problem } = readNumber(text)
  if (value === undefined) return { problem: problem ?? `“${text}” is not a number.` }
  const beyond = beyondLimits(value, limits)
  return beyond ? { problem: beyond } : { cell: value }
}

/** "from 40 to 160, in whole numbers": what may be typed; empty when anything may. */
export function limitsInWords({ minimum, maximum, decimals }: MeasureLimits): string {
  const range =
    minimum !== null && maximum !== null
      ? `from ${minimum} to ${maximum}`
      : minimum !== null
        ? `${minimum} or more`
        : maximum !== null
          ? `${maximum} or less`
          : ''
  const exact =
    decimals === 0
      ? 'in whole numbers'
      : decimals === 1
        ? 'with one decimal'
        : `with up to ${decimals} decimals`
  return [range, exact].filter(Boolean).join(', ')
}

/** What changed in a table of figures, counted. */
export type FigureCounts = { added: number; changed: number; removed: number }

/** "24 figures added, 3 changed and 1 removed"; "no figure changed" when none was. */
export function countsInWords({ added, changed, removed }: FigureCounts): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
  ].filter(([count]) => Number(count) > 0)
  if (parts.length === 0) return 'no figure changed'
  const words = parts.map(([count, what], i) =>
    i === 0 ? `${count} ${count === 1 ? 'figure' : 'figures'} ${what}` : `${count} ${what}`,
  )
  return words.length === 1 ? String(words[0]) : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
