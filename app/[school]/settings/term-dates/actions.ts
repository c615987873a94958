'use server'

import '@/lib/concerns/calendar-moves'
import { withQuery } from '@/lib/platform/address'
import { academicYearOf } from '@/lib/platform/dates'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'
import { addSpan, changeSpan, chooseBankHolidays, removeSpan } from '@/lib/school-days/commands'
import { importSpans } from '@/lib/school-days/import/accept'
import { bringCalendar } from '@/lib/school-days/import/bring'
import { acceptForm, bringForm } from '@/lib/school-days/import/schema'
import { withMoved } from '@/lib/school-days/moved-words'
import { bankHolidaysForm, changedSpanForm, newSpanForm, spanForm } from '@/lib/school-days/schema'

const termDates = ({ schoolSlug }: Viewer) => `/${schoolSlug}/settings/term-dates`

/** The calendar, at the year of the day. */
const yearOf = (viewer: Viewer, day: string) =>
  withQuery(termDates(viewer), { academicYear: academicYearOf(day) })

export const addSpanAction = formAction(newSpanForm, addSpan, (viewer, { moved }, { name, startsOn }) => ({
  page: yearOf(viewer, startsOn),
  notice: withMoved(`“${name}” is in the calendar.`, moved),
}))

export const changeSpanAction = formAction(
  changedSpanForm,
  changeSpan,
  (viewer, { moved }, { startsOn }) => ({
    page: yearOf(viewer, startsOn),
    notice: withMoved('Saved.', moved),
  }),
)

export const removeSpanAction = formAction(spanForm, removeSpan, (viewer, { moved }) => ({
  page: termDates(viewer),
  notice: withMoved('It is out of the calendar. It can be put back from the bin for 30 days.', moved),
}))

export const chooseBankHolidaysAction = formAction(
  bankHolidaysForm,
  chooseBankHolidays,
  (viewer, { moved }) => ({
    page: termDates(viewer),
    notice: withMoved('Saved.', moved),
  }),
)

export const bringCalendarAction = formAction(
  bringForm,
  bringCalendar,
  (viewer, draft) => `${termDates(viewer)}/import/${draft}`,
)

export const importSpansAction = formAction(
  acceptForm,
  importSpans,
  (viewer, { added, replaced, moved }) => ({
    page: termDates(viewer),
    notice: withMoved(
      `${added === 1 ? 'One entry was' : `${added} entries were`} put into the calendar${replaced > 0 ? `, and ${replaced} replaced` : ''}.`,
      moved,
    ),
  }),
)
