import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { Card, Note } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { Table } from '@/components/ui/table'
import { maySeeReport } from '@/lib/concerns/learn/policy'
import { actedInWords, formalInWords } from '@/lib/impact/concerns-outcomes'
import { type ConcernsReport, getConcernsReport } from '@/lib/impact/concerns-report'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf, longMoment } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ProtectedConcernsCard } from '../../impact/_components/protected-concerns-card'
import { yearAsked, yearsToShow } from '../../impact/_components/years'
import { WholeCards } from './_components/whole-cards'

export const metadata = { title: 'Report on concerns and complaints' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ academicYear?: string }> }

/** The year's report for the governing body, on two sides of A4. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeReport)
  const current = academicYearOf(today())
  const academicYear = yearAsked((await searchParams).academicYear, current)
  const report = await getConcernsReport(viewer, academicYear)
  if (!report) return null
  const years = { year: academicYearName(academicYear), yearBefore: academicYearName(academicYear - 1) }
  return (
    <SchoolPage
      viewer={viewer}
      place={viewer.role === 'governor' ? 'impact' : 'concerns'}
      title={`Concerns and complaints, ${years.year}`}
      kicker={`${viewer.schoolName}. For the governing body. ${report.whole ? 'Exact counts of the cases its maker may see, for leaders only: governors open this page with small numbers hidden.' : 'Counts and subjects only.'}`}
      lede={
        <>
          {formalInWords(report.outcomes, report.whole ? null : report.governors.paper.now)}
          {!report.isOver && ' The year is not over.'}
        </>
      }
    >
      <Filters action={`/${school}/concerns/report`} label="Choose the year">
        <FilterSelect
          name="academicYear"
          label="Academic year"
          value={`${academicYear}`}
          all={null}
          options={yearsToShow(current, academicYear)}
        />
      </Filters>
      <div className="grid gap-4 print:gap-2 print:text-[9pt] print:leading-snug">
        {report.whole && <WholeCards whole={report.whole} />}
        {!report.whole && <ProtectedConcernsCard concerns={report.governors} years={years} />}
        <OutcomesCard report={report} />
        {report.whole && <CameOfIt report={report} />}
        <Card title="Let go" id="let-go">
          <p>{letGoInWords(report)}</p>
        </Card>
        <Note>
          Made by {report.madeBy}, {longMoment(report.madeAt)}. Members of a panel must not have known a case
          before: this report has counts and subjects, and no case.
        </Note>
      </div>
      <PrintButton>Print this report</PrintButton>
    </SchoolPage>
  )
}

function letGoInWords({ letGo }: ConcernsReport): string {
  if (letGo === null)
    return 'Some cases were let go because their time was over; too few to give their number.'
  if (letGo === 0) return 'No case was let go in this year.'
  return `${letGo === 1 ? 'One case was' : `${letGo} cases were`} let go because the years the school keeps them were over. That there was one stays on record.`
}

function OutcomesCard({ report: { outcomes, whole, isOver } }: { report: ConcernsReport }) {
  return (
    <Card title="How the formal complaints ended" id="outcomes">
      {outcomes.formal === 0 && (whole || isOver) ? (
        <p>There were none.</p>
      ) : outcomes.why ? (
        <p>{outcomes.why}</p>
      ) : (
        <>
          <Table
            caption="Formal complaints by how they ended"
            columns={[{ title: 'How' }, { title: 'Complaints', isNumber: true }]}
            rows={outcomes.rows.map(({ name, count }) => ({
              key: name,
              cells: [name, count ?? 'not shown'],
            }))}
          />
          <p className="mt-1">{actedInWords(outcomes)}</p>
        </>
      )}
    </Card>
  )
}

function CameOfIt({ report: { governors } }: { report: ConcernsReport }) {
  const { improvements, youSaid } = governors
  return (
    <Card title="What the school does about it" id="improvements">
      {improvements.length + youSaid.length === 0 && <p>Nothing is on record for this year.</p>}
      <ul className="list-disc pl-5">
        {improvements.map(({ id, title, status }) => (
          <li key={id}>
            {title} ({status})
          </li>
        ))}
        {youSaid.map(({ id, said, did }) => (
          <li key={id}>
            You said: “{said}” We did: {did}
          </li>
        ))}
      </ul>
    </Card>
  )
}
