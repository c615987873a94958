import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { canAskParents } from './policy'
import { type NewSkill, type SkillChange, type SkillStanding, same } from './skill-schema'
import { startSkills } from './start'

/** Adds a skill of the school's own, last of its kind. @throws RuleBroken on `name` when another is called so; NotAllowed */
export function addSkill(viewer: Viewer, input: NewSkill): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!canAskParents(viewer)) throw new NotAllowed()
    await startSkills(tx, viewer)
    const all = await holdSkills(tx, viewer)
    refuseTaken(input.name, all)
    const id = newId()
    // Its key only has to differ from every other, shipped ones among them.
    await tx.skill.create({
      data: { schoolId: viewer.schoolId, id, key: `own-${id}`, isOwn: true, position: all.length, ...input },
      select: { id: true },
    })
    await putAfter(tx, viewer, { id, predecessor: lastOfKind(all, input.kind), others: all })
    await recordHappening(tx, viewer, {
      kind: 'skill.added',
      recordType: 'skill',
      recordId: id,
      detail: { name: input.name },
    })
    return id
  })
}

/**
 * Changes what a skill is called, its kind, its synonyms and its place. Offers and requests that have it keep it.
 *
 * @throws RuleBroken on `name` when another is called so; NotFound, NotAllowed, StaleEdit
 */
export function changeSkill(
  viewer: Viewer,
  { id, version, after, ...changed }: SkillChange,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { all, skill } = await skillInHand(tx, viewer, id)
    const others = all.filter((one) => one.id !== id)
    refuseTaken(changed.name, others)
    await write(tx, viewer, { id, version }, changed)
    // Of another kind than before, the place it was given among those of the old one means nothing.
    const isOfSameKind = skill.kind === changed.kind
    const predecessor = isOfSameKind
      ? (after ?? beforeKind(others, changed.kind))
      : lastOfKind(others, changed.kind)
    await putAfter(tx, viewer, { id, predecessor, others })
    await recordHappening(tx, viewer, {
      kind: 'skill.changed',
      recordType: 'skill',
      recordId: id,
      detail: { before: skill.name, name: changed.name },
    })
    return id
  })
}

/** Takes a skill out of use: parents are not asked for it any more. Offers that have it keep it. @throws as `changeSkill` */
export const retireSkill = (viewer: Viewer, standing: SkillStanding) =>
  setStanding(viewer, standing, 'retired')

/** Puts a skill back in use. @throws as `changeSkill` */
export const bringBackSkill = (viewer: Viewer, standing: SkillStanding) =>
  setStanding(viewer, standing, 'came_back')

function setStanding(viewer: Viewer, { id, version }: SkillStanding, to: 'retired' | 'came_back') {
  return changeInSchool(viewer, async (tx) => {
    const { skill } = await skillInHand(tx, viewer, id)
    await write(tx, viewer, { id, version }, { retiredAt: to === 'retired' ? now() : null })
    await recordHappening(tx, viewer, {
      kind: `skill.${to}`,
      recordType: 'skill',
      recordId: id,
      detail: { name: skill.name },
    })
    return id
  })
}

type Skill = Awaited<ReturnType<typeof holdSkills>>[number]

async function skillInHand(tx: Tx, viewer: Viewer, id: string): Promise<{ all: Skill[]; skill: Skill }> {
  const all = await holdSkills(tx, viewer)
  const skill = all.find((one) => one.id === id)
  if (!skill) throw new NotFound()
  if (!canAskParents(viewer)) throw new NotAllowed()
  return { all, skill }
}

/** All of them, held until the end: two people who give the same name at once come one after the other. */
async function holdSkills(tx: Tx, { schoolId }: Viewer) {
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "Skill" WHERE "schoolId" = ${schoolId}::uuid ORDER BY "id" FOR UPDATE`)
  return tx.skill.findMany({
    where: { schoolId },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, kind: true, retiredAt: true },
  })
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, version }: SkillStanding,
  data: Prisma.SkillUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.skill.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}

function refuseTaken(name: string, others: readonly Skill[]): void {
  const taken = others.find((one) => same(one.name, name))
  if (!taken) return
  throw new RuleBroken(
    'name',
    taken.retiredAt
      ? 'A skill that is out of use is called so. Put it back in use, or choose another name.'
      : 'Another skill is called so. Choose a name that tells them apart.',
  )
}

const lastOfKind = (skills: readonly Skill[], kind: string) =>
  (skills.findLast((one) => one.kind === kind) ?? skills.at(-1))?.id ?? null

/** What the first of a kind comes after; null at the very beginning. */
const beforeKind = (skills: readonly Skill[], kind: string) =>
  skills[skills.findIndex((one) => one.kind === kind) - 1]?.id ?? null

/** Puts it after another, in one statement; the others' versions stay, because nothing anybody edits of them changes. */
async function putAfter(
  tx: Tx,
  { schoolId }: Viewer,
  { id, predecessor, others }: { id: string; predecessor: string | null; others: readonly Skill[] },
): Promise<void> {
  const at = predecessor === null ? 0 : others.findIndex((one) => one.id === predecessor) + 1
  if (predecessor !== null && at === 0) throw new NotFound()
  const order = [...others.slice(0, at).map((one) => one.id), id, ...others.slice(at).map((one) => one.id)]
  await tx.$executeRaw`
    UPDATE "Skill" s SET "position" = o.place - 1
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o(id, place)
    WHERE s."schoolId" = ${schoolId}::uuid AND s."id" = o.id AND s."position" <> o.place - 1`
}
