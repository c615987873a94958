import { notFound } from 'next/navigation'
import { Hidden, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { getActivitiesToLink } from '@/lib/plan/link-queries'
import { canPlan } from '@/lib/plan/policy'
import { subjectName } from '@/lib/plan/subjects'
import { academicYearName } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { chooseActivities } from '../../actions'
import { PriorityFormPage } from '../_components/priority-form-page'

export const metadata = { title: 'Activities that work on a priority' }

type Props = { params: Promise<{ school: string; id: string }> }

/** The year's activities, those that are about the priority's subject first. */
export default async function LinkActivitiesPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getActivitiesToLink(viewer, id)
  if (!found) notFound()
  const { priority, activities } = found
  const start = `/${school}/plan/${id}/activities/new`
  const ordered = activities.toSorted((a, b) => Number(b.isNear) - Number(a.isNear))
  return (
    <PriorityFormPage
      viewer={viewer}
      priority={priority}
      title="Which activities work on it?"
      lede={`The activities with parents and carers of ${academicYearName(priority.academicYear)}.`}
    >
      {activities.length === 0 ? (
        <Empty
          title="No activity is on record for this year"
          action={<ButtonLink href={start}>Start one</ButtonLink>}
        >
          <p>Start one from this priority: why it is needed is written there already.</p>
        </Empty>
      ) : (
        <>
          <Form action={chooseActivities} school={school}>
            <Hidden name="id" value={id} />
            <Hidden name="version" value={priority.version} />
            <TickBoxes
              name="activityIds"
              label="They work on it"
              options={ordered.map(({ id: value, title, isNear }) => ({
                value,
                label: title,
                group: isNear ? `About ${subjectName(priority.subject).toLowerCase()}` : 'Others of the year',
              }))}
              defaultValue={activities.flatMap((activity) => (activity.isLinked ? [activity.id] : []))}
            />
            <Button>Save</Button>
          </Form>
          <p className="mt-4">
            <a href={start} className="inline-flex min-h-11 items-center">
              Start a new activity for it
            </a>
          </p>
        </>
      )}
    </PriorityFormPage>
  )
}
