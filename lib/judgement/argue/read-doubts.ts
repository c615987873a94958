import 'server-only'
import type { Tx } from '../../platform/database'
import type { Viewer } from '../../platform/viewer'
import { readAsJudged } from '../as-judged'
import { SURVEY_AREAS } from '../frameworks/ofsted-2011'
import type { JudgementInHand } from '../in-hand'
import type { Doubt } from './doubt'
import { impactAboveEngagement } from './impact-above-engagement'

/**
 * All that speaks against a judgement as it stands now, each rule in a file of its own.
 *
 * @param grade the grade it is to have, before it is saved; otherwise the draft's own
 */
export async function readDoubts(
  tx: Tx,
  viewer: Viewer,
  judgement: JudgementInHand,
  grade: string | null = judgement.grade,
): Promise<Doubt[]> {
  const place = (key: string | null | undefined) => {
    const at = judgement.scale.findIndex((one) => one.key === key)
    return at < 0 ? null : at
  }
  const other = await gradeBeside(tx, viewer, judgement)
  return impactAboveEngagement(judgement.areaKey, { own: place(grade), other: place(other) })
}

/** What the framework's other of the two judgements was agreed to be last. */
async function gradeBeside(tx: Tx, { schoolId }: Viewer, { areaKey, frameworkId }: JudgementInHand) {
  const beside =
    areaKey === SURVEY_AREAS.impact
      ? SURVEY_AREAS.engagement
      : areaKey === SURVEY_AREAS.engagement
        ? SURVEY_AREAS.impact
        : null
  if (!beside) return null
  const found = await tx.judgement.findFirst({
    where: { schoolId, frameworkId, areaKey: beside, status: 'agreed' },
    orderBy: { agreedAt: 'desc' },
    select: { asJudged: true },
  })
  return found?.asJudged ? (readAsJudged(found.asJudged).grade?.key ?? null) : null
}
