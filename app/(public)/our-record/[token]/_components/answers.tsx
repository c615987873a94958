import { Hidden, Radios, TextArea } from '@/components/form/fields'
import { PublicForm } from '@/components/form/public-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { VERDICT_NAMES, VERDICTS } from '@/lib/concerns/case'
import { add, confirm, say } from '../actions'

/** Nothing that is typed here stays on the phone: the next person to hold it may be somebody else. */
const KEEPS_NOTHING = 'off'

export function ThisIsRight({ token, isConfirmed }: { token: string; isConfirmed: boolean }) {
  return (
    <Card title="Is this right?" id="right" className="mt-6">
      {isConfirmed ? (
        <p>You have said that this is right. If something is missing after all, write it below.</p>
      ) : (
        <>
          <p className="mb-3">If this is what you told us, please say so.</p>
          <PublicForm action={confirm} autoComplete={KEEPS_NOTHING}>
            <Hidden name="token" value={token} />
            <Button>Yes, this is right</Button>
          </PublicForm>
        </>
      )}
    </Card>
  )
}

export function SomethingMissing({ token }: { token: string }) {
  return (
    <Card title="Is something missing or wrong?" id="missing" className="mt-6">
      <PublicForm action={add} autoComplete={KEEPS_NOTHING}>
        <Hidden name="token" value={token} />
        <TextArea
          name="added"
          label="Write it here"
          hint="In the language that suits you best. It is kept beside what we wrote down, as you write it."
          rows={5}
        />
        <Button>Send it to the school</Button>
      </PublicForm>
    </Card>
  )
}

export function HowWeHandledIt({
  token,
  verdict,
}: {
  token: string
  verdict: keyof typeof VERDICT_NAMES | null
}) {
  return (
    <Card title="How did we handle it?" id="handled" tone="next" className="mt-6">
      <p className="mb-3">
        {verdict
          ? `You said: ${VERDICT_NAMES[verdict].toLowerCase()}. You can answer again; your latest answer counts.`
          : 'Whatever was found: did we listen, tell you what was happening, and take it seriously? We learn from your answer.'}
      </p>
      <PublicForm action={say} autoComplete={KEEPS_NOTHING}>
        <Hidden name="token" value={token} />
        <Radios
          name="verdict"
          label="How satisfied are you with how we handled it?"
          options={VERDICTS.map((value) => ({ value, label: VERDICT_NAMES[value] }))}
        />
        <TextArea name="said" label="Is there anything you would like to say about it?" optional rows={4} />
        <Button>Send your answer</Button>
      </PublicForm>
    </Card>
  )
}
