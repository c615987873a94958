import { judgeCriterion, type RefusalKind } from '../../activities/criterion'
import type { ActivityPlan } from '../record-facts'
import type { Doubt } from './doubt'
import { type Grounds, listed } from './grounds'
import { asRecords, linkedPlans } from './linked-plans'
import { SOURCES } from './sources'

/** What a criterion is refused for by its words, and not for its numbers or its date. */
const BY_ITS_WORDS: readonly RefusalKind[] = [
  'missing_statement',
  'names_a_system',
  'names_an_event',
  'names_a_turnout',
  'names_a_response_rate',
  'names_an_opinion',
  'no_change_for_pupils',
]

/**
 * Activities a claim rests on whose success criteria name no change for pupils, by the same rule that is asked when an
 * activity is planned. One doubt for the whole judgement, because an activity often serves several statements.
 */
export function noChangeForPupils(grounds: Grounds): Doubt[] {
  const plans = linkedPlans(grounds)
  const without = plans.filter((plan) => !namesAChange(plan, grounds.on))
  if (without.length === 0) return []
  return [
    {
      rule: 'no_change_for_pupils',
      about: '',
      words: `${whichOf(without.length, plans.length)} no success criterion that names a change for pupils: ${listed(without.map(({ title }) => title))}. Without one, nobody can say later whether it made any difference.`,
      source: SOURCES.criteria,
      records: asRecords(without),
    },
  ]
}

/** "Of 3 activities this rests on, 1 has" */
function whichOf(without: number, of: number): string {
  if (of === 1) return 'The one activity this rests on has'
  return `Of ${of} activities this rests on, ${without} ${without === 1 ? 'has' : 'have'}`
}

function namesAChange({ outcomes }: ActivityPlan, on: string): boolean {
  return outcomes.some(({ about, statement, measure, baseline, target, reviewOn }) => {
    if (about !== 'pupils') return false
    const judged = judgeCriterion(
      {
        about,
        statement,
        measureName: measure.name,
        unit: measure.unit,
        direction: measure.direction,
        baseline,
        target,
        reviewOn,
      },
      on,
    )
    return judged.ok || !judged.refusals.some(({ kind }) => BY_ITS_WORDS.includes(kind))
  })
}
