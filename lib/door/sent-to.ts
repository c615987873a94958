import 'server-only'
import { withToken } from '../platform/by-token'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import type { Locale } from './languages'
import { type SchoolWords, schoolWords } from './school-words'
import type { Shown } from './shown'

/** The school a visit to the door was to, and its words, by the private link the visit ended with. */
export async function readSentTo(
  { end, token }: Shown,
  locale: Locale,
): Promise<(SchoolWords & { schoolName: string }) | null> {
  if (!token) return null
  return withToken(
    token,
    (tx, tokenHash) => schoolOf(tx, end, tokenHash),
    async (tx, { schoolId }) => {
      const school = await tx.school.findFirst({ where: { id: schoolId }, select: { name: true } })
      return { ...(await schoolWords(tx, schoolId, locale)), schoolName: school?.name ?? '' }
    },
  )
}

function schoolOf(tx: Tx, end: Shown['end'], tokenHash: string) {
  const select = { schoolId: true }
  if (end === 'later') return tx.doorDraft.findFirst({ where: { tokenHash, until: { gt: now() } }, select })
  if (end === 'idea') return tx.idea.findFirst({ where: { tokenHash, expiresAt: { gt: now() } }, select })
  return tx.offer.findFirst({ where: { tokenHash }, select })
}
