import type { Doubt } from './doubt'
import { engagementAsserted } from './engagement-asserted'
import type { Grounds } from './grounds'
import { groupNotReached } from './group-not-reached'
import { impactAboveEngagement } from './impact-above-engagement'
import { inclusionBelowEngagement } from './inclusion-below-engagement'
import { noChangeForPupils } from './no-change-for-pupils'
import { nothingToRestOn } from './nothing-to-rest-on'
import { oldEvidence } from './old-evidence'
import { oneRecord } from './one-record'
import { oneYearGroup } from './one-year-group'
import { planWithoutReview } from './plan-without-review'
import { recordsGone } from './records-gone'
import { restsOnTurnout } from './rests-on-turnout'
import { wordsAboveRung } from './words-above-rung'

/** What weighs most comes first. */
const RULES: readonly ((grounds: Grounds) => Doubt[])[] = [
  nothingToRestOn,
  impactAboveEngagement,
  inclusionBelowEngagement,
  recordsGone,
  restsOnTurnout,
  wordsAboveRung,
  engagementAsserted,
  groupNotReached,
  oldEvidence,
  oneYearGroup,
  oneRecord,
  noChangeForPupils,
  planWithoutReview,
]

/** All that speaks against a judgement: of the whole first, then statement by statement in their order. */
export function doubtsOf(grounds: Grounds): Doubt[] {
  const found = RULES.flatMap((rule) => rule(grounds))
  return ['', ...grounds.statements.map(({ key }) => key)].flatMap((key) =>
    found.filter(({ about }) => about === key),
  )
}
