import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../../platform/audit'
import { changeInSchool } from '../../platform/change'
import { now, today } from '../../platform/clock'
import type { Tx } from '../../platform/database'
import { type IsoDate, toDate } from '../../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../../platform/errors'
import type { Viewer } from '../../platform/viewer'
import { lookAtText } from './look-at-text'
import { mayKeepYouSaid } from './policy'
import type { ChangedYouSaidInput, NewYouSaidInput, PublishInput, TakeBackInput } from './schema'

/**
 * Writes what parents said and what the school did, as a draft. From an improvement it takes the case along, so that it
 * hides from whom that hides.
 *
 * @returns its id
 */
export function writeYouSaid(viewer: Viewer, input: NewYouSaidInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId, personName } = viewer
    // Before it is looked for: who may not write one is told the same of an improvement hidden from them and of any other.
    if (!mayKeepYouSaid(viewer)) throw new NotAllowed()
    const from = input.improvementId ? await improvementOf(tx, viewer, input.improvementId) : null
    if (input.categoryId) await refuseStrangeCategory(tx, viewer, input.categoryId)
    refuseToCome(input.saidOn)
    const { id } = await tx.youSaid.create({
      data: {
        schoolId,
        said: input.said,
        did: input.did,
        saidOn: toDate(input.saidOn),
        categoryId: from?.categoryId ?? input.categoryId,
        improvementId: from?.id ?? null,
        caseId: from?.caseId ?? null,
        byName: personName,
        createdAt: now(),
      },
      select: { id: true },
    })
    await happened(tx, viewer, 'yousaid.written', id)
    return id
  })
}

/** Words it anew. One that is published is a draft again: somebody has to look at the new words before others read them. */
export function changeYouSaid(viewer: Viewer, input: ChangedYouSaidInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, said, did, saidOn } = input
    await youSaidInHand(tx, viewer, id)
    refuseToCome(saidOn)
    await write(tx, viewer, { id, version }, { said, did, saidOn: toDate(saidOn), publishedOn: null })
    await happened(tx, viewer, 'yousaid.changed', id)
    return id
  })
}

/**
 * Publishes it, once somebody has looked at each thing by which a person might be recognised, and answers for it. What is
 * looked at is the text as it stands: a change since makes the form out of date.
 *
 * @throws RuleBroken on `looked` while something the check found has not been looked at
 */
export function publishYouSaid(viewer: Viewer, { id, version, looked }: PublishInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await youSaidInHand(tx, viewer, id)
    if (found.publishedOn) throw new RuleBroken('form', 'It is published already.')
    const left = (await lookAtText(tx, viewer, found)).filter(({ key }) => !looked.includes(key))
    if (left.length > 0)
      throw new RuleBroken(
        'looked',
        'Look at each of these. Change the words where somebody could be recognised; tick the rest.',
      )
    await write(tx, viewer, { id, version }, { publishedOn: toDate(today()) })
    await happened(tx, viewer, 'yousaid.published', id)
    return id
  })
}

/** Makes a published one a draft again. What was printed stays where it is. */
export function takeBackYouSaid(viewer: Viewer, { id, version }: TakeBackInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await youSaidInHand(tx, viewer, id)
    if (!found.publishedOn) throw new RuleBroken('form', 'It is a draft already.')
    await write(tx, viewer, { id, version }, { publishedOn: null })
    await happened(tx, viewer, 'yousaid.taken_back', id)
    return id
  })
}

function refuseToCome(saidOn: IsoDate): void {
  if (saidOn > today()) throw new RuleBroken('saidOn', 'This day is still to come. Enter when they said it.')
}

async function improvementOf(tx: Tx, { schoolId }: Viewer, id: string) {
  const found = await tx.improvement.findFirst({
    where: { schoolId, id },
    select: { id: true, categoryId: true, caseId: true },
  })
  if (!found) throw new NotFound()
  return found
}

async function refuseStrangeCategory(tx: Tx, { schoolId }: Viewer, id: string): Promise<void> {
  const found = await tx.caseCategory.findFirst({ where: { schoolId, id }, select: { id: true } })
  if (!found) throw new NotFound()
}

async function youSaidInHand(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.youSaid.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { said: true, did: true, publishedOn: true },
  })
  if (!found) throw new NotFound()
  if (!mayKeepYouSaid(viewer)) throw new NotAllowed()
  return found
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  data: Prisma.YouSaidUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.youSaid.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}

function happened(tx: Tx, viewer: Viewer, kind: string, id: string): Promise<void> {
  return recordHappening(tx, viewer, { kind, recordType: 'yousaid', recordId: id })
}
