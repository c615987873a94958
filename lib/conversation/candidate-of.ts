import type { Standing } from '../impact/standings'
import { lastDayOf } from '../judgement/record-facts'
import type { Candidate } from './examples'

/** As much of an activity as choosing the best examples needs. */
export function candidateOf(standing: Standing): Candidate {
  const { id, kind, ladder } = standing
  return {
    id,
    kind,
    stands: ladder.stands,
    on: lastDayOf(standing),
    together: ladder.stands === 'repeated' ? ladder.governorClaim : null,
  }
}
