import { inLanguage } from '@/lib/door/in-language'
import { holdDraft } from '@/lib/door/leave-door'
import { openLater } from '@/lib/door/open-later'
import { requestLocale } from '@/lib/door/request-locale'
import { goTo } from '@/lib/door/sent'
import { isWait, openFrom } from '@/lib/door/tries'
import { clientAddress } from '@/lib/platform/client-address'

type Context = { params: Promise<{ token: string }> }

/** Goes on with an answer that was put by. */
export async function GET(_: Request, { params }: Context) {
  const { token } = await params
  const locale = await requestLocale()
  const page = await openFrom(await clientAddress(), () => openLater(token))
  if (!page || isWait(page)) return goTo(inLanguage('/door/none', locale))
  await holdDraft(token)
  return goTo(inLanguage(page, locale))
}
