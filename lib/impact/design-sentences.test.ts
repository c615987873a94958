import { describe, expect, it } from 'vitest'
import type { Claim } from './claim-rung'
import { asked, designSentence, lowScorers, type ResultToTell } from './design-sentences'
import type { Design } from './facts'
import type { Verdict } from './verdict'

const absence = { name: 'Absence', unit: '%', direction: 'lower' } as const
const late = { name: 'Late arrivals', unit: 'times a term', direction: 'lower' } as const
const score = { name: 'Reading score', unit: 'points', direction: 'higher' } as const

const told = (
  design: Design,
  measure: ResultToTell['measure'],
  [low, high]: [number, number],
  verdict: Verdict,
  rung: Claim['rung'] = 4,
) =>
  designSentence(
    {
      design,
      measure,
      n: 20,
      estimate: { value: (low + high) / 2, low, high },
      startedOn: '2026-01-12',
      expectedRise: null,
      smallestWorthwhile: null,
      smallestDetectable: null,
      reader: 'head',
    },
    { base: 5, ceiling: rung, rung, verdict, limits: [] } as unknown as Claim,
  )

describe('where lower is better', () => {
  it('progress is what was brought down, and less of it is worse at the same rung', () => {
    expect(told('randomised', absence, [-4, -1], 'better', 5)).toBe(
      'Places were drawn by lot. Pupils offered the programme brought absence down by 2.5 percentage points more than those who were not (likely range 1.0 to 4.0). This is likely because of the programme.',
    )
    expect(told('comparison', absence, [1, 4], 'worse')).toMatch(
      /^Pupils in the programme brought absence down by 2\.5 percentage points less than similar pupils who were not \(likely range 1\.0 to 4\.0\)\./,
    )
    expect(told('dose', absence, [-2, -1], 'better', 3)).toMatch(
      /^Pupils whose families came more often brought absence down more \(1\.5 percentage points per step, likely range 1\.0 to 2\.0\)\./,
    )
    expect(told('comparison', absence, [-4, 1], 'cannot_tell')).toMatch(
      /^We cannot tell whether pupils in the programme brought absence down more than those who were not\. The result fits anything from 1\.0 percentage points less to 4\.0 percentage points more\./,
    )
    expect(asked({ design: 'prepost_norm', measure: absence })).toBe(
      "the pupils' absence fell more than would be expected on their own",
    )
  })

  it('those with the highest figures are expected to fall by themselves', () => {
    expect(lowScorers({ expectedRise: -1.23, measure: absence })).toBe(
      'When those with the highest figures are measured again we expect about 1.2 percentage points of fall with no help at all.',
    )
    expect(lowScorers({ expectedRise: 0.001, measure: score })).toBe(
      'When the lowest scorers are tested again we expect hardly any rise with no help at all.',
    )
  })
})

describe('a series', () => {
  it.each([
    [late, /late arrivals were on average 2\.0 times a term below/],
    [absence, /absence was on average 2\.0 percentage points below/],
    [{ ...score, name: 'Maths' }, /maths was on average/],
    [{ ...score, name: 'Reading age in months' }, /reading age in months was on average/],
  ])('of $name speaks of one thing, or of several', (measure, words) => {
    expect(told('its', measure, [-3, -1], measure.direction === 'lower' ? 'better' : 'worse', 3)).toMatch(
      words,
    )
  })

  it('left its own trend, or theirs', () => {
    expect(asked({ design: 'its', measure: late })).toBe('late arrivals left their earlier trend')
    expect(asked({ design: 'its', measure: absence })).toBe('absence left its earlier trend')
  })
})
