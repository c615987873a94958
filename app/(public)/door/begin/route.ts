import { begin } from '@/lib/door/begin'
import { inLanguage } from '@/lib/door/in-language'
import { holdDraft } from '@/lib/door/leave-door'
import { wrongPage } from '@/lib/door/problems'
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
  const page = `/door/${encodeURIComponent(link || 'none')}`
  if (isWait(begun)) return goTo(wrongPage(page, locale, begun))
  if (!begun) return goTo(inLanguage(page, locale))
  await holdDraft(begun.token)
  return goTo(inLanguage(FIRST_PAGE[begun.asks], locale))
}
