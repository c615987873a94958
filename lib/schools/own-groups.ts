import 'server-only'
import { recordHappening, staleEdit } from '@/lib/platform/audit'
import { putInBin, takeRows } from '@/lib/platform/bin'
import { changeInSchool } from '@/lib/platform/change'
import { inSchool, type Tx } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import { isRecordId } from '@/lib/platform/record-id'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { mayChangeSettings } from './policy'
import { slugFor } from './slug'

/** One of the school's own pupil groups, and how many pupils and activities carry it; null for anybody but the head. */
export async function getOwnGroup(viewer: Viewer, id: string) {
  if (!mayChangeSettings(viewer) || !isRecordId(id)) return null
  return inSchool(viewer, async (tx) => {
    const group = await tx.pupilGroup.findFirst({
      where: { schoolId: viewer.schoolId, id, isOwn: true },
      select: { id: true, key: true, name: true },
    })
    return group && { ...group, ...(await usesOf(tx, viewer, group.key)) }
  })
}

/** Adds a pupil group of the school's own. */
export async function addGroup(viewer: Viewer, { groupName: name }: { groupName: string }): Promise<string> {
  if (!mayChangeSettings(viewer)) throw new NotAllowed()
  return changeInSchool(viewer, async (tx) => {
    const groups = await holdGroups(tx, viewer)
    isFree(groups, name)
    const key = freeKey(groups, name)
    const position = Math.max(0, ...groups.map((group) => group.position)) + 1
    const { id } = await tx.pupilGroup.create({
      data: { schoolId: viewer.schoolId, key, name, position, isOwn: true },
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'school.group_added',
      recordType: 'pupil_group',
      recordId: id,
      detail: { name },
    })
    return id
  })
}

/** Gives one of the school's own groups another name; pupils and activities keep it. */
export async function renameGroup(
  viewer: Viewer,
  { id, was, groupName: name }: { id: string; was: string; groupName: string },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const groups = await holdGroups(tx, viewer)
    ownAmong(groups, id)
    if (!mayChangeSettings(viewer)) throw new NotAllowed()
    isFree(
      groups.filter((group) => group.id !== id),
      name,
    )
    const { count } = await tx.pupilGroup.updateMany({
      where: { schoolId: viewer.schoolId, id, name: was },
      data: { name },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await recordHappening(tx, viewer, {
      kind: 'school.group_renamed',
      recordType: 'pupil_group',
      recordId: id,
      detail: { before: was, after: name },
    })
    return id
  })
}

/** Takes away, into the bin, one of the school's own groups that no pupil and no activity carries. */
export async function removeGroup(viewer: Viewer, { id }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { name, key } = ownAmong(await holdGroups(tx, viewer), id)
    if (!mayChangeSettings(viewer)) throw new NotAllowed()
    const { pupils, activities } = await usesOf(tx, viewer, key)
    if (pupils + activities > 0) {
      throw new RuleBroken('form', 'Pupils or activities carry this group. Take it off them first.')
    }
    await putInBin(tx, viewer, {
      kind: 'group',
      recordId: id,
      title: `the group “${name}”`,
      taken: [await takeRows(tx, viewer, 'PupilGroup', Prisma.sql`"id" = ${id}::uuid`)],
    })
    await recordHappening(tx, viewer, {
      kind: 'school.group_removed',
      recordType: 'pupil_group',
      recordId: id,
      detail: { name },
    })
    return id
  })
}

type Group = { id: string; key: string; name: string; isOwn: boolean; position: number }

/** The school's groups, held until the end of the transaction, so that no two get the same name. */
async function holdGroups(tx: Tx, viewer: Viewer): Promise<Group[]> {
  await tx.$queryRaw`SELECT 1 FROM "School" WHERE "id" = ${viewer.schoolId}::uuid FOR NO KEY UPDATE`
  return tx.pupilGroup.findMany({
    where: { schoolId: viewer.schoolId },
    select: { id: true, key: true, name: true, isOwn: true, position: true },
  })
}

function ownAmong(groups: Group[], id: string): Group {
  const group = groups.find((one) => one.id === id && one.isOwn)
  if (!group) throw new NotFound()
  return group
}

function isFree(groups: Group[], name: string): void {
  const same = groups.find((group) => group.name.toLowerCase() === name.toLowerCase())
  if (same) throw new RuleBroken('groupName', `There is a group called “${same.name}” already.`)
}

/** What pupils and activities keep: it stays when the name changes. */
function freeKey(groups: Group[], name: string): string {
  const key = `own_${slugFor(name).replaceAll('-', '_')}`
  const taken = new Set(groups.map((group) => group.key))
  for (let number = 2; ; number++) {
    const tried = taken.has(key) ? `${key}_${number}` : key
    if (!taken.has(tried)) return tried
  }
}

async function usesOf(tx: Tx, viewer: Viewer, key: string): Promise<{ pupils: number; activities: number }> {
  const where = { schoolId: viewer.schoolId, groups: { has: key } }
  return { pupils: await tx.pupil.count({ where }), activities: await tx.activity.count({ where }) }
}
