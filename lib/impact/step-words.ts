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
      return wordPlan(facts, paper)
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
      return wordPool(facts, paper)
  }
}

/** What the groups show together. A paper says it only where none of them is too small for it. */
function wordPool({ pooled }: ActivityFacts, paper: Paper): string {
  if (pooled === null) return ''
  if (paper.reader === 'head') return pooled.sentence
  return pooled.fewest < paper.smallestShown
    ? `It was done with ${pooled.groups} groups, of which one has fewer than ${paper.smallestShown} pupils, so what they show together is not printed.`
    : pooled.governorSentence
}

/** "Planned: reading age should go from 83 to 90 months." and what has come of it so far, which is nothing to claim. */
function wordPlan({ outcomes, status, takenPart }: ActivityFacts, paper: Paper): string {
  const aims = outcomes.map(({ measure, baseline, target }) => {
    const what = midSentence(measure.name)
    if (baseline === null || target === null) return `${what} should change`
    const from = measure.unit === '%' ? level(typedFigure(baseline), '%') : typedFigure(baseline)
    return `${what} should go from ${from} to ${level(typedFigure(target), measure.unit)}`
  })
  const soFar =
    status === 'stopped' && takenPart.sessionsHeld === 0
      ? 'It was stopped before anybody took part.'
      : wordTakenPart(takenPart, paper)
  return `Planned: ${aims.join('; ')}. ${soFar}`
}

/**
 * Every outcome that reaches the step, good or bad, and where the others are: a result is never left out because it is
 * not the one that was hoped for.
 */
function wordOutcomes(outcomes: readonly OutcomeClaim[], rung: number, paper: Paper): string {
  const reached = outcomes.filter((outcome) => (outcome.rung ?? 0) >= rung)
  const rest = outcomes.filter((outcome) => !reached.includes(outcome))
  const names = (some: OutcomeClaim[]) =>
    inWords([...new Set(some.map(({ measureName }) => midSentence(measureName)))])
  const measured = rest.filter((outcome) => outcome.rung !== null)
  const waiting = rest.filter((outcome) => outcome.rung === null)
  return [
    ...reached.map((outcome) => (paper.reader === 'head' ? outcome.sentence : outcome.governorSentence)),
    ...(measured.length > 0 ? [`We cannot say as much about ${names(measured)}.`] : []),
    ...(waiting.length > 0 ? [`Still to be measured: ${names(waiting)}.`] : []),
  ].join(' ')
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
