import 'server-only'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { answersSeen } from './in-hand'
import { readJudgementAndDoubts } from './judgement-page'
import { proposeGrade } from './propose-grade'

/**
 * A draft about to be agreed: what its answers propose, and what speaks against it with the grade that stands in it, or the
 * proposed one until somebody chose. Null where there is no such draft, or the person does not judge.
 */
export async function getDraftToAgree(viewer: Viewer, id: string) {
  return inSchool(viewer, async (tx) => {
    const page = await readJudgementAndDoubts(tx, viewer, id)
    if (page?.kind !== 'draft') return null
    const { draft, doubts } = page
    const { framework, scale, statements } = draft
    return {
      draft,
      open: statements.filter(({ answer }) => answer === null).length,
      proposed: proposeGrade(framework.rule, scale, statements),
      /** Whether a grade stands in the draft, or none is asked for. */
      isDecided: draft.grade !== null || scale.length === 0,
      doubts,
      answers: answersSeen(statements),
    }
  })
}

export type DraftToAgree = NonNullable<Awaited<ReturnType<typeof getDraftToAgree>>>
