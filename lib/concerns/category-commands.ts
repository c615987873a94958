import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { beginConcerns } from './beginnings'
import type { CategoryChange, CategoryStanding, NewCategory } from './category-schema'
import { keptAnew } from './kept-anew'
import { takenKeyword } from './keywords'
import { mayKeepConcernSettings } from './policy'

/** Categories a school cannot do without: what nothing is known of, and what runs by the data-protection clock. */
const KEPT_CATEGORIES: readonly string[] = ['other', 'data_protection']

/** Gives a school that was there before this the categories, procedures and letters it starts with. */
export function startConcerns(viewer: Viewer): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    onlyWhoeverKeeps(viewer)
    const before = await tx.caseCategory.count({ where: { schoolId: viewer.schoolId } })
    if (before > 0) return null
    await beginConcerns(tx, viewer)
    await recordHappening(tx, viewer, {
      kind: 'concerns.begun',
      recordType: 'concerns',
      recordId: viewer.schoolId,
    })
    return null
  })
}

/** Adds a category, last in the list but for “other”. */
export function addCategory(viewer: Viewer, input: NewCategory): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    onlyWhoeverKeeps(viewer)
    const all = await holdCategories(tx, viewer)
    refuseTaken(input, input.keywords, all)
    const { schoolId } = viewer
    const id = newId()
    const last = all.find(({ key }) => key === 'other')?.position ?? all.length
    await tx.caseCategory.updateMany({
      where: { schoolId, position: { gte: last } },
      data: { position: { increment: 1 } },
    })
    // Its key only has to differ from every other, shipped ones among them.
    await tx.caseCategory.create({
      data: { schoolId, id, key: `own-${id}`, position: last, ...input },
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'concerns.category_added',
      recordType: 'concerns',
      recordId: id,
      detail: { name: input.name, keywords: input.keywords, keepYears: input.keepYears },
    })
    return id
  })
}

type CategoryChanged = {
  id: string
  /** Ended cases, of those the viewer may see, that are kept until another day now; null where the years are as they were. */
  keptAnew: number | null
}

/**
 * Changes a category's name, keywords, years and place. Where its years change, the day is worked out again until when each
 * of its ended cases is kept, also of those this viewer may not know of.
 *
 * @throws RuleBroken on `name` or `keywords` when another category has one of them; StaleEdit
 */
export function changeCategory(viewer: Viewer, input: CategoryChange): Promise<CategoryChanged> {
  const { id, version, after: predecessor, ...after } = input
  return changeInSchool(viewer, async (tx) => {
    const all = await holdCategories(tx, viewer)
    const before = all.find((one) => one.id === id)
    if (!before) throw new NotFound()
    onlyWhoeverKeeps(viewer)
    const others = all.filter((one) => one.id !== id)
    const added = after.keywords.filter((keyword) => !before.keywords.includes(keyword))
    refuseTaken(after, added, others)
    const { schoolId } = viewer
    const { count } = await tx.caseCategory.updateMany({
      where: { schoolId, id, version },
      data: { ...after, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await putAfter(tx, viewer, { id, predecessor, others })
    const isMoved = predecessor !== (all[all.indexOf(before) - 1]?.id ?? null)
    const { name, keywords, keepYears } = before
    await recordHappening(tx, viewer, {
      kind: 'concerns.category_changed',
      recordType: 'concerns',
      recordId: id,
      detail: { before: { name, keywords, keepYears }, after, isMoved },
    })
    const isKeptAnew = keepYears !== after.keepYears
    return {
      id,
      keptAnew: isKeptAnew ? await keptAnew(tx, viewer, { id, keepYears: after.keepYears }) : null,
    }
  })
}

/** Takes a category out of use: it is not offered any more, and nothing is proposed for it. Cases that have it keep it. */
export const retireCategory = (viewer: Viewer, standing: CategoryStanding) =>
  setStanding(viewer, standing, 'retired')

/** Puts a category back in use. */
export const bringBackCategory = (viewer: Viewer, standing: CategoryStanding) =>
  setStanding(viewer, standing, 'came_back')

function setStanding(viewer: Viewer, { id, version }: CategoryStanding, to: 'retired' | 'came_back') {
  return changeInSchool(viewer, async (tx) => {
    const all = await holdCategories(tx, viewer)
    const category = all.find((one) => one.id === id)
    if (!category) throw new NotFound()
    onlyWhoeverKeeps(viewer)
    const isRetiring = to === 'retired'
    if (isRetiring && KEPT_CATEGORIES.includes(category.key)) {
      throw new RuleBroken('form', `${category.name} cannot be taken out of use: ${WHY_KEPT[category.key]}.`)
    }
    const { schoolId } = viewer
    const { count } = await tx.caseCategory.updateMany({
      where: { schoolId, id, version, retiredAt: isRetiring ? null : { not: null } },
      data: { retiredAt: isRetiring ? now() : null, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await recordHappening(tx, viewer, {
      kind: `concerns.category_${to}`,
      recordType: 'concerns',
      recordId: id,
      detail: { name: category.name },
    })
    return id
  })
}

/** Why a category stays. */
export const WHY_KEPT: Record<string, string> = {
  other: 'it takes whatever no keyword proposes',
  data_protection: 'its cases run by the data-protection clock, which is law',
}

function onlyWhoeverKeeps(viewer: Viewer): void {
  if (!mayKeepConcernSettings(viewer)) throw new NotAllowed()
}

type Category = Awaited<ReturnType<typeof holdCategories>>[number]

/** All of them, held until the end: two people who add the same name or keyword at once come one after the other. */
async function holdCategories(tx: Tx, { schoolId }: Viewer) {
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "CaseCategory" WHERE "schoolId" = ${schoolId}::uuid ORDER BY "id" FOR UPDATE`)
  return tx.caseCategory.findMany({
    where: { schoolId },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: {
      id: true,
      key: true,
      name: true,
      keywords: true,
      keepYears: true,
      position: true,
      retiredAt: true,
    },
  })
}

function refuseTaken(
  { name }: { name: string },
  added: readonly string[],
  others: readonly Category[],
): void {
  const same = others.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (same) {
    throw new RuleBroken(
      'name',
      same.retiredAt
        ? 'A category that is out of use has this name. Put it back in use, or choose another name.'
        : 'Another category has this name. Choose one that tells them apart.',
    )
  }
  const taken = takenKeyword(
    added,
    others.filter(({ retiredAt }) => !retiredAt),
  )
  if (taken) {
    throw new RuleBroken(
      'keywords',
      `“${taken.keyword}” stands in ${taken.name} already. Take it out there first, or leave it out here.`,
    )
  }
}

/** Puts it after another, in one statement; the others' versions stay, because nothing anybody edits of them changes. */
async function putAfter(
  tx: Tx,
  { schoolId }: Viewer,
  { id, predecessor, others }: { id: string; predecessor: string | null; others: readonly Category[] },
): Promise<void> {
  const at = predecessor === null ? 0 : others.findIndex((one) => one.id === predecessor) + 1
  if (predecessor !== null && at === 0) throw new NotFound()
  const order = [...others.slice(0, at).map((one) => one.id), id, ...others.slice(at).map((one) => one.id)]
  await tx.$executeRaw`
    UPDATE "CaseCategory" c SET "position" = o.place - 1
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o(id, place)
    WHERE c."schoolId" = ${schoolId}::uuid AND c."id" = o.id AND c."position" <> o.place - 1`
}
