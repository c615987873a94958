import { daysBetween, type IsoDate } from '../platform/dates'
import { betterCriterion, criterionForParents } from './criterion-better'
import { type CriterionNames, whatItNames } from './criterion-names'
import { reasonAgainst } from './criterion-reasons'
import { mentionsParents } from './criterion-text'

/** A success criterion as typed: any part may still be missing. Numbers are in the measure's unit. */
export interface Criterion {
  about: 'pupils' | 'parents'
  /** What should change, in the person's own words. */
  statement: string
  measureName: string | null
  unit: string | null
  /** Which way is better for the measure; null while no measure is chosen. */
  direction: 'higher' | 'lower' | null
  baseline: number | null
  target: number | null
  reviewOn: IsoDate | null
}

export type RefusalKind =
  | 'missing_statement'
  | 'names_a_system'
  | 'names_an_event'
  | 'names_a_turnout'
  | 'names_a_response_rate'
  | 'names_an_opinion'
  | 'no_change_for_pupils'
  | 'no_change_for_parents'
  | 'missing_measure'
  | 'missing_baseline'
  | 'missing_target'
  | 'missing_date'
  | 'target_equals_baseline'
  | 'target_runs_against_direction'
  | 'date_in_the_past'

export interface Refusal {
  kind: RefusalKind
  /** The field the message belongs to. */
  field: 'statement' | 'measure' | 'baseline' | 'target' | 'reviewOn'
  /** Plain and kind, in one or two sentences. */
  reason: string
}

type CriterionJudgement =
  | { ok: true }
  | {
      ok: false
      /** The wording first, then what is missing, in the order of the form. Never empty. */
      refusals: [Refusal, ...Refusal[]]
      /** A criterion made from the same words; null when the wording is fine. "…" stands for what is not known yet. */
      better: string | null
      /** The same words as a change for parents, when that is what they say; otherwise null. */
      asParentsChange: string | null
    }

/**
 * Whether a success criterion may stand in a plan: it says what should change, in which measure, from what to what, by
 * when. One that names only a system, an event, a turnout, a response rate or an opinion is refused: those are what
 * Ofsted's survey found in place of impact (paragraphs 39 and 40).
 *
 * @param today the day it is judged on; the review date may be today or later
 */
export function judgeCriterion(criterion: Criterion, today: IsoDate): CriterionJudgement {
  const wording = refuseWording(criterion)
  const [first, ...rest] = [
    ...(wording ? [wording.refusal] : []),
    ...refuseMeasure(criterion, wording?.refusal.field === 'measure'),
    ...refuseNumbers(criterion),
    ...refuseDate(criterion, today),
  ]
  if (first === undefined) return { ok: true }
  const isParents = criterion.about === 'pupils' && wording?.names === 'change_for_parents'
  return {
    ok: false,
    refusals: [first, ...rest],
    better: wording === null ? null : betterCriterion(criterion, wording.names, wording.refusal.field),
    asParentsChange: isParents ? criterionForParents(criterion) : null,
  }
}

const FOR_PUPILS: readonly CriterionNames[] = ['change_for_pupils']
const FOR_PARENTS: readonly CriterionNames[] = ['change_for_parents', 'what_parents_do']

/**
 * A measure may be called anything ("ClassDojo points", "PASS survey"), as long as its name does not say that it counts
 * who came, what came back, or what parents know or think, where pupils are to change.
 */
function namesNoMeasure(name: string, about: Criterion['about']): CriterionNames | null {
  const names = whatItNames(name)
  if (names === 'turnout' || names === 'response_rate') return names
  if (names === 'opinion') return mentionsParents(name) ? names : null
  if (about === 'parents' || names === 'change_for_pupils') return null
  if (FOR_PARENTS.includes(names)) return names
  return mentionsParents(name) ? 'what_parents_do' : null
}

function refuseWording({ about, statement, measureName }: Criterion): Wording | null {
  if (statement.trim() === '') {
    return {
      names: 'nothing',
      refusal: { kind: 'missing_statement', field: 'statement', reason: MISSING[about] },
    }
  }
  const badMeasure = namesNoMeasure(measureName ?? '', about)
  const names = whatItNames(statement, badMeasure === null ? (measureName ?? '') : '')
  if (!(about === 'pupils' ? FOR_PUPILS : FOR_PARENTS).includes(names)) {
    return { names, refusal: { field: 'statement', ...reasonAgainst(names, about) } }
  }
  if (badMeasure === null) return null
  return { names: badMeasure, refusal: { field: 'measure', ...reasonAgainst(badMeasure, about) } }
}

interface Wording {
  names: CriterionNames
  refusal: Refusal
}

const MISSING = {
  pupils: 'Say what should be different for pupils.',
  parents: 'Say what should be different for parents and carers.',
}

function refuseMeasure({ measureName }: Criterion, isRefused: boolean): Refusal[] {
  if (isRefused || (measureName !== null && measureName.trim() !== '')) return []
  return [{ kind: 'missing_measure', field: 'measure', reason: 'Choose how it will be measured.' }]
}

function refuseNumbers({ baseline, target, direction }: Criterion): Refusal[] {
  const refusals: Refusal[] = []
  if (baseline === null) {
    refusals.push({ kind: 'missing_baseline', field: 'baseline', reason: 'Say where it stands now.' })
  }
  if (target === null) {
    refusals.push({ kind: 'missing_target', field: 'target', reason: 'Say what it should reach.' })
  }
  if (baseline === null || target === null) return refusals
  if (baseline === target) {
    const reason = 'The target is where it stands now. Say how far it should move.'
    return [{ kind: 'target_equals_baseline', field: 'target', reason }]
  }
  if (direction === null || (direction === 'higher') === target > baseline) return []
  const reason =
    direction === 'higher'
      ? 'For this measure higher is better, and the target is below where it stands now. Check that the two are not the wrong way round.'
      : 'For this measure lower is better, and the target is above where it stands now. Check that the two are not the wrong way round.'
  return [{ kind: 'target_runs_against_direction', field: 'target', reason }]
}

function refuseDate({ reviewOn }: Criterion, today: IsoDate): Refusal[] {
  if (reviewOn === null) {
    return [
      { kind: 'missing_date', field: 'reviewOn', reason: 'Say when you will look at the figures again.' },
    ]
  }
  if (daysBetween(today, reviewOn) >= 0) return []
  return [
    {
      kind: 'date_in_the_past',
      field: 'reviewOn',
      reason: 'The review date has passed. Choose one to come.',
    },
  ]
}
