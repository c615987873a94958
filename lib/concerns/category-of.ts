import 'server-only'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { proposeCategory } from './category-from-words'
import { DATA_PROTECTION } from './data-protection'
import type { CaseInput } from './schema'

/**
 * The category chosen on the form, or else the one their words propose, with the keywords that did. A case of data protection
 * is about data protection, whatever else its words say.
 *
 * @throws RuleBroken for one that was retired meanwhile
 */
export async function categoryOf(
  tx: Tx,
  viewer: Viewer,
  { categoryKey, otherRoute, words }: Pick<CaseInput, 'categoryKey' | 'otherRoute' | 'words'>,
) {
  const categories = await tx.caseCategory.findMany({
    where: { schoolId: viewer.schoolId, retiredAt: null },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, key: true, name: true, keywords: true, keepYears: true },
  })
  const asked = otherRoute === DATA_PROTECTION ? DATA_PROTECTION : categoryKey
  const chosen = categories.find(({ key }) => key === asked)
  if (categoryKey && !chosen) {
    throw new RuleBroken('categoryKey', 'This category is no longer there. Choose another.')
  }
  if (chosen) return { ...chosen, because: [] }
  const proposed = proposeCategory(words, categories)
  const found = categories.find(({ key }) => key === proposed?.key) ?? otherOf(categories)
  return { ...found, because: proposed?.because.map(({ keyword }) => keyword) ?? [] }
}

/** What nothing is known of is about something else: a category every school has, and cannot retire. */
function otherOf<T extends { key: string }>(categories: T[]): T {
  return (categories.find(({ key }) => key === 'other') ?? categories.at(-1)) as T
}
