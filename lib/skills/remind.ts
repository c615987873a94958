import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import { toDate, toIso } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { REMINDED_HOW_NAMES, stateOf } from './campaign'
import { campaignInHand } from './campaign-commands'
import type { Reminded } from './campaign-schema'
import { readFamiliesAsked } from './campaign-sql'

/**
 * Keeps that the families who had not answered were reminded: how, on which day, how many they were at that moment, and by
 * whom.
 *
 * @throws RuleBroken while it is not open, or when everybody has answered; NotFound, NotAllowed
 */
export function keepReminder(viewer: Viewer, { id, how }: Reminded): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { title, opensOn, closesOn } = await campaignInHand(tx, viewer, id)
    const state = stateOf({ opensOn: toIso(opensOn), closesOn: toIso(closesOn) }, today())
    if (state !== 'open')
      throw new RuleBroken(
        'form',
        state === 'closed'
          ? 'It has closed, so nobody is reminded any more.'
          : 'It has not opened yet, so there is nothing to remind anybody of.',
      )
    const families = (await readFamiliesAsked(tx, viewer, id)).filter(({ answered }) => !answered).length
    if (families === 0) throw new RuleBroken('form', 'Everybody has answered, so there is nobody to remind.')
    const ways = how.map((way) => REMINDED_HOW_NAMES[way]).join(', ')
    await tx.campaignReminder.create({
      data: {
        schoolId: viewer.schoolId,
        campaignId: id,
        onDay: toDate(today()),
        how: ways,
        families,
        byName: viewer.personName,
      },
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'campaign.reminded',
      recordType: 'campaign',
      recordId: id,
      detail: { title, families, how: ways.toLowerCase() },
    })
    return id
  })
}
