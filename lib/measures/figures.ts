import { beyondLimits, type FigureLimits } from '../intake/figure-limits'
import { readMissing, readNumber } from '../intake/numbers'

export type Wave = 'before' | 'after'
export const WAVES = ['before', 'after'] as const

/** A measure's own bounds. */
export type MeasureLimits = { minimum: number | null; maximum: number | null; decimals: number }

/** One cell: a figure, null for a pupil known to have none, undefined for nothing recorded. */
export type Cell = number | null | undefined

/** What is typed and shown for a pupil known to have no figure. */
const ABSENT = 'absent'

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

/** "Whole numbers from 40 to 160": what may be typed. */
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
      ? 'Whole numbers'
      : `Numbers with up to ${decimals === 1 ? 'one decimal' : `${decimals} decimals`}`
  return [exact, range].filter(Boolean).join(' ')
}

/** What changed in a table of figures, counted. `absent`: pupils noted as having no figure. */
export type FigureCounts = { added: number; changed: number; removed: number; absent: number }

/** "24 figures added, 3 changed and 1 removed"; "no figure changed" when none was. */
export function countsInWords({ added, changed, removed, absent }: FigureCounts): string {
  const parts: [number, string][] = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
    [absent, 'noted as absent'],
  ]
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, what], i) => {
      const figures = i > 0 ? '' : count === 1 ? ' figure' : ' figures'
      return `${count.toLocaleString('en-GB')}${figures} ${what}`
    })
  if (words.length === 0) return 'no figure changed'
  return words.length === 1 ? String(words[0]) : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
