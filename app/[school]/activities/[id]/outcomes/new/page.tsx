import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { getActivityForOutcome } from '@/lib/activities/outcome-queries'
import { mayRecordActivities } from '@/lib/activities/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { OutcomeFields } from '../_components/outcome-fields'
import { addOutcome } from '../actions'

export const metadata = { title: 'What should change' }

export default async function NewOutcomePage({
  params,
}: {
  params: Promise<{ school: string; id: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayRecordActivities)
  const activity = await getActivityForOutcome(viewer, id)
  if (!activity) notFound()
  const isDraft = activity.status === 'idea'
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title="What should change?"
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: activity.title, href: `/${school}/activities/${id}` },
      ]}
      lede={
        isDraft
          ? 'One change at a time. What you do not know yet can wait until it is planned.'
          : 'It is planned already, so this is locked when you save it.'
      }
    >
      <Form action={addOutcome} school={school}>
        <Hidden name="activityId" value={id} />
        <OutcomeFields school={school} measures={activity.school.measures} isDraft={isDraft} />
        <Button>Save</Button>
      </Form>
    </SchoolPage>
  )
}
