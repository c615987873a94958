import { describe, expect, it } from 'vitest'
import { tCdf } from '../statistics/distributions'
import { pairedChange } from '../statistics/paired-change'
import { claimForOutcome } from './claim'
import type { OutcomeFacts } from './facts'
import { pictureOf } from './interval-picture'

const before = [81, 84, 90, 77, 95, 88, 79, 92, 86, 83]
const after = [90, 88, 99, 80, 103, 91, 85, 97, 94, 86]

function outcome(pre: number[], post: number[]): OutcomeFacts {
  return {
    id: 'a',
    about: 'pupils',
    statement: 'Pupils read better',
    measure: {
      name: 'Reading age',
      unit: 'months',
      direction: 'higher',
      type: 'standardised_test',
      reliability: null,
    },
    baseline: 85,
    target: 92,
    reviewOn: null,
    smallestWorthwhile: 2,
    design: 'prepost',
    result: {
      change: pairedChange(pre, post),
      onlySecond: 0,
      publishedSd: null,
      weeks: 12,
      sameScale: true,
      evaluated: null,
    },
  }
}

const draw = (facts: OutcomeFacts) => pictureOf(facts, claimForOutcome(facts, 6))

describe('pictureOf', () => {
  it('is the estimate with its 95% interval and a 66% one inside it', () => {
    const picture = draw(outcome(before, after))
    expect(picture).toMatchObject({ estimate: 5.8, worthwhile: 2 })
    const { se } = outcome(before, after).result?.change ?? {}
    const reach = (picture?.innerHigh ?? 0) - 5.8
    expect(2 * tCdf(reach / (se ?? 0), 9) - 1).toBeCloseTo(0.66, 10)
    expect(picture?.low).toBeLessThan(picture?.innerLow ?? 0)
    expect(picture?.text).toContain('5.8')
  })

  it('is not drawn for fewer than three pupils, without figures, or when every figure moved alike', () => {
    expect(draw(outcome(before.slice(0, 2), after.slice(0, 2)))).toBeNull()
    expect(draw({ ...outcome(before, after), result: null })).toBeNull()
    expect(
      draw(
        outcome(
          before,
          before.map((value) => value + 3),
        ),
      ),
    ).toBeNull()
  })
})
