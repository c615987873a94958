import { tCritical, tQuantile } from '../../statistics/distributions'
import { type PairedChange, pairedChange } from '../../statistics/paired-change'
import { type Claim, claimFor } from '../claim-rung'
import { type Estimators, estimatorsFor } from '../estimator'
import { type EvaluationFacts, isComparison } from '../evaluation-facts'
import { daysBetweenTests, shareAtTheEnd, whoDecides } from '../robustness'
import type { Verdict } from '../verdict'
import { againstNorm, byDose, comparedGroups, type Estimate, ofSeries } from './estimates'
import type { EvaluationFigures, EvaluationPlan, PupilEvaluated } from './evaluation-plan'
import { evaluationSentence } from './sentence'
import { countOf, type Unit, unitsOf } from './units'
import { classesAnArm } from './whole-classes'

/** The share of true differences that the smallest detectable one is found with: section 3, M17. */
const POWER = 0.8

/** One result, worked out. Estimates are in the measure's units. */
export interface Evaluation {
  facts: EvaluationFacts
  estimators: Estimators
  claim: Claim
  primary: Estimate | null
  /** M4, where there is a comparison. Where `estimators.invalid` names it, it is shown as invalid and decides nothing. */
  did: Estimate | null
  /** M1 of the pupils who took part; null for a series. */
  change: PairedChange | null
  /** Of those who took part, with or without a first one. */
  hasSecondFigures: boolean
  /** The rise to expect of chosen low scorers with no help at all; null when not worked out. */
  expectedRise: number | null
  /** The smallest difference these groups, with this much noise, would show four times in five; null without a comparison. */
  smallestDetectable: number | null
  sentence: string
}

/**
 * From a plan and its figures to the claim and its one sentence: the only way from figures to words for any design. Pure,
 * so the same figures give the same result whenever they are worked out again.
 *
 * @param withChecks whether the exact tests beside the change are wanted too; no claim and no sentence looks at them
 * @throws RangeError when a figure is not finite
 * @see impact method, sections 2, 3, 4 and 6
 */
export function evaluate(
  plan: EvaluationPlan,
  figures: EvaluationFigures,
  { withChecks = true }: { withChecks?: boolean } = {},
): Evaluation {
  const worked = workedOut(plan, figures, withChecks)
  return { ...worked, sentence: evaluationSentence(plan, worked, 'head') }
}

/** The pupil who decides the result: without them the verdict would be another. Null when nobody does. Section 4. */
export function pupilWhoDecides(plan: EvaluationPlan, figures: EvaluationFigures): string | null {
  const at = whoDecides(figures.pupils.length, (left): Verdict => {
    const pupils = left === null ? figures.pupils : figures.pupils.toSpliced(left, 1)
    return workedOut(plan, { ...figures, pupils }, false).claim.verdict
  })
  return at === null ? null : (figures.pupils[at]?.id ?? null)
}

export type WorkedOut = Omit<Evaluation, 'sentence'>

function workedOut(plan: EvaluationPlan, figures: EvaluationFigures, withChecks: boolean): WorkedOut {
  const { design, measure } = plan
  const isSeries = design === 'its' || design === 'its_controlled'
  const units = unitsOf(figures.pupils, plan)
  const hasFirstFigures = units.some(({ pre }) => pre !== null)
  const tookPart = figures.pupils.filter(({ arm }) => arm === 'took_part')
  const estimators = estimatorsFor({ ...plan, hasFirstFigures }, plan.isSkewed)
  const change = pairedChange(
    tookPart.map(({ before }) => before),
    tookPart.map(({ after }) => after),
    measure.publishedSd,
    { withChecks },
  )
  const isLow = plan.selection === 'pretest_score'
  const groups = isComparison(design) ? comparedGroups(plan, units, estimators) : null
  const series = isSeries ? ofSeries(plan, figures) : null
  const alone = againstNorm(
    design === 'prepost_norm' ? plan.expectedGain : 0,
    change,
    isLow ? (figures.cohort ?? null) : null,
  )
  const primary =
    groups?.primary ??
    (series ? series.primary : design === 'dose' ? byDose(units) : groups ? null : alone.primary)
  const facts = factsOf(plan, figures, {
    units,
    baselineG: groups?.baselineG ?? null,
    points: series?.points ?? null,
    isRtmTakenOff: alone.expectedRise !== null,
  })
  const claim = claimFor(facts, {
    primary,
    did: groups?.did ?? null,
    prepost:
      isSeries || change.ciLow === null || change.ciHigh === null
        ? null
        : { low: change.ciLow, high: change.ciHigh },
    smallestWorthwhile: plan.smallestWorthwhile,
    direction: measure.direction,
  })
  return {
    facts,
    estimators,
    claim,
    primary,
    did: groups?.did ?? null,
    change: isSeries ? null : change,
    hasSecondFigures: tookPart.some(({ after }) => after !== null),
    expectedRise: alone.expectedRise,
    smallestDetectable:
      groups && primary ? (tCritical(primary.df) + tQuantile(POWER, primary.df)) * primary.se : null,
  }
}

type Found = Pick<EvaluationFacts, 'baselineG' | 'points' | 'isRtmTakenOff'> & { units: readonly Unit[] }

/** What the ladder looks at, from the plan and from what the figures turned out to be. */
function factsOf(plan: EvaluationPlan, figures: EvaluationFigures, found: Found): EvaluationFacts {
  const { design, measure } = plan
  const { units } = found
  const isAnotherGroup = isComparison(design)
  const isSeries = design === 'its' || design === 'its_controlled'
  const hasFirstFigures = units.some(({ pre }) => pre !== null)
  return {
    design,
    ...countOf(units, 1, hasFirstFigures || !isAnotherGroup),
    ...(isSeries && { analysed: figures.pupilsInSeries ?? 0, started: figures.pupilsInSeries ?? 0 }),
    compared: isAnotherGroup ? countOf(units, 0, hasFirstFigures) : null,
    wholeClasses: isAnotherGroup && plan.chosen === 'classes' ? classesAnArm(units) : null,
    selection: plan.selection,
    baselineG: found.baselineG,
    hasFirstFigures: hasFirstFigures || isSeries,
    measureType: measure.type,
    reliability: measure.reliability,
    sameScale: plan.sameScale,
    isBlind: plan.isBlind,
    shareAtTheEnd: shareAtTheEnd(figuresByGroup(figures.pupils), measure),
    isSetInAdvance: plan.isSetInAdvance,
    isPrimary: plan.isPrimary,
    hasOtherProgramme: plan.hasOtherProgramme,
    isDrawLogged: plan.isDrawLogged,
    isAnalysedAsDrawn: plan.isAnalysedAsDrawn,
    points: found.points,
    daysBetweenTests: isAnotherGroup ? daysApart(figures.pupils) : null,
    isRtmTakenOff: found.isRtmTakenOff,
  }
}

function figuresByGroup(pupils: readonly PupilEvaluated[]): number[][] {
  const of = (arm: PupilEvaluated['arm'], figure: 'before' | 'after') =>
    pupils
      .filter((pupil) => pupil.arm === arm)
      .map((pupil) => pupil[figure])
      .filter((value) => value !== null)
  return [
    of('took_part', 'before'),
    of('took_part', 'after'),
    of('compared', 'before'),
    of('compared', 'after'),
  ]
}

function daysApart(pupils: readonly PupilEvaluated[]): number | null {
  const dates = (arm: PupilEvaluated['arm']) =>
    pupils.flatMap((pupil) => (pupil.arm === arm && pupil.afterOn ? [pupil.afterOn] : []))
  return daysBetweenTests(dates('took_part'), dates('compared'))
}
