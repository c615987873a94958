import 'server-only'
import { OUTCOME_FACTS } from '../activities/queries'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { outcomeFactsOf } from './activity-facts'
import { claimForOutcome } from './claim'
import { heldToClaim, mayWordResults, refusalOf, wordsAbove } from './own-words'
import type { OwnWords } from './own-words-schema'

/**
 * Keeps what leaders say of a result to governors, and what they note for themselves. What governors read may claim no
 * more than the figures allow; the private note may say anything, and no paper shows it. The history says that it was
 * done and not what, because somebody could be recognised in it.
 *
 * @throws RuleBroken on `ownWords`, with the allowed sentence offered in their place
 * @throws StaleEdit when the outcome was changed since the page was opened
 */
export function saveOwnWords(viewer: Viewer, input: OwnWords): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, outcomeId, version, ownWords, privateNote } = input
    const { schoolId } = viewer
    const outcome = await tx.outcome.findFirst({
      where: { schoolId, id: outcomeId, activityId },
      select: { ...OUTCOME_FACTS, activity: { select: { school: { select: { hideBelow: true } } } } },
    })
    if (!outcome) throw new NotFound()
    if (!mayWordResults(viewer)) throw new NotAllowed()
    const claim = claimForOutcome(outcomeFactsOf(outcome), outcome.activity.school.hideBelow)
    const above = wordsAbove(ownWords ?? '', heldToClaim(claim))
    if (above.length > 0) {
      throw new RuleBroken(
        'ownWords',
        `${refusalOf(above)} Your own words can go into the note for leaders.`,
        {
          offers: { ownWords: claim.governorSentence },
        },
      )
    }
    const { count } = await tx.outcome.updateMany({
      where: { schoolId, id: outcomeId, version },
      data: { ownWords, privateNote, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, outcomeId)
    await recordHappening(tx, viewer, {
      kind: 'outcome.worded',
      recordType: 'outcome',
      recordId: outcomeId,
      activityId,
      detail: { measure: outcome.measure?.name ?? '', hasWords: ownWords !== null },
    })
    return outcomeId
  })
}
