import type { Standing } from '../impact/standings'
import type { PackChoice } from './choice'
import type { PackEvidence } from './contents'
import { missing } from './missing'
import type { NumberBook } from './number-book'
import { furthestFirst, packClaim } from './pack-claims'

/** What may be said of the chosen activities, furthest first, and why of others nothing is. */
export function chosenClaims(
  standings: readonly Standing[],
  { activities: chosen }: PackChoice,
  evidence: readonly PackEvidence[],
  book: NumberBook,
) {
  const leftOut = missing('activity', chosen, standings)
  const kept = furthestFirst(standings.filter(({ id }) => chosen.includes(id))).flatMap((standing) => {
    const { id, title, archivedAt } = standing
    const supports = evidence.filter((one) => one.supports.some(({ activityId }) => activityId === id))
    const claim = archivedAt ? null : packClaim(standing, supports, book)
    if (claim) return [claim]
    const why = archivedAt ? 'It is in the archive.' : 'It is an idea, and nothing is planned yet.'
    leftOut.push({ record: { kind: 'activity', id }, what: `The activity “${title}”`, why })
    return []
  })
  return { kept, leftOut }
}
