import { notFound } from 'next/navigation'
import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { PrintButton } from '@/components/ui/print-button'
import { mayRecordSession } from '@/lib/activities/session-policy'
import { countInWords, monthsOf, nextInWords } from '@/lib/calendar/calendar'
import { listEvents, maySeeCalendar } from '@/lib/calendar/queries'
import { today } from '@/lib/platform/clock'
import { academicYearDays, academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { maySeeCalendar as maySeeTermDates } from '@/lib/school-days/policy'
import { MonthCard } from './_components/month-card'

export const metadata = { title: 'Calendar' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ academicYear?: string | string[] }>
}

/** A year's sessions, reviews and other days: month after month on a phone, the year at a glance on a wide screen. */
export default async function CalendarPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeCalendar)
  const on = today()
  const current = academicYearOf(on)
  const asked = Number((await searchParams).academicYear)
  const year = Number.isInteger(asked) && Math.abs(asked - current) <= 20 ? asked : current
  const events = await listEvents(viewer, academicYearDays(year))
  if (!events) notFound()

  const years = [...new Set([current + 1, current, current - 1, current - 2, year])].sort((a, b) => b - a)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      title={`${academicYearName(year)}: ${countInWords(events)}`}
      lede={nextInWords(events, on)}
    >
      <div className="print:hidden flex flex-wrap items-end justify-between gap-x-5">
        <Filters action={`/${school}/calendar`} label="Choose the year">
          <FilterSelect
            name="academicYear"
            label="Academic year"
            value={`${year}`}
            all={null}
            options={years.map((one) => ({ value: `${one}`, label: academicYearName(one) }))}
          />
        </Filters>
        <p className="mb-4 flex flex-wrap items-center gap-x-5">
          <a href={`/${school}/account/calendar`} className="inline-block py-2">
            Have it in your own calendar
          </a>
          {maySeeTermDates(viewer) && (
            <a href={`/${school}/settings/term-dates`} className="inline-block py-2">
              Term dates
            </a>
          )}
          <PrintButton>Print the year</PrintButton>
        </p>
      </div>
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 print:grid-cols-3">
        {monthsOf(year, events).map((month) => (
          <MonthCard
            key={month.month}
            month={month}
            school={school}
            today={on}
            maySeeSessions={mayRecordSession(viewer)}
          />
        ))}
      </div>
    </SchoolPage>
  )
}
