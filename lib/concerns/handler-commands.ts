import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import { NotAllowed, RuleBroken } from '../platform/errors'
import { RECORDERS } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { letHandlerSee } from './handler-sees'
import { type CaseInHand, caseInHand, onlyThoseWhoDirect, writeCase } from './in-hand'
import { mayDirectCase } from './policy'
import type { HandlerInput, StoredInput } from './work-schema'

const NAMED_OR_GONE =
  'They cannot handle this case: they are named in it, are no longer active here, or see no cases. Choose somebody else.'

/** Gives a case to somebody active in the school who is not named in it, or to nobody. */
export function chooseHandler(viewer: Viewer, { id, version, handlerId }: HandlerInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoDirect(viewer)
    if (handlerId === found.handlerId) {
      throw new RuleBroken('handlerId', handlerId ? 'It is with them already.' : 'Choose who handles it.')
    }
    await giveTo(tx, viewer, { found, version, handlerId })
    return id
  })
}

/** Takes on what nobody handles yet, as whoever wrote it down may. */
export function takeOn(viewer: Viewer, { id, version }: StoredInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    if (found.handlerId && !mayDirectCase(viewer)) throw new NotAllowed()
    await giveTo(tx, viewer, { found, version, handlerId: viewer.membershipId })
    return id
  })
}

async function giveTo(
  tx: Tx,
  viewer: Viewer,
  { found, version, handlerId }: { found: CaseInHand; version: number; handlerId: string | null },
): Promise<void> {
  const handler = handlerId === null ? null : await eligible(tx, viewer, found, handlerId)
  await writeCase(tx, viewer, { id: found.id, version }, { handlerId })
  await recordHappening(tx, viewer, {
    kind: 'case.handler_chosen',
    recordType: 'case',
    recordId: found.id,
    detail: {
      reference: found.reference,
      before: found.handler?.person.name ?? null,
      handler: handler?.person.name ?? null,
      handlerId,
    },
  })
  if (handler) await letHandlerSee(tx, viewer, found, handler.personId)
}

async function eligible(tx: Tx, { schoolId }: Viewer, { id: caseId }: CaseInHand, membershipId: string) {
  const named = await tx.casePerson.findMany({
    where: { schoolId, caseId, part: 'named' },
    select: { personId: true },
  })
  const member = await tx.membership.findFirst({
    where: {
      schoolId,
      id: membershipId,
      deactivatedAt: null,
      personId: { notIn: named.map(({ personId }) => personId) },
      OR: [{ role: { in: [...RECORDERS] } }, { duties: { hasSome: ['chair', 'clerk'] } }],
    },
    select: { personId: true, person: { select: { name: true } } },
  })
  if (!member) throw new RuleBroken('handlerId', NAMED_OR_GONE)
  return member
}
