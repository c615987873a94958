import { STEPS } from '../../impact/ladder'
import type { RecordFacts } from '../record-facts'
import type { Beside, MarkedSentence } from './marked-sentences'
import type { Mark } from './marks'

/** As much of an activity as its choice needs. */
export type WhatStands = Pick<RecordFacts, 'id' | 'title' | 'says' | 'activityKinds' | 'rung' | 'step'>

/** At most so many are shown beside a sentence. */
const MOST = 2

/** Words that titles share with every other sentence about work with parents, so that they name nothing. */
const COMMON = new Set(
  'parent parents carer carers family families child children pupil pupils student students school home with from about workshop workshops session sessions evening evenings meeting meetings group groups club year term help learning together'.split(
    ' ',
  ),
)

/**
 * What the records would support beside a sentence: of the activities it names by the words of their titles, otherwise the
 * strongest claims of the kind it speaks of.
 *
 * @param activities with where each stands; one that is named twice is shown once
 */
export function besideOf(
  { says, marks }: Pick<MarkedSentence, 'says' | 'marks'>,
  activities: readonly WhatStands[],
): Beside[] {
  const words = new Set(wordsOf(says))
  const each = [...new Map(activities.map((one) => [one.id, one])).values()]
  const named = each.filter(({ title }) => {
    const own = wordsOf(title).filter((word) => !COMMON.has(word))
    return own.length > 0 && own.every((word) => words.has(word))
  })
  const asked = marks.map(({ mark }) => mark)
  if (named.length > 0) return strongest(named)
  return strongest(saidOnce(each.filter((one) => isOfItsKind(one, asked))))
}

function strongest(activities: readonly WhatStands[]): Beside[] {
  return activities
    .toSorted((a, b) => (b.rung ?? -1) - (a.rung ?? -1))
    .slice(0, MOST)
    .map(({ id, title, says: claim }) => ({ id, title, says: claim }))
}

/** Groups of one activity that are taken together say the same: one of them says it. */
const saidOnce = (activities: readonly WhatStands[]): WhatStands[] =>
  [...new Map(activities.toReversed().map((one) => [one.says, one])).values()].toReversed()

/** For engagement asserted, what is engagement; for an effect, what was measured; for a count, where parents responded. */
function isOfItsKind({ activityKinds, rung, step }: WhatStands, marks: readonly Mark[]): boolean {
  if (marks.includes('impact_without_link')) return rung !== null && rung > 0
  if (marks.includes('confuses')) return activityKinds.includes('engagement') && step !== null
  return step !== null && STEPS.indexOf(step) >= STEPS.indexOf('parents_responded')
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3)
