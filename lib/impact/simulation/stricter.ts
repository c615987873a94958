import { mulberry32 } from '../../statistics/random'
import { type Evaluation, evaluate } from '../evaluation/evaluate'
import type { EvaluationFigures, EvaluationPlan, PupilEvaluated } from '../evaluation/evaluation-plan'
import { pairPupils } from '../evaluation/pairing'
import { planWith } from '../planning/chosen-plan'
import { CUT_OFFS, type Rung } from '../rules'
import { type Invented, invent, normals } from './invented'
import { byLot, helped, loseAtRandom, loseUnevenly, withOthers } from './plays'
import { answersFor } from './situation'

/** How often a claim that things got better would be reached, by the method's rule and by others. Shares of activities. */
export interface Tried {
  what: string
  shares: number[]
}

/** What the columns of `triedWithPairs` are. */
export const PAIRED_RULES = [
  'pairs alone (the method)',
  'the whole groups began alike too',
  'the whole groups differ clearly too',
  'no pairs: plain comparison',
]

/**
 * Rung 4 for keener families and their pairs: as the method has it, and if the groups before pairing had to begin alike
 * too, or if both estimates of everybody had to be clear in the same direction too. Nothing of that is in the rules.
 */
export function triedWithPairs(runs: number, seed: number): Tried[] {
  const answers = answersFor({ pupils: 60, classes: 2, places: 20 }, { whoDecides: 'families' })
  const [paired, plain] = [planOf('comparison_matched', answers), planOf('comparison', answers)]
  const isKeen = ({ isKeen }: Invented) => isKeen
  return [0, 0.5].flatMap((effect) =>
    [0, 4, 8].map((ahead, at) => {
      const keen = { families: 20, ahead, faster: 0 }
      const world = { pupils: 60, classes: 2, reliability: 0.8, keen }
      const normal = normals(mulberry32(seed + at))
      const shares = sharesOf(runs, () => {
        const everybody = helped(withOthers(invent(world, normal), isKeen), effect)
        const ofPairs = claim(paired, pairPupils(everybody).pupils)
        const ofAll = claim(plain, everybody)
        const isFour = isBetter(ofPairs, 4)
        const areAlike = Math.abs(ofAll.facts.baselineG ?? Number.POSITIVE_INFINITY) <= CUT_OFFS.baselineG
        return [isFour, isFour && areAlike, isFour && ofAll.claim.verdict === 'better', isBetter(ofAll, 4)]
      })
      const does = effect === 0 ? 'nothing' : `${effect} SD`
      return { what: `Families who come forward start ${ahead} ahead; the activity does ${does}`, shares }
    }),
  )
}

/** What the columns of `triedWithLosses` are. */
export const LOSS_RULES = [
  'those who fell back are lost',
  'as many are lost, whoever they are',
  'nobody is lost',
  'claimed, and not if nobody were lost',
]

/** Rung 5 of the same draws when those who fell back are lost, when as many are lost by chance, and when all are found. */
export function triedWithLosses(runs: number, seed: number): Tried[] {
  const answers = answersFor({ pupils: 60, classes: 2, places: null }, { canHalfWait: true })
  const plan = planOf('randomised', answers)
  return [0.05, 0.1].map((ofTheOthers, at) => {
    const random = mulberry32(seed + at)
    const normal = normals(random)
    const shares = sharesOf(runs, () => {
      const all = byLot(invent({ pupils: 60, classes: 2, reliability: 0.8 }, normal), random)
      const shown = [
        loseUnevenly(all, { ofTheFallenBack: 0.3, ofTheOthers }, random),
        loseAtRandom(all, { ofTheOffered: 0.1, ofTheOthers }, random),
        all,
      ].map((pupils) => isBetter(claim(plan, pupils), 5))
      return [...shown, shown[0] === true && shown[2] === false]
    })
    return { what: `3 in 10 of the third that fell back, 1 in ${1 / ofTheOthers} of the others`, shares }
  })
}

function planOf(design: EvaluationPlan['design'], answers: ReturnType<typeof answersFor>): EvaluationPlan {
  return planWith(design, answers, {
    smallestWorthwhile: null,
    isSetInAdvance: true,
    isPrimary: true,
    isDrawLogged: design === 'randomised',
    isAnalysedAsDrawn: design === 'randomised',
    startedOn: '2026-01-12',
    weeks: 12,
  })
}

function claim(plan: EvaluationPlan, pupils: PupilEvaluated[]): Evaluation {
  const figures: EvaluationFigures = { pupils }
  return evaluate(plan, figures, { withChecks: false })
}

const isBetter = ({ claim }: Evaluation, rung: Rung) => claim.rung === rung && claim.verdict === 'better'

function sharesOf(runs: number, play: () => boolean[]): number[] {
  const counts: number[] = []
  for (let run = 0; run < runs; run++) {
    play().forEach((isSo, i) => {
      counts[i] = (counts[i] ?? 0) + (isSo ? 1 : 0)
    })
  }
  return counts.map((count) => count / runs)
}
