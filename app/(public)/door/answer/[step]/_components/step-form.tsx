import type { ReactNode } from 'react'
import { inLanguage } from '@/lib/door/in-language'
import type { Locale } from '@/lib/door/languages'
import { SEND } from '@/lib/door/problems'
import type { Step } from '@/lib/door/steps'
import { BACK_TO_CHECK } from '@/lib/door/take-step'
import type { DoorWords } from '@/lib/door/words'
import { Trap } from '../../../_components/trap'

type Props = {
  step: Step
  locale: Locale
  words: DoorWords
  isChange: boolean
  /** The page was opened from the check, and leads back to it. */
  toCheck: boolean
  children: ReactNode
}

/** Questions that one press answers, with what it says; its button stands after “Next”. */
const ONE_PRESS = {
  skills: { name: 'go', value: 'nothing', label: 'skills.none' },
  days: { name: 'only', value: 'ask_me', label: 'days.ask_me' },
  ages: { name: 'only', value: 'any', label: 'ages.any' },
  gains: { name: 'only', value: 'nothing', label: 'gains.nothing' },
} as const

/** One page of an answer and its ways on. “Next” stands first, because it is what the Enter key presses. */
export function StepForm({ step, locale, words, isChange, toCheck, children }: Props) {
  const press = step in ONE_PRESS ? ONE_PRESS[step as keyof typeof ONE_PRESS] : null
  const onePress = step === 'skills' && isChange ? null : press
  return (
    <form method="post" action={inLanguage('/door/answer/save', locale)} autoComplete="off">
      <input type="hidden" name="step" value={step} />
      {toCheck && <input type="hidden" name={BACK_TO_CHECK} value="check" />}
      {children}
      <Trap />
      <div className="grid gap-3">
        {step !== 'how_far' && (
          <button
            id={SEND}
            type="submit"
            name="go"
            value={step === 'check' ? 'send' : 'next'}
            className="door-button is-main"
          >
            {words(step === 'check' ? 'check.send' : 'step.next')}
          </button>
        )}
        {onePress && (
          <button type="submit" name={onePress.name} value={onePress.value} className="door-button">
            {words(onePress.label)}
          </button>
        )}
        <div className="door-ways">
          {step !== 'skills' && (
            <button type="submit" name="go" value="back">
              {words('step.back')}
            </button>
          )}
          {!isChange && (
            <button type="submit" name="go" value="later">
              {words('step.put_by')}
            </button>
          )}
          <button type="submit" name="go" value="leave">
            {words('step.leave')}
          </button>
        </div>
      </div>
    </form>
  )
}
