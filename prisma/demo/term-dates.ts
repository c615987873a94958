import { addSpan } from '@/lib/school-days/commands'
import { importSpans, previewCalendar } from '@/lib/school-days/import/accept'
import { bringCalendar } from '@/lib/school-days/import/bring'
import { type Day, dateOf, momentOf, schoolDaysOf } from './calendar'
import type { Happens, Setting, Told } from './told'

/** Councils publish their term dates ahead: last year's and this year's are brought in at the start, next year's a year later. */
export function termDatesHappen({ story, years }: Setting): Happens[] {
  const { termDates } = story
  if (!termDates) return []
  const bring =
    (...of: number[]) =>
    (told: Told) =>
      bringTermDates(told, of, termDates.inset)
  return [
    { at: momentOf(years.last, '1 Mon', '10:30'), tell: bring(years.last, years.now) },
    { at: momentOf(years.now, '1 Mon', '10:30'), tell: bring(years.now + 1) },
  ]
}

/** An invented council's calendar file, looked through and saved; the INSET days of each year are typed. */
async function bringTermDates(told: Told, years: number[], inset: Day): Promise<void> {
  const viewer = told.viewer('head')
  const file = new File([calendarOf(years)], 'Term dates (invented).ics', { type: 'text/calendar' })
  const draft = await bringCalendar(viewer, { file, pasted: '' })
  const preview = await previewCalendar(viewer, draft)
  await importSpans(viewer, { draft, seen: preview?.seen ?? '', answers: {} })
  for (const year of years) {
    for (const day of [schoolDaysOf(year)[0] as string, dateOf(year, inset)])
      await addSpan(viewer, { kind: 'inset', name: 'INSET day', startsOn: day, endsOn: day })
  }
}

function calendarOf(years: number[]): string {
  const events = years
    .flatMap(schoolDaysOf)
    .map((day) => [
      'BEGIN:VEVENT',
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      'SUMMARY:Term day',
      'END:VEVENT',
    ])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR'].join('\r\n')
}
