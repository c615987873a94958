import 'server-only'
import { visibleTo } from '../evidence/policy'
import { today } from '../platform/clock'
import { type IsoDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { isAboutSubject } from './subjects'
import { withPriority } from './with-priority'

type Linkable = { id: string; title: string; isLinked: boolean; isNear: boolean }

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
