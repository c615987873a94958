'use client'

import { FileField } from '@/components/form/file-field'
import { calendarTooLarge, LARGEST_CALENDAR } from '@/lib/school-days/import/file-limit'

export function CalendarFileField() {
  return (
    <FileField
      name="file"
      label="Choose a calendar file"
      hint="A file that ends in .ics (also called iCalendar), up to 2 MB. INSET days are seldom in it: add them afterwards."
      accept=".ics,.ical,.ifb,text/calendar"
      largest={LARGEST_CALENDAR}
      tooLarge={(name, bytes) => calendarTooLarge(`“${name}”`, bytes)}
    />
  )
}
