import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import { toDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { placementInHand, savePlacement } from './placement-in-hand'

type GateAnswer = { id: string; version: number; answer: 'yes' | 'no'; words: string | null }

/**
 * Writes down what somebody who was asked said at the gate or by telephone. It can be changed until they are placed.
 *
 * @returns the placement's id
 * @throws NotFound; NotAllowed; RuleBroken once they are placed, or were no longer asked; StaleEdit
 */
export function enterAnswer(viewer: Viewer, { id, version, answer, words }: GateAnswer): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { status } = await placementInHand(tx, viewer, id)
    if (!isOpenToAnswer(status)) throw new RuleBroken('form', TOO_LATE)
    const says = answer === 'yes' ? 'accepted' : 'declined'
    await savePlacement(
      tx,
      viewer,
      { id, version },
      {
        status: says,
        answeredOn: toDate(today()),
        // What they said themselves by their link stays, unless it is said anew.
        ...(words !== null && { answerWords: words, answerLocale: 'en' }),
      },
    )
    await recordHappening(tx, viewer, { kind: `placement.${says}`, recordType: 'placement', recordId: id })
    return id
  })
}

const TOO_LATE = 'It is arranged already, or called off. To change it, call it off on its page.'

/** Whether an answer can still be given, or changed. */
export const isOpenToAnswer = (status: string) => ['invited', 'accepted', 'declined'].includes(status)
