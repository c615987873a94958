import { today } from '@/lib/platform/clock'
import { academicYearOf, type IsoDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { addSpan } from '@/lib/school-days/commands'
import { importSpans, previewCalendar } from '@/lib/school-days/import/accept'
import { bringCalendar } from '@/lib/school-days/import/bring'
import type { Days } from '@/lib/school-days/span'
import { SHEFFIELD_SCHOOL_DAYS } from '@/lib/school-days/testing/sheffield'

/**
 * One school year as schools have them: three terms with a half-term in each, and an INSET day on the first day and after
 * Christmas. The dates are the same every year, weekends or not, so that a test can name them.
 *
 * @param year in which it begins; this academic year's unless said otherwise
 */
export async function aSchoolYear(leader: Viewer, year = academicYearOf(today())): Promise<void> {
  for (const days of schoolYear(year)) await addSpan(leader, days)
}

/** The days of `aSchoolYear`. */
export function schoolYear(year: number): Days[] {
  const next = year + 1
  const inset = (day: IsoDate): Days => ({ kind: 'inset', name: 'INSET day', startsOn: day, endsOn: day })
  const days = (kind: Days['kind'], name: string, startsOn: IsoDate, endsOn: IsoDate): Days => ({
    kind,
    name,
    startsOn,
    endsOn,
  })
  return [
    days('term', 'Autumn term', `${year}-09-01`, `${year}-12-19`),
    days('holiday', 'October half-term', `${year}-10-24`, `${year}-11-01`),
    days('holiday', 'Christmas holiday', `${year}-12-20`, `${next}-01-04`),
    days('term', 'Spring term', `${next}-01-05`, `${next}-03-27`),
    days('holiday', 'February half-term', `${next}-02-13`, `${next}-02-21`),
    days('holiday', 'Easter holiday', `${next}-03-28`, `${next}-04-12`),
    days('term', 'Summer term', `${next}-04-13`, `${next}-07-20`),
    days('holiday', 'May half-term', `${next}-05-23`, `${next}-05-31`),
    inset(`${year}-09-01`),
    inset(`${next}-01-05`),
  ]
}

/** Sheffield's term dates of three years, 2025-26 to 2027-28, brought in from a calendar file with an event for each school day. */
export async function theSheffieldYears(leader: Viewer): Promise<void> {
  const draft = await bringCalendar(leader, { pasted: sheffieldFile() })
  const preview = await previewCalendar(leader, draft)
  await importSpans(leader, { draft, seen: preview?.seen ?? '', answers: {} })
}

/** As the council's own file has it. */
export function sheffieldFile(years = Object.keys(SHEFFIELD_SCHOOL_DAYS)): string {
  const events = years
    .flatMap((year) => SHEFFIELD_SCHOOL_DAYS[year] ?? [])
    .map((day) =>
      [
        'BEGIN:VEVENT',
        `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
        'SUMMARY:Sheffield: Term day',
        'END:VEVENT',
      ].join('\r\n'),
    )
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')
}
