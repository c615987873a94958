import { TextArea, TextField } from '@/components/form/fields'
import { changeNeed } from '../../actions'
import { activityToEdit, EditForm, EditPage, type EditProps } from './_components/edit-page'

export const metadata = { title: 'Why you do it' }

export default async function EditNeedPage(props: EditProps) {
  const { viewer, activity } = await activityToEdit(props)
  return (
    <EditPage viewer={viewer} activity={activity} title="Why do you do it?">
      <EditForm viewer={viewer} activity={activity} action={changeNeed}>
        <TextField name="title" label="What do you call it?" defaultValue={activity.title} maxLength={120} />
        <TextArea
          name="need"
          label="Why?"
          optional
          rows={6}
          hint="What did you see or hear, and where can it be looked up? No names of pupils or parents."
          defaultValue={activity.need}
        />
      </EditForm>
    </EditPage>
  )
}
