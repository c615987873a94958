import { notFound } from 'next/navigation'
import { Hidden, Select, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { academicYearsToChoose } from '@/lib/activities/activity'
import { mayPlanEvaluation, maySeeEvaluation } from '@/lib/evaluation/policy'
import { type GroupToStart, getNextGroup } from '@/lib/evaluation/runs-queries'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { startNextGroup } from './actions'

export const metadata = { title: 'Start the next group' }

type Props = { params: Promise<{ school: string; id: string }> }

/** Those who waited become the next group of the same activity. */
export default async function NextGroupPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, maySeeEvaluation)
  const found = await getNextGroup(viewer, id)
  if (!found) notFound()
  const { activity, due } = found
  const path = `/${school}/activities/${id}`
  const mayStart = due > 0 && activity.archivedAt === null
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title="Start the next group"
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: activity.title, href: path },
      ]}
      lede={
        mayStart
          ? `${due === 1 ? 'One pupil' : `${due} pupils`} waited while the first group took part. Now it is their turn: the same activity again, as an idea, with all of them in it. It stands beside the first group, and their results count together where both are compared in the same way.`
          : undefined
      }
    >
      {mayStart && !mayPlanEvaluation(viewer) ? (
        <p>A leader or the family liaison starts it. Tell them that the first group is done.</p>
      ) : mayStart ? (
        <StartForm activity={activity} school={school} />
      ) : (
        <NothingToStart found={found} school={school} />
      )}
    </SchoolPage>
  )
}

function StartForm({ activity, school }: { activity: GroupToStart['activity']; school: string }) {
  const current = academicYearOf(today())
  return (
    <Form action={startNextGroup} school={school}>
      <Hidden name="id" value={activity.id} />
      <TextField
        name="title"
        label="What do you call it?"
        defaultValue={`${activity.title}, next group`.slice(0, 120)}
        maxLength={120}
      />
      <Select
        name="academicYear"
        label="Academic year"
        empty={null}
        defaultValue={String(Math.max(current, activity.academicYear))}
        options={academicYearsToChoose(current, activity.academicYear).map((year) => ({
          value: String(year),
          label: academicYearName(year),
        }))}
      />
      <Button>Start the next group</Button>
    </Form>
  )
}

/** Why there is nobody to start with, and what to do instead. */
function NothingToStart({
  found: { activity, next, isSealed },
  school,
}: {
  found: GroupToStart
  school: string
}) {
  const path = `/${school}/activities/${activity.id}`
  if (activity.archivedAt) {
    return (
      <Empty title="It is in the archive">Take it out of the archive before starting another group.</Empty>
    )
  }
  if (next) {
    return (
      <Empty
        title="Those who waited have had their turn"
        action={<ButtonLink href={`/${school}/activities/${next.id}`}>{next.title}</ButtonLink>}
      >
        They are in the next group. <a href={`${path}/together`}>See what the groups show together.</a>
      </Empty>
    )
  }
  if (isSealed) {
    return (
      <Empty
        title="Nobody has seen the names yet"
        action={<ButtonLink href={`${path}/groups`}>Show the names of the draw</ButtonLink>}
      >
        Who waits is known when the names of the draw are shown.
      </Empty>
    )
  }
  return (
    <Empty
      title="Nobody waited"
      action={<ButtonLink href={`${path}/copy`}>Do it again with another group</ButtonLink>}
    >
      <p>
        Everybody took part at once. Copy the activity for another group, say afterwards that it is{' '}
        <a href={`${path}/together`}>the same one again</a>, and what is measured and compared alike counts
        together. If half of them wait until the term after, they show more.
      </p>
    </Empty>
  )
}
