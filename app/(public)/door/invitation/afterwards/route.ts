import { inLanguage } from '@/lib/door/in-language'
import { goTo, takeForm } from '@/lib/door/sent'
import { openFrom } from '@/lib/door/tries'
import { clientAddress } from '@/lib/platform/client-address'
import { sayAfterwards } from '@/lib/skills/answer-by-link'

/** Takes how it was for somebody who helped; its page then says that the school has it. */
export async function POST(request: Request) {
  const sent = await takeForm(request)
  if (sent instanceof Response) return sent
  const { form, locale } = sent
  const token = form.get('token') ?? ''
  const words = form.get('words') ?? ''
  const chosen = form.get('again')
  const again = chosen === 'yes' ? true : chosen === 'no' ? false : null
  if (words.trim() || again !== null)
    await openFrom(await clientAddress(), () => sayAfterwards({ token, locale, words, again }))
  return goTo(inLanguage(`/door/invitation/${encodeURIComponent(token || 'none')}`, locale))
}
