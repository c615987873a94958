import { ancova } from '../../statistics/ancova'
import { attrition, tipping } from '../../statistics/attrition'
import { pooledDeviation } from '../../statistics/descriptive'
import { differenceInDifferences } from '../../statistics/difference-in-differences'
import { standardise } from '../../statistics/standardise'
import { twoGroup } from '../../statistics/two-group'
import { type Estimate, leftOver } from './estimates'
import type { WorkedOut } from './evaluate'
import type { EvaluationPlan } from './evaluation-plan'
import { degrees, type Technical } from './technical-numbers'
import type { Unit } from './units'

/** Draws of the re-randomisation test: a companion for small groups, and minutes of work for a whole school. */
const DRAWS = 2_000
const MOST_DRAWN_AGAIN = 500

/** Two groups beside each other: every estimate the design calls for, with its companions for small groups. */
export function ofGroups(
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
  const progress = (arm: 0 | 1) =>
    units.filter((unit) => unit.group === arm).map((unit) => leftOver(unit, adjusted.slopePre, 0))
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
