import { addDays, type IsoDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import type { SchoolCalendar } from '../school-days/school-days'
import { isTheirs, type WaitingCases } from './waiting'

/** Somebody is told of what is due so many school days ahead. */
const SCHOOL_DAYS_AHEAD = 2
/** Longer than any holiday: where no school day is found by then, the calendar is not to be trusted. */
const LONGEST_HOLIDAY_DAYS = 60

/** The second school day after a day. */
export function tellUntil(today: IsoDate, calendar: Pick<SchoolCalendar, 'isSchoolDay'>): IsoDate {
  let day = today
  for (let left = SCHOOL_DAYS_AHEAD, days = 0; left > 0 && days < LONGEST_HOLIDAY_DAYS; days += 1) {
    day = addDays(day, 1)
    if (calendar.isSchoolDay(day)) left -= 1
  }
  return day
}

/**
 * Whether anything of what waits is late or due by a day: theirs to answer; for those who direct, what nobody has and what
 * is late with others; what they set out to do better or to look at again.
 */
export function isSomethingDue(
  { cases, improvements }: WaitingCases,
  who: Pick<Viewer, 'membershipId'>,
  { today, until }: { today: IsoDate; until: IsoDate },
): boolean {
  const isDue = (one: WaitingCases['cases'][number]) => {
    const dueOn = toIso(one.dueOn)
    if (!dueOn || one.status !== 'open') return false
    return isTheirs(one, who) || one.handlerId === null ? dueOn <= until : dueOn < today
  }
  return (
    cases.some(isDue) ||
    improvements.some(({ status, dueOn, checkOn }) => toIso(status === 'done' ? checkOn : dueOn) <= until)
  )
}
