import { shortDate } from '../../platform/dates'
import type { TimeRow } from './count-sql'
import type { Said, TrendRow } from './trend-tables'

/** What the page of trends says in words. Pure. */

const many = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`

/** The finding of the year: what was raised, and what came of it, beside the year before. */
export function trendFinding({
  all,
  formal,
  compliments,
  before,
}: {
  all: TrendRow
  formal: TrendRow
  compliments: TrendRow
  /** "In the year before, up to the same day", or without the day for a year that is over. */
  before: string
}): string {
  const was = `${before}, ${all.before === 0 ? 'none was' : `${all.before} ${all.before === 1 ? 'was' : 'were'}`} on record.`
  if (all.now === 0) return `No concern or complaint is on record in this year yet. ${was}`
  const reached =
    formal.now === 0
      ? 'none of them a formal complaint'
      : `${formal.now} of them ${formal.now === 1 ? 'a formal complaint' : 'formal complaints'}`
  const thanks = compliments.now > 0 ? ` Beside them, ${many(compliments.now, 'compliment')}.` : ''
  return `Parents and carers raised ${many(all.now, 'concern')}, ${reached}. ${was}${thanks}`
}

/**
 * When more is said early and less comes to a formal complaint: a possibility, never a proof. The survey's school saw its
 * nine formal complaints in one term that way. Null otherwise.
 */
export function openness({ informal, formal }: { informal: TrendRow; formal: TrendRow }): string | null {
  if (informal.now <= informal.before || formal.now >= formal.before) return null
  return `More low-level concerns (${informal.now}, after ${informal.before}) beside fewer formal complaints (${formal.now}, after ${formal.before}) may mean that parents and carers find it easier to speak early. These counts cannot prove it: ask some of them.`
}

/** Ofsted, Schools and parents (2011), paragraph 37. Open Government Licence. */
export const OPENNESS_QUOTE = {
  words:
    'In the term of the inspector’s visit to the school, a secondary school had received nine formal parental complaints through the very clear system described in its prospectus. It saw this relatively high number as a sign of a successful policy which parents used.',
  source: 'Ofsted, Schools and parents, 2011, paragraph 37',
}

/** Ofsted, Schools and parents (2011), paragraph 34 and its footnote 12. */
export const PANEL_BENCHMARK =
  'In March 2010, 72% of the 381 members of Ofsted’s Parents’ Panel who answered agreed or strongly agreed that their children’s schools dealt effectively with any concerns they had. Ofsted adds that 381 is “too small to be considered fully representative of all parents in England”, and the panel were volunteers. They were asked about any concern; your parents and carers were asked about one.'
export const PANEL_SOURCE = 'Ofsted, Schools and parents, 2011, paragraph 34 and note 12'

/** "11 of 14 in time; typically 3 school days" */
export function timeInWords({ due, inTime, median, unit }: TimeRow): string {
  const days = unit === 'school_days' ? 'school day' : 'day'
  const typical = median === null ? '' : `; half of them within ${many(Math.ceil(median), days)}`
  return `${inTime} of ${due} in time${typical}`
}

export const WHAT_NAMES = { acknowledge: 'Acknowledged', answer: 'Answered' } as const
export const UNIT_NAMES = { school_days: 'school days', calendar_days: 'calendar days' } as const

/** "7 of the 9 who said were satisfied, 1 partly" */
export function saidInWords({ satisfied, partly, answered }: Said, of: number): string {
  if (of === 0) return 'No concern or complaint is on record to ask about.'
  if (answered === 0) return `Of ${many(of, 'concern')}, nobody has said yet how it was handled.`
  return `Of the ${answered} who said (of ${of} asked or to be asked), ${satisfied} ${satisfied === 1 ? 'was' : 'were'} satisfied and ${partly} partly.`
}

/** "2 of 11 this year; none is on record of the year before." */
export function againInWords(again: TrendRow, all: TrendRow): string {
  if (all.now + all.before === 0) return 'No concern or complaint is on record in either year.'
  const ofThem = (count: number, of: number, year: string) =>
    of === 0 ? `none is on record of ${year}` : `${count} of ${of} ${year}`
  const said = `${ofThem(again.now, all.now, 'this year')}; ${ofThem(again.before, all.before, 'the year before')}.`
  return said.charAt(0).toUpperCase() + said.slice(1)
}

export const AGAIN_RULE =
  'Counted as the same matter again: a concern or complaint tied to an earlier one as the same matter, or one of the same family about the same kind of thing within twelve months.'

/** Up to which day both years are counted. */
export function countedTo({
  isOver,
  upToDay,
  upToDayBefore,
}: {
  isOver: boolean
  upToDay: string
  upToDayBefore: string
}) {
  return isOver
    ? 'Both years are counted whole.'
    : `Counted up to ${shortDate(upToDay)}; the year before up to ${shortDate(upToDayBefore)}, so that the two can be set side by side.`
}

export const partsWords = (isByTermDates: boolean) =>
  isByTermDates
    ? 'Terms are the school’s own; what was received in a holiday belongs to the term after it.'
    : 'The school’s term dates of both years are not on record, so the year is cut into its three usual parts: September to December, January to March, April to August.'
