import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { mayReadActivities } from '@/lib/activities/policy'
import { mayPlanEvaluation } from '@/lib/evaluation/policy'
import { getTogether, listOthers } from '@/lib/evaluation/runs-queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { AddGroup } from './_components/add-group'
import { GroupsCard } from './_components/groups-card'
import { PooledCard } from './_components/pooled-card'

export const metadata = { title: 'What the groups show together' }

type Props = { params: Promise<{ school: string; id: string }> }

/** An activity done with several groups: each result, what they come to together, and who is left out and why. */
export default async function TogetherPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayReadActivities)
  const found = await getTogether(viewer, id)
  if (!found) notFound()
  const { activity, groups, pool } = found
  const path = `/${school}/activities/${id}`
  const mayPlan = mayPlanEvaluation(viewer) && activity.archivedAt === null
  const others = mayPlan ? await listOthers(viewer, { id, rootId: activity.repeatsId ?? id }) : []
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      title="What the groups show together"
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: activity.title, href: path },
      ]}
    >
      {groups.length < 2 ? (
        <Empty
          title="One group so far"
          action={mayPlan && <ButtonLink href={`${path}/copy`}>Do it again with another group</ButtonLink>}
        >
          <p>
            One group can be lucky. When the same activity is done with another one, measured and compared in
            the same way, both results count together here: the likely range gets narrower, and it shows
            whether the groups agree.
          </p>
        </Empty>
      ) : (
        <>
          <PooledCard together={found} school={school} />
          <GroupsCard together={found} school={school} mayPlan={mayPlan} />
        </>
      )}
      {mayPlan && <AddGroup activity={activity} others={others} school={school} />}
      {pool && (
        <div className="mt-5">
          <PrintButton>Print this</PrintButton>
        </div>
      )}
    </SchoolPage>
  )
}
