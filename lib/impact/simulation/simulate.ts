import { mulberry32 } from '../../statistics/random'
import { welch } from '../../statistics/welch'
import { type Evaluation, evaluate } from '../evaluation/evaluate'
import type { EvaluationFigures } from '../evaluation/evaluation-plan'
import { flaggedWords } from '../flag-words'
import { planWith } from '../planning/chosen-plan'
import { propose } from '../planning/propose'
import type { Rung } from '../rules'
import { normals } from './invented'
import type { Situation } from './situation'

const RUNGS = [0, 1, 2, 3, 4, 5] as const

/** How a situation ended, over all its activities. Counts. */
export interface Tally {
  situation: Situation
  runs: number
  /** The strongest claim that planning had announced. */
  announced: Rung
  /** By rung: claims that things got better, or worse. Rung 2 goes by the change of those who took part. */
  better: Record<Rung, number>
  worse: Record<Rung, number>
  /** Claims with no direction, by rung. */
  neither: Record<Rung, number>
  /** Sentences with a word that names a cause, below rung 5. */
  causalBelowFive: number
  /** Ceilings above what planning had announced. */
  aboveAnnounced: number
  /** How often what a school might look at instead says "better"; null where there is no such thing. */
  naiveBetter: number | null
}

/**
 * Plays a situation: the answers are planned with, and each activity is drawn, measured, worked out and put into words by
 * the application's own rules.
 *
 * @param seed so that the same activities are invented every time
 * @throws RangeError when planning does not propose the design
 */
export function simulate(situation: Situation, runs: number, seed: number): Tally {
  const { design, answers } = situation
  const planned = propose(answers).designs.find((one) => one.design === design)
  const plan = planWith(design, answers, {
    smallestWorthwhile: null,
    isSetInAdvance: true,
    isPrimary: true,
    isDrawLogged: design === 'randomised',
    isAnalysedAsDrawn: design === 'randomised',
    startedOn: '2026-01-12',
    weeks: 12,
  })
  const tally: Tally = {
    situation,
    runs,
    announced: planned?.ceiling ?? 0,
    better: none(),
    worse: none(),
    neither: none(),
    causalBelowFive: 0,
    aboveAnnounced: 0,
    naiveBetter: situation.naive === null ? null : 0,
  }
  const random = mulberry32(seed)
  const normal = normals(random)
  for (let run = 0; run < runs; run++) {
    const figures = situation.play(random, normal)
    const evaluation = evaluate(plan, figures, { withChecks: false })
    const { rung, ceiling } = evaluation.claim
    tally[directionOf(evaluation)][rung] += 1
    if (rung < 5 && namesACause(evaluation.sentence, rung)) tally.causalBelowFive += 1
    if (ceiling > tally.announced) tally.aboveAnnounced += 1
    if (tally.naiveBetter !== null && naivelyBetter(situation, evaluation, figures)) tally.naiveBetter += 1
  }
  return tally
}

const none = (): Record<Rung, number> => ({ 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 })

function directionOf({ claim, change, primary }: Evaluation): 'better' | 'worse' | 'neither' {
  if (claim.rung >= 3) return claim.verdict === 'worse' ? 'worse' : 'better'
  if (claim.rung < 2) return 'neither'
  return (change?.estimate ?? primary?.value ?? 0) > 0 ? 'better' : 'worse'
}

/** By the words themselves, as they are flagged in anybody's text. "Not proof" denies what it names. */
function namesACause(sentence: string, rung: Rung): boolean {
  return flaggedWords(sentence.replaceAll('not proof', ''), rung).some(({ from }) => from === 5)
}

function naivelyBetter({ naive }: Situation, { change }: Evaluation, { pupils }: EvaluationFigures): boolean {
  if (naive === 'before and after') return (change?.ciLow ?? -1) > 0
  const of = (arm: 'took_part' | 'compared') =>
    pupils.flatMap((pupil) => {
      if (pupil.arm !== arm || pupil.before === null || pupil.after === null) return []
      return [naive === 'gains of the two groups' ? pupil.after - pupil.before : pupil.after]
    })
  return (welch(of('took_part'), of('compared')).ciLow ?? -1) > 0
}

/** Share of activities that ended in a claim of that rung and direction. */
export function shareOf(tally: Tally, direction: 'better' | 'worse', rung: Rung): number {
  return tally[direction][rung] / tally.runs
}

/** The highest rung any activity of the situation was given. */
export function highestRung(tally: Tally): Rung {
  const reached = RUNGS.filter((rung) => tally.better[rung] + tally.worse[rung] + tally.neither[rung] > 0)
  return reached[reached.length - 1] ?? 0
}
