import 'server-only'
import { inSchool, type Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { caseInHand, onlyThoseWhoDirect } from './in-hand'

/** What somebody had to do with a case before, in words; empty when nothing is found. */
export type Candidate = { membershipId: string; personId: string; name: string; involvement: string[] }

/**
 * What each candidate for a panel had to do with a case before. They learn nothing of it: nothing is written, and the case is
 * opened to nobody. It knows only what is on record here; somebody who heard of it in the corridor has to say so.
 *
 * @throws NotFound, NotAllowed as for directing the case
 */
export function checkCandidates(
  viewer: Viewer,
  caseId: string,
  membershipIds: readonly string[],
): Promise<Candidate[]> {
  return inSchool(viewer, async (tx) => {
    await caseInHand(tx, viewer, caseId)
    onlyThoseWhoDirect(viewer)
    return checkInvolvement(tx, viewer, caseId, membershipIds)
  })
}

export async function checkInvolvement(
  tx: Tx,
  { schoolId }: Viewer,
  caseId: string,
  membershipIds: readonly string[],
): Promise<Candidate[]> {
  const members = await tx.membership.findMany({
    where: { schoolId, id: { in: [...membershipIds] }, deactivatedAt: null },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    select: { id: true, personId: true, person: { select: { name: true } } },
  })
  const found = await tx.case.findFirstOrThrow({
    where: { schoolId, id: caseId },
    relationLoadStrategy: 'join',
    select: {
      recordedById: true,
      handlerId: true,
      people: { select: { personId: true, part: true } },
      events: { select: { byId: true } },
      letters: { select: { writtenById: true } },
    },
  })
  const history = await tx.auditEntry.findMany({
    where: { schoolId, recordId: caseId, recordType: 'case' },
    select: { personId: true, kind: true, detail: true },
  })
  const handled = (id: string) =>
    found.handlerId === id ||
    history.some(({ detail }) => (detail as { handlerId?: string }).handlerId === id)
  const ask: [string, (who: { id: string; personId: string }) => boolean][] = [
    [
      'named in it',
      ({ personId }) => found.people.some((one) => one.personId === personId && one.part === 'named'),
    ],
    ['wrote it down', ({ personId }) => found.recordedById === personId],
    ['handled it', ({ id }) => handled(id)],
    ['wrote on its timeline', ({ personId }) => found.events.some(({ byId }) => byId === personId)],
    [
      'wrote a letter about it',
      ({ personId }) => found.letters.some(({ writtenById }) => writtenById === personId),
    ],
    [
      'decided something about it',
      ({ personId }) => history.some((one) => one.personId === personId && one.kind !== 'case.recorded'),
    ],
  ]
  return members.map(({ id, personId, person }) => ({
    membershipId: id,
    personId,
    name: person.name,
    involvement: ask.flatMap(([words, is]) => (is({ id, personId }) ? [words] : [])),
  }))
}
