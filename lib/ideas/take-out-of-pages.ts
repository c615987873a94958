import 'server-only'
import type { Tx } from '../platform/database'
import { pageContent } from './published'

/** Takes an idea that goes out of every page that shows it or was to: nothing a parent withdrew stays readable. */
export async function takeOutOfPages(tx: Tx, schoolId: string, ideaId: string): Promise<void> {
  const pages = await tx.publishedPage.findMany({
    where: { schoolId, kind: 'you_said' },
    orderBy: { id: 'asc' },
    select: { id: true, content: true },
  })
  const isOther = (item: { from: string; id: string }) => item.from !== 'idea' || item.id !== ideaId
  for (const { id, content: kept } of pages) {
    const { draft, shown } = pageContent.parse(kept)
    const content = {
      draft: { ...draft, items: draft.items.filter(isOther) },
      shown: shown && { ...shown, items: shown.items.filter(isOther) },
    }
    if (JSON.stringify(content) === JSON.stringify({ draft, shown })) continue
    // Its version stays, of which its address is made; a draft is published only as it was looked at.
    await tx.publishedPage.updateMany({ where: { schoolId, id }, data: { content } })
  }
}
