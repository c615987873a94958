import { createHash } from 'node:crypto'
import { evaluatedResult } from '../impact/evaluation/evaluated-result'
import type { EvaluationFigures, EvaluationPlan } from '../impact/evaluation/evaluation-plan'
import { RULES_VERSION } from '../impact/evaluation/names'
import { type OutcomeResult, outcomeResult, type PupilFigures } from '../measures/outcome-result'
import { toIso } from '../platform/dates'
import { pairedChange } from '../statistics/paired-change'
import { designNow, figuresOf, isByDraw, type Recorded } from './figures-of'
import { type EvaluatedRow, planOf } from './plan-of'

/** A result to be kept, worked out when it is asked for: most of the time what it rests on has not changed. */
export interface ToKeep {
  inputHash: string
  rulesVersion: string
  method: string
  output: () => OutcomeResult
}

/** Where nothing was drawn, checks that draw on chance start here: the same figures always give the same numbers. */
const NO_SEED = 1

/**
 * What an evaluated outcome's figures come to; null while nobody has any. Nothing is kept here, and nothing worked out
 * before `output` is called.
 *
 * @see impact method, sections 2 to 6
 */
export function workOut(row: EvaluatedRow, recorded: Recorded): ToKeep | null {
  const design = designNow(row.design, recorded.members)
  const { measure, evaluation, target } = row
  const startsOn = toIso(evaluation.startsOn)
  const figures = figuresOf(design, recorded, { ...measure, startsOn })
  const armOf = new Map(figures.pupils.map(({ id, arm }) => [id, arm]))
  const own = recorded.pupils.filter(({ pupilId }) => armOf.has(pupilId))
  const isMeasured = figures.series ? figures.series.length > 0 : own.some(hasFigure)
  if (!isMeasured) return null
  // Weeks between the rounds, and who has a second figure only, are those of who took part.
  const tookPart = outcomeResult(
    own.filter(({ pupilId }) => armOf.get(pupilId) === 'took_part'),
    measure.publishedSd,
  )
  const plan = planOf(
    { ...row, design },
    { isByDraw: isByDraw(recorded.members, evaluation.draws) },
    firstTaken(figures, own, recorded),
    tookPart?.weeks ?? null,
  )
  const seed = evaluation.seed ?? NO_SEED
  return {
    inputHash: hashOf(plan, figures, { target, seed }),
    rulesVersion: RULES_VERSION,
    method: design,
    output: () => {
      const { result, change } = evaluatedResult(plan, figures, { target, seed })
      return {
        change: change ?? pairedChange([], []),
        onlySecond: tookPart?.onlySecond ?? 0,
        publishedSd: measure.publishedSd,
        weeks: tookPart?.weeks ?? null,
        sameScale: plan.sameScale,
        evaluated: result,
      }
    },
  }
}

const hasFigure = ({ before, after }: PupilFigures) => before !== null || after !== null

/** The first day of anything that counts as after. */
function firstTaken(
  { startsAt = 0, series }: EvaluationFigures,
  pupils: readonly PupilFigures[],
  { weeks }: Recorded,
): string | null {
  if (series) {
    const days = [...new Set(weeks.map(({ weekOf }) => weekOf))].sort()
    return days.find((_, i) => (series[i]?.time ?? 0) >= startsAt) ?? null
  }
  return (
    pupils.flatMap(({ after, afterOn }) => (after !== null && afterOn !== null ? [afterOn] : [])).sort()[0] ??
    null
  )
}

/** SHA-256 of everything the result rests on, written one way only. */
function hashOf(plan: EvaluationPlan, figures: EvaluationFigures, others: object): string {
  const pupils = figures.pupils.map(
    ({ id, arm, familyId, className, stratum, before, after, afterOn, sessions }) => [
      id,
      arm,
      familyId,
      className,
      stratum,
      before,
      after,
      afterOn,
      sessions,
    ],
  )
  const inputs = [RULES_VERSION, plan, { ...figures, pupils }, others]
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex')
}
