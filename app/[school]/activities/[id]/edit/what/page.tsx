import { DateField, Select, TextArea } from '@/components/form/fields'
import { academicYearsToChoose } from '@/lib/activities/activity'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf, toIso } from '@/lib/platform/dates'
import { changeWhatHappens } from '../../../actions'
import { activityToEdit, EditForm, EditPage, type EditProps } from '../_components/edit-page'

export const metadata = { title: 'What happens' }

export default async function EditWhatPage(props: EditProps) {
  const { viewer, activity } = await activityToEdit(props)
  const years = academicYearsToChoose(academicYearOf(today()), activity.academicYear)
  return (
    <EditPage viewer={viewer} activity={activity} title="What happens?">
      <EditForm viewer={viewer} activity={activity} action={changeWhatHappens}>
        <TextArea
          name="description"
          label="What do parents and staff do?"
          hint="What happens in a session, and what parents go on with at home."
          optional
          rows={6}
          defaultValue={activity.description}
        />
        <DateField name="startsOn" label="It begins" optional defaultValue={toIso(activity.startsOn)} />
        <DateField name="endsOn" label="It ends" optional defaultValue={toIso(activity.endsOn)} />
        <Select
          name="academicYear"
          label="Academic year"
          empty={null}
          defaultValue={String(activity.academicYear)}
          options={years.map((year) => ({ value: String(year), label: academicYearName(year) }))}
        />
      </EditForm>
    </EditPage>
  )
}
