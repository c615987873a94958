import 'server-only'
import { now } from '@/lib/platform/clock'
import { inSchool, type Tx } from '@/lib/platform/database'
import { isRecordId } from '@/lib/platform/record-id'
import type { Viewer } from '@/lib/platform/viewer'
import type { Duty, Role } from '@/prisma/generated/enums'
import { readActiveElsewhere } from './elsewhere'
import { mayKeepPeople } from './policy'

export type Member = {
  id: string
  personId: string
  name: string
  email: string
  role: Role
  jobTitle: string | null
  /** What they do besides: the chair of governors, the clerk, a safeguarding lead. */
  duties: Duty[]
  deactivatedAt: Date | null
  version: number
  /** When they last signed in with the school's knowledge; null when never. */
  lastSignedInAt: Date | null
}

export type Invitation = { id: string; name: string; email: string; role: Role; expiresAt: Date }

/** Everybody who is or was part of the school, and the invitations still open. For the head; null for anybody else. */
export async function listPeople(
  viewer: Viewer,
): Promise<{ members: Member[]; invitations: Invitation[] } | null> {
  if (!mayKeepPeople(viewer)) return null
  return inSchool(viewer, async (tx) => ({
    members: await tx.$queryRaw<Member[]>`
      SELECT m."id", m."personId", p."name", p."email", m."role", m."jobTitle", m."duties"::text[], m."deactivatedAt", m."version",
        signed_in."at" AS "lastSignedInAt"
      FROM "Membership" m
      JOIN "Person" p ON p."id" = m."personId"
      LEFT JOIN LATERAL (
        SELECT a."at" FROM "AuditEntry" a
        WHERE a."schoolId" = m."schoolId" AND a."recordType" = 'person' AND a."recordId" = m."personId"
          AND a."kind" = 'person.signed_in'
        ORDER BY a."at" DESC LIMIT 1) signed_in ON true
      WHERE m."schoolId" = ${viewer.schoolId}::uuid
      ORDER BY m."deactivatedAt" IS NOT NULL, m."role", p."name", m."id"`,
    invitations: await tx.invitation.findMany({
      where: { schoolId: viewer.schoolId, usedAt: null, withdrawnAt: null, expiresAt: { gt: now() } },
      orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, email: true, role: true, expiresAt: true },
    }),
  }))
}

export type MemberRecord = Omit<Member, 'lastSignedInAt'> & {
  hasSecondStep: boolean
  /** Whether they are active in another school too; never which, or how many. */
  isElsewhere: boolean
}

/** One member of the school; null when there is none, and for anybody but the head. */
export function getMember(viewer: Viewer, id: string): Promise<MemberRecord | null> {
  return inSchool(viewer, (tx) => readMember(tx, viewer, id))
}

/** As `getMember`, within a page's transaction. */
export async function readMember(tx: Tx, viewer: Viewer, id: string): Promise<MemberRecord | null> {
  if (!mayKeepPeople(viewer) || !isRecordId(id)) return null
  const member = await tx.membership.findFirst({
    where: { schoolId: viewer.schoolId, id },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      personId: true,
      role: true,
      jobTitle: true,
      duties: true,
      deactivatedAt: true,
      version: true,
      person: { select: { name: true, email: true, secondStepSince: true } },
    },
  })
  if (!member) return null
  const { person, ...rest } = member
  const { secondStepSince, ...who } = person
  const isElsewhere = await readActiveElsewhere(tx, viewer, member.personId)
  return { ...rest, ...who, hasSecondStep: secondStepSince !== null, isElsewhere }
}
