import { notFound } from 'next/navigation'
import { Hidden, Select, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { academicYearsToChoose } from '@/lib/activities/activity'
import { getActivityToEdit } from '@/lib/activities/edit-queries'
import { mayRecordActivities } from '@/lib/activities/policy'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { copyActivity } from '../../actions'

export const metadata = { title: 'Do it again' }

export default async function CopyPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayRecordActivities)
  const activity = await getActivityToEdit(viewer, id)
  if (!activity) notFound()
  const current = academicYearOf(today())
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title="Do it again"
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: activity.title, href: `/${school}/activities/${id}` },
      ]}
      lede="The copy takes over why, who it is for, the kind, what happens, and what should change. It starts as an idea: where pupils stand now, sessions, figures and evidence begin anew, and dates move to the same weekday of the new year."
    >
      <Form action={copyActivity} school={school}>
        <Hidden name="id" value={id} />
        <TextField name="title" label="What do you call it?" defaultValue={activity.title} maxLength={120} />
        <Select
          name="academicYear"
          label="Academic year"
          empty={null}
          defaultValue={String(Math.max(current, activity.academicYear + 1))}
          options={academicYearsToChoose(current, activity.academicYear + 1).map((year) => ({
            value: String(year),
            label: academicYearName(year),
          }))}
        />
        <Button>Make the copy</Button>
      </Form>
    </SchoolPage>
  )
}
