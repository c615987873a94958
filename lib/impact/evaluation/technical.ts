import { doseResponse } from '../../statistics/dose-response'
import { interruptedSeries } from '../../statistics/interrupted-series'
import { isComparison } from '../evaluation-facts'
import { MOST_STEPS, seriesToFit } from './estimates'
import type { WorkedOut } from './evaluate'
import type { EvaluationFigures, EvaluationPlan } from './evaluation-plan'
import { degrees, type Technical } from './technical-numbers'
import { ofGroups } from './technical-of-groups'
import { type Unit, unitsOf } from './units'

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
