import type { Standing } from '../impact/standings'
import type { Verdict } from '../impact/verdict'

/** Measured, and not better: it went the other way, made too little difference to matter, or cannot be told. */
const NO_BETTER: readonly Verdict[] = ['worse', 'no_meaningful_difference', 'cannot_tell', 'mixed']

/** What of activities did not come out better, by their ids, in the sentences in which governors read it. */
export function noBetterOf(
  standings: readonly Pick<Standing, 'id' | 'facts' | 'ladder'>[],
): Map<string, string> {
  const found = standings.flatMap(({ id, facts, ladder }): [string, string][] => {
    const sentences = ladder.outcomes
      .filter(({ verdict }) => NO_BETTER.includes(verdict))
      .map(({ governorSentence }) => governorSentence)
    if (sentences.length > 0) return [[id, sentences.join(' ')]]
    return facts.status === 'stopped' ? [[id, `It was stopped. ${ladder.governorClaim}`]] : []
  })
  return new Map(found)
}
