import 'server-only'
import { beginConcerns } from '@/lib/concerns/beginnings'
import { MEASURE_LIBRARY } from '@/lib/measures/library'
import { bandOfNew } from '@/lib/platform/bands'
import { now } from '@/lib/platform/clock'
import { setKeys, type Tx } from '@/lib/platform/database'
import type { Phase } from '@/prisma/generated/enums'
import { SHIPPED_GROUPS } from './pupil-groups'

export type NewSchool = {
  id: string
  slug: string
  name: string
  urn?: string | null
  postcode?: string | null
  phase: Phase
  yearGroups: string[]
  isDemonstration?: boolean
}

type NewPerson = {
  id: string
  email: string
  name: string
  passwordHash?: string | null
  isDemonstration?: boolean
}

/**
 * A school with its groups and measures, and its first head. Takes up the keys of both, which do not exist yet and so
 * open nothing of anybody else's.
 */
export async function makeSchool(
  tx: Tx,
  school: NewSchool,
  head: NewPerson,
): Promise<{ membershipId: string }> {
  await setKeys(tx, { school: school.id, person: head.id, email: head.email })
  // Counted rather than looked up: a new school is shown none of the others, nor their bands.
  const { schoolsMade } = await tx.installation.update({
    where: { id: 1 },
    data: { schoolsMade: { increment: 1 } },
    select: { schoolsMade: true },
  })
  await tx.school.create({ data: { ...school, band: bandOfNew(schoolsMade) }, select: { id: true } })
  await tx.pupilGroup.createMany({
    data: SHIPPED_GROUPS.map((group, position) => ({ schoolId: school.id, position, ...group })),
  })
  await tx.measure.createMany({
    data: MEASURE_LIBRARY.map((measure) => ({ schoolId: school.id, ...measure })),
  })
  await beginConcerns(tx, { schoolId: school.id })

  const known = await tx.person.findUnique({ where: { email: head.email }, select: { id: true } })
  if (!known) {
    // By the application's clock, which sessions are told by, rather than the database's.
    await tx.person.create({ data: { ...head, sessionsValidFrom: now() }, select: { id: true } })
  }
  const membership = await tx.membership.create({
    data: { schoolId: school.id, personId: known?.id ?? head.id, role: 'head' },
    select: { id: true },
  })
  return { membershipId: membership.id }
}
