import 'server-only'
import type { Tx } from '../../platform/database'
import type { Viewer } from '../../platform/viewer'
import { type Known, type Recognisable, recognisableIn } from '../recognisable'

/**
 * By what somebody might be recognised in a text that others shall read, each to be looked at by a person: the school's own
 * names, classes, references and groups among it. Two statements.
 */
export async function lookAtText(
  tx: Tx,
  viewer: Viewer,
  { said, did }: { said: string; did: string },
): Promise<Recognisable[]> {
  return recognisableIn(`${said}\n${did}`, await knownOf(tx, viewer))
}

async function knownOf(tx: Tx, { schoolId }: Viewer): Promise<Known> {
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    relationLoadStrategy: 'join',
    select: {
      yearGroups: true,
      classNames: true,
      groups: { select: { name: true } },
      memberships: { where: { schoolId }, select: { person: { select: { name: true } } } },
    },
  })
  const references = await tx.$queryRaw<{ reference: string }[]>`
    SELECT "reference" FROM "Family" WHERE "schoolId" = ${schoolId}::uuid
    UNION SELECT "reference" FROM "Pupil" WHERE "schoolId" = ${schoolId}::uuid`
  return {
    names: school.memberships.map(({ person }) => person.name),
    classNames: school.classNames,
    yearGroups: school.yearGroups,
    references: references.map(({ reference }) => reference),
    groupNames: school.groups.map(({ name }) => name),
  }
}
