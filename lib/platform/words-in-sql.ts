import { Prisma } from '@/prisma/generated/client'

/** After every letter there is: the words from "read" to "read" and this are those that begin with "read". */
export const LAST = Prisma.sql`chr(1114111)`

/** Letters that may be wrong. Two neighbours exchanged count as two here, so that five letters are enough for it. */
export const allowed = (word: string): Prisma.Sql =>
  Prisma.raw(`(CASE WHEN length(${word}) < 5 THEN 1 ELSE 2 END)`)

/**
 * That two words share half of their trigrams. Those that do differ in no more than half of their letters, which is told in
 * a tenth of the time: the many others are left out by that.
 */
export const shareTrigrams = (word: string, typed: string): Prisma.Sql => {
  const half = `(length(${typed}) / 2 + 1)`
  return Prisma.raw(
    `(levenshtein_less_equal(${word}, ${typed}, ${half}) <= ${half} AND similarity(${word}, ${typed}) >= 0.5)`,
  )
}
