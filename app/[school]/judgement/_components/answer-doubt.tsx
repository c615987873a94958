import { Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { type ShownDoubt, type StandsOn, standsAt } from '@/lib/judgement/argue/shown-doubts'
import { answer, takeBack } from '../doubt-actions'

type Props = { school: string; judgementId: string; on: StandsOn; doubt: ShownDoubt }

/** The form for one answer: only one stands open at a time. */
export function AnswerDoubt({ school, judgementId, on, doubt }: Props) {
  return (
    <Form action={answer} school={school} className="mt-2">
      <Which judgementId={judgementId} on={on} doubt={doubt} />
      <TextArea
        name="reply"
        label="What does the school answer?"
        hint="Say why it holds all the same, or what will be done. Name no pupil and no family. At most 500 characters."
        rows={3}
        defaultValue={doubt.reply?.words}
      />
      <p className="flex flex-wrap items-center gap-4">
        <Button>Keep the answer</Button>
        <a href={standsAt(school, { judgementId, on })} className="inline-flex min-h-11 items-center">
          Leave it
        </a>
      </p>
    </Form>
  )
}

export function TakeBack({ school, judgementId, on, doubt }: Props) {
  return (
    <Form action={takeBack} school={school}>
      <Which judgementId={judgementId} on={on} doubt={doubt} />
      <button type="submit" className="inline-flex min-h-11 cursor-pointer items-center text-brand underline">
        Take the answer back<span className="sr-only">: {doubt.words}</span>
      </button>
    </Form>
  )
}

function Which({ judgementId, on, doubt: { rule, about, reply } }: Omit<Props, 'school'>) {
  return (
    <>
      <Hidden name="id" value={judgementId} />
      <Hidden name="rule" value={rule} />
      <Hidden name="about" value={about} />
      <Hidden name="version" value={reply?.version ?? 0} />
      <Hidden name="on" value={on} />
    </>
  )
}
