import type { FormSays } from '@/components/form/action-form'
import { Hidden, Radios, TextArea } from '@/components/form/fields'
import { PublicForm } from '@/components/form/public-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { ByLink } from '@/lib/concerns/by-link'
import { VERDICTS } from '@/lib/concerns/case'
import { MOST_ADDED } from '@/lib/concerns/parent-schema'
import type { DoorWords } from '@/lib/door/words'
import { add, confirm, say } from '../actions'

/** Nothing that is typed here stays on the phone: the next person to hold it may be somebody else. */
const KEEPS_NOTHING = 'off'

const REFUSALS = [
  'record.added_empty',
  'record.choose',
  'record.closed',
  'record.not_over',
  'record.too_often',
] as const

/** What a form says itself, in the parent's language. */
const formSays = (words: DoorWords): FormSays => ({
  heading: words('record.not_sent'),
  noAnswer: words('record.no_answer'),
  renewed: words('record.renewed'),
  wrong: {
    ...Object.fromEntries(REFUSALS.map((key) => [key, words(key)])),
    'words.too_long': words('words.too_long', { max: MOST_ADDED }),
  },
})

export function ThisIsRight({ token, record: { isConfirmed, speech } }: { token: string; record: ByLink }) {
  const { words } = speech
  return (
    <Card title={words('check.title')} id="right" className="mt-6">
      {isConfirmed ? (
        <p>{words('record.right_said')}</p>
      ) : (
        <>
          <p className="mb-3">{words('record.right_hint')}</p>
          <PublicForm action={confirm} says={formSays(words)} autoComplete={KEEPS_NOTHING}>
            <Hidden name="token" value={token} />
            <Button>{words('record.right_yes')}</Button>
          </PublicForm>
        </>
      )}
    </Card>
  )
}

export function SomethingMissing({ token, words }: { token: string; words: DoorWords }) {
  return (
    <Card title={words('record.missing')} id="missing" className="mt-6">
      <PublicForm action={add} says={formSays(words)} autoComplete={KEEPS_NOTHING}>
        <Hidden name="token" value={token} />
        <TextArea
          name="added"
          label={words('record.missing_label')}
          hint={words('record.missing_hint')}
          dir="auto"
          rows={5}
        />
        <Button>{words('check.send')}</Button>
      </PublicForm>
    </Card>
  )
}

export function HowWeHandledIt({ token, record: { verdict, speech } }: { token: string; record: ByLink }) {
  const { words } = speech
  return (
    <Card title={words('record.handled')} id="handled" tone="next" className="mt-6">
      <p className="mb-3">
        {verdict
          ? words('record.handled_said', { answer: words(`record.${verdict}`) })
          : words('record.handled_hint')}
      </p>
      <PublicForm action={say} says={formSays(words)} autoComplete={KEEPS_NOTHING}>
        <Hidden name="token" value={token} />
        <Radios
          name="verdict"
          label={words('record.handled_question')}
          options={VERDICTS.map((value) => ({ value, label: words(`record.${value}`) }))}
        />
        <TextArea
          name="said"
          label={words('record.handled_words')}
          hint={words('step.optional')}
          dir="auto"
          rows={4}
        />
        <Button>{words('record.handled_send')}</Button>
      </PublicForm>
    </Card>
  )
}
