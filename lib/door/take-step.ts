import 'server-only'
import { FIELDS, problemsOf } from './answer'
import { aboutOf, type Draft, dropDraft, keepTyped, putBy } from './draft'
import { inLanguage } from './in-language'
import { type Why, wrongPage } from './problems'
import { refuseRobot, TRAP } from './robots'
import { type Sent, sendAnswer, sendNothing } from './send'
import type { SentForm } from './sent'
import type { End } from './shown'
import { isStep, pathOf, type Step, stepAfter, stepBefore } from './steps'
import { type Typed, typedIn } from './typed'

/** Where a page that was sent leads: to another page; or out of the door, with the secret of a private link. */
export type Onward = { page: string } | { end: End; token?: string }

/** What a page's address carries that was opened to change one thing: it leads back to the check. */
export const BACK_TO_CHECK = 'to'

/**
 * Takes one page of an answer. What was typed is kept, whether or not it can be taken; what cannot is said on the page.
 *
 * @param token what the phone's cookie opens
 * @param address where it comes from
 * @returns null when no answer is under way
 */
export async function takeStep(
  token: string,
  { form, locale }: SentForm,
  address: string,
): Promise<Onward | null> {
  const step = form.get('step')
  const go = form.get('go')
  if (!isStep(step)) return null
  if (go === 'leave') {
    await dropDraft(token)
    return { end: 'left' }
  }
  const draft = await keepTyped(token, { typed: typedOn(step, form), locale, at: step })
  // It may be the second press of two.
  if (!draft) return go === 'send' ? sent(await sendAnswer(token)) : null
  const isChange = draft.offerId !== null
  const to = (next: Step) => ({ page: inLanguage(pathOf(next, isChange), locale) })
  const again = (at: Step, why?: Why) => ({ page: wrongPage(pathOf(at, isChange), locale, why) })
  if (go === 'back') return to(stepBefore(step))
  if (go === 'later' && !isChange) {
    const later = await putBy(token)
    return later === null ? null : { end: 'later', token: later }
  }
  if (go === 'send' || (go === 'nothing' && !isChange)) {
    const refused = await refuseRobot(draft, { address, trap: form.get(TRAP) ?? '' })
    if (refused === 'robot') {
      await dropDraft(token)
      return { end: go === 'send' ? 'sent' : 'nothing' }
    }
    if (refused) return again(step, refused)
    if (go === 'nothing') return (await sendNothing(token)) ? { end: 'nothing' } : null
    const done = await sendAnswer(token)
    return done && 'problem' in done ? again(done.problem) : sent(done)
  }
  const wrong = wrongAt(step, draft)
  if (wrong) return again(wrong)
  return to(form.get(BACK_TO_CHECK) ? 'check' : stepAfter(step))
}

function sent(done: Sent | null): Onward | null {
  if (!done || 'problem' in done) return null
  return 'changed' in done ? { end: 'changed' } : { end: 'sent', token: done.sent }
}

/** The page's fields; one button may be the whole answer to its question. */
function typedOn(step: Step, form: URLSearchParams): Typed {
  const typed = typedIn(form, FIELDS[step])
  const only = form.get('only')
  const [field = ''] = FIELDS[step]
  // Going back from a page whose buttons are its answers leaves that answer as it was.
  if (step === 'how_far' && !form.has(field)) return {}
  return only ? { ...typed, [field]: [only] } : typed
}

/** Where something is wrong that this page must not go on with: a skill may also be named on the page after it. */
function wrongAt(step: Step, draft: Draft): Step | null {
  const { typed } = draft
  const about = aboutOf(draft)
  if (step === 'skills') return null
  if (problemsOf(step, typed, about).length > 0) return step
  return step === 'words' && problemsOf('skills', typed, about).length > 0 ? 'skills' : null
}
