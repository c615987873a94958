import { begin } from '@/lib/door/begin'
import { inLanguage } from '@/lib/door/in-language'
import { holdDraft } from '@/lib/door/leave-door'
import { goTo, takeForm } from '@/lib/door/sent'
import { isWait } from '@/lib/door/tries'
import type { Asks } from '@/lib/door/typed'
import { clientAddress } from '@/lib/platform/client-address'
import { draftToken } from '../_components/opened-answer'

const FIRST_PAGE: Record<Asks, string> = {
  offer: '/door/answer/skills',
  preferences: '/door/preferences',
  idea: '/door/idea',
}

/** Begins an answer by a link, and leads to its first page. */
export async function POST(request: Request) {
  const sent = await takeForm(request)
  if (sent instanceof Response) return sent
  const { form, locale } = sent
  const link = form.get('link') ?? ''
  const begun = await begin(await clientAddress(), {
    ...{ link, locale, asks: form.get('asks') },
    held: await draftToken(),
  })
  // Its own page says what is the matter with the link.
  if (!begun || isWait(begun)) return goTo(inLanguage(`/door/${encodeURIComponent(link || 'none')}`, locale))
  await holdDraft(begun.token)
  return goTo(inLanguage(FIRST_PAGE[begun.asks], locale))
}
