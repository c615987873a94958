import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { type CaseInHand, caseInHand, onlyThoseWhoDirect, writeCase } from './in-hand'
import { checkInvolvement } from './panel'
import { addPeople } from './record-case'
import { namesOf } from './who-sees'
import type { MemberInput, PanelInput, PersonInput, RestrictInput, StoredInput } from './work-schema'

/** Restricts a case to named people, with a reason: whoever does it, whoever handles it, and whoever is let see it. */
export function restrictCase(viewer: Viewer, { id, version, why }: RestrictInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoDirect(viewer)
    if (found.isRestricted) throw new RuleBroken('form', 'It is restricted already.')
    await writeCase(tx, viewer, { id, version }, { restrictedWhy: why })
    await happened(tx, viewer, 'case.restricted', found, { isRestricted: true })
    const handler = found.handlerId && (await personOf(tx, viewer, found.handlerId))
    await addPeople(tx, viewer, id, 'may_see', [viewer.personId, ...(handler ? [handler.personId] : [])])
    await tx.case.updateMany({ where: { schoolId: viewer.schoolId, id }, data: { isRestricted: true } })
    return id
  })
}

export function liftRestriction(viewer: Viewer, { id, version }: StoredInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoDirect(viewer)
    if (!found.isRestricted) throw new RuleBroken('form', 'It is not restricted.')
    await writeCase(tx, viewer, { id, version }, { isRestricted: false, restrictedWhy: null })
    await happened(tx, viewer, 'case.restriction_lifted', found, { isRestricted: false })
    return id
  })
}

/** Lets somebody active in the school, who is not named in it, see a case. */
export function letSee(viewer: Viewer, { id, version, membershipId }: MemberInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoDirect(viewer)
    const member = await personOf(tx, viewer, membershipId)
    if (!member) throw new NotFound()
    if ((await namesOf(tx, viewer, id)).some(({ personId }) => personId === member.personId)) {
      throw new RuleBroken('membershipId', 'They are named in it, and cannot see it.')
    }
    await writeCase(tx, viewer, { id, version }, {})
    await happened(tx, viewer, 'case.opened_to', found, { who: member.person.name })
    await addPeople(tx, viewer, id, 'may_see', [member.personId])
    return id
  })
}

/**
 * No longer lets somebody see a case, unless they handle it.
 *
 * @throws RuleBroken on `form` also for the last who sees a restricted one: nobody could ever open or answer it again
 */
export function stopSeeing(viewer: Viewer, { id, version, personId }: PersonInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoDirect(viewer)
    const member = await tx.membership.findFirst({
      where: { schoolId: viewer.schoolId, personId },
      select: { id: true, person: { select: { name: true } } },
    })
    if (!member) throw new NotFound()
    if (member.id === found.handlerId) {
      throw new RuleBroken('form', 'They handle it. Give it to somebody else first.')
    }
    if (found.isRestricted) await refuseToLoseIt(tx, viewer, id, personId)
    await writeCase(tx, viewer, { id, version }, {})
    await happened(tx, viewer, 'case.closed_to', found, { who: member.person.name })
    await tx.casePerson.deleteMany({
      where: { schoolId: viewer.schoolId, caseId: id, personId, part: 'may_see' },
    })
    return id
  })
}

/**
 * Puts people on the panel and lets them see the case: people who had nothing to do with it before.
 *
 * @throws RuleBroken naming whoever had, and what
 */
export function choosePanel(viewer: Viewer, { id, version, membershipIds }: PanelInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoDirect(viewer)
    const checked = await checkInvolvement(tx, viewer, id, membershipIds)
    if (checked.length === 0) throw new RuleBroken('membershipIds', 'Choose who sits on the panel.')
    const involved = checked.filter(({ involvement }) => involvement.length > 0)
    if (involved.length > 0) {
      const who = involved.map(({ name, involvement }) => `${name} (${involvement.join(', ')})`).join('; ')
      throw new RuleBroken('membershipIds', `A panel must not have had to do with it before: ${who}.`)
    }
    await writeCase(tx, viewer, { id, version }, {})
    await happened(tx, viewer, 'case.panel_chosen', found, { who: checked.map(({ name }) => name) })
    await addPeople(
      tx,
      viewer,
      id,
      'may_see',
      checked.map(({ personId }) => personId),
    )
    return id
  })
}

async function refuseToLoseIt(tx: Tx, { schoolId }: Viewer, caseId: string, leaving: string): Promise<void> {
  const others = await tx.casePerson.findMany({
    where: { schoolId, caseId, part: 'may_see', personId: { not: leaving } },
    select: { personId: true },
  })
  const where = {
    schoolId,
    deactivatedAt: null,
    personId: { in: others.map(({ personId }) => personId) },
    role: { not: 'trust_leader' as const },
  }
  if ((await tx.membership.count({ where })) === 0)
    throw new RuleBroken('form', 'Nobody could see it then. Let somebody else see it first.')
}

function personOf(tx: Tx, { schoolId }: Viewer, membershipId: string) {
  return tx.membership.findFirst({
    where: { schoolId, id: membershipId, deactivatedAt: null },
    select: { personId: true, person: { select: { name: true } } },
  })
}

function happened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  { id, reference }: CaseInHand,
  detail: { isRestricted?: boolean; who?: string | string[] },
) {
  return recordHappening(tx, viewer, {
    kind,
    recordType: 'case',
    recordId: id,
    detail: { reference, ...detail },
  })
}
