import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { CsvLinks } from '@/components/ui/csv-link'
import { PrintButton } from '@/components/ui/print-button'
import { planAsAWhole } from '@/lib/plan/as-a-whole'
import { yearAsked } from '@/lib/plan/filters'
import { getPlan, type Plan } from '@/lib/plan/list-queries'
import { PLAN_TABLES } from '@/lib/plan/plan-csv'
import { canPlan } from '@/lib/plan/policy'
import { isReviewDue } from '@/lib/plan/standing'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { planCrumbs } from './_components/crumbs'
import { PriorityCard } from './_components/priority-card'

export const metadata = { title: 'Improvement plan' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ year?: string }> }

/** A year's plan on one page, to be read and printed: what is under way first, then what has ended. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const plan = await getPlan(viewer, yearAsked((await searchParams).year))
  if (!plan) return null
  const { academicYear, years, priorities, waiting } = plan
  const address = `/${school}/plan`
  const current = academicYearOf(today())
  const add = <ButtonLink href={`${address}/new`}>Add a priority</ButtonLink>
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title={`Improvement plan, ${academicYearName(academicYear)}`}
      crumbs={planCrumbs(school)}
      lede={planInWords(plan)}
    >
      <div className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
        {add}
        {priorities.length > 0 && <PrintButton>Print the plan</PrintButton>}
      </div>
      {years.length > 1 && (
        <Filters action={address} label="Choose the year" clear={academicYear === current ? null : address}>
          <FilterSelect
            name="year"
            label="Academic year"
            all={null}
            value={String(academicYear)}
            options={years.map((year) => ({ value: String(year), label: academicYearName(year) }))}
          />
        </Filters>
      )}
      {waiting > 0 && (
        <Card tone="next" title="Waiting for a place" id="waiting" className="mb-5 print:hidden">
          <p className="mb-3">{waitingInWords(waiting)}</p>
          <ButtonLink href={`${address}/waiting`}>
            {waiting === 1 ? 'Find it a place' : 'Find them a place'}
          </ButtonLink>
        </Card>
      )}
      {priorities.length > 1 && (
        <Card title="The plan as a whole" id="whole" className="mb-5">
          {planAsAWhole(priorities, today()).map((sentence) => (
            <p key={sentence} className="mt-1">
              {sentence}
            </p>
          ))}
        </Card>
      )}
      {priorities.length === 0 ? (
        <Empty title="Nothing is in this year’s plan yet" action={add}>
          <p>
            A priority is one thing you want to be better for pupils: attendance in Year 2, reading at home.
            Say by what you will know, which activities with parents and carers work on it, and what they
            contributed. How far it came is then read from what the activities may claim, and not from a share
            of tasks done.
          </p>
        </Empty>
      ) : (
        <div className="space-y-5">
          {priorities.map((priority) => (
            <PriorityCard key={priority.id} school={school} priority={priority} />
          ))}
        </div>
      )}
      <CsvLinks
        tables={[...PLAN_TABLES]}
        address={(table) => withQuery(`${address}/export`, { year: academicYear, table })}
      />
    </SchoolPage>
  )
}

/** "4 priorities, one of which has ended. The review of one is due." */
function planInWords({ priorities }: Plan): string {
  if (priorities.length === 0) return 'No priority yet.'
  const ended = priorities.filter(({ endedOn }) => endedOn !== null).length
  const due = priorities.filter((priority) => isReviewDue(priority, today())).length
  const count = priorities.length === 1 ? 'One priority' : `${priorities.length} priorities`
  const over = ended === 0 ? '' : `, of which ${ended === 1 ? 'one has' : `${ended} have`} ended`
  const waits = due === 0 ? '' : due === 1 ? ' The review of one is due.' : ` The reviews of ${due} are due.`
  return `${count}${over}.${waits}`
}

const waitingInWords = (waiting: number) =>
  waiting === 1
    ? 'One action from concerns, ideas and lessons is under no priority yet.'
    : `${waiting} actions from concerns, ideas and lessons are under no priority yet.`
