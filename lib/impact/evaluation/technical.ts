import { ancova } from '../../statistics/ancova'
import { attrition, tipping } from '../../statistics/attrition'
import { pooledDeviation } from '../../statistics/descriptive'
import { differenceInDifferences } from '../../statistics/difference-in-differences'
import { doseResponse } from '../../statistics/dose-response'
import { interruptedSeries } from '../../statistics/interrupted-series'
import { standardise } from '../../statistics/standardise'
import { twoGroup } from '../../statistics/two-group'
import { isComparison } from '../evaluation-facts'
import { type Estimate, MOST_STEPS, seriesToFit } from './estimates'
import type { WorkedOut } from './evaluate'
import type { EvaluationFigures, EvaluationPlan } from './evaluation-plan'
import { type Unit, unitsOf } from './units'

/** A number of the technical page, with its range where it has one. What it counts: the measure's units, p, or nothing. */
export interface TechnicalNumber {
  what: string
  how: string
  kind: 'difference' | 'plain' | 'probability' | 'count' | 'share'
  value: number | null
  low?: number | null
  high?: number | null
}

/** What a statistician checks, and what two of the plain sentences rest on. */
export interface Technical {
  numbers: TechnicalNumber[]
  /** The primary difference in standard deviations (F1); null where it cannot be standardised. */
  g: { value: number; low: number; high: number } | null
  /** Chances in 100, from Cliff's delta. */
  chance: number | null
}

/** Draws of the re-randomisation test: a companion for small groups, and minutes of work for a whole school. */
const DRAWS = 2_000
const MOST_DRAWN_AGAIN = 500

/**
 * All that stands behind a result and is never a claim itself: the methods of section 3 that its design calls for, with
 * their companions for small groups.
 *
 * @param seed of the re-randomisation test: the draw's own where there is one
 */
export function technicalOf(
  plan: EvaluationPlan,
  figures: EvaluationFigures,
  worked: WorkedOut,
  seed: number,
): Technical {
  const { design } = plan
  if (design === 'its' || design === 'its_controlled') return ofSeries(plan, figures)
  const units = unitsOf(figures.pupils, plan)
  if (design === 'dose') return ofDose(units)
  return isComparison(design) ? ofGroups(plan, units, worked, seed) : ofOneGroup(worked)
}

/** The numbers of one group measured twice stand with its paired change, which the page prints in any case. */
function ofOneGroup({ change, expectedRise }: WorkedOut): Technical {
  const { g = null, gLow = null, gHigh = null } = change ?? {}
  return {
    numbers:
      expectedRise === null
        ? []
        : [
            {
              what: 'Rise to expect of the lowest scorers',
              how: '(1 − r) times how far the group began below everybody tested (M16).',
              kind: 'difference',
              value: expectedRise,
            },
          ],
    g: g === null || gLow === null || gHigh === null ? null : { value: g, low: gLow, high: gHigh },
    chance: null,
  }
}

function ofGroups(
  plan: EvaluationPlan,
  units: readonly Unit[],
  { primary, estimators, smallestDetectable, facts }: WorkedOut,
  seed: number,
): Technical {
  const { measure, chosen, design } = plan
  const column = <T>(of: (unit: Unit) => T) => units.map(of)
  const [group, pre, post] = [column((u) => u.group), column((u) => u.pre), column((u) => u.post)]
  const isDrawn = design === 'randomised' && chosen !== 'classes'
  const isDrawnAgain = isDrawn && units.length <= MOST_DRAWN_AGAIN
  const adjusted = ancova(group, pre, post, {
    strata: isDrawn ? column((u) => u.className) : null,
    randomisation: isDrawnAgain ? { B: DRAWS, seed } : null,
    publishedSd: measure.publishedSd,
  })
  const gains = differenceInDifferences(group, pre, post, measure.publishedSd)
  const slope = adjusted.slopePre ?? 0
  const progress = (arm: 0 | 1) =>
    units
      .filter((unit) => unit.group === arm)
      .map(({ pre, post }) =>
        post === null || (pre === null && slope !== 0) ? null : post - slope * (pre ?? 0),
      )
  const ranks = twoGroup(progress(1), progress(0), measure.publishedSd)
  const lost = attrition(group, pre, post)
  const better = measure.direction === 'higher' ? 1 : -1
  const tip = tipping(
    primary && better * primary.value,
    primary && (better === 1 ? primary.low : -primary.high),
    lost.attritionT,
  )
  const g = primary && standardised(primary, units, measure.publishedSd)
  const isInvalid = estimators.invalid.includes('did')
  return {
    numbers: [
      {
        what: 'Difference at equal first figures (ANCOVA)',
        how: `Second figure on group and first figure${isDrawn ? ', within each class' : ''}; ${degrees(adjusted.df)} (M3).`,
        kind: 'difference',
        value: adjusted.estimate,
        low: adjusted.ciLow,
        high: adjusted.ciHigh,
      },
      {
        what: 'The same, robust to unequal spread (HC3)',
        how: 'Same estimate, another standard error.',
        kind: 'difference',
        value: adjusted.estimate,
        low: adjusted.ciLowHc3,
        high: adjusted.ciHighHc3,
      },
      {
        what: `Difference of the gains${isInvalid ? ': not valid here' : ''}`,
        how: isInvalid
          ? 'Shown because others use it. Pupils chosen by their first figure, or two scales, make it wrong (M4).'
          : `Welch’s t on second less first figure; ${degrees(gains.df)} (M4).`,
        kind: 'difference',
        value: gains.estimate,
        low: gains.ciLow,
        high: gains.ciHigh,
      },
      {
        what: 'Shift of the middle (Hodges and Lehmann)',
        how: 'Middle of all differences between one pupil of each group, at equal first figures (M2).',
        kind: 'difference',
        value: ranks.hodgesLehmann,
      },
      {
        what: 'Cliff’s delta',
        how: 'Share of pairs in which who took part is ahead, less the share in which they are behind (M2).',
        kind: 'plain',
        value: ranks.delta,
        low: ranks.deltaLow,
        high: ranks.deltaHigh,
      },
      { what: 'p of the difference', how: 'Two-sided, from ANCOVA.', kind: 'probability', value: adjusted.p },
      {
        what: 'p by drawing again',
        how: isDrawnAgain
          ? `${DRAWS.toLocaleString('en-GB')} draws within each class, from seed ${seed}.`
          : `Only where places were drawn by lot, up to ${MOST_DRAWN_AGAIN} pupils.`,
        kind: 'probability',
        value: adjusted.pRandomisation,
      },
      {
        what: 'p of Mann and Whitney',
        how: 'Asks only for the order.',
        kind: 'probability',
        value: ranks.pMannWhitney,
      },
      {
        what: 'p that the difference depends on the first figure',
        how: 'Group times first figure.',
        kind: 'probability',
        value: adjusted.pSlopesDiffer,
      },
      {
        what: 'How far apart the groups began',
        how: 'In standard deviations, with the small-sample factor.',
        kind: 'plain',
        value: facts.baselineG,
      },
      {
        what: 'Standardised difference (Hedges’ g)',
        how:
          measure.publishedSd === null
            ? 'By the spread of the second figures, with the small-sample factor (F1).'
            : `By the published standard deviation of ${measure.publishedSd} (F1).`,
        kind: 'plain',
        value: g?.g ?? null,
        low: g?.gLow ?? null,
        high: g?.gHigh ?? null,
      },
      {
        what: 'Lost of those who took part',
        how: 'Share of those with a first figure (M14).',
        kind: 'share',
        value: lost.attritionT,
      },
      { what: 'Lost of the others', how: 'The same.', kind: 'share', value: lost.attritionC },
      {
        what: 'Those who stayed began above those who left by',
        how: 'Mean first figure of the one less that of the other.',
        kind: 'difference',
        value: lost.stayerMinusLeaverPre,
      },
      {
        what: 'Tipping point',
        how: 'The missing pupils would have had to do so much worse than those we saw to cancel this.',
        kind: 'difference',
        value: tip.shiftToZero,
      },
      {
        what: 'Smallest difference these groups could show',
        how: 'Found four times in five, with as much noise as there was (M17).',
        kind: 'difference',
        value: smallestDetectable,
      },
    ],
    g:
      g?.g == null || g.gLow === null || g.gHigh === null ? null : { value: g.g, low: g.gLow, high: g.gHigh },
    chance: chanceOf(ranks.probSuperiority, better),
  }
}

function ofDose(units: readonly Unit[]): Technical {
  const found = doseResponse(
    units.map(({ sessions }) => (sessions === null ? null : Math.min(sessions, MOST_STEPS))),
    units.map(({ pre }) => pre),
    units.map(({ post }) => post),
  )
  return {
    numbers: [
      {
        what: 'Progress for each step (none, one, two or more sessions)',
        how: `Second figure on dose and first figure; ${degrees(found.df)} (M10).`,
        kind: 'difference',
        value: found.slope,
        low: found.ciLow,
        high: found.ciHigh,
      },
      {
        what: 'Most sessions against none',
        how: 'Without taking the steps to be alike.',
        kind: 'difference',
        value: found.topVsNone,
        low: found.topVsNoneLow,
        high: found.topVsNoneHigh,
      },
      { what: 'p of the slope', how: 'Two-sided.', kind: 'probability', value: found.p },
      {
        what: 'p that the steps are not alike',
        how: 'F of a mean for each dose against a straight line.',
        kind: 'probability',
        value: found.pNonlinear,
      },
    ],
    g: null,
    chance: null,
  }
}

function ofSeries(plan: EvaluationPlan, figures: EvaluationFigures): Technical {
  const points = seriesToFit(plan, figures)
  const found = interruptedSeries(
    points.map(({ value }) => value),
    points.map(({ time }) => time),
    figures.startsAt ?? 0,
  )
  const contrast = (what: string, how: string, { estimate, low, high }: (typeof found)['level']) =>
    ({ what, how, kind: 'difference', value: estimate, low, high }) as const
  return {
    numbers: [
      { what: 'Points before, with a figure', how: '', kind: 'count', value: found.nPre },
      { what: 'Points after, with a figure', how: '', kind: 'count', value: found.nPost },
      contrast(
        'Average departure from the earlier trend',
        `${found.method === 'reml_ar1' ? 'Neighbouring weeks may be alike: REML with AR(1), and the larger of two standard errors' : 'Ordinary least squares, for fewer than 12 points'}; ${degrees(found.df)} (M9).`,
        found.average,
      ),
      contrast('Step at the start', 'At the first point after.', found.level),
      contrast('Change of the slope', 'Per point.', found.slopeChange),
      contrast('Slope before', 'Per point.', found.preSlope),
      contrast('Departure at the last point', 'From where the trend would be by then.', found.end),
      {
        what: 'How alike neighbouring points are (φ)',
        how: 'From −1 to 1.',
        kind: 'plain',
        value: found.phi,
      },
      {
        what: 'Durbin and Watson',
        how: '2 when neighbours have nothing in common.',
        kind: 'plain',
        value: found.durbinWatson,
      },
      {
        what: 'Standard error of the step by Newey and West',
        how: 'A diagnosis only: too narrow for short series.',
        kind: 'difference',
        value: found.levelSeNeweyWest,
      },
    ],
    g: null,
    chance: null,
  }
}

const degrees = (df: number | null) =>
  df === null ? 'no degree of freedom' : `${Math.round(df * 10) / 10} degrees of freedom`

/** The deciding difference by a published deviation, or by that of the second figures of both groups (F1). */
function standardised({ value, se, df }: Estimate, units: readonly Unit[], publishedSd: number | null) {
  if (publishedSd !== null) return standardise(value, se, df, publishedSd, Number.POSITIVE_INFINITY)
  const second = (arm: 0 | 1) =>
    units.flatMap(({ group, pre, post }) => (group === arm && pre !== null && post !== null ? [post] : []))
  const [tookPart, compared] = [second(1), second(0)]
  const sd = pooledDeviation(tookPart, compared)
  return sd === null ? null : standardise(value, se, df, sd, tookPart.length + compared.length - 2)
}

/** As whole chances in 100 that the one who took part is ahead, the better way. */
function chanceOf(probSuperiority: number | null, better: 1 | -1): number | null {
  if (probSuperiority === null) return null
  return Math.round(100 * (better === 1 ? probSuperiority : 1 - probSuperiority))
}
