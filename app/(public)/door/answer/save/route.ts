import { leadOn } from '@/lib/door/leave-door'
import { takeForm } from '@/lib/door/sent'
import { takeStep } from '@/lib/door/take-step'
import { clientAddress } from '@/lib/platform/client-address'
import { draftToken } from '../../_components/opened-answer'

/** Takes one page of an answer, and leads on. */
export async function POST(request: Request) {
  const sent = await takeForm(request)
  if (sent instanceof Response) return sent
  const token = await draftToken()
  const onward = await takeStep(token, sent, await clientAddress())
  return leadOn(onward, { ...sent, token, page: '/door/answer/skills' })
}
