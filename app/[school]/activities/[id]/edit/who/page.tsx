import { NumberField, TextArea, TickBoxes } from '@/components/form/fields'
import { Note } from '@/components/ui/card'
import { changeWhoItIsFor } from '../../../actions'
import { activityToEdit, EditForm, EditPage, type EditProps } from '../_components/edit-page'

export const metadata = { title: 'Who it is for' }

export default async function EditWhoPage(props: EditProps) {
  const { viewer, activity } = await activityToEdit(props)
  const { school, familiesInRegister } = activity
  // What was chosen stays choosable, also where the school has since changed its words.
  const years = [...new Set([...school.yearGroups, ...activity.yearGroups])]
  const gone = activity.groups.filter((key) => !school.groups.some((group) => group.key === key))
  const groups = [...school.groups, ...gone.map((key) => ({ key, name: key }))]
  return (
    <EditPage viewer={viewer} activity={activity} title="Who is it for?">
      <EditForm viewer={viewer} activity={activity} action={changeWhoItIsFor}>
        <TickBoxes
          name="yearGroups"
          label="Year groups"
          hint="Tick none for the whole school."
          optional
          columns
          options={years.map((name) => ({ value: name, label: name }))}
          defaultValue={activity.yearGroups}
        />
        <TickBoxes
          name="groups"
          label="Only pupils in these groups"
          hint="A pupil in any of them counts. Tick none for all pupils of those years."
          optional
          columns
          options={groups.map(({ key, name }) => ({ value: key, label: name }))}
          defaultValue={activity.groups}
        />
        <TextArea
          name="mustNotMiss"
          label="Families it must not miss"
          hint="Such as “families new to English” or “families who have not come this year”. No names."
          optional
          rows={2}
          defaultValue={activity.mustNotMiss}
        />
        {familiesInRegister === null ? (
          <NumberField
            name="familiesForCount"
            label="How many families is that?"
            hint="Your families are not entered in Alongside, so the number has to be typed."
            optional
            defaultValue={activity.familiesForCount}
          />
        ) : (
          <>
            <input type="hidden" name="familiesForCount" value={activity.familiesForCount ?? ''} />
            <Note className="mb-4">
              As saved now it is for {familiesInRegister} {familiesInRegister === 1 ? 'family' : 'families'}{' '}
              in your register.
            </Note>
          </>
        )}
      </EditForm>
    </EditPage>
  )
}
