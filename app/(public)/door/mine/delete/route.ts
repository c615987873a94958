import { inLanguage } from '@/lib/door/in-language'
import { leaveDoor } from '@/lib/door/leave-door'
import { withdrawMine } from '@/lib/door/mine'
import { goTo, takeForm } from '@/lib/door/sent'
import { draftToken } from '../../_components/opened-answer'

/** Withdraws an answer: all of it is deleted. */
export async function POST(request: Request) {
  const sent = await takeForm(request)
  if (sent instanceof Response) return sent
  const isDone = await withdrawMine(await draftToken())
  return isDone ? leaveDoor(sent.locale, 'withdrawn') : goTo(inLanguage('/door/mine', sent.locale))
}
