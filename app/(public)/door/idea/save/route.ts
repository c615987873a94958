import { leadOn } from '@/lib/door/leave-door'
import { takeDoorIdea } from '@/lib/door/send-idea'
import { takeForm } from '@/lib/door/sent'
import { clientAddress } from '@/lib/platform/client-address'
import { draftToken } from '../../_components/opened-answer'

/** Takes an idea. */
export async function POST(request: Request) {
  const sent = await takeForm(request)
  if (sent instanceof Response) return sent
  const token = await draftToken()
  return leadOn(await takeDoorIdea(token, sent, await clientAddress()), {
    ...sent,
    token,
    page: '/door/idea',
  })
}
