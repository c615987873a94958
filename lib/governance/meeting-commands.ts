import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../platform/audit'
import { putInBin, takeRows } from '../platform/bin'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { academicYearOf, type IsoDate, shortDate, toDate, toIso } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { Figures } from './figure'
import { mayKeepMeetings } from './policy'
import type { ChangedMeetingInput, NewMeetingInput, QuestionInput } from './schema'
import { readFigures } from './stood'

/**
 * Puts a meeting down. One that is to come waits until somebody records that it was held; one of today or before is
 * recorded as held at once, and what the governors' page says now is kept with it.
 *
 * @returns the meeting's id
 */
export function addMeeting(viewer: Viewer, { name, heldOn }: NewMeetingInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!mayKeepMeetings(viewer)) throw new NotAllowed()
    const isToCome = heldOn > today()
    const kept = isToCome ? {} : await whatIsKept(tx, viewer, heldOn)
    const { id } = await tx.governorMeeting.create({
      data: { schoolId: viewer.schoolId, name, heldOn: toDate(heldOn), createdAt: now(), ...kept },
      select: { id: true },
    })
    await happened(tx, viewer, isToCome ? 'meeting.planned' : 'meeting.held', id, { name, heldOn })
    return id
  })
}

/** Records that a meeting was held, on its day or after, and keeps what the governors' page says now. */
export function holdMeeting(viewer: Viewer, { id, version }: QuestionInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { name, heldOn, keptAt } = await meetingInHand(tx, viewer, id)
    if (keptAt) throw new RuleBroken('form', 'It is recorded as held already.')
    if (heldOn > today()) throw new RuleBroken('form', 'The day of the meeting is still to come.')
    await write(tx, viewer, { id, version }, await whatIsKept(tx, viewer, heldOn))
    await happened(tx, viewer, 'meeting.held', id, { name, heldOn })
    return id
  })
}

/** Corrects a meeting's name or day. What was kept with it stays. */
export function changeMeeting(viewer: Viewer, input: ChangedMeetingInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, name, heldOn } = input
    const before = await meetingInHand(tx, viewer, id)
    if (before.keptAt && heldOn > today())
      throw new RuleBroken('heldOn', 'It is recorded as held, so its day cannot be to come.')
    await write(tx, viewer, { id, version }, { name, heldOn: toDate(heldOn) })
    const was = { name: before.name, heldOn: before.heldOn }
    await happened(tx, viewer, 'meeting.changed', id, { name, heldOn, was })
    return id
  })
}

/** Removes a meeting with what was kept, into the bin. What is new is then told since the one before. */
export function removeMeeting(viewer: Viewer, { id, version }: QuestionInput): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    const { name, heldOn } = await meetingInHand(tx, viewer, id)
    const taken = await takeRows(
      tx,
      viewer,
      'GovernorMeeting',
      Prisma.sql`"id" = ${id}::uuid AND "version" = ${version}`,
    )
    if (taken.rows.length === 0) throw await staleEdit(tx, viewer, id)
    const title = `the governors’ meeting “${name}” of ${shortDate(heldOn)}`
    await putInBin(tx, viewer, { kind: 'meeting', recordId: id, title, taken: [taken] })
    await happened(tx, viewer, 'meeting.removed', id, { name, heldOn })
    return null
  })
}

/**
 * The figures of the meeting's academic year, of the one before, which an autumn meeting still looks at, and of the next,
 * which a summer meeting begins to.
 */
async function whatIsKept(tx: Tx, viewer: Viewer, heldOn: IsoDate) {
  const year = academicYearOf(heldOn)
  const years: Record<string, Figures> = {}
  let smallestShown = 0
  for (const one of [year - 1, year, year + 1]) {
    const stood = await readFigures(tx, viewer, one)
    years[one] = stood.figures
    smallestShown = stood.smallestShown
  }
  return { keptAt: now(), asItStood: { smallestShown, years } }
}

async function meetingInHand(tx: Tx, viewer: Viewer, id: string) {
  const meeting = await tx.governorMeeting.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { name: true, heldOn: true, keptAt: true },
  })
  if (!meeting) throw new NotFound()
  if (!mayKeepMeetings(viewer)) throw new NotAllowed()
  return { ...meeting, heldOn: toIso(meeting.heldOn) }
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, version }: QuestionInput,
  data: Prisma.GovernorMeetingUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.governorMeeting.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}

function happened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  id: string,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  return recordHappening(tx, viewer, { kind, recordType: 'meeting', recordId: id, detail })
}
