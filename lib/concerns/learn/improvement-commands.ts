import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../../platform/audit'
import { changeInSchool } from '../../platform/change'
import { now, today } from '../../platform/clock'
import type { Tx } from '../../platform/database'
import { type IsoDate, toDate, toIso } from '../../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../../platform/errors'
import type { Viewer } from '../../platform/viewer'
import { caseInHand, onlyThoseWhoDirect } from '../in-hand'
import { ownerFor } from './owners'
import { mayDirectImprovements } from './policy'
import type {
  ChangedImprovementInput,
  CheckedInput,
  DoneInput,
  DroppedInput,
  NewImprovementInput,
} from './schema'

/**
 * Plans something the school will do better: from a lesson of a case, or from a theme.
 *
 * @returns its id
 * @throws NotFound for a lesson or category that is not this viewer's to know of; NotAllowed unless they lead the school, or
 *   direct the case as its chair or clerk; RuleBroken on `dueOn`, `checkOn`, `ownerId`
 */
export function planImprovement(viewer: Viewer, input: NewImprovementInput): Promise<string> {
  return changeInSchool(viewer, (tx) => planImprovementIn(tx, viewer, input))
}

/** As `planImprovement`, in a transaction that is under way. */
export async function planImprovementIn(tx: Tx, viewer: Viewer, input: NewImprovementInput): Promise<string> {
  const from = input.lessonId ? await caseOfLesson(tx, viewer, input.lessonId) : null
  if (!from && !mayDirectImprovements(viewer)) throw new NotAllowed()
  const categoryId = from?.categoryId ?? (await categoryIn(tx, viewer, input.categoryId))
  if (input.dueOn < today()) throw new RuleBroken('dueOn', 'This day is past. Enter a day to come.')
  refuseEarlyCheck(input)
  const owner = await ownerFor(tx, viewer, { ownerId: input.ownerId, caseId: from?.id ?? null })
  const { title, because, dueOn, checkOn } = input
  const { id } = await tx.improvement.create({
    data: {
      schoolId: viewer.schoolId,
      title,
      because,
      categoryId,
      caseId: from?.id ?? null,
      ownerId: owner.id,
      dueOn: toDate(dueOn),
      checkOn: toDate(checkOn),
      createdByName: viewer.personName,
      createdAt: now(),
    },
    select: { id: true },
  })
  if (input.lessonId)
    await tx.caseLesson.updateMany({
      where: { schoolId: viewer.schoolId, id: input.lessonId },
      data: { improvementId: id, version: { increment: 1 } },
    })
  await happened(tx, viewer, 'improvement.planned', id, { owner: owner.name, dueOn, checkOn })
  return id
}

/** Words an improvement anew, or gives it to somebody else or another day, while it is not done. @returns its id */
export function changeImprovement(viewer: Viewer, input: ChangedImprovementInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, title, because, ownerId, dueOn, checkOn } = input
    const found = await improvementInHand(tx, viewer, id)
    onlyThoseWhoDirectIt(viewer, found)
    if (found.status !== 'planned')
      throw new RuleBroken('form', 'It is no longer planned. What was done stays as it is.')
    refuseEarlyCheck(input)
    const owner = await ownerFor(tx, viewer, { ownerId, caseId: found.caseId })
    await write(
      tx,
      viewer,
      { id, version },
      { title, because, ownerId, dueOn: toDate(dueOn), checkOn: toDate(checkOn) },
    )
    await happened(tx, viewer, 'improvement.changed', id, { owner: owner.name, dueOn, checkOn })
    return id
  })
}

/** Records that it was done, by its owner or whoever directs it. @returns its id */
export function finishImprovement(viewer: Viewer, { id, version, doneOn }: DoneInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await improvementInHand(tx, viewer, id)
    if (found.status !== 'planned') throw new RuleBroken('form', 'It is no longer planned.')
    const day = doneOn ?? today()
    if (day > today()) throw new RuleBroken('doneOn', 'This day is still to come. Record it when it is done.')
    await write(tx, viewer, { id, version }, { status: 'done', doneOn: toDate(day) })
    await happened(tx, viewer, 'improvement.done', id, { doneOn: day })
    return id
  })
}

/** Drops what will not be done after all. It stays on record with the reason. @returns its id */
export function dropImprovement(viewer: Viewer, { id, version, droppedWhy }: DroppedInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await improvementInHand(tx, viewer, id)
    onlyThoseWhoDirectIt(viewer, found)
    if (found.status !== 'planned') throw new RuleBroken('form', 'It is no longer planned.')
    await write(tx, viewer, { id, version }, { status: 'dropped', droppedWhy })
    await happened(tx, viewer, 'improvement.dropped', id, {})
    return id
  })
}

/** What somebody concludes on whether the matter came back, once it was done. May be answered again. @returns its id */
export function checkImprovement(viewer: Viewer, input: CheckedInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, cameBack, checkWords } = input
    const found = await improvementInHand(tx, viewer, id)
    onlyThoseWhoDirectIt(viewer, found)
    if (found.status !== 'done') throw new RuleBroken('form', 'Record first that it was done.')
    await write(tx, viewer, { id, version }, { cameBack, checkWords, checkedOn: toDate(today()) })
    await happened(tx, viewer, 'improvement.checked', id, { cameBack })
    return id
  })
}

function refuseEarlyCheck({ dueOn, checkOn }: { dueOn: IsoDate; checkOn: IsoDate }): void {
  if (checkOn <= dueOn)
    throw new RuleBroken(
      'checkOn',
      'Look again after the day it is due: a term later shows most. Enter a later day.',
    )
}

async function caseOfLesson(tx: Tx, viewer: Viewer, lessonId: string) {
  const lesson = await tx.caseLesson.findFirst({
    where: { schoolId: viewer.schoolId, id: lessonId },
    select: { caseId: true },
  })
  if (!lesson) throw new NotFound()
  const found = await caseInHand(tx, viewer, lesson.caseId)
  onlyThoseWhoDirect(viewer)
  return found
}

async function categoryIn(tx: Tx, { schoolId }: Viewer, id: string | null): Promise<string | null> {
  if (!id) return null
  const found = await tx.caseCategory.findFirst({ where: { schoolId, id }, select: { id: true } })
  if (!found) throw new NotFound()
  return found.id
}

/** @throws NotFound when it is neither theirs nor theirs to direct */
async function improvementInHand(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.improvement.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { status: true, ownerId: true, caseId: true, doneOn: true },
  })
  if (!found) throw new NotFound()
  const isTheirs = found.ownerId === viewer.membershipId
  const directs = await mayDirect(tx, viewer, found.caseId)
  if (!isTheirs && !directs) throw new NotFound()
  return { ...found, doneOn: toIso(found.doneOn), directs }
}

/** Leaders direct all they can see; the chair and the clerk those of their cases. */
async function mayDirect(tx: Tx, viewer: Viewer, caseId: string | null): Promise<boolean> {
  if (mayDirectImprovements(viewer)) return true
  if (!caseId) return false
  try {
    await caseInHand(tx, viewer, caseId)
    onlyThoseWhoDirect(viewer)
    return true
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed) return false
    throw error
  }
}

function onlyThoseWhoDirectIt(_: Viewer, { directs }: { directs: boolean }): void {
  if (!directs) throw new NotAllowed()
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  data: Prisma.ImprovementUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.improvement.updateMany({
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
  return recordHappening(tx, viewer, { kind, recordType: 'improvement', recordId: id, detail })
}
