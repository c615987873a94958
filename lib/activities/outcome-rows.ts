import 'server-only'
import type { Tx } from '@/lib/platform/database'
import { toIso } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { OutcomeToJudge } from './status'

/** What is read of an outcome to judge or lock its criterion. */
export const CRITERION = {
  id: true,
  version: true,
  about: true,
  statement: true,
  measureId: true,
  baseline: true,
  target: true,
  worthwhile: true,
  reviewOn: true,
  comparedHow: true,
  measuring: true,
  lockedAt: true,
  asLocked: true,
  measure: { select: { name: true, unit: true, direction: true } },
} satisfies Prisma.OutcomeSelect

export type CriterionToJudge = Prisma.OutcomeGetPayload<{ select: typeof CRITERION }>

/** An activity's outcomes in their order, one statement. */
export function readCriteria(tx: Tx, viewer: Viewer, activityId: string): Promise<CriterionToJudge[]> {
  return tx.outcome.findMany({
    where: { schoolId: viewer.schoolId, activityId },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: CRITERION,
    relationLoadStrategy: 'join',
  })
}

/** As `judgeCriterion` takes it. */
export function criterionToJudge(row: Omit<CriterionToJudge, 'version' | 'asLocked'>): OutcomeToJudge {
  const { id, about, statement, measure, baseline, target, reviewOn } = row
  return {
    id,
    about,
    statement,
    measureName: measure?.name ?? null,
    unit: measure?.unit ?? null,
    direction: measure?.direction ?? null,
    baseline,
    target,
    reviewOn: toIso(reviewOn),
  }
}
