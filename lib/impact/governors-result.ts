import 'server-only'
import { OUTCOME_FACTS, TALLIES } from '../activities/queries'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { factsOf } from './activity-facts'
import type { OutcomeClaim } from './claim'
import type { GroupFigures } from './evaluation/group-figures'
import type { Reached, ReachedSet } from './evaluation/target'
import type { OutcomeFacts } from './facts'
import { maySeeGovernorsPage } from './governors'
import { ladderFor } from './ladder'
import { binding, setName } from './result-says'
import { SMALL_GROUP, smallestShown } from './rules'

/** A result as governors may see it: nothing about fewer people than the threshold, and no single pupil. */
export type GovernorsResult = NonNullable<Awaited<ReturnType<typeof getGovernorsResult>>>

/**
 * One outcome's result for governors, in one statement. Null when it is not there for this viewer: no activity of theirs,
 * in the archive, still an idea, or nothing was measured.
 */
export async function getGovernorsResult(viewer: Viewer, outcomeId: string) {
  if (!maySeeGovernorsPage(viewer) || !isRecordId(outcomeId)) return null
  const { schoolId } = viewer
  const activity = await inSchool(viewer, (tx) =>
    tx.activity.findFirst({
      where: {
        schoolId,
        archivedAt: null,
        status: { not: 'idea' },
        outcomes: { some: { id: outcomeId, about: 'pupils' } },
      },
      relationLoadStrategy: 'join',
      select: {
        ...TALLIES,
        id: true,
        title: true,
        status: true,
        academicYear: true,
        decision: true,
        decidedOn: true,
        school: { select: { hideBelow: true } },
        outcomes: {
          where: { id: outcomeId },
          select: { ...OUTCOME_FACTS, comparedHow: true, lockedAt: true, ownWords: true },
        },
      },
    }),
  )
  const [row] = activity?.outcomes ?? []
  if (!activity || !row) return null
  const least = smallestShown('governors', activity.school.hideBelow)
  const facts = factsOf(activity, today())
  const ladder = ladderFor(facts, least)
  const [claim] = ladder.outcomes
  const [outcome] = facts.outcomes
  if (!claim || !outcome || claim.rung === null) return null
  const groups = outcome.result?.evaluated?.groups ?? []
  return {
    activity,
    row,
    outcome,
    claim,
    smallestShown: least,
    tookPart: ladder.steps.find(({ step }) => step === 'took_part')?.governorClaim ?? null,
    behind: claim.showsGovernorsResult ? groups.map((group) => groupForGovernors(group, least)) : [],
    lost: lostForGovernors(groups, claim, least),
    reached: reachedForGovernors(outcome, claim, least),
    limits: claim.showsGovernorsResult ? binding(claim) : [],
  }
}

type GroupForGovernors = { who: GroupFigures['arm']; both: string }

function groupForGovernors({ arm, both }: GroupFigures, least: number): GroupForGovernors {
  return { who: arm, both: both < least ? `fewer than ${least}` : `${both}` }
}

/** How many were lost, in words that name no number under the threshold; null where nothing may be said. */
function lostForGovernors(
  groups: readonly GroupFigures[],
  { showsGovernorsResult }: OutcomeClaim,
  least: number,
): string | null {
  if (!showsGovernorsResult || groups.length === 0) return null
  const lost = groups.reduce((all, group) => all + group.lost, 0)
  if (lost === 0) return 'Everybody who was measured at the start was measured again.'
  // Each group's number would have to be hidden for itself; the total is what a governor needs.
  return lost < least
    ? `Fewer than ${least} pupils who were measured at the start could not be measured again.`
    : `${lost} pupils who were measured at the start could not be measured again.`
}

type ReachedForGovernors = {
  /** Who reached it, in two sets; null where a number in it is too small to be shown. */
  shown: Reached | null
  /** Why it is not shown, or what may be said of a small group; empty when it is shown. */
  words: string
}

/**
 * Who reached the target, where it may be shown: neither those who reached it nor those who did not may be fewer than the
 * threshold, unless there are none. None or all of a small group are "almost none" and "almost all". Section 7.
 */
export function reachedForGovernors(
  { result }: Pick<OutcomeFacts, 'result'>,
  { showsGovernorsResult }: Pick<OutcomeClaim, 'showsGovernorsResult'>,
  least: number,
): ReachedForGovernors | null {
  const reached = result?.evaluated?.target
  if (!reached || !showsGovernorsResult) return null
  const isSmall = (count: number) => count > 0 && count < least
  const isHidden = ({ reached: yes, of }: ReachedSet) => of < least || isSmall(yes) || isSmall(of - yes)
  if (reached.sets.some(isHidden)) {
    return {
      shown: null,
      words: `Fewer than ${least} of a group reached it, or fewer than ${least} did not, so how many is not shown.`,
    }
  }
  const isWhole = ({ reached: yes, of }: ReachedSet) => of < SMALL_GROUP && (yes === 0 || yes === of)
  if (reached.sets.some(isWhole)) {
    const said = reached.sets.map((set) => {
      const share = isWhole(set)
        ? set.reached === 0
          ? 'almost none'
          : 'almost all'
        : `${set.reached} of ${set.of}`
      return `${setName(set)}: ${share}`
    })
    return { shown: null, words: `${said.join('. ')}.` }
  }
  return { shown: reached, words: '' }
}
