import { inLanguage } from '@/lib/door/in-language'
import { goTo, takeForm } from '@/lib/door/sent'
import { openFrom } from '@/lib/door/tries'
import { clientAddress } from '@/lib/platform/client-address'
import { answerByLink } from '@/lib/skills/answer-by-link'

/** Takes a yes or a no to an invitation; its page then says how it stands, or what is the matter with the link. */
export async function POST(request: Request) {
  const sent = await takeForm(request)
  if (sent instanceof Response) return sent
  const { form, locale } = sent
  const token = form.get('token') ?? ''
  const answer = form.get('answer')
  if (answer === 'yes' || answer === 'no') {
    const words = form.get('words') ?? ''
    await openFrom(await clientAddress(), () => answerByLink({ token, locale, words, answer }))
  }
  return goTo(inLanguage(`/door/invitation/${encodeURIComponent(token || 'none')}`, locale))
}
