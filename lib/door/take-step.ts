import 'server-only'
import { FIELDS, problemsOf } from './answer'
import { type Draft, dropDraft, keepTyped, putBy } from './draft'
import { inLanguage } from './in-language'
import { sendAnswer, sendNothing } from './send'
import type { SentForm } from './sent'
import type { End } from './shown'
import { isStep, pathOf, type Step, stepAfter, stepBefore } from './steps'
import { type Typed, typedIn } from './typed'

/** Where a page that was sent leads: to another page; or out of the door, with the secret of a private link. */
export type Onward = { page: string } | { end: End; token?: string }

/** What a page's address carries that shows what is wrong with it. */
export const SHOW_WRONG = 'wrong'

/** What a page's address carries that was opened to change one thing: it leads back to the check. */
export const BACK_TO_CHECK = 'to'

/**
 * Takes one page of an answer. What was typed is kept, whether or not it can be taken; what cannot is said on the page.
 *
 * @param token what the phone's cookie opens
 * @returns null when no answer is under way
 */
export async function takeStep(token: string, { form, locale }: SentForm): Promise<Onward | null> {
  const step = form.get('step')
  const go = form.get('go')
  if (!isStep(step)) return null
  if (go === 'leave') {
    await dropDraft(token)
    return { end: 'left' }
  }
  const draft = await keepTyped(token, { typed: typedOn(step, form), locale })
  if (!draft) return go === 'send' ? sendOn(token, locale) : null
  const isChange = draft.offerId !== null
  if (go === 'back') return { page: inLanguage(pathOf(stepBefore(step), isChange), locale) }
  if (go === 'later' && !isChange) {
    const later = await putBy(token)
    return later === null ? null : { end: 'later', token: later }
  }
  if (go === 'nothing' && !isChange) return (await sendNothing(token)) ? { end: 'nothing' } : null
  if (go === 'send') return sendOn(token, locale, isChange)
  const wrong = wrongAt(step, draft)
  if (wrong) return { page: wrongPage(wrong, locale, isChange) }
  const next = form.get(BACK_TO_CHECK) ? 'check' : stepAfter(step)
  return { page: inLanguage(pathOf(next, isChange), locale) }
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
function wrongAt(step: Step, { typed, link, offerId }: Draft): Step | null {
  const about = { isOpen: link !== null && link.familyId === null, isChange: offerId !== null }
  if (step === 'skills') return null
  if (problemsOf(step, typed, about).length > 0) return step
  return step === 'words' && problemsOf('skills', typed, about).length > 0 ? 'skills' : null
}

const wrongPage = (step: Step, locale: SentForm['locale'], isChange: boolean) =>
  `${inLanguage(pathOf(step, isChange), locale, { [SHOW_WRONG]: '1' })}#wrong`

async function sendOn(token: string, locale: SentForm['locale'], isChange = false): Promise<Onward | null> {
  const sent = await sendAnswer(token)
  if (!sent) return null
  if ('problem' in sent) return { page: wrongPage(sent.problem, locale, isChange) }
  return 'changed' in sent ? { end: 'changed' } : { end: 'sent', token: sent.sent }
}
