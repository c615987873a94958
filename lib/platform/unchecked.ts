import 'server-only'
import { inSchool } from './database'
import { shortDate, toIso } from './dates'
import { RuleBroken } from './errors'
import { refusedByTrigger } from './refused-by-trigger'
import type { Viewer } from './viewer'

/** What the database refuses with when somebody would be left alone with pupils whose checks do not reach (see its triggers). */
const UNCHECKED = 'AL001'

/**
 * The sentence for what the database refused because a parent's checks are not complete, or end before the day in question; null
 * for any other error. Commands that place somebody say so themselves and beforehand; this is for whatever else would come to the
 * same: a session that is moved, or put back from the bin, or a check that was taken back in that moment.
 */
export async function asUnchecked(viewer: Viewer, error: unknown): Promise<RuleBroken | null> {
  const refused = refusedIn(error)
  if (!refused) return null
  const { schoolId } = viewer
  const offer = await inSchool(viewer, (tx) =>
    tx.offer.findFirst({
      where: { schoolId, id: refused.offerId },
      relationLoadStrategy: 'join',
      select: { name: true, volunteer: { select: { expiresOn: true } } },
    }),
  )
  const name = offer?.name ?? 'This parent'
  const ends = toIso(offer?.volunteer?.expiresOn)
  if (refused.onDay && ends && ends < refused.onDay) {
    return new RuleBroken(
      'form',
      `${name} would be alone with pupils on ${shortDate(refused.onDay)}, and their checks end on ${shortDate(ends)}, before this date. Have a member of staff there first, on the request they were asked for, or choose another day.`,
    )
  }
  return new RuleBroken(
    'form',
    `${name} would be alone with pupils, and their checks are not complete. Nothing was changed. Have a member of staff there all the time, or complete the checks first.`,
  )
}

function refusedIn(error: unknown): { offerId: string; onDay: string | undefined } | null {
  const refused = refusedByTrigger(error)
  if (refused?.code !== UNCHECKED) return null
  const [offerId = '', onDay] = (refused.detail ?? '').split(' ')
  return { offerId, onDay }
}
