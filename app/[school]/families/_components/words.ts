import type { ReachCell } from '@/lib/families/reach-row'
import type { PupilLine } from '@/lib/families/register'

export const families = (count: number) =>
  count === 1 ? '1 family' : `${count.toLocaleString('en-GB')} families`

export const pupils = (count: number) => (count === 1 ? '1 pupil' : `${count.toLocaleString('en-GB')} pupils`)

const sessions = (count: number) => (count === 1 ? 'one session' : `${count} sessions`)

/** What has been tried with a family this year, in one sentence. */
export function triedSentence({ invited, came }: { invited: number; came: number }): string {
  if (invited === 0) return 'Not invited to anything this academic year.'
  if (came === 0) return `Invited to ${sessions(invited)} this academic year and has not come yet.`
  if (came === invited)
    return `Came to ${invited === 1 ? 'the one session' : `all ${invited} sessions`} it was invited to this academic year.`
  return `Invited to ${sessions(invited)} this academic year and came to ${came}.`
}

/** The same in a table's cell. */
export function triedInShort({ invited, came }: { invited: number; came: number }): string {
  return invited === 0 ? 'Not invited yet' : `Came to ${came} of ${invited}`
}

/** "Year 3 Oak" */
export function whereTaught({ yearGroup, className }: Pick<PupilLine, 'yearGroup' | 'className'>): string {
  return [yearGroup, className].filter(Boolean).join(' ')
}

/** What a cell of the reach table counts: "families were invited and have not come". */
export const CELL_WORDS: Record<ReachCell, { column: string; many: string; one: string }> = {
  for: { column: 'For', many: 'it was for', one: 'it was for' },
  invited: { column: 'Invited', many: 'were invited', one: 'was invited' },
  came: { column: 'Came', many: 'came at least once', one: 'came at least once' },
  'not-invited': {
    column: 'Not invited',
    many: 'have not been invited to anything',
    one: 'has not been invited to anything',
  },
  'never-came': {
    column: 'Never came',
    many: 'were invited and have not come',
    one: 'was invited and has not come',
  },
}
