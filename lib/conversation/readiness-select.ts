import type { Prisma } from '@/prisma/generated/client'
import type { Viewer } from '../platform/viewer'

const MOST_IMPROVEMENTS = 6

/** What readiness reads of the school itself, in one statement. */
export const readinessSelect = ({ schoolId }: Viewer, academicYear: number) =>
  ({
    hideBelow: true,
    frameworks: {
      where: { schoolId, status: 'in_use' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        key: true,
        name: true,
        areas: true,
        criteria: { orderBy: { position: 'asc' }, select: { key: true, areaKey: true, words: true } },
      },
    },
    judgements: {
      where: { schoolId, status: 'agreed' },
      orderBy: [{ agreedAt: 'desc' }, { id: 'asc' }],
      select: {
        id: true,
        areaKey: true,
        academicYear: true,
        term: true,
        asJudged: true,
        framework: { select: { key: true } },
      },
    },
    priorities: {
      where: { schoolId, academicYear, endedOn: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        title: true,
        criteria: { orderBy: { position: 'asc' }, select: { id: true, statement: true } },
        _count: { select: { activities: true, actions: true } },
      },
    },
    // What hides a case hides what came of it: the database leaves those out.
    improvements: {
      where: { schoolId, status: 'planned' },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: MOST_IMPROVEMENTS,
      select: { id: true, title: true, dueOn: true },
    },
  }) satisfies Prisma.SchoolSelect

export type ReadinessSchool = Prisma.SchoolGetPayload<{ select: ReturnType<typeof readinessSelect> }>
