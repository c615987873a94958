import { inLanguage } from '@/lib/door/in-language'
import { holdDraft, leaveDoor } from '@/lib/door/leave-door'
import { goTo, takeForm } from '@/lib/door/sent'
import { takeStep } from '@/lib/door/take-step'
import { draftToken } from '../../_components/opened-answer'

/** Takes one page of an answer, and leads on. */
export async function POST(request: Request) {
  const sent = await takeForm(request)
  if (sent instanceof Response) return sent
  const token = await draftToken()
  const onward = await takeStep(token, sent)
  // The page of an answer that has ended says so.
  if (!onward) return goTo(inLanguage('/door/answer/skills', sent.locale))
  if ('end' in onward) return leaveDoor(sent.locale, onward.end, onward.token)
  await holdDraft(token)
  return goTo(onward.page)
}
