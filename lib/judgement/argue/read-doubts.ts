import 'server-only'
import { smallestShown } from '../../impact/rules'
import { today } from '../../platform/clock'
import type { Tx } from '../../platform/database'
import { toIso } from '../../platform/dates'
import type { Viewer } from '../../platform/viewer'
import type { JudgementInHand } from '../in-hand'
import { proposeGrade } from '../propose-grade'
import { isTheme } from '../themes'
import type { Doubt } from './doubt'
import type { Grounds } from './grounds'
import { readReachOf } from './read-reach'
import { doubtsOf } from './rules'

/** The grade and the words a judgement is to have. */
type Decided = Pick<JudgementInHand, 'grade' | 'words'>

/**
 * All that speaks against a judgement as it stands now, each rule in a file of its own. Two to four statements.
 *
 * @param decided what it is to have, before it is saved; otherwise the draft's own, and while that has no grade the one its
 *   answers propose
 */
export async function readDoubts(
  tx: Tx,
  viewer: Viewer,
  judgement: JudgementInHand,
  decided: Decided = judgement,
): Promise<Doubt[]> {
  const { schoolId } = viewer
  const { framework, areaKey, scale, statements } = judgement
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: { yearGroups: true, hideBelow: true },
  })
  const activityIds = [
    ...new Set(statements.flatMap(({ records }) => records.flatMap((one) => one.activityIds))),
  ]
  const smallest = smallestShown('governors', school.hideBelow)
  const reach = activityIds.length === 0 ? [] : await readReachOf(tx, viewer, activityIds)
  return doubtsOf({
    on: today(),
    frameworkKey: framework.key,
    areaKey,
    scale,
    grade: decided.grade ?? proposeGrade(framework.rule, scale, statements)?.grade?.key ?? null,
    words: decided.words,
    beside: await gradesBeside(tx, viewer, judgement),
    statements: statements.map(({ key, themes, answer, own, refs, records }) => ({
      key,
      themes: themes.filter(isTheme),
      answer,
      own,
      chosen: refs.length,
      records,
    })),
    schoolYearGroups: school.yearGroups,
    reach: reach.map((one) => ({ ...one, isSmall: one.families < smallest })),
    priorities: activityIds.length === 0 ? [] : await prioritiesOf(tx, viewer, activityIds),
  })
}

/**
 * What the framework's other areas were decided to be: as a draft that has a grade already says, otherwise as last agreed,
 * in whichever edition.
 */
async function gradesBeside(
  tx: Tx,
  { schoolId }: Viewer,
  { areaKey, framework }: JudgementInHand,
): Promise<Grounds['beside']> {
  const rows = await tx.judgement.findMany({
    where: {
      schoolId,
      areaKey: { not: areaKey },
      status: { in: ['draft', 'agreed'] },
      grade: { not: null },
      framework: { schoolId, key: framework.key },
    },
    orderBy: [{ status: 'desc' }, { agreedAt: 'asc' }],
    select: { areaKey: true, grade: true },
  })
  return Object.fromEntries(rows.map((row) => [row.areaKey, row.grade]))
}

async function prioritiesOf(
  tx: Tx,
  { schoolId }: Viewer,
  activityIds: string[],
): Promise<Grounds['priorities']> {
  const rows = await tx.priority.findMany({
    where: { schoolId, activities: { some: { activityId: { in: activityIds } } } },
    relationLoadStrategy: 'join',
    orderBy: { title: 'asc' },
    select: {
      title: true,
      reviewOn: true,
      endedOn: true,
      activities: { where: { activityId: { in: activityIds } }, select: { activityId: true } },
    },
  })
  return rows.map(({ title, reviewOn, endedOn, activities }) => ({
    title,
    reviewOn: toIso(reviewOn),
    isOver: endedOn !== null,
    activityIds: activities.map(({ activityId }) => activityId),
  }))
}
