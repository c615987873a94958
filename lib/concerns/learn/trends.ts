import 'server-only'
import { today } from '../../platform/clock'
import { inSchool, type Tx } from '../../platform/database'
import { academicYearDays, addDays, daysBetween, type IsoDate } from '../../platform/dates'
import { remembered } from '../../platform/remembered'
import type { Viewer } from '../../platform/viewer'
import { readKept } from '../../school-days/queries'
import { schoolCalendar } from '../../school-days/school-days'
import { type Period, readCounts, readTimes, type TimeRow } from './count-sql'
import { namesOf } from './names'
import { type Part, type PartsOfYears, partsOfYears, sameDay, upTo } from './parts-of-year'
import { maySeeTrends } from './policy'
import { type Tables, tablesOf } from './trend-tables'

export type Trends = Tables & {
  parts: Part[]
  isByTermDates: boolean
  /** The day up to which both years are counted: today, or the last of a year that is over. */
  upToDay: IsoDate
  upToDayBefore: IsoDate
  isOver: boolean
  times: TimeRow[]
  /** The latest part, for unusual rises: its school days, and the same days of up to three years before. */
  latest: { part: Part; schoolDays: number; before: { schoolDays: number; key: string }[] } | null
}

/** Years whose same weeks say what is usual. */
const USUAL_YEARS = 3
const NOW = 'now'
const BEFORE = 'before'

/**
 * What parents raised in an academic year, beside the year before up to the same day. Null for whoever does not lead the
 * school; a case its reader may not see is not counted. Worked out in four statements, and kept for that reader until the
 * school's history goes on.
 *
 * @param academicYear the year it begins in
 */
export async function getTrends(viewer: Viewer, academicYear: number): Promise<Trends | null> {
  if (!maySeeTrends(viewer)) return null
  return inSchool(viewer, (tx) =>
    // Theirs alone: somebody named in a case, or kept from a restricted one, counts fewer than a colleague does.
    remembered(tx, viewer, `trends ${academicYear}`, 'theirs', () => trendsOf(tx, viewer, academicYear)),
  )
}

async function trendsOf(tx: Tx, viewer: Viewer, academicYear: number): Promise<Trends> {
  const on = today()
  const { spans, bankHolidays } = await readKept(tx, viewer)
  const whole = academicYearDays(academicYear)
  const isOver = on >= whole.to
  const upToDay = isOver ? whole.to : on
  const upToDayBefore = sameDay(upToDay, -1)
  const years = partsOfYears(spans, academicYear)
  const parts = upTo(years.now, upToDay)
  const periods = periodsOf(years, { upToDay, upToDayBefore, academicYear })
  const counts = await readCounts(tx, viewer, periods.counted)
  const times = await readTimes(tx, viewer, periods.timed, on)
  const names = await namesOf(tx, viewer)
  const calendar = schoolCalendar({ spans, bankHolidays })
  const schoolDays = ({ from, to }: { from: IsoDate; to: IsoDate }) => daysIn(from, to, calendar.isSchoolDay)
  const last = parts.at(-1)
  return {
    ...tablesOf(
      counts,
      { parts: parts.length, partsBefore: upTo(years.before, upToDayBefore).length },
      names,
    ),
    parts,
    isByTermDates: years.isByTermDates,
    upToDay,
    upToDayBefore,
    isOver,
    times,
    latest: last
      ? {
          part: last,
          schoolDays: schoolDays(last),
          before: periods.usual.map((period) => ({ key: period.key, schoolDays: schoolDays(period) })),
        }
      : null,
  }
}

/** How many days of a stretch are school days. */
function daysIn(from: IsoDate, to: IsoDate, isSchoolDay: (date: IsoDate) => boolean): number {
  let days = 0
  for (let i = 0; i <= daysBetween(from, to); i += 1) if (isSchoolDay(addDays(from, i))) days += 1
  return days
}

const partKey = (i: number) => `${NOW}-${i}`
const partBeforeKey = (i: number) => `${BEFORE}-${i}`

function periodsOf(
  { now, before }: PartsOfYears,
  {
    upToDay,
    upToDayBefore,
    academicYear,
  }: { upToDay: IsoDate; upToDayBefore: IsoDate; academicYear: number },
): { counted: Period[]; timed: Period[]; usual: Period[] } {
  const parts = upTo(now, upToDay)
  const year: Period[] = [
    { key: NOW, from: academicYearDays(academicYear).from, to: upToDay },
    { key: BEFORE, from: academicYearDays(academicYear - 1).from, to: upToDayBefore },
  ]
  const byPart = [
    ...parts.map(({ from, to }, i) => ({ key: partKey(i), from, to })),
    ...upTo(before, upToDayBefore).map(({ from, to }, i) => ({ key: partBeforeKey(i), from, to })),
  ]
  const last = parts.at(-1)
  const usual = last
    ? Array.from({ length: USUAL_YEARS }, (_, i) => ({
        key: `usual-${i + 1}`,
        from: sameDay(last.from, -(i + 1)),
        to: sameDay(last.to, -(i + 1)),
        isAgainAsked: false,
      }))
    : []
  // The parts make up the year, so that no case is counted twice; what took half of them how long does not add up.
  return { counted: [...byPart, ...usual], timed: year, usual }
}
