import { YEAR_GROUPS, type YearGroup } from '@/lib/schools/year-groups'
import { readMissing, short, type Value } from './numbers'

/** A year group as schools write it: `Year 1`, `Y1`, `Yr 1`, `1`, `1.0`, `Reception`, `R`, `YR`, `Nursery`, `N1`. */
export function readYearGroup(text: string): Value<YearGroup> {
  const word = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (/^(r|yr|year r|reception|rec|recep|reception class)$/.test(word)) return { value: 'Reception' }
  if (/^(n|n1|n2|nursery|nur|nurs|year n)$/.test(word)) return { value: 'Nursery' }
  const missing = readMissing(text)
  if (missing) return { missing }
  const number = /^(?:year|yr|y)?[ .-]?0*(\d{1,2})(?:\.0)?$/.exec(word)?.[1]
  const value = YEAR_GROUPS.find((group) => group === `Year ${Number(number)}`)
  if (value) return { value }
  return { problem: `“${short(text)}” is not a year group. Write Nursery, Reception or Year 1 to Year 13.` }
}

const YES = new Set(['yes', 'y', 'true', 't', '1', 'x', '✓', '✔'])
const NO = new Set(['no', 'n', 'false', 'f', '0', '', '-', '–', 'n/a', 'na'])

/**
 * Whether a pupil belongs to a group. A blank cell is no, because registers tick only those who do; so is a dash. A
 * cross in a column of its own is how many registers tick. `alsoYes` are words that mean yes in this column only.
 */
export function readFlag(text: string, alsoYes: readonly string[] = []): Value<boolean> {
  const word = text.trim().toLowerCase()
  if (YES.has(word) || alsoYes.includes(word)) return { value: true }
  if (NO.has(word)) return { value: false }
  const missing = readMissing(text)
  if (missing) return { missing }
  return { problem: `“${short(text)}” is neither yes nor no.` }
}

/** The school census codes in an SEN column: E is an education, health and care plan, K is SEN support, N is neither. */
export const SEN_CODES = ['e', 'k'] as const
