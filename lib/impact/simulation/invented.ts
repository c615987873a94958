import type { Random } from '../../statistics/random'
import type { PupilEvaluated } from '../evaluation/evaluation-plan'

/** Scores as a standardised test gives them. */
const MEAN = 100
export const SD = 15

/** A pupil nothing was done for yet, with a second figure that nothing but time has moved. */
export interface Invented {
  id: string
  className: string
  before: number
  after: number
  /** Whether their family came forward by itself. */
  isKeen: boolean
}

/** Numbers of a normal distribution with mean 0 and standard deviation 1, two at a time (Box and Muller 1958). */
export function normals(random: Random): () => number {
  let kept: number | null = null
  return () => {
    if (kept !== null) {
      const held = kept
      kept = null
      return held
    }
    const size = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    kept = size * Math.sin(angle)
    return size * Math.cos(angle)
  }
}

export interface World {
  pupils: number
  classes: number
  /** Of the test: also how closely the two figures go together. */
  reliability: number
  /** Points that everybody gains by getting older. */
  growth?: number
  /** How many families come forward, how far ahead they begin, and how much faster they would have grown anyway. */
  keen?: { families: number; ahead: number; faster: number }
  /** Share of the variance of second figures that lies between classes. */
  icc?: number
}

/** A year group in which the activity does nothing: what pupils are, what the test adds, and time. */
export function invent(world: World, normal: () => number): Invented[] {
  const { pupils, classes, reliability, growth = 0, keen, icc = 0 } = world
  const steady = SD * Math.sqrt(reliability)
  const chance = SD * Math.sqrt(1 - reliability)
  const classMoves = Array.from({ length: classes }, () => SD * Math.sqrt(icc / (1 - icc)) * normal())
  return Array.from({ length: pupils }, (_, i) => {
    const isKeen = keen !== undefined && i < keen.families
    const own = MEAN + steady * normal() + (isKeen ? keen.ahead : 0)
    const moved = growth + (isKeen ? keen.faster : 0) + (classMoves[i % classes] as number)
    return {
      id: `p${i}`,
      className: `class ${i % classes}`,
      before: own + chance * normal(),
      after: own + moved + chance * normal(),
      isKeen,
    }
  })
}

/** The pupil as an evaluation sees them. Each is a family of their own. */
export function inGroup(pupil: Invented, tookPart: boolean): PupilEvaluated {
  const { id, className, before, after } = pupil
  return { id, familyId: id, className, arm: tookPart ? 'took_part' : 'compared', before, after }
}

/**
 * Weekly figures, each carrying over some of the one before, around 95 with a deviation of 1.
 *
 * @param carried from one point to the next, 0 to 1
 */
export function inventSeries(points: number, carried: number, normal: () => number): number[] {
  let held = normal()
  return Array.from({ length: points }, () => {
    held = carried * held + Math.sqrt(1 - carried ** 2) * normal()
    return 95 + held
  })
}
