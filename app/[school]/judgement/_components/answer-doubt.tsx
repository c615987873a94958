import { Hidden, TextArea, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import type { SaidOnce } from '@/lib/judgement/argue/said-once'
import { type ShownDoubt, type StandsOn, standsAt } from '@/lib/judgement/argue/shown-doubts'
import { inShort } from '@/lib/judgement/statement-in-short'
import { answer, takeBack } from '../doubt-actions'
import type { AboutStatements } from './about-statements'

type Props = { school: string; judgementId: string; on: StandsOn; same: SaidOnce<ShownDoubt> }

/** The form for one answer, to all the statements that the doubt is about, or to those left ticked. Only one stands open. */
export function AnswerDoubt({ statements, ...which }: Props & Pick<AboutStatements, 'statements'>) {
  const { school, judgementId, on, same } = which
  const keys = same.map(({ about }) => about)
  return (
    <Form action={answer} school={school} className="mt-2">
      <Which {...which} />
      {keys.length === 1 ? (
        <About keys={keys} />
      ) : (
        <TickBoxes
          name="about"
          label="Which statements does this answer?"
          hint="Leave out those that need an answer of their own."
          options={statements.flatMap(({ key, words }, i) =>
            keys.includes(key) ? [{ value: key, label: `${i + 1}. ${inShort(words)}` }] : [],
          )}
          defaultValue={keys}
        />
      )}
      <TextArea
        name="reply"
        label="What does the school answer?"
        hint="Say why it holds all the same, or what will be done. Name no pupil and no family. At most 500 characters."
        rows={3}
        defaultValue={same[0].reply?.words}
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

export function TakeBack(which: Props) {
  const { school, same } = which
  return (
    <Form action={takeBack} school={school}>
      <Which {...which} />
      <About keys={same.map(({ about }) => about)} />
      <button type="submit" className="inline-flex min-h-11 cursor-pointer items-center text-brand underline">
        Take the answer back<span className="sr-only">: {same[0].words}</span>
      </button>
    </Form>
  )
}

function About({ keys }: { keys: string[] }) {
  return keys.map((key) => <Hidden key={key} name="about" value={key} />)
}

function Which({ judgementId, on, same }: Omit<Props, 'school'>) {
  return (
    <>
      <Hidden name="id" value={judgementId} />
      <Hidden name="rule" value={same[0].rule} />
      <Hidden
        name="version"
        value={same.map(({ about, reply }) => `${about}:${reply?.version ?? 0}`).join(' ')}
      />
      <Hidden name="on" value={on} />
    </>
  )
}
