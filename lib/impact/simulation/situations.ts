import { invent } from './invented'
import { keenFamilies } from './keen-families'
import { lowScorers, ordinaryGrowth } from './low-scorers'
import { byLot, helped, loseUnevenly, seriesOf, withOthers } from './plays'
import { answersFor, type Situation } from './situation'

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
