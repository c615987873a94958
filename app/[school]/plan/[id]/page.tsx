import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Card, Note } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { readPriority } from '@/lib/plan/page-queries'
import { canPlan } from '@/lib/plan/policy'
import { MOST_CRITERIA } from '@/lib/plan/priority'
import { progressInWords } from '@/lib/plan/progress'
import { reviewInWords } from '@/lib/plan/standing'
import { today } from '@/lib/platform/clock'
import { academicYearName } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { TextMarks } from '../../judgement/_components/text-marks'
import { CriteriaList } from '../_components/criteria-list'
import { belowPlan } from '../_components/crumbs'
import { ActionsCard } from './_components/actions-card'
import { ContributionsCard } from './_components/contributions-card'
import { NextForPriority, PriorityFacts } from './_components/where-it-stands'
import { ActivitiesCard, EvidenceCard } from './_components/works-on-it'

export const metadata = { title: 'A priority' }

type Props = { params: Promise<{ school: string; id: string }> }

/** One priority: where it stands, what is next, by what it will be known, what works on it, who contributed, its history. */
export default async function PriorityPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await withTimeline(viewer, (tx) => readPriority(tx, viewer, id), {
    recordType: 'priority',
    recordId: id,
  })
  if (!found) notFound()
  const { record: priority, history } = found
  const mayChange = priority.endedOn === null
  const cards = { school, priority, mayChange }
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title={priority.title}
      crumbs={belowPlan(school)}
      kicker={`Improvement plan, ${academicYearName(priority.academicYear)}`}
      lede={`${progressInWords(priority.progress)} ${reviewInWords(priority, today())}`}
    >
      <NextForPriority school={school} priority={priority} />
      <PriorityFacts priority={priority} />
      {mayChange && <TextMarks school={school} text={priority.why} />}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-2 print:block print:space-y-4">
        <Criteria {...cards} />
        <ActivitiesCard {...cards} />
        <ActionsCard {...cards} />
        <ContributionsCard {...cards} />
        <EvidenceCard {...cards} />
      </div>
      <Timeline entries={history} />
    </SchoolPage>
  )
}

function Criteria({ school, priority, mayChange }: Parameters<typeof ActionsCard>[0]) {
  const { id, criteria } = priority
  const path = `/${school}/plan/${id}/criteria`
  return (
    <Card title="What it will be known by" id="criteria">
      {criteria.length === 0 && (
        <p className="text-soft">Nothing says yet what will be different for pupils.</p>
      )}
      <CriteriaList
        criteria={criteria}
        also={({ id: criterionId, statement, reached }) =>
          mayChange && (
            <>
              <TextMarks school={school} text={statement} />
              <a href={`${path}/${criterionId}`} className="inline-flex min-h-11 items-center print:hidden">
                {reached === null ? 'Say what it came to, or change it' : 'Put right what it came to'}
                <span className="sr-only">: {statement}</span>
              </a>
            </>
          )
        }
      />
      {criteria.some(({ reached }) => reached !== null) && (
        <Note>
          A figure that moved does not say why it did. What may be claimed of the activities stands beside
          them.
        </Note>
      )}
      {mayChange && criteria.length < MOST_CRITERIA && (
        <p className="print:hidden">
          <a href={`${path}/new`} className="inline-flex min-h-11 items-center">
            Add one
          </a>
        </p>
      )}
    </Card>
  )
}
