import 'server-only'
import type { MeasureChoice } from '../activities/outcome-queries'
import { listOwners } from '../concerns/learn/owners'
import { visibleTo } from '../evidence/policy'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { listPriorityOwners, type Owner } from './owners'
import { canPlan } from './policy'
import { isAboutSubject } from './subjects'

const HEAD = {
  id: true,
  version: true,
  title: true,
  subject: true,
  academicYear: true,
  endedOn: true,
} as const

/** Reads one priority of the school for one of its forms; null when it is not there for this viewer. */
async function withPriority<T>(
  viewer: Viewer,
  id: string,
  read: (tx: Tx, priority: PriorityHead) => Promise<T>,
): Promise<T | null> {
  if (!isRecordId(id) || !canPlan(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const found = await tx.priority.findFirst({ where: { schoolId: viewer.schoolId, id }, select: HEAD })
    return found && read(tx, found)
  })
}

type PriorityHead = {
  id: string
  version: number
  title: string
  subject: string
  academicYear: number
  endedOn: Date | null
}

/** Who may answer for a new priority; null for whoever does not lead the school. */
export async function getOwnersToChoose(viewer: Viewer): Promise<Owner[] | null> {
  if (!canPlan(viewer)) return null
  return inSchool(viewer, (tx) => listPriorityOwners(tx, viewer))
}

/** A priority as its own form is filled in, and who may answer for it: also who does now and has left since. */
export function getPriorityToEdit(viewer: Viewer, id: string) {
  return withPriority(viewer, id, async (tx) => {
    const priority = await tx.priority.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      relationLoadStrategy: 'join',
      select: {
        ...HEAD,
        why: true,
        ownerId: true,
        startsOn: true,
        endsOn: true,
        reviewOn: true,
        owner: { select: { person: { select: { name: true } } } },
      },
    })
    const owners = await listPriorityOwners(tx, viewer)
    const { ownerId, owner } = priority
    const isThere = owners.some((one) => one.id === ownerId)
    return {
      priority: {
        ...priority,
        startsOn: toIso(priority.startsOn),
        endsOn: toIso(priority.endsOn),
        reviewOn: toIso(priority.reviewOn),
      },
      owners: isThere ? owners : [{ id: ownerId, name: owner.person.name }, ...owners],
    }
  })
}

/** What the forms about what is done under a priority need: the priority and who may answer for an action. */
export const getActionChoices = (viewer: Viewer, id: string) =>
  withPriority(viewer, id, async (tx, priority) => ({ priority, owners: await listOwners(tx, viewer) }))

/** As `getActionChoices`, with the school's measures. */
export const getCriterionChoices = (viewer: Viewer, id: string) =>
  withPriority(viewer, id, async (tx, priority) => ({ priority, measures: await measuresIn(tx, viewer) }))

function measuresIn(tx: Tx, { schoolId }: Viewer): Promise<MeasureChoice[]> {
  return tx.measure.findMany({
    where: { schoolId, retiredAt: null },
    orderBy: [{ about: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, unit: true, direction: true, about: true },
  })
}

/** One criterion as its form is filled in; a measure that was retired since stays choosable. */
export function getCriterionToEdit(viewer: Viewer, priorityId: string, id: string) {
  if (!isRecordId(id)) return Promise.resolve(null)
  return withPriority(viewer, priorityId, async (tx, priority) => {
    const found = await tx.priorityCriterion.findFirst({
      where: { schoolId: viewer.schoolId, priorityId, id },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        version: true,
        about: true,
        statement: true,
        measureId: true,
        baseline: true,
        target: true,
        reviewOn: true,
        reached: true,
        reachedOn: true,
        measure: { select: { id: true, name: true, unit: true, direction: true, about: true } },
      },
    })
    if (!found) return null
    const measures = await measuresIn(tx, viewer)
    const isThere = measures.some((one) => one.id === found.measureId)
    return {
      priority,
      criterion: { ...found, reviewOn: toIso(found.reviewOn), reachedOn: toIso(found.reachedOn) },
      measures: isThere ? measures : [found.measure, ...measures],
    }
  })
}

export type Linkable = { id: string; title: string; isLinked: boolean; isNear: boolean }

/** The year's activities to choose from: `isNear` says that one is about the priority's subject. */
export const getActivitiesToLink = (viewer: Viewer, id: string) =>
  withPriority(viewer, id, async (tx, priority) => {
    const { schoolId } = viewer
    const linked = { some: { schoolId, priorityId: id } }
    const { academicYear } = priority
    const rows = await tx.activity.findMany({
      where: { schoolId, OR: [{ academicYear, archivedAt: null }, { priorities: linked }] },
      relationLoadStrategy: 'join',
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        title: true,
        priorities: { where: { schoolId, priorityId: id }, select: { priorityId: true } },
        outcomes: {
          select: { statement: true, measure: { select: { name: true, libraryKey: true } } },
        },
      },
    })
    const activities: Linkable[] = rows.map((row) => ({
      id: row.id,
      title: row.title,
      isLinked: row.priorities.length > 0,
      isNear: isAboutSubject(priority.subject, row),
    }))
    return { priority, activities }
  })

/** The most pieces offered at once: a word of the title finds the others. */
export const MOST_OFFERED = 40

/** The evidence that belongs to it, and what is in use and may be added: `isNear` says that it supports one of its activities. */
export const getEvidenceToLink = (viewer: Viewer, id: string, words: string) =>
  withPriority(viewer, id, async (tx, priority) => {
    const { schoolId } = viewer
    const select = { id: true, title: true, datedOn: true } as const
    const linked = { some: { schoolId, priorityId: id } }
    const near = {
      some: { schoolId, activity: { priorities: { some: { schoolId, priorityId: id } } } },
    }
    const inUse = {
      AND: [visibleTo(viewer, today())],
      withdrawnAt: null,
      replacedById: null,
      NOT: { priorities: linked },
      ...(words && { title: { contains: words, mode: 'insensitive' as const } }),
    }
    const newest = { orderBy: [{ datedOn: 'desc' as const }, { id: 'desc' as const }], select }
    const own = await tx.evidence.findMany({ where: { schoolId, priorities: linked }, ...newest })
    const ofActivities = await tx.evidence.findMany({
      where: { ...inUse, links: near },
      ...newest,
      take: MOST_OFFERED,
    })
    const others = await tx.evidence.findMany({
      where: { ...inUse, NOT: [{ priorities: linked }, { links: near }] },
      ...newest,
      take: MOST_OFFERED,
    })
    const asLinkable = (
      rows: { id: string; title: string; datedOn: Date }[],
      isLinked: boolean,
      isNear: boolean,
    ) => rows.map(({ datedOn, ...row }) => ({ ...row, datedOn: toIso(datedOn), isLinked, isNear }))
    const evidence: (Linkable & { datedOn: IsoDate })[] = [
      ...asLinkable(own, true, true),
      ...asLinkable(ofActivities, false, true),
      ...asLinkable(others, false, false),
    ]
    return { priority, evidence }
  })

/** More than parents have under way at once. */
const MOST_IDEAS = 100
const IDEA = { id: true, words: true, inEnglish: true, saidOn: true } as const

/** A priority and the ideas parents gave, newest first, that a contribution may have been. */
export const getContributionChoices = (viewer: Viewer, id: string) =>
  withPriority(viewer, id, async (tx, priority) => ({ priority, ideas: await ideasIn(tx, viewer) }))

/** A contribution as its form is filled in; null also when it was an idea that this viewer may not know of. */
export function getContributionToEdit(viewer: Viewer, priorityId: string, id: string) {
  if (!isRecordId(id)) return Promise.resolve(null)
  const { schoolId } = viewer
  return withPriority(viewer, priorityId, async (tx, priority) => {
    const found = await tx.priorityContribution.findFirst({
      where: { schoolId, priorityId, id },
      select: {
        id: true,
        version: true,
        words: true,
        saidOn: true,
        ideaId: true,
        became: true,
        becameOn: true,
      },
    })
    if (!found) return null
    const own = found.ideaId
      ? await tx.idea.findFirst({ where: { schoolId, id: found.ideaId }, select: IDEA })
      : null
    if (found.ideaId && !own) return null
    const ideas = await ideasIn(tx, viewer)
    const contribution = { ...found, saidOn: toIso(found.saidOn), becameOn: toIso(found.becameOn) }
    const isThere = !own || ideas.some((one) => one.id === own.id)
    return { priority, contribution, ideas: isThere ? ideas : [asChoice(own), ...ideas] }
  })
}

async function ideasIn(tx: Tx, { schoolId }: Viewer) {
  const ideas = await tx.idea.findMany({
    where: { schoolId },
    orderBy: [{ saidOn: 'desc' }, { id: 'desc' }],
    take: MOST_IDEAS,
    select: IDEA,
  })
  return ideas.map(asChoice)
}

const asChoice = (idea: { id: string; words: string; inEnglish: string | null; saidOn: Date }) => ({
  id: idea.id,
  words: idea.inEnglish ?? idea.words,
  saidOn: toIso(idea.saidOn),
})
