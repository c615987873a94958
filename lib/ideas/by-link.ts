import 'server-only'
import type { IdeaStatus } from '@/prisma/generated/enums'
import type { Locale } from '../door/languages'
import { type SchoolWords, schoolWords } from '../door/school-words'
import { withToken } from '../platform/by-token'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'

/** What a parent reads of their idea by its private link. Nothing of whom it was with, or which record it became. */
type IdeaByLink = SchoolWords & {
  schoolName: string
  /** Their own words, and the language they wrote them in. */
  idea: string
  locale: string
  saidOn: Date
  status: IdeaStatus
  why: string | null
  result: string | null
}

/**
 * The idea a link is for, to be shown in this language; null for whatever opens nothing, which takes as long.
 *
 * @param locale the page's
 */
export function readIdeaByLink(token: string, locale: Locale): Promise<IdeaByLink | null> {
  return withToken(
    token,
    (tx, tokenHash) =>
      tx.idea.findFirst({
        where: { tokenHash, expiresAt: { gt: now() } },
        select: { id: true, schoolId: true },
      }),
    (tx, { schoolId, id }) => read(tx, schoolId, id, locale),
    // A parent is nobody from whom an idea is hidden.
    { keys: { cases: 'all' }, instead: (tx, schoolId) => read(tx, schoolId, schoolId, locale) },
  )
}

async function read(tx: Tx, schoolId: string, id: string, locale: Locale): Promise<IdeaByLink | null> {
  const found = await tx.idea.findFirst({
    where: { schoolId, id },
    relationLoadStrategy: 'join',
    select: {
      words: true,
      locale: true,
      saidOn: true,
      status: true,
      why: true,
      result: true,
      school: { select: { name: true } },
    },
  })
  const page = await schoolWords(tx, schoolId, locale)
  if (!found) return null
  const { school, words: idea, ...stands } = found
  return { ...page, ...stands, idea, schoolName: school.name }
}
