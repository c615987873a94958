import 'server-only'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import { toDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { ThanksInput } from './afterwards-schema'
import { placementInHand } from './placement-in-hand'
import { writeAfterwards } from './write-afterwards'

/**
 * Keeps the words by which a parent was thanked, and how they reached them. Their own page shows them too. Thanking again puts
 * the new words in place of the old.
 *
 * @returns its id
 * @throws NotFound, NotAllowed; RuleBroken before anything was held; StaleEdit
 */
export function thank(viewer: Viewer, { id, version, thanks, thankedHow }: ThanksInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { status, activityId } = await placementInHand(tx, viewer, id)
    if (status !== 'held') throw new RuleBroken('form', 'Record first which sessions were held.')
    const data = { thanks, thankedHow, thankedOn: toDate(today()) }
    await writeAfterwards(tx, viewer, { id, version }, data, { kind: 'placement.thanked', activityId })
    return id
  })
}
