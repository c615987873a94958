import type { Random } from '../../statistics/random'
import { invent, type World } from './invented'
import {
  alone,
  byLot,
  cohortOf,
  helped,
  loseUnevenly,
  lowest,
  paired,
  seriesOf,
  withOthers,
  withSessions,
} from './plays'
import { answersFor, type Situation } from './situation'

const PAIRED_BIAS =
  'pairing removes the distance at the start by which GROUPS_NOT_ALIKE would have capped the claim. A keen family paired with another of the same first score had bad luck on the day, and rises; once first scores are equal, ANCOVA and the gains carry the same bias, so that both agree does not help (method, sections 1 and 2, M21)'
const LOST_BIAS =
  'groups may lose shares up to 10 points apart before LOST_UNEVENLY caps the claim, and these losses pick those who fell back. The tipping point (M14) is shown beside such a result and lowers no claim (method, sections 4 and 6)'
const SERIES_COVERAGE =
  'the method puts the coverage of its intervals at about 90% where weeks are strongly related, which is 5% in each direction (section 3, M9, and section 11)'

/** The situations of the method's section 1, each met with the designs its answers allow. The activity does nothing. */
export function nothingHappens(): Situation[] {
  return [
    ...[
      { count: 20, reliability: 0.8 },
      { count: 20, reliability: 0.7 },
      { count: 8, reliability: 0.8 },
    ].flatMap(({ count, reliability }) => lowScorers(count, reliability)),
    ...ordinaryGrowth(),
    ...keenFamilies('start 8 ahead, same growth', 8, 0),
    ...keenFamilies('start 4 ahead, same growth', 4, 0),
    ...keenFamilies('start 4 ahead and grow 3 faster', 4, 3),
    ...classes(),
    ...losses(),
    ...series(),
    drawn('Sixty families, nobody lost, reliability 0.7', 0.7, 0),
  ]
}

/** A true effect of half a standard deviation, by lot, thirty a group. */
export function somethingHappens(): Situation[] {
  return [
    drawn('True effect 0.5 SD, first and second figures together by 0.70', 0.7, 0.5),
    drawn('True effect 0.5 SD, first and second figures together by 0.85', 0.85, 0.5),
  ]
}

function lowScorers(count: number, reliability: number): Situation[] {
  const world = { pupils: 60, classes: 2, reliability }
  const name = `Lowest ${count} of 60, reliability ${reliability}`
  const answers = answersFor({ pupils: 60, classes: 2, places: count }, { whoDecides: 'lowest_scorers' })
  const scene = (normal: () => number) => {
    const pupils = invent(world, normal)
    const low = lowest(pupils, count)
    return { pupils, isLow: ({ id }: { id: string }) => low.has(id) }
  }
  return [
    {
      name,
      design: 'prepost',
      answers,
      naive: 'before and after',
      play: (_, normal) => {
        const { pupils, isLow } = scene(normal)
        return { pupils: alone(pupils, isLow), cohort: cohortOf(pupils) }
      },
    },
    {
      name,
      design: 'prepost_norm',
      answers,
      naive: 'before and after',
      play: (_, normal) => {
        const { pupils, isLow } = scene(normal)
        return { pupils: alone(pupils, isLow), cohort: cohortOf(pupils) }
      },
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

function ordinaryGrowth(): Situation[] {
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

function keenFamilies(how: string, ahead: number, faster: number): Situation[] {
  const world = { pupils: 60, classes: 2, reliability: 0.8, keen: { families: 20, ahead, faster } }
  const name = `Keener families (20 of 60) ${how}`
  const isKeen = (pupil: { isKeen: boolean }) => pupil.isKeen
  const shared = {
    name,
    answers: answersFor({ pupils: 60, classes: 2, places: 20 }, { whoDecides: 'families' }),
    naive: 'gains of the two groups',
    ...(faster > 0 && {
      incurable:
        'no statistic cures families who would have grown faster anyway, so without a lot it never passes rung 4',
    }),
  } satisfies Partial<Situation>
  return [
    {
      ...shared,
      design: 'comparison',
      play: (_, normal) => ({ pupils: withOthers(invent(world, normal), isKeen) }),
    },
    {
      ...shared,
      design: 'comparison_matched',
      ifMissed: PAIRED_BIAS,
      play: (_, normal) => ({ pupils: paired(invent(world, normal), isKeen) }),
    },
    ...(faster > 0
      ? [
          drawnOfTheKeen(name, world),
          {
            ...shared,
            design: 'dose' as const,
            naive: null,
            play: (random: Random, normal: () => number) => ({
              pupils: withSessions(invent(world, normal), random),
            }),
          },
        ]
      : []),
  ]
}

function drawnOfTheKeen(name: string, world: World): Situation {
  return {
    name: `${name}, half of them drawn`,
    design: 'randomised',
    answers: answersFor({ pupils: 20, classes: 2, places: null }, { canHalfWait: true }),
    naive: 'before and after',
    play: (random, normal) => ({
      pupils: byLot(
        invent(world, normal).filter(({ isKeen }) => isKeen),
        random,
      ),
    }),
  }
}

function classes(): Situation[] {
  const world = (count: number, each: number) => ({
    pupils: count * each,
    classes: count,
    reliability: 0.8,
    icc: 0.1,
  })
  const whole = (count: number, each: number): Situation => ({
    name: `Whole classes of ${each}, ICC 0.10, ${count / 2} against ${count / 2} by lot`,
    design: 'randomised',
    answers: answersFor(
      { pupils: count * each, classes: count, places: null },
      { canHalfWait: true, chosen: 'classes' },
    ),
    naive: 'second figures of the two groups',
    play: (random, normal) => ({ pupils: byLot(invent(world(count, each), normal), random, 'classes') }),
  })
  return [
    {
      name: 'One class of 30 against one class, ICC 0.10',
      design: 'comparison',
      answers: answersFor({ pupils: 60, classes: 2, places: 30 }, { chosen: 'classes' }),
      naive: 'second figures of the two groups',
      play: (_, normal) => ({
        pupils: withOthers(invent(world(2, 30), normal), ({ className }) => className === 'class 0'),
      }),
    },
    whole(6, 20),
    whole(8, 20),
    {
      name: 'Two classes of 30, ICC 0.10, families drawn within each',
      design: 'randomised',
      answers: answersFor({ pupils: 60, classes: 2, places: null }, { canHalfWait: true }),
      naive: 'before and after',
      play: (random, normal) => ({ pupils: byLot(invent(world(2, 30), normal), random) }),
    },
  ]
}

function losses(): Situation[] {
  const lost = (name: string, ofTheFallenBack: number, ofTheOthers: number): Situation => ({
    name,
    design: 'randomised',
    answers: answersFor({ pupils: 60, classes: 2, places: null }, { canHalfWait: true }),
    naive: 'gains of the two groups',
    ifMissed: LOST_BIAS,
    play: (random, normal) => {
      const pupils = byLot(invent({ pupils: 60, classes: 2, reliability: 0.8 }, normal), random)
      return { pupils: loseUnevenly(pupils, { ofTheFallenBack, ofTheOthers }, random) }
    },
  })
  return [
    lost('Drawn, then 6 in 10 of the third that fell back are lost; 1 in 20 of the others', 0.6, 0.05),
    lost('Drawn, then 3 in 10 of the third that fell back are lost; 1 in 20 of the others', 0.3, 0.05),
    lost('Drawn, then 3 in 10 of the third that fell back are lost; 1 in 10 of the others', 0.3, 0.1),
  ]
}

function series(): Situation[] {
  const weekly = (
    design: 'its' | 'its_controlled',
    before: number,
    after: number,
    carried: number,
  ): Situation => ({
    name: `Weekly attendance, ${before} weeks and ${after}, carrying over ${carried}`,
    design,
    answers: answersFor(
      { pupils: 60, classes: 2, places: 30 },
      {
        measure: {
          name: 'Attendance',
          unit: '%',
          type: 'register',
          reliability: null,
          publishedSd: null,
          points: { before, after },
        },
      },
    ),
    naive: null,
    ifMissed: SERIES_COVERAGE,
    play: (_, normal) => seriesOf(before, after, carried, normal),
  })
  return [
    weekly('its', 12, 12, 0.4),
    weekly('its_controlled', 8, 8, 0.4),
    weekly('its_controlled', 12, 12, 0.6),
  ]
}

function drawn(name: string, reliability: number, effect: number): Situation {
  return {
    name,
    design: 'randomised',
    answers: answersFor(
      { pupils: 60, classes: 2, places: null },
      { canHalfWait: true, measure: { correlation: reliability } },
    ),
    naive: 'before and after',
    effect,
    play: (random, normal) => ({
      pupils: helped(byLot(invent({ pupils: 60, classes: 2, reliability }, normal), random), effect),
    }),
  }
}
