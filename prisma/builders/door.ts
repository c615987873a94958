import { beginDraft, keepTyped, putBy } from '@/lib/door/draft'
import type { Locale } from '@/lib/door/languages'
import { sendAnswer } from '@/lib/door/send'
import type { Typed } from '@/lib/door/typed'

/** What somebody answers who presses the fewest buttons. */
const SHORT: Typed = {
  ownWords: ['I build dry stone walls'],
  howFar: ['talk_once'],
  days: ['ask_me'],
  name: ['Sara'],
  contact: ['07700 900123'],
  consent: ['yes'],
}

/**
 * A parent's answer by a link to the door, with what it is to say by field (lib/door/answer.ts); gives the secret of their
 * private link. Skills by their ids.
 */
export async function answerByDoor(
  linkToken: string,
  given: Typed = {},
  locale: Locale = 'en',
): Promise<string> {
  const begun = await beginDraft(linkToken, 'offer', locale)
  if (!begun) throw new Error('The link opens nothing.')
  await keepTyped(begun.token, { typed: { ...SHORT, ...given }, locale })
  const sent = await sendAnswer(begun.token)
  if (!sent || !('sent' in sent)) throw new Error(`The answer was not taken: ${JSON.stringify(sent)}`)
  return sent.sent
}

/** An answer that a parent began by a link and put by; gives the secret of the private link by which they go on. */
export async function anAnswerPutBy(linkToken: string): Promise<string> {
  const begun = await beginDraft(linkToken, 'offer', 'en')
  const token = begun && (await putBy(begun.token))
  if (!token) throw new Error('The link opens nothing.')
  return token
}
