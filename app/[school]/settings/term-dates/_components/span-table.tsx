import { Table } from '@/components/ui/table'
import { academicYearName } from '@/lib/platform/dates'
import { daysInWords } from '@/lib/school-days/overlap'
import type { Span } from '@/lib/school-days/queries'
import type { SchoolCalendar } from '@/lib/school-days/school-days'
import { KIND_NAMES } from '@/lib/school-days/span'
import { countSchoolDays } from '@/lib/school-days/year'

type Props = { spans: Span[]; calendar: SchoolCalendar; year: number; page: string; mayChange: boolean }

/** What is in the calendar of a year, each a link to where it is changed for whoever may. */
export function SpanTable({ spans, calendar, year, page, mayChange }: Props) {
  return (
    <Table
      caption={`Terms, holidays and other days in ${academicYearName(year)}`}
      columns={[
        { title: 'Name' },
        { title: 'What it is' },
        { title: 'Days' },
        { title: 'School days', isNumber: true },
      ]}
      rows={spans.map((span) => ({
        key: span.id,
        cells: [
          mayChange ? (
            <a key="name" href={`${page}/${span.id}`}>
              {span.name}
            </a>
          ) : (
            span.name
          ),
          KIND_NAMES[span.kind],
          daysInWords(span),
          span.kind === 'term' ? countSchoolDays(span.startsOn, span.endsOn, calendar) : '',
        ],
      }))}
    />
  )
}
