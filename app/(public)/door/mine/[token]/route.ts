import { inLanguage } from '@/lib/door/in-language'
import { holdDraft } from '@/lib/door/leave-door'
import { openMine } from '@/lib/door/mine'
import { requestLocale } from '@/lib/door/request-locale'
import { goTo } from '@/lib/door/sent'
import { isWait, openFrom } from '@/lib/door/tries'
import { clientAddress } from '@/lib/platform/client-address'

type Context = { params: Promise<{ token: string }> }

/** Opens an answer by its private link, and leads on, so that the link stays neither in the address nor in the history. */
export async function GET(_: Request, { params }: Context) {
  const { token } = await params
  const locale = await requestLocale()
  const draft = await openFrom(await clientAddress(), () => openMine(token, locale))
  if (!draft || isWait(draft)) return goTo(inLanguage('/door/none', locale))
  await holdDraft(draft)
  return goTo(inLanguage('/door/mine', locale))
}
