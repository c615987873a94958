import { describe, expect, it } from 'vitest'
import { pairedChange } from '../statistics/paired-change'
import { claimForOutcome } from './claim'
import { evaluatedResult } from './evaluation/evaluated-result'
import type { EvaluationPlan, PupilEvaluated } from './evaluation/evaluation-plan'
import type { OutcomeFacts } from './facts'
import { pictureOf } from './interval-picture'
import { limitInNumbers } from './limit-numbers'
import { resultInFigures } from './result-figures'
import { chanceInWords, doNext, reachedInWords, ruledOut, tippingInWords } from './result-says'
import { estimateSpokenOf, speaksOfGroups } from './spoken-of'

const score: EvaluationPlan['measure'] = {
  name: 'Reading score',
  unit: 'points',
  direction: 'higher',
  type: 'standardised_test',
  reliability: 0.9,
  publishedSd: null,
  lowest: null,
  highest: null,
}
const absence = { ...score, name: 'Absence', unit: '%', direction: 'lower', type: 'register' } as const

/** Two groups whose figures fan out alike; those who take part gain so much more, give or take `luck`. */
function twoGroups(size: number, gain: number, { luck = 4, lost = 0 } = {}): PupilEvaluated[] {
  return Array.from({ length: 2 * size }, (_, i) => {
    const before = 12 + ((i >> 1) % 7)
    const arm = i % 2 === 0 ? 'took_part' : 'compared'
    const after = before + (((i >> 1) * 5) % 9) * (luck / 4) + (arm === 'took_part' ? gain : 0)
    const id = `p${String(i).padStart(3, '0')}`
    return { id, familyId: null, className: null, arm, before, after: i < lost ? null : after }
  })
}

function told(
  design: EvaluationPlan['design'],
  pupils: PupilEvaluated[],
  measure: EvaluationPlan['measure'] = score,
  given: Partial<EvaluationPlan> = {},
) {
  const plan: EvaluationPlan = {
    design,
    selection: design === 'randomised' ? 'random' : 'chosen_by_family',
    chosen: 'families',
    measure,
    isBlind: true,
    sameScale: true,
    isSkewed: false,
    expectedGain: 0,
    smallestWorthwhile: 3,
    isSetInAdvance: true,
    isPrimary: true,
    hasOtherProgramme: false,
    isDrawLogged: true,
    isAnalysedAsDrawn: true,
    startedOn: null,
    weeks: 10,
    ...given,
  }
  const { result, change } = evaluatedResult(plan, { pupils }, { target: 20, seed: 1 })
  const outcome: OutcomeFacts = {
    id: 'o',
    about: 'pupils',
    statement: '',
    measure,
    baseline: null,
    target: 20,
    reviewOn: null,
    smallestWorthwhile: plan.smallestWorthwhile,
    design,
    result: {
      change: change ?? pairedChange([], []),
      onlySecond: 0,
      publishedSd: null,
      weeks: 10,
      sameScale: true,
      evaluated: result,
    },
  }
  return { result, outcome, claim: claimForOutcome(outcome, 6) }
}

describe('what a result that cannot tell rules out', () => {
  it('is both ends of its range, and the difference that would matter', () => {
    const { outcome, claim } = told('randomised', twoGroups(20, 0), score, { smallestWorthwhile: 1 })
    expect(claim.verdict).toBe('cannot_tell')
    expect(ruledOut(outcome, claim)).toBe(
      'It does rule out a difference of more than 1.7 points for the better, and a difference of more than 1.7 points for the worse.',
    )
  })

  it('is turned round where lower is better, and says that what would matter is not likely', () => {
    const { outcome, claim } = told('randomised', twoGroups(20, 1.5), absence, { smallestWorthwhile: 1 })
    expect(claim.sentence).toMatch(
      /^We cannot tell whether pupils in the programme brought absence down more than those who were not\./,
    )
    expect(ruledOut(outcome, claim)).toBe(
      'It does rule out a difference of more than 0.2 percentage points for the better, and a difference of more than 3.2 percentage points for the worse. So a difference of 1 percentage point, which you said would matter, is not likely.',
    )
  })

  it('is nothing where something was found, or the sentence speaks of a change that is clear', () => {
    const better = told('randomised', twoGroups(20, 6))
    expect(better.claim.verdict).toBe('better')
    expect(ruledOut(better.outcome, better.claim)).toBeNull()
    const few = told('comparison', twoGroups(7, 0))
    expect([few.claim.ceiling, few.claim.state]).toEqual([2, 'clear'])
    expect(ruledOut(few.outcome, few.claim)).toBeNull()
  })
})

describe('a comparison that is held below a promising sign', () => {
  const few = told('comparison', twoGroups(7, 0))

  it('sets nothing beside the other group: not in its sentence, picture, table, target or chances', () => {
    const { outcome, claim, result } = few
    expect(claim.sentence).toMatch(
      /^The 7 pupils' reading score went from 15\.0 to 18\.4 points: up 3\.4 points/,
    )
    expect(pictureOf(outcome, claim)?.estimate).toBeCloseTo(3.43, 2)
    expect(resultInFigures(outcome)).toMatchObject({ counted: '7', change: '+3.4 points' })
    expect(result.target?.sets.map(({ who }) => who)).toEqual(['after', 'before'])
    expect(result.chance).toBeNull()
    expect(speaksOfGroups({ evaluated: result })).toBe(false)
  })

  it('and sets the groups beside each other as soon as it may', () => {
    const { outcome, claim, result } = told('comparison', twoGroups(20, 6))
    expect(claim.ceiling).toBe(4)
    expect(estimateSpokenOf(outcome.result ?? neverNull())).toEqual(result.primary)
    expect(resultInFigures(outcome)).toMatchObject({ counted: '20 and 20', change: '+6.0 points' })
    expect(result.target?.sets.map(({ who }) => who)).toEqual(['took_part', 'compared'])
    expect(speaksOfGroups({ evaluated: result })).toBe(true)
  })
})

describe('how many reached the target', () => {
  const reached = (
    difference: number,
    low: number,
    high: number,
    second: 'before' | 'compared' = 'compared',
  ) => ({
    target: 95,
    sets: [
      { who: second === 'before' ? ('after' as const) : ('took_part' as const), reached: 1, of: 2 },
      { who: second, reached: 1, of: 2 },
    ] as Parameters<typeof reachedInWords>[0]['sets'],
    difference,
    low,
    high,
  })

  it.each([
    [
      reached(0.35, 0.1, 0.55),
      score,
      'Of every 20 who took part, 7 more reached 95 points than of every 20 others (likely range 2 more to 11 more).',
    ],
    [
      reached(-0.5, -0.7, -0.2, 'before'),
      score,
      'Of every 20, 10 fewer reached 95 points than before (likely range 14 fewer to 4 fewer).',
    ],
    [
      reached(0.01, -0.05, 0.05),
      score,
      'Of every 20 who took part, as many reached 95 points as of every 20 others (likely range 1 fewer to 1 more).',
    ],
    [
      reached(0, -0.01, 0.01, 'before'),
      absence,
      'Of every 20, as many had 95% or less as before (likely range less than 1 either way).',
    ],
  ])('%#', (given, measure, words) => {
    expect(reachedInWords(given, measure)).toBe(words)
  })
})

describe('chances in 100', () => {
  it('stand beside what was found, and not beside “we cannot tell”', () => {
    expect(chanceInWords(told('randomised', twoGroups(20, 6)).result)).toMatch(
      /^Pick one pupil from each group: \d+ times in 100 the one offered it made more progress\. With no difference it would be 50\.$/,
    )
    expect(
      chanceInWords(told('comparison', twoGroups(20, 0), score, { smallestWorthwhile: 1 }).result),
    ).toBeNull()
  })

  it('count the better way where lower is better', () => {
    const worse = told('randomised', twoGroups(20, 6), absence).result
    expect(worse.claim.verdict).toBe('worse')
    expect(worse.chance).toBeLessThan(20)
  })
})

describe('what to do next term', () => {
  it('is never nothing', () => {
    for (const design of [
      'prepost',
      'prepost_norm',
      'comparison',
      'comparison_matched',
      'randomised',
    ] as const)
      for (const gain of [6, 0, -6]) {
        const { outcome, claim } = told(design, twoGroups(20, gain))
        expect(doNext(outcome, claim), `${design} ${gain}`).not.toEqual([])
      }
  })

  it('is to draw by lot where others were compared without', () => {
    const { outcome, claim } = told('comparison', twoGroups(20, 6))
    expect(doNext(outcome, claim)).toEqual([
      'Draw places by lot next time: only that can show whether it is because of the activity.',
    ])
  })
})

describe('a limit in numbers', () => {
  it('counts one, none and several rightly', () => {
    const { result } = told('randomised', twoGroups(12, 6, { lost: 5 }))
    expect(limitInNumbers('LOST_OVER_20', result)).toBe(
      '3 of the 12 who took part have no second figure; 2 of the 12 others have no second figure.',
    )
    const one = told('randomised', twoGroups(12, 6, { lost: 1 })).result
    expect(limitInNumbers('LOST_UNEVENLY', one)).toBe(
      '1 of the 12 who took part has no second figure; none of the 12 others have no second figure.',
    )
    const alone = told('prepost', twoGroups(1, 6)).result
    expect(limitInNumbers('N_UNDER_3', alone)).toBe('1 has both figures.')
  })
})

const neverNull = () => {
  throw new Error('There is a result')
}

describe('who was lost', () => {
  it('would have had to do so much worse to leave no difference, and only beside a result for the better', () => {
    const better = told('randomised', twoGroups(20, 6, { lost: 6 }))
    const primary = better.outcome.result?.evaluated?.primary?.value ?? 0
    // Three of the twenty who took part were lost: the difference over their share.
    const worse = (primary / (3 / 20)).toFixed(1)
    expect(tippingInWords(better.outcome, better.claim)).toBe(
      `The 3 who took part and were lost would have had to do ${worse} points worse than those we saw to leave no difference.`,
    )
    const none = told('randomised', twoGroups(20, 6))
    expect(tippingInWords(none.outcome, none.claim)).toBeNull()
    const nothing = told('randomised', twoGroups(20, 0, { lost: 6 }))
    expect(tippingInWords(nothing.outcome, nothing.claim)).toBeNull()
    const alone = told('prepost', twoGroups(20, 6, { lost: 6 }))
    expect(tippingInWords(alone.outcome, alone.claim)).toBeNull()
  })
})
