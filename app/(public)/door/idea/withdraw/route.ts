import { inLanguage } from '@/lib/door/in-language'
import { goTo, takeForm } from '@/lib/door/sent'
import { openFrom } from '@/lib/door/tries'
import { withdrawIdea } from '@/lib/ideas/take-idea'
import { clientAddress } from '@/lib/platform/client-address'

/** Deletes an idea, as whoever holds its link wishes. What opens nothing leads to the page that says so. */
export async function POST(request: Request) {
  const sent = await takeForm(request)
  if (sent instanceof Response) return sent
  const token = sent.form.get('link') ?? ''
  const gone = await openFrom(await clientAddress(), () => withdrawIdea(token))
  const page = gone === true ? '/door/idea/withdrawn' : `/door/idea/${encodeURIComponent(token)}`
  return goTo(inLanguage(page, sent.locale))
}
