import 'server-only'
import type { CaseHolder } from '@/prisma/generated/enums'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { type CaseInHand, caseInHand, mayWorkOn, onlyThoseWhoDirect, writeCase } from './in-hand'
import { holderFor } from './named'
import { addPeople } from './record-case'
import { isSeen, namesOf } from './who-sees'
import type { HandOverInput, NameInput, PersonInput } from './work-schema'

/** What became of a case whose people changed, for the sentence on the next page. */
export type PeopleChanged = {
  id: string
  reference: string
  heldBy: CaseHolder
  /** The viewer does not see it any longer. */
  isHidden: boolean
  /** It is for the chair or the clerk, and the school has none on record. */
  isNobodys: boolean
}

const WEIGHT: Record<CaseHolder, number> = { school: 0, chair: 1, clerk: 2 }

/**
 * Says that a case is about somebody of the school. From then on the database hides it from them. About the head it goes to
 * the chair, about a governor to the clerk.
 *
 * @throws NotFound for a membership that is not this school's
 */
export function nameSomebody(viewer: Viewer, { id, version, namedId }: NameInput): Promise<PeopleChanged> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    if (!mayWorkOn(viewer, found) && found.recordedById !== viewer.personId) throw new NotAllowed()
    const { schoolId } = viewer
    const member = await tx.membership.findFirst({
      where: { schoolId, id: namedId },
      select: { id: true, personId: true, role: true, duties: true, person: { select: { name: true } } },
    })
    if (!member) throw new NotFound()
    const named = await namesOf(tx, viewer, id)
    if (named.some(({ personId }) => personId === member.personId)) {
      throw new RuleBroken('namedId', 'They are named in it already.')
    }
    const asked = holderFor([...named, member])
    const heldBy = WEIGHT[asked] > WEIGHT[found.heldBy] ? asked : found.heldBy
    const isMoved = heldBy !== found.heldBy
    const isTakenOff = isMoved || member.id === found.handlerId
    await writeCase(tx, viewer, { id, version }, isTakenOff ? { handlerId: null } : {})
    await recordHappening(tx, viewer, {
      kind: 'case.named',
      recordType: 'case',
      recordId: id,
      detail: {
        reference: found.reference,
        who: member.person.name,
        ...(isMoved && { heldBy }),
        ...(isTakenOff && { handler: null }),
      },
    })
    await tx.casePerson.deleteMany({ where: { schoolId, caseId: id, personId: member.personId } })
    // What hides comes last: from then on neither may whoever does it see it.
    const others = [...named, member].map(({ personId }) => personId)
    if (isMoved) {
      await openToTaker(tx, viewer, found, { heldBy, named: others })
      await tx.case.updateMany({ where: { schoolId, id }, data: { heldBy } })
    }
    await addPeople(tx, viewer, id, 'named', [member.personId])
    return outcome(tx, viewer, found, heldBy)
  })
}

/** Takes a name out of a case. By somebody who sees it, and so is not named; the history keeps that it stood there. */
export function takeNameOut(viewer: Viewer, { id, version, personId }: PersonInput): Promise<PeopleChanged> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoDirect(viewer)
    const person = (await namesOf(tx, viewer, id)).find((one) => one.personId === personId)
    if (!person) throw new NotFound()
    await writeCase(tx, viewer, { id, version }, {})
    await recordHappening(tx, viewer, {
      kind: 'case.name_taken_out',
      recordType: 'case',
      recordId: id,
      detail: { reference: found.reference, who: person.name },
    })
    await tx.casePerson.deleteMany({
      where: { schoolId: viewer.schoolId, caseId: id, personId, part: 'named' },
    })
    return outcome(tx, viewer, found, found.heldBy)
  })
}

/**
 * Hands a case to the chair of governors or the clerk, or back to the school. Whoever hands it over sees it no longer, unless
 * they wrote it down.
 *
 * @throws RuleBroken when who is named in it does not allow the school, or the chair, to take it
 */
export function handOver(viewer: Viewer, { id, version, to }: HandOverInput): Promise<PeopleChanged> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoDirect(viewer)
    if (to === found.heldBy) throw new RuleBroken('to', 'It is with them already.')
    const named = await namesOf(tx, viewer, id)
    if (WEIGHT[to] < WEIGHT[holderFor(named)]) {
      throw new RuleBroken(
        'to',
        'Somebody is named in it who must not decide about themselves. Choose another.',
      )
    }
    await writeCase(tx, viewer, { id, version }, { handlerId: null })
    await recordHappening(tx, viewer, {
      kind: 'case.handed_over',
      recordType: 'case',
      recordId: id,
      detail: { reference: found.reference, heldBy: to, handler: null },
    })
    const opened = await openToTaker(tx, viewer, found, {
      heldBy: to,
      named: named.map(({ personId }) => personId),
    })
    await tx.case.updateMany({ where: { schoolId: viewer.schoolId, id }, data: { heldBy: to } })
    const done = await outcome(tx, viewer, found, to)
    const isTaken = found.isRestricted ? opened > 0 : !done.isNobodys
    const mayStay = to === 'school' || !isTaken || viewer.duties.includes(to)
    if (mayStay || found.recordedById === viewer.personId) return done
    // Also where it was opened to them by name, as to whoever restricts one.
    await tx.casePerson.deleteMany({
      where: { schoolId: viewer.schoolId, caseId: id, personId: viewer.personId, part: 'may_see' },
    })
    return { ...done, isHidden: !(await isSeen(tx, viewer, id)) }
  })
}

/**
 * Opens a case that leaves the school's hands by name to whoever would not see it otherwise, unless they are named in it:
 * whoever wrote it down; or, where it is restricted, only whoever takes it, because their duty alone does not open that one.
 *
 * @returns to how many
 */
async function openToTaker(
  tx: Tx,
  viewer: Viewer,
  { id, recordedById, isRestricted }: CaseInHand,
  { heldBy, named }: { heldBy: CaseHolder; named: string[] },
): Promise<number> {
  if (heldBy === 'school') return 0
  const people = isRestricted ? await withDuty(tx, viewer, heldBy) : [recordedById]
  const opened = people.filter((personId) => !named.includes(personId))
  await addPeople(tx, viewer, id, 'may_see', opened)
  return opened.length
}

async function withDuty(tx: Tx, { schoolId }: Viewer, duty: 'chair' | 'clerk'): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { schoolId, deactivatedAt: null, duties: { has: duty } },
    select: { personId: true },
  })
  return members.map(({ personId }) => personId)
}

async function outcome(
  tx: Tx,
  viewer: Viewer,
  { id, reference }: CaseInHand,
  heldBy: CaseHolder,
): Promise<PeopleChanged> {
  const isNobodys =
    heldBy !== 'school' &&
    (await tx.membership.count({
      where: { schoolId: viewer.schoolId, deactivatedAt: null, duties: { has: heldBy } },
    })) === 0
  return { id, reference, heldBy, isHidden: !(await isSeen(tx, viewer, id)), isNobodys }
}
