import { inLanguage } from '@/lib/door/in-language'
import type { Locale } from '@/lib/door/languages'
import type { Invitation } from '@/lib/skills/invitation'
import { Choices } from '../../../_components/choices'
import { TextField } from '../../../_components/text-field'

type Props = { invitation: Invitation; token: string; locale: Locale }

/** Yes or no with one press; words first, for whoever has something to say. */
export function AnswerForm({ invitation: { words, answerWords, status }, token, locale }: Props) {
  return (
    <form method="post" action={inLanguage('/door/invitation/answer', locale)} autoComplete="off">
      <input type="hidden" name="token" value={token} />
      <TextField
        name="words"
        label={words('invitation.say')}
        hint={words('step.optional')}
        value={answerWords ?? ''}
        isLong
      />
      <div className="grid gap-3">
        <button
          type="submit"
          name="answer"
          value="yes"
          aria-current={status === 'accepted' ? 'true' : undefined}
          className="door-button is-main"
        >
          {words('invitation.yes')}
        </button>
        <button
          type="submit"
          name="answer"
          value="no"
          aria-current={status === 'declined' ? 'true' : undefined}
          aria-describedby="no-hint"
          className="door-button"
        >
          {words('invitation.no')}
        </button>
        <p id="no-hint" className="text-soft">
          {words('invitation.no_hint')}
        </p>
      </div>
    </form>
  )
}

/** How it was, once they have been there. */
export function AfterwardsForm({ invitation, token, locale }: Props) {
  const { words, parentSaid, parentWouldAgain } = invitation
  const chosen = parentWouldAgain === null ? [] : [parentWouldAgain ? 'yes' : 'no']
  return (
    <form method="post" action={inLanguage('/door/invitation/afterwards', locale)} autoComplete="off">
      <input type="hidden" name="token" value={token} />
      <TextField name="words" label={words('invitation.afterwards')} value={parentSaid ?? ''} isLong />
      <Choices
        name="again"
        type="radio"
        legend={words('invitation.again')}
        choices={[
          { value: 'yes', label: words('invitation.again_yes') },
          { value: 'no', label: words('invitation.again_no') },
        ]}
        chosen={chosen}
      />
      <button type="submit" className="door-button is-main">
        {words('invitation.afterwards_send')}
      </button>
    </form>
  )
}
