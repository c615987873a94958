import { level, midSentence, typedFigure } from '../measures/figures-in-words'
import type { OutcomeClaim } from './claim'
import type { ActivityFacts } from './facts'
import type { Step } from './ladder'
import { wordResponses } from './response-words'
import { wordTakenPart } from './taken-part-words'

/** Who reads it. A paper for governors shows nothing about fewer people than its threshold. */
export type Paper = { reader: 'head' } | { reader: 'governors'; smallestShown: number }

/** The claim sentence of a step that is met. It says what that step's records show, and no more. */
export function stepClaim(
  step: Step,
  facts: ActivityFacts,
  outcomes: readonly OutcomeClaim[],
  paper: Paper,
): string {
  const forPupils = outcomes.filter((outcome) => outcome.about === 'pupils')
  switch (step) {
    case 'planned':
      return wordPlan(facts)
    case 'took_part':
      return wordTakenPart(facts.takenPart, paper)
    case 'parents_responded':
      return wordResponses(facts.responses, outcomes, paper)
    case 'pupils_changed':
      return wordOutcomes(forPupils, 2, paper)
    case 'promising_sign':
      return wordOutcomes(forPupils, 3, paper)
    case 'more_than_similar':
      return wordOutcomes(forPupils, 4, paper)
    case 'likely_because':
      return wordOutcomes(forPupils, 5, paper)
    case 'repeated':
      return `${facts.pooled?.cohorts} groups taken together still show it.`
  }
}

/** "Planned: reading age should go from 83 to 90 months." and what the school has not done yet. */
function wordPlan({ outcomes, status }: ActivityFacts): string {
  const aims = outcomes.map(({ measure, baseline, target }) => {
    const what = midSentence(measure.name)
    if (baseline === null || target === null) return `${what} should change`
    const from = measure.unit === '%' ? level(typedFigure(baseline), '%') : typedFigure(baseline)
    return `${what} should go from ${from} to ${level(typedFigure(target), measure.unit)}`
  })
  const end =
    status === 'stopped' ? 'It was stopped before anybody took part.' : 'Nothing can be claimed yet.'
  return `Planned: ${aims.join('; ')}. ${end}`
}

/**
 * Every outcome that reaches the step, good or bad, and how many others do not: a result is never left out because it
 * is not the one that was hoped for.
 */
function wordOutcomes(outcomes: readonly OutcomeClaim[], rung: number, paper: Paper): string {
  const reached = outcomes.filter((outcome) => (outcome.rung ?? 0) >= rung)
  const sentences = reached.map((outcome) =>
    paper.reader === 'head' ? outcome.sentence : outcome.governorSentence,
  )
  const others = outcomes.length - reached.length
  if (others === 0) return sentences.join(' ')
  const rest = `${others} other ${others === 1 ? 'outcome does' : 'outcomes do'} not show this.`
  return [...sentences, rest].join(' ')
}
