import { Select, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { academicYearsToChoose } from '@/lib/activities/activity'
import { mayRecordActivities } from '@/lib/activities/policy'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { recordActivity } from '../actions'

export const metadata = { title: 'Record an activity' }

export default async function NewActivityPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayRecordActivities)
  const thisYear = academicYearOf(today())
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title="Record an activity"
      crumbs={[{ name: 'Activities', href: `/${school}/activities` }]}
      lede="A name and a reason are enough to begin. It starts as an idea."
    >
      <Form action={recordActivity} school={school}>
        <TextField
          name="title"
          label="What do you call it?"
          hint="Such as “Reading together, Year 1” or “Fathers’ Saturday breakfast”."
          maxLength={120}
        />
        <TextArea
          name="need"
          label="Why?"
          optional
          hint="What did you see or hear? Such as “11 of 58 pupils in Year 1 read below 85 in September, and seven families told us they were unsure how to help.” No names of pupils or parents."
        />
        <Select
          name="academicYear"
          label="Academic year"
          empty={null}
          defaultValue={String(thisYear)}
          options={academicYearsToChoose(thisYear).map((year) => ({
            value: String(year),
            label: academicYearName(year),
          }))}
        />
        <Button>Put it on record</Button>
      </Form>
    </SchoolPage>
  )
}
