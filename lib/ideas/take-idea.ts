import 'server-only'
import type { GivenBy } from '@/prisma/generated/enums'
import { recordByParent } from '../platform/audit'
import { withToken } from '../platform/by-token'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { takeOutOfPages } from './take-out-of-pages'

/** An idea as a parent wrote it, and the link by which they read what becomes of it. */
type GivenIdea = {
  schoolId: string
  /** Null by an open link: nobody knows whose it is. */
  familyId: string | null
  words: string
  locale: string
  givenBy: GivenBy
  tokenHash: string
  expiresAt: Date
}

/** Takes an idea that came by the door, in the transaction that holds its link; gives its id. */
export async function takeIdea(tx: Tx, given: GivenIdea): Promise<string> {
  const { schoolId } = given
  const { id } = await tx.idea.create({
    data: { ...given, saidOn: toDate(today()), createdAt: now() },
    select: { id: true },
  })
  await recordByParent(tx, schoolId, {
    kind: 'idea.given',
    recordType: 'idea',
    recordId: id,
    detail: { givenBy: given.givenBy },
  })
  return id
}

/** Deletes the idea a private link is for, with every word of it, also from pages that show it. @returns null when the link opens nothing */
export function withdrawIdea(token: string): Promise<true | null> {
  return withToken(
    token,
    (tx, tokenHash) =>
      tx.idea.findFirst({
        where: { tokenHash, expiresAt: { gt: now() } },
        select: { id: true, schoolId: true },
      }),
    async (tx, { id, schoolId }) => {
      await takeOutOfPages(tx, schoolId, id)
      await tx.idea.deleteMany({ where: { schoolId, id } })
      await recordByParent(tx, schoolId, { kind: 'idea.withdrawn', recordType: 'idea', recordId: id })
      return true as const
    },
    {
      // A parent is nobody from whom an idea is hidden.
      keys: { cases: 'all' },
      instead: (tx, schoolId) => tx.idea.count({ where: { schoolId, tokenHash: '' } }),
    },
  )
}
