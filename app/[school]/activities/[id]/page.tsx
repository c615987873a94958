import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SchoolPage } from '@/components/layout/school-page'
import { Card } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { kindName, STATUS_NAMES } from '@/lib/activities/activity'
import {
  mayChangeOutcomes,
  mayPlanActivities,
  mayReadActivities,
  mayRecordActivities,
} from '@/lib/activities/policy'
import { readActivity } from '@/lib/activities/queries'
import { factsOf } from '@/lib/impact/activity-facts'
import { heldToOf } from '@/lib/impact/held-to'
import { ladderFor } from '@/lib/impact/ladder'
import { inHandOf, nextStepFor } from '@/lib/impact/next-step'
import { readPrioritiesOf } from '@/lib/plan/page-queries'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { academicYearName, academicYearOf, longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isLeader } from '@/lib/platform/roles'
import { readHelpers } from '@/lib/skills/helpers-at'
import { canRequest } from '@/lib/skills/policy'
import { Evidence, History, WorksOn } from './_components/connected'
import { HowParentsResponded } from './_components/how-parents-responded'
import { Kind } from './_components/kind'
import { ParentsWhoHelp } from './_components/parents-who-help'
import { WhatChanged } from './_components/what-changed'
import { WhatHappens } from './_components/what-happens'
import { WhatNext } from './_components/what-next'
import { WhatShouldChange } from './_components/what-should-change'
import { LadderCard, WhereItStands } from './_components/where-it-stands'
import { WhoCame } from './_components/who-came'
import { WhoItIsFor } from './_components/who-it-is-for'
import { Why } from './_components/why'

/** The title and the page ask for the same record in one request. */
const load = cache(async (school: string, id: string) => {
  const viewer = await requireViewerWho(school, mayReadActivities)
  return inSchool(viewer, async (tx) => ({
    viewer,
    activity: await readActivity(tx, viewer, id),
    helpers: await readHelpers(tx, viewer, { activityId: id }),
    priorities: await readPrioritiesOf(tx, viewer, { activityId: id }),
  }))
})

type Props = { params: Promise<{ school: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school, id } = await params
  const { viewer, activity } = await load(school, id)
  return { title: activity ? `${activity.title}, ${viewer.schoolName}` : 'Activity' }
}

export default async function ActivityPage({ params }: Props) {
  const { school, id } = await params
  const { viewer, activity, helpers, priorities } = await load(school, id)
  if (!activity) notFound()

  const day = today()
  const facts = factsOf(activity, day)
  const ladder = ladderFor(facts, activity.school.hideBelow)
  const held = heldToOf(ladder, 'head')
  const isOpen = activity.archivedAt === null
  const isStopped = activity.status === 'stopped'
  const mayRecord = isOpen && mayRecordActivities(viewer)
  const waited = isOpen && mayPlanActivities(viewer) ? activity.waited : 0
  const next = mayRecord ? nextStepFor(inHandOf({ ...activity, waited }, facts), ladder, day) : null
  const path = `/${school}/activities/${id}`
  const edit = (part: string) => (mayRecord ? `${path}/edit${part}` : null)

  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      title={activity.title}
      crumbs={[{ name: 'Activities', href: `/${school}/activities` }]}
      kicker={
        <>
          <span className="hidden print:inline">{viewer.schoolName} · </span>
          {kindName(activity.kind)} · {STATUS_NAMES[activity.status]} since {longDate(activity.statusOn)} ·{' '}
          {academicYearName(activity.academicYear)}
          {activity.owner && ` · ${activity.owner.person.name} answers for it`}
          {!isOpen && ' · In the archive'}
        </>
      }
    >
      <WhereItStands ladder={ladder} next={next} school={school} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] print:block">
        <Card title="The chain" id="chain" className="print:break-inside-auto print:border-0 print:p-0">
          <ol className="mt-3 [counter-reset:chain]">
            <Why activity={activity} school={school} change={edit('')} />
            <WhoItIsFor
              activity={activity}
              isThisYears={activity.academicYear >= academicYearOf(day)}
              change={edit('/who')}
            />
            <Kind activity={activity} school={school} change={edit('/kind')} />
            <WhatHappens activity={activity} change={edit('/what')} />
            <WhatShouldChange
              outcomes={activity.outcomes}
              path={path}
              mayChange={isOpen && mayChangeOutcomes(viewer, activity.status)}
              mayAdd={activity.status !== 'finished' && activity.status !== 'stopped'}
              mayPlan={isOpen && mayPlanActivities(viewer)}
            />
            <WhoCame
              activity={activity}
              path={path}
              mayRecord={mayRecord}
              maySeeSessions={mayRecordActivities(viewer)}
              today={day}
            />
            <HowParentsResponded responses={activity.responses} path={path} mayRecord={mayRecord} />
            <WhatChanged
              outcomes={facts.outcomes}
              claims={ladder.outcomes}
              path={path}
              mayRecord={mayRecordActivities(viewer)}
              isStopped={isStopped}
            />
            <WhatNext
              activity={activity}
              path={path}
              school={school}
              mayRecord={mayRecordActivities(viewer)}
              mayPlan={mayPlanActivities(viewer)}
              held={held}
              today={day}
            />
          </ol>
        </Card>
        <div className="space-y-5 print:mt-5">
          <LadderCard ladder={ladder} isStopped={isStopped} definitions={`/${school}/definitions`} />
          <Evidence activity={activity} school={school} mayRecord={mayRecord} held={held} />
          <ParentsWhoHelp
            helpers={helpers}
            school={school}
            ask={mayRecord && canRequest(viewer) ? `/${school}/skills/requests/new?activity=${id}` : null}
          />
          <WorksOn priorities={priorities} school={school} />
          <History
            history={activity.history}
            all={isLeader(viewer) ? `/${school}/history?activity=${id}` : null}
          />
          <PrintButton>Print this record</PrintButton>
        </div>
      </div>
    </SchoolPage>
  )
}
