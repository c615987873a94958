import { Hidden, Radios, TextArea } from '@/components/form/fields'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import {
  ACTIVITY_KINDS,
  KIND_DEFINITIONS,
  KIND_QUESTIONS,
  type KindAnswers,
  proposeKind,
} from '@/lib/activities/kind'
import { kindAnswersSchema } from '@/lib/activities/schema'
import { decideKind } from '../../../actions'
import { activityToEdit, EditForm, EditPage, type EditProps } from '../_components/edit-page'

export const metadata = { title: 'What kind it is' }

type Props = EditProps & { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** First three plain questions, whose answers travel in the address; then the kind they point to, for a person to decide. */
export default async function EditKindPage(props: Props) {
  const { viewer, activity } = await activityToEdit(props)
  const asked = await props.searchParams
  const answers = kindAnswersSchema.safeParse(asked)
  const wasSent = KIND_QUESTIONS.some(({ key }) => asked[key] !== undefined) || asked.sent !== undefined
  if (!answers.success) {
    const kept = wasSent ? asked : yesAndNo(activity.kindAnswers as KindAnswers | null)
    return (
      <EditPage
        viewer={viewer}
        activity={activity}
        title="What kind is it?"
        lede="Three plain questions. What you call it matters less than what parents do because of it."
      >
        {wasSent && (
          <p role="alert" className="mb-5 rounded-card border-2 border-wrong bg-wrong-soft p-4 font-bold">
            Answer all three questions.
          </p>
        )}
        <form method="get">
          <input type="hidden" name="sent" value="yes" />
          {KIND_QUESTIONS.map(({ key, text, hint }) => (
            <Radios
              key={key}
              name={key}
              label={text}
              hint={hint}
              columns
              options={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No' },
              ]}
              defaultValue={String(kept[key] ?? '')}
            />
          ))}
          <Button>See what that points to</Button>
        </form>
      </EditPage>
    )
  }

  const { kind, because } = proposeKind(answers.data)
  const proposed = KIND_DEFINITIONS[kind]
  return (
    <EditPage
      viewer={viewer}
      activity={activity}
      title={`This looks like ${proposed.name.toLowerCase()}`}
      lede={because}
    >
      <Card className="mb-5">
        <p>
          <b>{proposed.name}.</b> {proposed.definition}
        </p>
        <p className="mt-2">In one school: {proposed.example}</p>
        <p className="mt-2 text-soft">{proposed.notThis}</p>
      </Card>
      <EditForm viewer={viewer} activity={activity} action={decideKind}>
        {KIND_QUESTIONS.map(({ key }) => (
          <Hidden key={key} name={key} value={answers.data[key] ? 'yes' : 'no'} />
        ))}
        <Radios
          name="kind"
          label="What do you decide?"
          options={ACTIVITY_KINDS.map((value) => ({
            value,
            label: KIND_DEFINITIONS[value].name + (value === kind ? ' (proposed)' : ''),
            hint: KIND_DEFINITIONS[value].definition,
          }))}
          defaultValue={kind}
        />
        <TextArea
          name="kindReason"
          label="Why?"
          hint="Needed when you decide otherwise than proposed."
          optional
          rows={2}
          defaultValue={activity.kindReason}
        />
      </EditForm>
      <p className="mt-5">
        <a href="?" className="inline-block py-1">
          Answer the questions again
        </a>
      </p>
    </EditPage>
  )
}

function yesAndNo(answers: KindAnswers | null): Record<string, string> {
  if (!answers) return {}
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, value ? 'yes' : 'no']))
}
