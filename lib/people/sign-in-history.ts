import 'server-only'
import { now } from '@/lib/platform/clock'
import { setKeys, withKeys } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'

type Known = { id: string; name: string; memberships: { schoolId: string; deactivatedAt: Date | null }[] }

/**
 * Writes something about a person's account into the history of every school they are or were part of. Who tried in
 * vain is not known to be the person, so such an entry names nobody as the one who did it.
 */
export async function recordForSchools(
  person: Known,
  kind: 'person.signed_in' | 'person.sign_in_failed' | 'person.sign_in_throttled',
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  const isThem = kind === 'person.signed_in'
  const schools = person.memberships.filter((membership) => !isThem || !membership.deactivatedAt)
  await withKeys({}, async (tx) => {
    for (const { schoolId } of schools) {
      await setKeys(tx, { school: schoolId })
      await tx.auditEntry.create({
        data: {
          schoolId,
          at: now(),
          personId: isThem ? person.id : null,
          personName: isThem ? person.name : 'Somebody',
          kind,
          recordType: 'person',
          recordId: person.id,
          detail: { name: person.name, ...detail },
        },
        select: { id: true },
      })
    }
  })
}
