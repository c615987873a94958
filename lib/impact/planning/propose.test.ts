import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHOSEN } from '../evaluation/evaluation-plan'
import { MEASURE_TYPES } from '../facts'
import { answersFor } from '../simulation/situation'
import { WHO_DECIDES } from './answers'
import { propose } from './propose'

const sixty = { pupils: 60, classes: 2, places: 20 }
const designs = (answers: Parameters<typeof propose>[0]) =>
  propose(answers).designs.map(({ design, ceiling }) => [design, ceiling])

describe('the strongest comparison that costs nothing extra', () => {
  it('is a draw, when half can wait', () => {
    const { first, warnings } = propose(answersFor({ ...sixty, places: null }, { canHalfWait: true }))
    expect(first).toMatchObject({
      design: 'randomised',
      words: 'Half of the 60 families start this term and half next, drawn by lot within each class.',
      extra: null,
      ceiling: 5,
      mayClaim: 'Likely because of it, at most.',
      limits: [],
    })
    expect(first.smallest?.inSd).toBeCloseTo(0.5256, 3)
    expect(first.smallest?.words).toBe(
      'With 30 and 30 to compare, a difference of about 7.9 points would show clearly four times in five; a smaller one would often be missed. This takes first and second figures to go together by 0.70, which is usual for school tests.',
    )
    expect(warnings).toEqual([])
  })

  it('is the other pupils where families decide, if they are measured anyway; otherwise that is the extra', () => {
    const free = propose(answersFor(sixty, { whoDecides: 'families' }))
    expect(free.designs.map(({ design }) => design).slice(0, 2)).toEqual(['comparison', 'comparison_matched'])
    const costly = propose(answersFor(sixty, { whoDecides: 'families', measure: { othersMeasured: false } }))
    expect(costly.first).toMatchObject({ design: 'prepost_norm', ceiling: 3 })
    expect(costly.designs.find(({ design }) => design === 'comparison_matched')).toMatchObject({
      extra: 'Measure the pupils who do not take part as well, in the same weeks.',
      ceiling: 4,
    })
  })

  it('cannot be pairs for the lowest scorers, who begin too far below the others', () => {
    const { designs: some, notPossible } = propose(answersFor(sixty, { whoDecides: 'lowest_scorers' }))
    expect(some[0]).toMatchObject({
      design: 'comparison',
      base: 4,
      ceiling: 3,
      limits: [{ code: 'GROUPS_NOT_ALIKE' }],
    })
    expect(notPossible).toContainEqual({
      design: 'comparison_matched',
      why: 'The lowest scorers are chosen, so nobody who began as low is left to pair them with.',
    })
  })

  it('knows what whole classes, the marker, the measure and other programmes take away', () => {
    const drawn = (given: Parameters<typeof answersFor>[1], classes = 2) =>
      propose(answersFor({ pupils: 60, classes, places: null }, { canHalfWait: true, ...given }))
    const first = (given: Parameters<typeof answersFor>[1], classes?: number) => {
      const found = drawn(given, classes).designs.find(({ design }) => design === 'randomised')
      return [found?.ceiling, found?.limits.map(({ code }) => code)]
    }
    expect(first({ chosen: 'classes' })).toEqual([3, ['ONE_CLASS_EACH']])
    expect(first({ chosen: 'classes' }, 4)).toEqual([4, ['FEW_CLASSES']])
    expect(first({ chosen: 'classes' }, 8)).toEqual([5, []])
    expect(first({ hasOtherProgramme: true })).toEqual([3, ['OTHER_PROGRAMME']])
    expect(first({ measure: { type: 'teacher_assessment', isBlind: false } })).toEqual([
      3,
      ['MARKED_BY_INVOLVED'],
    ])
    const widened = drawn({ chosen: 'classes' }).first.smallest
    expect(widened?.designEffect).toBeCloseTo(1 + 29 * 0.15)
    expect(widened?.words).toMatch(/about 18 points .* It allows for pupils of one class being alike/)
  })

  it('gives the difference in spreads when no deviation is known', () => {
    const { first } = propose(
      answersFor(
        { ...sixty, places: null },
        { canHalfWait: true, measure: { publishedSd: null, correlation: 0.85 } },
      ),
    )
    expect(first.smallest).toMatchObject({ inUnits: null, isCorrelationAssumed: false })
    expect(first.smallest?.words).toContain('about 0.39 of the spread between pupils (a standard deviation)')
    expect(first.smallest?.words).toContain('go together by 0.85.')
  })

  it('takes a series where it is recorded week by week', () => {
    const weekly = { type: 'register', points: { before: 20, after: 10 }, expectedGain: null } as const
    expect(designs(answersFor(sixty, { measure: weekly }))).toContainEqual(['its_controlled', 4])
    const short = { ...weekly, points: { before: 20, after: 5 } }
    expect(designs(answersFor(sixty, { measure: short }))).toContainEqual(['its_controlled', 2])
  })
})

describe('poor and impossible answers', () => {
  it('gives one family reach, and a clear sentence', () => {
    const { first, notPossible, warnings } = propose(
      answersFor({ pupils: 1, classes: 1, places: null }, { canHalfWait: true }),
    )
    expect(first.ceiling).toBe(1)
    expect(notPossible[0]).toEqual({
      design: 'randomised',
      why: 'One family cannot be drawn by lot: there must be two at least.',
    })
    expect(warnings[0]).toMatch(/^One family cannot be compared with itself/)
  })

  it('says what is missing when everybody takes part at once, without a norm or one scale', () => {
    const { designs: some, warnings } = propose(
      answersFor(
        { pupils: 30, classes: 1, places: null },
        { whoDecides: 'everyone', measure: { expectedGain: null, sameScale: false } },
      ),
    )
    expect(some[0]?.design).toBe('dose')
    expect(some.find(({ design }) => design === 'prepost')?.limits.map(({ code }) => code)).toEqual([
      'SCALE_CHANGED',
    ])
    expect(warnings).toContain(
      'The two rounds are on different scales, so before and after cannot be taken from each other.',
    )
  })

  it('always proposes something, in order, without a number that is none, whatever the answers', () => {
    const anyAnswers = fc
      .record({
        pupils: fc.nat(90),
        classes: fc.nat(6),
        places: fc.option(fc.nat(90)),
        families: fc.nat(90),
        canHalfWait: fc.boolean(),
        whoDecides: fc.constantFrom(...WHO_DECIDES),
        chosen: fc.constantFrom(...CHOSEN),
        hasOtherProgramme: fc.boolean(),
        type: fc.constantFrom(...MEASURE_TYPES),
        flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
        expectedGain: fc.option(fc.nat(9)),
        points: fc.option(fc.record({ before: fc.nat(30), after: fc.nat(30) })),
      })
      .map(({ pupils, classes, places, families, type, flags, expectedGain, points, ...rest }) => {
        const [sameScale, isBlind, hasFirstFigures, othersMeasured] = flags
        const answers = answersFor(
          { pupils, classes, places: places === null ? null : Math.min(places, pupils) },
          {
            ...rest,
            measure: { type, sameScale, isBlind, hasFirstFigures, othersMeasured, expectedGain, points },
          },
        )
        return { ...answers, who: { ...answers.who, families } }
      })
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { first, designs: some, notPossible } = propose(answers)
        expect(some[0]).toBe(first)
        expect(first.extra).toBeNull()
        expect(some.length + notPossible.length).toBe(9)
        const free = some.filter(({ extra }) => extra === null).map(({ ceiling }) => ceiling)
        expect(free).toEqual([...free].sort((a, b) => b - a))
        for (const one of some) {
          expect(one.ceiling).toBeLessThanOrEqual(one.base)
          expect(JSON.stringify(one)).not.toMatch(/NaN|undefined|Infinity/)
        }
      }),
    )
  })

  it('refuses counts that cannot be', () => {
    expect(() => propose(answersFor({ pupils: 10, classes: 1, places: 11 }))).toThrow(
      '11 places for 10 pupils',
    )
    expect(() => propose(answersFor({ pupils: -1, classes: 1, places: null }))).toThrow(RangeError)
  })
})
