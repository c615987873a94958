import { leadOn } from '@/lib/door/leave-door'
import { takePreferences } from '@/lib/door/send-preferences'
import { takeForm } from '@/lib/door/sent'
import { draftToken } from '../../_components/opened-answer'

/** Takes what a family says about how to reach it. */
export async function POST(request: Request) {
  const sent = await takeForm(request)
  if (sent instanceof Response) return sent
  const token = await draftToken()
  return leadOn(await takePreferences(token, sent), { ...sent, token, page: '/door/preferences' })
}
