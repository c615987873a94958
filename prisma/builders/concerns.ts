import { resolveCase } from '@/lib/concerns/end-commands'
import { escalateCase } from '@/lib/concerns/escalate-command'
import { acknowledge } from '@/lib/concerns/move-commands'
import { recordCase } from '@/lib/concerns/record-case'
import type { CaseInput } from '@/lib/concerns/schema'
import type { ResolveInput } from '@/lib/concerns/work-schema'
import { today } from '@/lib/platform/clock'
import { inSchool, withKeys } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import type { Duty } from '../generated/enums'

/** A concern a parent raised at the gate, written down by somebody. Resolves to its id. */
export async function aCase(viewer: Viewer, given: Partial<CaseInput> = {}): Promise<string> {
  const { id } = await recordCase(viewer, {
    words: 'She was told twice that someone would ring about the reading book, and nobody has.',
    channel: 'gate',
    kind: 'concern',
    raisedBy: 'parent',
    about: null,
    wish: null,
    wordsLanguage: null,
    categoryKey: null,
    receivedOn: null,
    named: [],
    isNotDisclosure: false,
    otherRoute: null,
    toldRoute: false,
    ...given,
  })
  return id
}

/** Gives somebody duties in their school, as its head would. The viewer they had does not know of them yet. */
export function withDuties(member: Viewer, ...duties: Duty[]): Promise<Viewer> {
  return withKeys({ school: member.schoolId, person: member.personId }, async (tx) => {
    await tx.membership.updateMany({
      where: { schoolId: member.schoolId, id: member.membershipId },
      data: { duties },
    })
    return { ...member, duties }
  })
}

/** The version a form of a case would carry now, as this viewer opens it. */
export function versionOf(viewer: Viewer, id: string): Promise<number> {
  return inSchool(viewer, async (tx) => {
    const found = await tx.case.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      select: { version: true },
    })
    return found.version
  })
}

/** What a form of a case carries. */
const stored = async (viewer: Viewer, id: string) => ({ id, version: await versionOf(viewer, id) })

/** A case of which the parent was told that it has been received. */
export async function anAcknowledgedCase(
  viewer: Viewer,
  given: Partial<CaseInput> & { acknowledgedOn?: string } = {},
): Promise<string> {
  const { acknowledgedOn, ...input } = given
  const id = await aCase(viewer, input)
  const on = acknowledgedOn ?? given.receivedOn ?? today()
  await acknowledge(viewer, { ...(await stored(viewer, id)), on, channel: null, words: null })
  return id
}

/** A case that has ended, by default on the day it was received: heard, and put right. */
export async function anEndedCase(
  viewer: Viewer,
  given: Partial<CaseInput> &
    Partial<Pick<ResolveInput, 'finding' | 'actionTaken' | 'apologyGiven'>> & { endedOn?: string } = {},
): Promise<string> {
  const { finding = null, actionTaken, apologyGiven = true, endedOn, ...input } = given
  const id = await aCase(viewer, input)
  await resolveCase(viewer, {
    ...(await stored(viewer, id)),
    on: endedOn ?? given.receivedOn ?? today(),
    finding,
    actionTaken: actionTaken ?? 'The office rings back the same day now, and the class teacher apologised.',
    apologyGiven,
  })
  return id
}

/** Takes a case up, stage by stage, to the one of this number, on a day. */
export async function inStage(viewer: Viewer, id: string, stage: number, on = today()): Promise<string> {
  for (;;) {
    const at = await inSchool(viewer, (tx) =>
      tx.case.findFirstOrThrow({ where: { schoolId: viewer.schoolId, id }, select: { stage: true } }),
    )
    if (at.stage >= stage) return id
    await escalateCase(viewer, {
      ...(await stored(viewer, id)),
      on,
      why: 'They are not satisfied with the answer.',
    })
  }
}
