import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { academicYearName } from '@/lib/platform/dates'
import type { Preview } from '@/lib/school-days/import/accept'
import { daysInWords } from '@/lib/school-days/overlap'
import { schoolCalendar } from '@/lib/school-days/school-days'
import { KIND_NAMES } from '@/lib/school-days/span'
import { spansIn, yearInWords, yearsToShow } from '@/lib/school-days/year'

/** The calendar as it would be, year by year, of the years the file says anything of. */
export function WhatWillBe({ preview, today }: { preview: Preview; today: string }) {
  const { plan, will, kept } = preview
  const calendar = schoolCalendar({ spans: will, bankHolidays: kept.bankHolidays })
  const touched = [...plan.add, ...plan.replaced]
  const years = yearsToShow(touched, today).filter((year) => spansIn(year, touched).length > 0)
  return years.reverse().map((year) => (
    <Card
      key={year}
      id={`year-${year}`}
      className="mb-5"
      title={`${academicYearName(year)}: ${yearInWords(year, calendar) ?? 'no school day on record'}`}
    >
      <Table
        caption={`What will be in the calendar of ${academicYearName(year)}`}
        columns={[{ title: 'Name' }, { title: 'What it is' }, { title: 'Days' }, { title: 'From' }]}
        rows={spansIn(year, will).map((span) => ({
          key: span.id || `${span.kind} ${span.startsOn}`,
          cells: [
            span.name,
            KIND_NAMES[span.kind],
            daysInWords(span),
            span.id === '' ? 'this file' : span.source === 'typed' ? 'typed, and stays' : 'there already',
          ],
        }))}
      />
    </Card>
  ))
}
