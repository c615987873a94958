import { Prisma } from '@/prisma/generated/client'
import { isLeader } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { maySeeCases } from './policy'

/**
 * The viewer's own membership, and those of whom they stand in for on a day, for a statement by hand.
 *
 * @param on ISO date
 */
const membershipsOf = ({ schoolId, membershipId }: Viewer, on: string) => Prisma.sql`
  (SELECT ${membershipId}::uuid UNION ALL SELECT a."membershipId" FROM "Away" a WHERE a."schoolId" = ${schoolId}::uuid
    AND a."deputyId" = ${membershipId}::uuid AND a."fromOn" <= ${on}::date AND a."toOn" >= ${on}::date)`

/**
 * `visibleTo` of policy.ts as a condition of a statement by hand, on the table "Case" called c; a test holds the two to each
 * other. What is hidden whoever asks, the database hides. For those who see some, by the ids of the few: one OR over
 * the table would read it whole.
 *
 * @param on ISO date, for whoever stands in for somebody that day
 */
export function visibleCases(viewer: Viewer, on: string): Prisma.Sql {
  const { schoolId, personId, duties } = viewer
  const school = Prisma.sql`c."schoolId" = ${schoolId}::uuid`
  if (isLeader(viewer)) return school
  if (!maySeeCases(viewer)) return Prisma.sql`FALSE`
  const cases = (where: Prisma.Sql) =>
    Prisma.sql`SELECT k."id" FROM "Case" k WHERE k."schoolId" = ${schoolId}::uuid AND ${where}`
  const theirs = [
    cases(Prisma.sql`k."recordedById" = ${personId}::uuid`),
    cases(Prisma.sql`k."handlerId" IN ${membershipsOf(viewer, on)}`),
    Prisma.sql`SELECT p."caseId" FROM "CasePerson" p WHERE p."schoolId" = ${schoolId}::uuid
      AND p."personId" = ${personId}::uuid AND p."part" = 'may_see'`,
    ...(['chair', 'clerk'] as const)
      .filter((duty) => duties.includes(duty))
      .map((duty) => cases(Prisma.sql`k."heldBy" = ${duty}::"CaseHolder"`)),
  ]
  return Prisma.sql`${school} AND c."id" IN (${Prisma.join(theirs, ' UNION ')})`
}
