import 'server-only'
import { staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { agreeIn, unexplained } from './agree'
import { draftInHand, happenedToJudgement } from './draft-in-hand'
import { areasOf } from './framework'
import { answersSeen, readJudgementInHand } from './in-hand'
import { proposeGrade } from './propose-grade'
import type { AgreeDraftInput, AgreeInput } from './schema'
import { termInWords } from './terms'

/**
 * Writes the grade somebody means to agree into the draft, so that what speaks against it can be read and answered first.
 *
 * @returns the judgement's id
 * @throws NotFound; NotAllowed; RuleBroken on `grade` when none was chosen of the scale, on `differsWhy` when it differs from
 *   what the rule proposes without a reason; StaleEdit
 */
export function decideGrade(viewer: Viewer, input: AgreeInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, grade, differsWhy, words } = input
    await draftInHand(tx, viewer, id)
    const { scale, framework, statements } = await readJudgementInHand(tx, viewer, id)
    const chosen = scale.find(({ key }) => key === grade) ?? null
    if (scale.length > 0 && !chosen) throw new RuleBroken('grade', 'Choose the grade.')
    const proposed = proposeGrade(framework.rule, scale, statements)
    const differs = proposed !== null && proposed.grade?.key !== chosen?.key
    if (differs && !differsWhy) throw unexplained(proposed)
    const { count } = await tx.judgement.updateMany({
      where: { schoolId: viewer.schoolId, id, version, status: 'draft' },
      data: {
        grade: chosen?.key ?? null,
        differsWhy: differs ? differsWhy : null,
        words,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id, { kind: 'judgement.decided' })
    await happenedToJudgement(tx, viewer, 'judgement.decided', id, { grade: chosen?.name ?? '' })
    return id
  })
}

/**
 * Agrees a draft with the grade and the words that stand in it, as they were read: an answer changed meanwhile is another
 * judgement, and is read first.
 *
 * @returns its id
 * @throws as `agreeIn`
 */
export function agreeDraft(viewer: Viewer, { id, version, answers }: AgreeDraftInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { grade, differsWhy, words } = await draftInHand(tx, viewer, id)
    const { statements } = await readJudgementInHand(tx, viewer, id)
    if (answers !== answersSeen(statements))
      throw await staleEdit(tx, viewer, id, { kind: 'judgement.answered' })
    return agreeIn(tx, viewer, { id, version, grade, differsWhy, words })
  })
}

/**
 * Throws a draft away, with its answers. What was agreed stays.
 *
 * @returns the area's place
 * @throws NotFound; NotAllowed; RuleBroken when it is agreed
 */
export function throwAwayDraft(viewer: Viewer, { id }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const draft = await draftInHand(tx, viewer, id)
    const { frameworkId, areaKey, framework } = draft
    const area = areasOf(framework).find(({ key }) => key === areaKey)
    await tx.judgement.deleteMany({ where: { schoolId: viewer.schoolId, id, status: 'draft' } })
    await happenedToJudgement(tx, viewer, 'judgement.thrown_away', id, {
      area: area?.name ?? areaKey,
      term: termInWords(draft),
    })
    return `/judgement/areas/${frameworkId}/${areaKey}`
  })
}
