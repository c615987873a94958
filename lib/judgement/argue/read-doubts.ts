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
import { readReachOf } from './read-reach'
import { doubtsOf } from './rules'

/** The grade and the words a judgement is to have. */
type Decided = Pick<JudgementInHand, 'grade' | 'words'>

/**
 * All that speaks against a judgement as it stands now, each rule in a file of its own. Two statements.
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
  const { framework, areaKey, scale, statements } = judgement
  const activityIds = [
    ...new Set(statements.flatMap(({ records }) => records.flatMap((one) => one.activityIds))),
  ]
  const school = await readBeside(tx, viewer, judgement, activityIds)
  const smallest = smallestShown('governors', school.hideBelow)
  const reach = activityIds.length === 0 ? [] : await readReachOf(tx, viewer, activityIds)
  return doubtsOf({
    on: today(),
    frameworkKey: framework.key,
    areaKey,
    scale,
    grade: decided.grade ?? proposeGrade(framework.rule, scale, statements)?.grade?.key ?? null,
    words: decided.words,
    beside: Object.fromEntries(school.judgements.map((row) => [row.areaKey, row.grade])),
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
    priorities: school.priorities.map(({ title, reviewOn, endedOn, activities }) => ({
      title,
      reviewOn: toIso(reviewOn),
      isOver: endedOn !== null,
      activityIds: activities.map(({ activityId }) => activityId),
    })),
  })
}

/**
 * What stands beside a judgement. Of the framework's other areas, what each was decided to be: as a draft that has a grade
 * already says, otherwise as last agreed, in whichever edition. And the priorities that the activities work on.
 */
function readBeside(
  tx: Tx,
  { schoolId }: Viewer,
  { areaKey, framework }: JudgementInHand,
  activityIds: string[],
) {
  const ofThem = { activityId: { in: activityIds } }
  return tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    relationLoadStrategy: 'join',
    select: {
      yearGroups: true,
      hideBelow: true,
      judgements: {
        where: {
          schoolId,
          areaKey: { not: areaKey },
          status: { in: ['draft', 'agreed'] },
          grade: { not: null },
          framework: { schoolId, key: framework.key },
        },
        orderBy: [{ status: 'desc' }, { agreedAt: 'asc' }, { id: 'asc' }],
        select: { areaKey: true, grade: true },
      },
      priorities: {
        where: { schoolId, activities: { some: ofThem } },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        select: {
          title: true,
          reviewOn: true,
          endedOn: true,
          activities: { where: ofThem, select: { activityId: true } },
        },
      },
    },
  })
}
