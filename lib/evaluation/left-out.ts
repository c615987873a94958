import { midSentence } from '../measures/figures-in-words'
import { DESIGN_WAYS } from './happenings'
import type { Entry, Run } from './pooling'

/**
 * Why one of an activity's groups is not in what they show together, in a sentence or two.
 *
 * @param entry null where its main outcome has no result that stands
 * @param pooled one of those that are pooled; null where none are
 */
export function whyLeftOut(entry: Entry | null, pooled: Run | null, pooledDesign: string | null): string {
  if (entry === null) return 'It has no result yet: pupils need a first and a second figure.'
  const { run } = entry
  if ('not' in entry) {
    switch (entry.not.why) {
      case 'no_result':
        return 'It has no result yet: pupils need a first and a second figure.'
      case 'no_range':
        return 'Its result has no likely range: every figure moved alike.'
      case 'held_down':
        return [...entry.not.limits.map(({ words }) => words), 'So it says no more than who took part.'].join(
          ' ',
        )
    }
  }
  if (pooled === null || pooledDesign === null) return 'No other group is measured and compared as it is yet.'
  if (run.measureId !== pooled.measureId)
    return `It measures ${midSentence(run.measureName)}, and the others ${midSentence(pooled.measureName)}.`
  const { design, limits } = entry.cohort
  const isHeldDown = (run.output.evaluated?.design ?? design) !== design
  const words = isHeldDown ? `${limits.map((limit) => limit.words).join(' ')} So it` : 'It'
  return `${words} is compared ${DESIGN_WAYS[design]}, and the others ${DESIGN_WAYS[pooledDesign]}.`
}
