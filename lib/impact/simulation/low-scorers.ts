import { invent } from './invented'
import { alone, byLot, cohortOf, lowest, withOthers } from './plays'
import { answersFor, type Situation } from './situation'

/** The lowest scorers of a test are chosen, and rise by themselves when they are tested again. */
export function lowScorers(count: number, reliability: number): Situation[] {
  const world = { pupils: 60, classes: 2, reliability }
  const name = `Lowest ${count} of 60, reliability ${reliability}`
  const answers = answersFor({ pupils: 60, classes: 2, places: count }, { whoDecides: 'lowest_scorers' })
  const scene = (normal: () => number) => {
    const pupils = invent(world, normal)
    const low = lowest(pupils, count)
    return { pupils, isLow: ({ id }: { id: string }) => low.has(id) }
  }
  const lowAlone: Situation['play'] = (_, normal) => {
    const { pupils, isLow } = scene(normal)
    return { pupils: alone(pupils, isLow), cohort: cohortOf(pupils) }
  }
  return [
    {
      name,
      design: 'prepost',
      answers,
      naive: 'before and after',
      play: lowAlone,
    },
    {
      name,
      design: 'prepost_norm',
      answers,
      naive: 'before and after',
      play: lowAlone,
    },
    {
      name,
      design: 'comparison',
      answers,
      naive: 'gains of the two groups',
      play: (_, normal) => {
        const { pupils, isLow } = scene(normal)
        return { pupils: withOthers(pupils, isLow) }
      },
    },
    {
      name: `${name}, half of them drawn`,
      design: 'randomised',
      answers: answersFor({ pupils: count, classes: 2, places: null }, { canHalfWait: true }),
      naive: 'before and after',
      play: (random, normal) => {
        const { pupils, isLow } = scene(normal)
        return { pupils: byLot(pupils.filter(isLow), random) }
      },
    },
  ]
}

/** One group that grows older, as all do. */
export function ordinaryGrowth(): Situation[] {
  const world = { pupils: 20, classes: 1, reliability: 0.8, growth: 6 }
  const name = 'One group of 20, raw scores, ordinary growth 6 points'
  const who = { pupils: 20, classes: 1, places: null }
  const group = (normal: () => number) => invent(world, normal)
  return [
    {
      name,
      design: 'prepost',
      answers: answersFor(who, { whoDecides: 'everyone', measure: { expectedGain: null } }),
      naive: 'before and after',
      play: (_, normal) => ({ pupils: alone(group(normal), () => true) }),
    },
    {
      name,
      design: 'prepost_norm',
      answers: answersFor(who, { whoDecides: 'everyone', measure: { expectedGain: 6 } }),
      naive: 'before and after',
      play: (_, normal) => ({ pupils: alone(group(normal), () => true) }),
    },
    {
      name,
      design: 'randomised',
      answers: answersFor(who, { canHalfWait: true }),
      naive: 'before and after',
      play: (random, normal) => ({ pupils: byLot(group(normal), random) }),
    },
  ]
}
