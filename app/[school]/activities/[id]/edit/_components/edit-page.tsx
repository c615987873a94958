import { notFound } from 'next/navigation'
import type { ComponentProps, ReactNode } from 'react'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { type ActivityToEdit, getActivityToEdit } from '@/lib/activities/edit-queries'
import { mayRecordActivities } from '@/lib/activities/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import type { Viewer } from '@/lib/platform/viewer'

export type EditProps = { params: Promise<{ school: string; id: string }> }

/** Who edits, and what: for each page that changes one link of an activity's chain. */
export async function activityToEdit({
  params,
}: EditProps): Promise<{ viewer: Viewer; activity: ActivityToEdit }> {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayRecordActivities)
  const activity = await getActivityToEdit(viewer, id)
  if (!activity) notFound()
  return { viewer, activity }
}

/** One question about one activity. */
export function EditPage({
  viewer,
  activity,
  title,
  lede,
  children,
}: {
  viewer: Viewer
  activity: ActivityToEdit
  title: string
  lede?: ReactNode
  children: ReactNode
}) {
  const list = `/${viewer.schoolSlug}/activities`
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title={title}
      lede={lede}
      crumbs={[
        { name: 'Activities', href: list },
        { name: activity.title, href: `${list}/${activity.id}` },
      ]}
    >
      {activity.archivedAt ? (
        <p>It is in the archive. Take it out of the archive before changing it.</p>
      ) : (
        children
      )}
    </SchoolPage>
  )
}

export function EditForm({
  viewer,
  activity,
  action,
  children,
}: {
  viewer: Viewer
  activity: ActivityToEdit
  action: ComponentProps<typeof Form>['action']
  children: ReactNode
}) {
  return (
    <Form action={action} school={viewer.schoolSlug}>
      <Hidden name="id" value={activity.id} />
      <Hidden name="version" value={activity.version} />
      {children}
      <Button>Save</Button>
    </Form>
  )
}
