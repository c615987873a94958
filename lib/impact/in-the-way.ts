import { midSentence } from '../measures/figures-in-words'
import type { OutcomeClaim } from './claim'
import type { ClaimState } from './claim-state'
import type { ActivityFacts } from './facts'
import type { Step } from './ladder'

/** What keeps an activity from a step. Pages turn `part` into a link to the place that fixes it. */
export interface Blocker {
  missing: MissingCode
  part: ChainPart
  /** One plain sentence, ending in what to do. */
  words: string
  /** The outcome it is about, when it is about one. */
  outcomeId: string | null
}

/** The parts of an activity's page, in the order of the chain. */
export type ChainPart = 'plan' | 'outcomes' | 'sessions' | 'responses' | 'figures' | 'comparison' | 'next'

export type MissingCode =
  | 'still_an_idea'
  | 'no_outcome'
  | 'no_session'
  | 'session_to_come'
  | 'attendance_not_recorded'
  | 'nobody_came'
  | 'no_response'
  | 'no_pupil_outcome'
  | 'no_figures'
  | 'no_first_figures'
  | 'no_second_figures'
  | 'too_few'
  | 'held_down'
  | 'identical_figures'
  | 'not_clear'
  | 'too_small'
  | 'no_comparison'
  | 'comparison_not_close'
  | 'not_by_lot'
  | 'one_cohort'

/** What stands between the activity and a step that is not met. */
export function blockerFor(step: Step, facts: ActivityFacts, outcomes: readonly OutcomeClaim[]): Blocker {
  switch (step) {
    case 'planned':
      return notPlanned(facts)
    case 'took_part':
      return nobodyTookPart(facts)
    case 'parents_responded':
      return block(
        'no_response',
        'responses',
        `Nothing is recorded of what parents said or did because of it, apart from coming. ${
          facts.takenPart.sessionsToCome > 0
            ? 'Ask two questions at the next session.'
            : 'Ask those who came what they did at home.'
        }`,
      )
    case 'pupils_changed':
      return noChangeYet(facts, outcomes)
    case 'promising_sign':
      return block(
        'no_comparison',
        'comparison',
        'One group measured twice cannot show why it changed. Plan a comparison, such as pupils whose families start next term.',
      )
    case 'more_than_similar':
      return block(
        'comparison_not_close',
        'comparison',
        'It needs similar pupils who did not take part, measured at the same times.',
      )
    case 'likely_because':
      return block(
        'not_by_lot',
        'comparison',
        'It needs places drawn by lot, with the other families starting later.',
      )
    case 'repeated':
      return block(
        'one_cohort',
        'next',
        'It needs the same activity and measure with another group, added to this one.',
      )
  }
}

function notPlanned({ status, outcomes }: ActivityFacts): Blocker {
  if (status === 'stopped') return block('still_an_idea', 'plan', 'It was stopped before it was planned.')
  return outcomes.length === 0
    ? block('no_outcome', 'outcomes', 'Nothing says yet what should change for pupils. Add an outcome.')
    : block('still_an_idea', 'plan', 'It is still an idea. Check the outcomes and mark it as planned.')
}

function nobodyTookPart({ takenPart, status }: ActivityFacts): Blocker {
  const { sessionsHeld, sessionsUnrecorded, sessionsToCome } = takenPart
  if (sessionsHeld > 0) {
    return block(
      'nobody_came',
      'sessions',
      'Sessions were held and nobody came. Find out what was in the way, and offer another time.',
    )
  }
  if (sessionsUnrecorded > 0) {
    return block('attendance_not_recorded', 'sessions', 'A session has passed. Record who came.')
  }
  if (sessionsToCome > 0) {
    return block(
      'session_to_come',
      'sessions',
      'The first session is still to come. Record who came when it is over.',
    )
  }
  return status === 'stopped'
    ? block('no_session', 'sessions', 'It was stopped before any session was recorded.')
    : block('no_session', 'sessions', 'No session is planned. Add the first one.')
}

/** The outcomes for pupils, the furthest along first: its obstacle is the nearest to being removed. */
const FURTHEST_FIRST: readonly ClaimState[] = [
  'stronger',
  'not_clear',
  'same_for_all',
  'capped',
  'hidden',
  'waiting',
  'no_first',
  'no_figures',
]

function noChangeYet(facts: ActivityFacts, outcomes: readonly OutcomeClaim[]): Blocker {
  const forPupils = outcomes.filter((outcome) => outcome.about === 'pupils')
  const furthest = FURTHEST_FIRST.flatMap((state) => forPupils.filter((claim) => claim.state === state))[0]
  if (furthest !== undefined) return { ...whyNotChanged(furthest, facts), outcomeId: furthest.outcomeId }
  return block(
    'no_pupil_outcome',
    'outcomes',
    'It names no change for pupils. Add an outcome for pupils to go further.',
  )
}

function whyNotChanged(
  { state, verdict, limits, measureName }: OutcomeClaim,
  { status }: ActivityFacts,
): Blocker {
  const what = midSentence(measureName)
  const hasBegun = status !== 'idea' && status !== 'planned'
  switch (state) {
    case 'no_figures':
      return block(
        'no_figures',
        'figures',
        hasBegun
          ? `There are no figures for ${what} yet. Bring in a first and a second one for each pupil.`
          : `There are no figures for ${what} yet. Bring in the first ones before it starts.`,
      )
    case 'no_first':
      return block('no_first_figures', 'figures', `The first figures for ${what} are missing. Bring them in.`)
    case 'waiting':
      return block(
        'no_second_figures',
        'figures',
        `The second figures for ${what} are missing. Bring them in when they are due.`,
      )
    case 'hidden':
    case 'capped': {
      const [first] = limits
      const words = first === undefined ? '' : `${first.words} ${first.lift}`
      return block(state === 'hidden' ? 'too_few' : 'held_down', 'figures', words)
    }
    case 'same_for_all':
      return block(
        'identical_figures',
        'figures',
        `All figures for ${what} moved alike. Check that the right column was brought in.`,
      )
    default:
      return verdict === 'no_meaningful_difference'
        ? block(
            'too_small',
            'next',
            `Any change in ${what} is too small to matter. Decide what to do differently.`,
          )
        : block(
            'not_clear',
            'figures',
            `The likely range for ${what} still includes no change. More pupils, or the next group added to this one, would narrow it.`,
          )
  }
}

function block(missing: MissingCode, part: ChainPart, words: string): Blocker {
  return { missing, part, words, outcomeId: null }
}
