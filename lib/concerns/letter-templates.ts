import 'server-only'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { beginConcerns } from './beginnings'
import { DEFAULT_LETTERS } from './default-letters'
import { templateFaults } from './letter-text'
import type { NewTemplate, TemplateEdit } from './letters-schema'
import { mayKeepConcernSettings } from './policy'

/** The letters a school writes often. A letter that was written from one keeps its own words, whatever becomes of this. */

const RECORD_TYPE = 'letter_template'
const ROW = { id: true, version: true, key: true, name: true, body: true, retiredAt: true } as const

/** All of them, those out of use last; null for whoever does not keep the settings. A school that has none yet gets the first ones. */
export async function listTemplates(viewer: Viewer) {
  if (!mayKeepConcernSettings(viewer)) return null
  return inSchool(viewer, async (tx) => {
    await beginConcerns(tx, viewer)
    return tx.letterTemplate.findMany({
      where: { schoolId: viewer.schoolId },
      orderBy: [{ retiredAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { name: 'asc' }],
      select: ROW,
    })
  })
}

/** One, for its own page; null when there is none, or not for this viewer. */
export async function getTemplate(viewer: Viewer, id: string) {
  if (!isRecordId(id) || !mayKeepConcernSettings(viewer)) return null
  const found = await inSchool(viewer, (tx) =>
    tx.letterTemplate.findFirst({ where: { schoolId: viewer.schoolId, id }, select: ROW }),
  )
  return (
    found && { ...found, isAsShipped: shippedOf(found)?.body === found.body, isShipped: !!shippedOf(found) }
  )
}

export type Template = NonNullable<Awaited<ReturnType<typeof getTemplate>>>

const shippedOf = ({ key }: { key: string | null }) => DEFAULT_LETTERS.find((letter) => letter.key === key)

/** @throws RuleBroken for a name that is taken, or words that cannot be filled; NotAllowed */
export function addTemplate(viewer: Viewer, input: NewTemplate): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    onlyThoseWhoKeepThem(viewer)
    await beginConcerns(tx, viewer)
    await refuseBad(tx, viewer, input)
    const { schoolId } = viewer
    const last = await tx.letterTemplate.aggregate({ where: { schoolId }, _max: { position: true } })
    const { id } = await tx.letterTemplate.create({
      data: { schoolId, ...input, position: (last._max.position ?? 0) + 1 },
      select: { id: true },
    })
    await happened(tx, viewer, id, 'added', input.name)
    return id
  })
}

/** @throws RuleBroken as `addTemplate`; StaleEdit, NotFound, NotAllowed */
export function changeTemplate(viewer: Viewer, input: TemplateEdit): Promise<string> {
  const { id, name, body } = input
  return changeInSchool(viewer, async (tx) => {
    await templateInHand(tx, viewer, id)
    await refuseBad(tx, viewer, input)
    await write(tx, viewer, input, { name, body })
    await happened(tx, viewer, id, 'changed', name)
    return id
  })
}

type Which = { id: string; version: number }

/** Puts back the words it was shipped with. @throws RuleBroken for one of the school's own; StaleEdit, NotFound, NotAllowed */
export function restoreTemplate(viewer: Viewer, which: Which): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await templateInHand(tx, viewer, which.id)
    const shipped = shippedOf(found)
    if (!shipped) throw new RuleBroken('form', 'This letter is the school’s own, and has no first wording.')
    await write(tx, viewer, which, { body: shipped.body })
    await happened(tx, viewer, which.id, 'restored', found.name)
    return which.id
  })
}

/** Takes it out of use: it is offered no longer, and can be put back. @throws StaleEdit, NotFound, NotAllowed */
export function retireTemplate(viewer: Viewer, which: Which): Promise<string> {
  return offering(viewer, which, false)
}

export function offerTemplate(viewer: Viewer, which: Which): Promise<string> {
  return offering(viewer, which, true)
}

function offering(viewer: Viewer, which: Which, isOffered: boolean): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { name } = await templateInHand(tx, viewer, which.id)
    await write(tx, viewer, which, { retiredAt: isOffered ? null : now() })
    await happened(tx, viewer, which.id, isOffered ? 'offered' : 'retired', name)
    return which.id
  })
}

function onlyThoseWhoKeepThem(viewer: Viewer): void {
  if (!mayKeepConcernSettings(viewer)) throw new NotAllowed()
}

async function templateInHand(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.letterTemplate.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { key: true, name: true },
  })
  if (!found) throw new NotFound()
  onlyThoseWhoKeepThem(viewer)
  return found
}

async function refuseBad(tx: Tx, viewer: Viewer, input: NewTemplate & { id?: string }): Promise<void> {
  const { name, body, id } = input
  const [problem] = templateFaults(body)
  if (problem) throw new RuleBroken('body', problem)
  const same = await tx.letterTemplate.findFirst({
    where: {
      schoolId: viewer.schoolId,
      name: { equals: name, mode: 'insensitive' },
      ...(id && { id: { not: id } }),
    },
    select: { id: true },
  })
  if (same) throw new RuleBroken('name', `There is a letter called “${name}” already. Choose another name.`)
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, version }: Which,
  data: { name?: string; body?: string; retiredAt?: Date | null },
): Promise<void> {
  const { count } = await tx.letterTemplate.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}

function happened(tx: Tx, viewer: Viewer, recordId: string, what: string, name: string): Promise<void> {
  return recordHappening(tx, viewer, {
    kind: `concerns.letter_${what}`,
    recordType: RECORD_TYPE,
    recordId,
    detail: { name },
  })
}
