import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed, RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { type Area, areasOf, type Grade, scaleOf } from './framework'
import {
  draftInHand,
  frameworkInHand,
  happenedToFramework,
  type OfFramework,
  writeFramework,
} from './framework-in-hand'
import { keysOfNames } from './lines'
import { whyNotReady } from './not-ready'
import type { DraftInput, NewEditionInput, NewFrameworkInput } from './own-schema'
import { canJudge } from './policy'
import { putInUse } from './put-in-use'

const EDITION_THERE = 'The school has an edition of this name already. Give yours another.'

/** Begins a framework of the school's own, as a draft; gives its id. @throws NotAllowed */
export function beginFramework(viewer: Viewer, input: NewFrameworkInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!canJudge(viewer)) throw new NotAllowed()
    const { grades, areas, rule, ...words } = input
    const id = newId()
    await makeDraft(tx, viewer, {
      ...words,
      id,
      key: `own-${id}`,
      rule,
      ...typedOver({ scale: [], areas: [] }, { rule, grades, areas }),
    })
    await happenedToFramework(tx, viewer, 'begun', id, { name: input.name })
    return id
  })
}

/**
 * Begins the school's own edition of one it has: a copy as a draft, with its statements and what they ask for.
 *
 * @throws NotFound; NotAllowed; RuleBroken on `edition` when there is one of that name, and for what is itself being written
 */
export function beginEdition(viewer: Viewer, { id: ofId, edition }: NewEditionInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const { status } = await frameworkInHand(tx, viewer, ofId)
    if (status === 'draft') throw new RuleBroken('form', 'It is being written: change it itself.')
    const of = await tx.framework.findFirstOrThrow({
      where: { schoolId, id: ofId },
      relationLoadStrategy: 'join',
      select: {
        ...{ key: true, name: true, source: true, sourceUrl: true, note: true, rule: true },
        ...{ scale: true, areas: true },
        criteria: { include: { themes: { select: { theme: true } } } },
      },
    })
    const { criteria, scale, areas, ...words } = of
    const id = newId()
    await makeDraft(tx, viewer, {
      ...words,
      id,
      edition,
      replacesId: ofId,
      scale: scaleOf({ scale }),
      areas: areasOf({ areas }),
    })
    const rows = criteria.map((one) => ({ ...one, id: newId(), frameworkId: id, carriesOnId: null }))
    await tx.criterion.createMany({ data: rows.map(({ themes: _, ...row }) => row) })
    await tx.criterionTheme.createMany({
      data: rows.flatMap(({ id: criterionId, themes }) =>
        themes.map(({ theme }) => ({ schoolId, criterionId, theme })),
      ),
    })
    await happenedToFramework(tx, viewer, 'edition_begun', id, { name: of.name, edition })
    return id
  })
}

/**
 * Changes what a draft is: its name, source, rule, grades and areas. A statement whose grade is gone stands for none then.
 *
 * @throws NotFound; NotAllowed; RuleBroken when it is in use, on `edition` when there is one of that name, on `areas` when one
 *   that is gone has statements; StaleEdit
 */
export function changeDraft(viewer: Viewer, input: DraftInput): Promise<string> {
  const { id, version, grades, areas: typed, ...words } = input
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const draft = await draftInHand(tx, viewer, id)
    const { scale, areas } = typedOver(
      { scale: scaleOf(draft), areas: areasOf(draft) },
      { rule: words.rule, grades, areas: typed },
    )
    const clash = await tx.framework.findFirst({
      where: { schoolId, key: draft.key, edition: words.edition, id: { not: id } },
      select: { id: true },
    })
    if (clash) throw new RuleBroken('edition', EDITION_THERE)
    const gone = areasOf(draft).filter(({ key }) => !areas.some((area) => area.key === key))
    const kept = await tx.criterion.findFirst({
      where: { schoolId, frameworkId: id, areaKey: { in: gone.map(({ key }) => key) } },
      select: { areaKey: true },
    })
    if (kept) {
      const name = gone.find(({ key }) => key === kept.areaKey)?.name
      throw new RuleBroken('areas', `“${name}” has statements. Move or remove them before the area goes.`)
    }
    await writeFramework(tx, viewer, { id, version }, { ...words, ...asJson({ scale, areas }) })
    await tx.criterion.updateMany({
      where: {
        schoolId,
        frameworkId: id,
        areaKey: { in: areas.filter((area) => !area.scale).map(({ key }) => key) },
        grade: { notIn: scale.map(({ key }) => key) },
      },
      data: { grade: null },
    })
    await happenedToFramework(tx, viewer, 'draft_changed', id)
    return id
  })
}

/**
 * Puts a draft in use. Its words never change from then on; the edition it takes the place of stays, with what was judged by it.
 *
 * @throws NotFound; NotAllowed; RuleBroken for what it lacks, and when it is in use; StaleEdit
 */
export function putDraftInUse(viewer: Viewer, input: OfFramework): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id } = input
    const { schoolId } = viewer
    const { key, edition, name, rule, ...draft } = await draftInHand(tx, viewer, id)
    const statements = await tx.criterion.findMany({
      where: { schoolId, frameworkId: id },
      select: { grade: true },
    })
    const lacks = whyNotReady({ rule, scale: scaleOf(draft), areas: areasOf(draft), statements })
    if (lacks.length > 0) throw new RuleBroken('form', lacks.join(' '))
    await writeFramework(tx, viewer, input)
    await putInUse(tx, viewer, { id, key, edition })
    await happenedToFramework(tx, viewer, 'put_in_use', id, { name, edition })
    return id
  })
}

/** Throws a draft away, with its statements. @throws NotFound; NotAllowed; RuleBroken when it is in use; StaleEdit */
export function throwDraftAway(viewer: Viewer, input: OfFramework): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    const { name, edition } = await draftInHand(tx, viewer, input.id)
    await writeFramework(tx, viewer, input)
    await tx.framework.deleteMany({ where: { schoolId: viewer.schoolId, id: input.id } })
    await happenedToFramework(tx, viewer, 'thrown_away', input.id, { name, edition })
    return null
  })
}

type NewDraft = {
  id: string
  key: string
  edition: string
  name: string
  source: string
  sourceUrl: string | null
  note?: string | null
  rule: 'all_met' | 'best_fit' | 'none'
  scale: Grade[]
  areas: Area[]
  replacesId?: string
}

async function makeDraft(tx: Tx, viewer: Viewer, { scale, areas, ...draft }: NewDraft): Promise<void> {
  const { schoolId, personName } = viewer
  const { count } = await tx.framework.createMany({
    data: [
      {
        ...draft,
        ...asJson({ scale, areas }),
        schoolId,
        status: 'draft',
        isChecked: false,
        addedByName: personName,
        createdAt: now(),
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) throw new RuleBroken('edition', EDITION_THERE)
}

/** Grades and areas as they were typed over those that stood there, each with its key. */
function typedOver(
  before: { scale: Grade[]; areas: Area[] },
  typed: Pick<NewFrameworkInput, 'rule' | 'grades' | 'areas'>,
): { scale: Grade[]; areas: Area[] } {
  const names = typed.areas.map(({ name }) => name)
  return {
    scale: typed.rule === 'none' ? [] : keysOfNames(before.scale, typed.grades),
    areas: keysOfNames(before.areas, names).map(({ key, name }, line) => {
      const scale = before.areas.find((area) => area.key === key)?.scale
      return { key, name, about: typed.areas[line]?.about ?? '', ...(scale && { scale }) }
    }),
  }
}

const asJson = ({ scale, areas }: { scale: Grade[]; areas: Area[] }) => ({
  scale: scale as unknown as Prisma.InputJsonValue,
  areas: areas as unknown as Prisma.InputJsonValue,
})
