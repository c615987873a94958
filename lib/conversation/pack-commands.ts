import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { type FileToGo, letFilesGo, takeFilesAway } from '../evidence/gone-for-good'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { MOST_EVIDENCE, type PackChoice, packChoice } from './choice'
import type { PackContents } from './contents'
import { canPrepare } from './policy'
import { proposeChoice } from './propose-choice'
import type { ChoiceInput, NewPackInput, PackInHandInput } from './schema'

/** Begins a pack with what is proposed for its year, for somebody to change; gives its id. @throws NotAllowed */
export function newPack(viewer: Viewer, { title, academicYear }: NewPackInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!canPrepare(viewer)) throw new NotAllowed()
    const { schoolId, personName } = viewer
    const id = newId()
    const choice = await proposeChoice(tx, viewer, academicYear)
    await tx.pack.create({
      data: { schoolId, id, title, choice, createdByName: personName, createdAt: now() },
      select: { id: true },
    })
    await happened(tx, viewer, 'pack.begun', id, { title })
    return id
  })
}

/**
 * Chooses what goes into a pack. What was built stays as it is until it is built again.
 *
 * @returns its id
 * @throws NotFound, also for a judgement, activity or piece of evidence that is not the school's; NotAllowed; RuleBroken on
 *   `evidence` for more than a pack holds, on `form` when it is out of use; StaleEdit
 */
export function changeChoice(viewer: Viewer, input: ChoiceInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, title } = input
    const pack = await packInHand(tx, viewer, id)
    const choice = asChoice(pack.choice.academicYear, input)
    if (choice.evidence.length > MOST_EVIDENCE)
      throw new RuleBroken(
        'evidence',
        `A pack holds ${MOST_EVIDENCE} pieces of evidence, and ${choice.evidence.length} are ticked. Leave out those that say the same.`,
      )
    await refuseOthers(tx, viewer, choice)
    await write(tx, viewer, { id, version }, { title, choice })
    await happened(tx, viewer, 'pack.chosen', id, {
      title,
      judgements: choice.judgements.length,
      activities: choice.activities.length,
      evidence: choice.evidence.length,
    })
    return id
  })
}

/**
 * Takes a pack out of use: its links open nothing any more, and what was built of it goes, because consent may end later. That
 * there was a pack, and who had it, stays.
 *
 * @returns its id
 * @throws NotFound; NotAllowed; RuleBroken when it is out of use already; StaleEdit
 */
export async function endPack(viewer: Viewer, { id, version }: PackInHandInput): Promise<string> {
  let files: FileToGo[] = []
  const done = await changeInSchool(viewer, async (tx) => {
    const { title, pdfFileId, zipFileId } = await packInHand(tx, viewer, id)
    const gone = { contents: Prisma.DbNull, pdfFileId: null, zipFileId: null }
    await write(tx, viewer, { id, version }, { endedAt: now(), ...gone })
    files = await letFilesGo(tx, viewer.schoolId, [pdfFileId, zipFileId])
    await happened(tx, viewer, 'pack.ended', id, { title })
    return id
  })
  await takeFilesAway(files)
  return done
}

/**
 * Keeps what a pack says, in the transaction of whoever builds it.
 *
 * @param files what was made of it, when it was
 * @throws NotFound; NotAllowed; RuleBroken when it is out of use
 */
export async function keepContents(
  tx: Tx,
  viewer: Viewer,
  id: string,
  contents: PackContents,
  files: { pdfFileId: string | null; zipFileId: string | null } = { pdfFileId: null, zipFileId: null },
): Promise<void> {
  const { title } = await packInHand(tx, viewer, id)
  await tx.pack.updateMany({
    where: { schoolId: viewer.schoolId, id },
    data: {
      contents: contents as unknown as Prisma.InputJsonObject,
      builtAt: now(),
      builtByName: viewer.personName,
      version: { increment: 1 },
      ...files,
    },
  })
  await happened(tx, viewer, 'pack.built', id, { title })
}

/**
 * A pack that is still in use, for whoever changes or builds it.
 *
 * @throws NotFound; NotAllowed; RuleBroken when it is out of use
 */
export async function packInHand(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.pack.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: {
      title: true,
      choice: true,
      version: true,
      endedAt: true,
      jobId: true,
      pdfFileId: true,
      zipFileId: true,
    },
  })
  if (!found) throw new NotFound()
  if (!canPrepare(viewer)) throw new NotAllowed()
  if (found.endedAt) throw new RuleBroken('form', 'This pack is out of use, and stays so. Begin another.')
  return { ...found, choice: packChoice.parse(found.choice) }
}

const asChoice = (academicYear: number, { judgements, activities, evidence, withPictures }: ChoiceInput) => ({
  academicYear,
  judgements: [...new Set(judgements)],
  activities: [...new Set(activities)],
  evidence: [...new Set(evidence)],
  withPictures,
})

/** @throws NotFound when something is not there for this school, or a judgement is not agreed */
async function refuseOthers(
  tx: Tx,
  { schoolId }: Viewer,
  { judgements, activities, evidence }: PackChoice,
): Promise<void> {
  const isOneOf = (ids: string[]) => ({ schoolId, id: { in: ids } })
  const found =
    (await tx.judgement.count({ where: { ...isOneOf(judgements), status: { not: 'draft' } } })) +
    (await tx.activity.count({ where: isOneOf(activities) })) +
    (await tx.evidence.count({ where: isOneOf(evidence) }))
  if (found < judgements.length + activities.length + evidence.length) throw new NotFound()
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, version }: PackInHandInput,
  data: Prisma.PackUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.pack.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}

function happened(tx: Tx, viewer: Viewer, kind: string, recordId: string, detail: Prisma.InputJsonObject) {
  return recordHappening(tx, viewer, { kind, recordType: 'pack', recordId, detail })
}
