import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate, toIso } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canRequest } from './policy'
import { requestInHand } from './request-in-hand'
import type { ChangedRequest, NewRequest } from './request-schema'
import { skillsMeant } from './skills-meant'
import { startSkills } from './start'

/** Posting what the school would like a parent for, changing and closing it. Each resolves to the request's id. */

/** @throws NotFound for a skill or an activity that is not the school's; RuleBroken for a day that is over; NotAllowed */
export function postRequest(viewer: Viewer, input: NewRequest): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!canRequest(viewer)) throw new NotAllowed()
    const { schoolId, personId, personName } = viewer
    const skillIds = await chosenOrFirst(tx, viewer, input)
    await refuseUnknown(tx, viewer, input)
    refuseOver(input.neededOn, null)
    const { id } = await tx.skillRequest.create({
      data: {
        ...keptOf(input),
        schoolId,
        postedById: personId,
        postedByName: personName,
        postedOn: toDate(today()),
        createdAt: now(),
      },
      select: { id: true },
    })
    await writeSkills(tx, schoolId, id, skillIds)
    await happened(tx, viewer, 'request.posted', id, { title: input.title })
    return id
  })
}

/** @throws NotFound; NotAllowed; RuleBroken once it is closed, and for another day that is over; StaleEdit */
export function changeRequest(viewer: Viewer, input: ChangedRequest): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version } = input
    const before = await requestInHand(tx, viewer, id)
    await refuseUnknown(tx, viewer, input)
    if (before.status === 'closed') throw new RuleBroken('form', CLOSED)
    refuseOver(input.neededOn, toIso(before.neededOn))
    await write(tx, viewer, { id, version }, keptOf(input))
    await tx.requestSkill.deleteMany({ where: { schoolId: viewer.schoolId, requestId: id } })
    await writeSkills(tx, viewer.schoolId, id, input.skillIds)
    await happened(tx, viewer, 'request.changed', id, { title: input.title })
    return id
  })
}

/**
 * Closes a request that nobody is needed for any more.
 *
 * @throws RuleBroken while somebody who was asked waits for an answer, or is to come
 */
export function closeRequest(
  viewer: Viewer,
  { id, version, why }: { id: string; version: number; why: string },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const before = await requestInHand(tx, viewer, id)
    if (before.status === 'closed') throw new RuleBroken('form', CLOSED)
    const waiting = await tx.placement.count({
      where: { schoolId: viewer.schoolId, requestId: id, status: { in: ['invited', 'accepted', 'placed'] } },
    })
    if (waiting > 0) throw new RuleBroken('form', ASKED)
    await write(tx, viewer, { id, version }, { status: 'closed', closedWhy: why })
    await happened(tx, viewer, 'request.closed', id, { title: before.title, why })
    return id
  })
}

/** Opens a request again that was closed, or filled by somebody who cannot come after all. */
export function reopenRequest(
  viewer: Viewer,
  { id, version }: { id: string; version: number },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const before = await requestInHand(tx, viewer, id)
    if (before.status === 'open') throw new RuleBroken('form', 'It is open already.')
    await write(tx, viewer, { id, version }, { status: 'open', closedWhy: null })
    await happened(tx, viewer, 'request.reopened', id, { title: before.title })
    return id
  })
}

const CLOSED = 'This request is closed. Open it again before changing it.'
const ASKED =
  'Somebody has been asked for this and is waiting. Take the invitation back, or call it off, and they are told where they stand.'

/** A school whose first request this is had no skills to choose from: it gets them now, and those its words name are taken. */
async function chosenOrFirst(
  tx: Tx,
  viewer: Viewer,
  { title, wanted, skillIds }: NewRequest,
): Promise<string[]> {
  const { schoolId } = viewer
  const before = await tx.skill.findFirst({ where: { schoolId }, select: { id: true } })
  await startSkills(tx, viewer)
  if (before) return skillIds
  const skills = await tx.skill.findMany({
    where: { schoolId },
    select: { id: true, key: true, name: true, isOwn: true, synonyms: true },
  })
  const meant = await skillsMeant(tx, viewer, `${title}\n${wanted ?? ''}`, skills)
  return meant.map(({ skillId }) => skillId)
}

/** Parents who are asked read the day. One that has gone by since it was posted may stay. */
function refuseOver(neededOn: IsoDate | null, before: IsoDate | null) {
  if (neededOn && neededOn !== before && neededOn < today()) {
    throw new RuleBroken('neededOn', 'This day is over. Enter one that is still to come, or leave it empty.')
  }
}

function keptOf(input: NewRequest) {
  const { title, origin, subject, wanted, yearGroups, days, language, howFar, isUnsupervised } = input
  const neededOn = input.neededOn ? toDate(input.neededOn) : null
  const { activityId } = input
  return {
    ...{ title, origin, subject, wanted, yearGroups, days, language, howFar, isUnsupervised },
    ...{ neededOn, activityId },
  }
}

async function refuseUnknown(tx: Tx, { schoolId }: Viewer, { skillIds, activityId }: NewRequest) {
  const chosen = [...new Set(skillIds)]
  const known = await tx.skill.count({ where: { schoolId, id: { in: chosen } } })
  if (known < chosen.length) throw new NotFound()
  if (!activityId) return
  const activity = await tx.activity.findFirst({ where: { schoolId, id: activityId }, select: { id: true } })
  if (!activity) throw new NotFound()
}

async function writeSkills(tx: Tx, schoolId: string, requestId: string, skillIds: readonly string[]) {
  await tx.requestSkill.createMany({
    data: [...new Set(skillIds)].map((skillId) => ({ schoolId, requestId, skillId })),
  })
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  data: Prisma.SkillRequestUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.skillRequest.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}

const happened = (tx: Tx, viewer: Viewer, kind: string, id: string, detail: Prisma.InputJsonObject) =>
  recordHappening(tx, viewer, { kind, recordType: 'skill_request', recordId: id, detail })
