import { EVERYONE, type ReachRow } from '../families/reach-row'
import { addDays, type IsoDate } from '../platform/dates'
import type { MissingCode } from './in-the-way'
import type { Standing } from './standings'

/** One of the few things that would let the school say most, with the page that does it. */
export interface UsefulStep {
  /** What it is about: an activity's title, or a group's name. */
  about: string
  words: string
  label: string
  /** Under the school's own address. */
  path: string
}

/**
 * How much nearer to knowing whether pupils changed a step brings the school, as an order and nothing more: figures that
 * only want their second half first, then decisions and records that are overdue, then what has not been begun.
 */
const WORTH: Partial<Record<MissingCode, number>> = {
  no_second_figures: 9,
  attendance_not_recorded: 8,
  no_response: 7,
  no_figures: 6,
  held_down: 5,
  no_pupil_outcome: 5,
  no_outcome: 4,
  no_session: 3,
  not_clear: 2,
}
const REVIEW_DUE = 8.5

/** A group is pointed out when it is large enough to speak of and its families came this much less often than all did. */
const SMALLEST_GROUP = 6
const SHARE_BEHIND = 0.15
const GROUP_BEHIND = 7.5

/** The three most useful next steps, no activity twice. */
export function mostUseful(
  standings: readonly Standing[],
  reach: readonly ReachRow[],
  today: IsoDate,
  most = 3,
): UsefulStep[] {
  const inHand = standings.filter((standing) => !isWaiting(standing, today))
  const steps = [...inHand.flatMap(ofActivity), ...ofReach(reach)]
  return steps
    .sort((a, b) => b.worth - a.worth || a.about.localeCompare(b.about, 'en-GB'))
    .slice(0, most)
    .map(({ worth: _, ...step }) => step)
}

type Ranked = UsefulStep & { worth: number }

function ofActivity({ id, title, status, ladder, next }: Standing): Ranked[] {
  if (!next || status === 'idea' || status === 'stopped') return []
  const isReview = next.path === `/activities/${id}/status`
  const blocker = (ladder.gaps[0] ?? ladder.next)?.inTheWay
  const worth = isReview ? REVIEW_DUE : blocker ? (WORTH[blocker.missing] ?? 1) : 1
  // A finished activity's sessions are over; what can still be found out is what changed.
  return [{ about: title, words: next.because, label: next.label, path: next.path, worth }]
}

/** How many days before a review its second figures are asked for. */
const REVIEWS_AHEAD = 14

/** All it wants is its second figures, and they are not to be taken yet: there is nothing to do but wait. */
function isWaiting({ ladder, facts, next, id }: Standing, today: IsoDate): boolean {
  const wants = (ladder.gaps[0] ?? ladder.next)?.inTheWay?.missing
  if (wants !== 'no_second_figures' || !next?.path.startsWith(`/activities/${id}/outcomes/`)) return false
  return facts.outcomes.every(({ reviewOn }) => reviewOn !== null && reviewOn > addDays(today, REVIEWS_AHEAD))
}

function ofReach(reach: readonly ReachRow[]): Ranked[] {
  const all = reach.find(({ key }) => key === EVERYONE)
  if (!all || all.for === 0) return []
  const share = ({ came, for: meant }: ReachRow) => came / meant
  const behind = reach
    .filter((row) => row.key !== EVERYONE && row.for >= SMALLEST_GROUP)
    .filter((row) => share(all) - share(row) >= SHARE_BEHIND)
    .sort((a, b) => share(a) - share(b))[0]
  if (!behind) return []
  return [
    {
      about: behind.name,
      words: `${behind.came} of ${behind.for} families in this group came to anything, against ${all.came} of ${all.for} of all.`,
      label: 'See who, and what has been tried',
      path: `/families/reach?group=${behind.key}&cell=never-came`,
      worth: GROUP_BEHIND,
    },
  ]
}
