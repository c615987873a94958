import { notFound } from 'next/navigation'
import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { mayChangeCalendar, maySeeCalendar } from '@/lib/school-days/policy'
import { listSpans } from '@/lib/school-days/queries'
import { schoolCalendar } from '@/lib/school-days/school-days'
import { bankHolidaysIn, picturesOf, spansIn, yearInWords, yearsToShow } from '@/lib/school-days/year'
import { mayChangeSettings } from '@/lib/schools/policy'
import { BankHolidays } from './_components/bank-holidays'
import { MonthPicture, PictureKey } from './_components/month-picture'
import { NoTermDates } from './_components/no-term-dates'
import { SpanTable } from './_components/span-table'

export const metadata = { title: 'Term dates' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ academicYear?: string | string[] }>
}

/** A school year: its terms, holidays, INSET days and bank holidays, as a list and as twelve months. */
export default async function TermDatesPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeCalendar)
  const kept = await listSpans(viewer)
  if (!kept) notFound()

  const asked = Number((await searchParams).academicYear)
  const years = yearsToShow(kept.spans, today())
  const year = years.includes(asked) ? asked : academicYearOf(today())
  const calendar = schoolCalendar(kept)
  const spans = spansIn(year, kept.spans)
  const mayChange = mayChangeCalendar(viewer)
  const page = `/${school}/settings/term-dates`
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      crumbs={mayChangeSettings(viewer) ? [{ name: 'School settings', href: `/${school}/settings` }] : []}
      title={`Term dates, ${academicYearName(year)}`}
      lede={`${yearInWords(year, calendar) ?? 'No school day of this year is on record: deadlines count Monday to Friday, less bank holidays'}.`}
    >
      <div className="print:hidden flex flex-wrap items-end justify-between gap-x-5">
        <Filters action={page} label="Choose the year">
          <FilterSelect
            name="academicYear"
            label="Academic year"
            value={`${year}`}
            all={null}
            options={years.map((one) => ({ value: `${one}`, label: academicYearName(one) }))}
          />
        </Filters>
        {spans.length > 0 && (
          <p className="mb-4 flex flex-wrap items-center gap-3">
            {mayChange && <ButtonLink href={`${page}/new`}>Add days</ButtonLink>}
            {mayChange && (
              <ButtonLink look="quiet" href={`${page}/import`}>
                Bring in a calendar file
              </ButtonLink>
            )}
            <PrintButton>Print the year</PrintButton>
          </p>
        )}
      </div>
      {spans.length === 0 ? (
        <NoTermDates page={page} mayChange={mayChange} />
      ) : (
        <>
          <Card className="mb-5">
            <SpanTable spans={spans} calendar={calendar} year={year} page={page} mayChange={mayChange} />
          </Card>
          <PictureKey />
          <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 print:grid-cols-3 print:gap-2">
            {picturesOf(year, calendar).map((month) => (
              <MonthPicture key={month.month} month={month} />
            ))}
          </div>
        </>
      )}
      <BankHolidays
        school={school}
        year={year}
        nation={kept.bankHolidays}
        days={bankHolidaysIn(year, calendar)}
        mayChange={mayChange}
      />
    </SchoolPage>
  )
}
