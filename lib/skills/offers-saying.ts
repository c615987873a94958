import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { typedWords } from './fold'
import { rankedOffers } from './search-sql'

/**
 * The offers in whose own words somebody wrote of what is asked for, each with the first of the words that it is: found as the
 * search finds them, in another form, misspelt, or in another language. One statement; none without words.
 */
export async function offersSaying(
  tx: Tx,
  viewer: Viewer,
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const typed = words.join(' ')
  const known = typedWords(typed)
  if (known.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; n: number }[]>(Prisma.sql`
    WITH ${rankedOffers(viewer, typed, { namesLanguages: true })} SELECT "id", min(n)::int AS n FROM own_hit GROUP BY "id"`)
  return new Map(rows.map(({ id, n }) => [id, known[n] ?? '']))
}
