import { addDays, type IsoDate } from '../../platform/dates'
import type { SchoolCalendar } from '../../school-days/school-days'

/** A stretch of as many school days before something was done as have gone by since. */
export type BeforeAndSince = {
  before: { from: IsoDate; to: IsoDate }
  since: { from: IsoDate; to: IsoDate }
  /** School days in each of the two. */
  schoolDays: number
}

/** A school year: what came before that is not what was put right. */
const MOST_DAYS = 190

/**
 * The days on which the same matter is counted: from the day after it was done until today, at most a school year, and as
 * many school days up to the day it was done. Null while no school day has gone by since.
 */
export function beforeAndSince(
  doneOn: IsoDate,
  today: IsoDate,
  calendar: Pick<SchoolCalendar, 'isSchoolDay'>,
): BeforeAndSince | null {
  let to = doneOn
  let schoolDays = 0
  for (let day = addDays(doneOn, 1); day <= today && schoolDays < MOST_DAYS; day = addDays(day, 1)) {
    to = day
    if (calendar.isSchoolDay(day)) schoolDays += 1
  }
  if (schoolDays === 0) return null
  let from = addDays(doneOn, 1)
  for (let left = schoolDays; left > 0; ) {
    from = addDays(from, -1)
    if (calendar.isSchoolDay(from)) left -= 1
  }
  return { before: { from, to: doneOn }, since: { from: addDays(doneOn, 1), to }, schoolDays }
}
