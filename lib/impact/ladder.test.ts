import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActivityFacts } from './facts'
import { anArm, anOutcome, aResult, aStrongerResult, nobodyYet, someFacts, whoCame } from './fixtures/facts'
import { type Ladder, ladderFor, STEPS } from './ladder'
import type { Rung } from './rules'

const CAME = '23 of 40 invited families took part. This tells us who came, not what difference it made.'
const quotation = { kind: 'quotation' as const, count: 3, asked: null }
const changed = anOutcome({ measure: { name: 'Weight', unit: 'lb' }, result: anArm('FT') })

const gapsOf = (ladder: Ladder) => ladder.gaps.map(({ step }) => step)
const missing = (ladder: Ladder) => ladder.next?.inTheWay?.missing

describe('where an activity stands', () => {
  it('an idea stands nowhere', () => {
    const ladder = ladderFor(someFacts({ status: 'idea', outcomes: [], takenPart: nobodyYet }))
    expect(ladder).toMatchObject({
      stands: null,
      claim: 'This is an idea. Nothing has been planned yet.',
      gaps: [],
    })
    expect(ladder.next).toMatchObject({
      step: 'planned',
      inTheWay: { missing: 'no_outcome', part: 'outcomes' },
    })
    const worded = ladderFor(someFacts({ status: 'idea', takenPart: nobodyYet }))
    expect(missing(worded)).toBe('still_an_idea')
  })

  it('an idea that was stopped was never planned', () => {
    const ladder = ladderFor(
      someFacts({ status: 'stopped', outcomes: [anOutcome({ target: null })], takenPart: nobodyYet }),
    )
    expect(ladder).toMatchObject({
      stands: null,
      claim: 'This was an idea. It was stopped before it was planned.',
    })
  })

  it('planned, and nothing more', () => {
    const ladder = ladderFor(someFacts({ status: 'planned', takenPart: { ...nobodyYet, sessionsToCome: 3 } }))
    expect(ladder).toMatchObject({
      stands: 'planned',
      claim: 'Planned: reading age should go from 83 to 90 months. The first session is still to come.',
    })
    expect(missing(ladder)).toBe('session_to_come')
  })

  it('took part, whatever the family came to', () => {
    const ladder = ladderFor(someFacts())
    expect(ladder).toMatchObject({ stands: 'took_part', claim: CAME, governorClaim: CAME, gaps: [] })
    expect(missing(ladder)).toBe('no_response')
  })

  it('parents responded: by what they said or did, never by coming', () => {
    const ladder = ladderFor(someFacts({ responses: [quotation] }))
    expect(ladder).toMatchObject({
      stands: 'parents_responded',
      claim:
        'Parents told us something in their own words 3 times. This is what parents said and did, not what changed for pupils.',
    })
    expect(missing(ladder)).toBe('no_figures')
    expect(ladderFor(someFacts({ responses: [{ ...quotation, count: 0 }] })).stands).toBe('took_part')
  })

  it('pupils changed, with the unmet steps below as gaps', () => {
    const ladder = ladderFor(someFacts({ outcomes: [changed] }))
    expect(ladder.stands).toBe('pupils_changed')
    expect(ladder.claim).toMatch(/^The 17 pupils' weight went from 83.2 to 90.5 lb: up 7.3 lb/)
    expect(gapsOf(ladder)).toEqual(['parents_responded'])
    expect(missing(ladder)).toBe('no_comparison')
    const unrecorded = ladderFor(someFacts({ outcomes: [changed], takenPart: nobodyYet }))
    expect(gapsOf(unrecorded)).toEqual(['took_part', 'parents_responded'])
  })

  it('a result that got worse stands on the same step', () => {
    const worse = anOutcome({ result: aResult([9, 8, 9, 7, 9, 8, 9, 8], [6, 5, 7, 5, 6, 4, 6, 6]) })
    const ladder = ladderFor(someFacts({ outcomes: [worse] }))
    expect(ladder.stands).toBe('pupils_changed')
    expect(ladder.claim).toContain(': down ')
  })

  it('never leaves out a result because it is not the one hoped for', () => {
    const unclear = anOutcome({ id: 'b', measure: { name: 'Spelling' }, result: anArm('Cont') })
    const later = anOutcome({ id: 'c', measure: { name: 'Attendance', unit: '%' } })
    const { claim } = ladderFor(someFacts({ outcomes: [changed, unclear, later] }))
    expect(claim).toMatch(/We cannot say as much about spelling\. Still to be measured: attendance\.$/)
  })

  it('a change for parents never lifts it above parents responded', () => {
    const parents = anOutcome({ about: 'parents', result: anArm('FT') })
    const ladder = ladderFor(someFacts({ outcomes: [parents] }))
    expect(ladder.stands).toBe('parents_responded')
    expect(ladder.claim).toMatch(/^The 17 parents' reading age went from/)
    expect(missing(ladder)).toBe('no_pupil_outcome')
  })

  it('parents who answered before and after do not make pupils change, nor the other way round', () => {
    const ladder = ladderFor(someFacts({ outcomes: [changed] }))
    expect(ladder.steps.find(({ step }) => step === 'parents_responded')?.met).toBe(false)
  })

  it.each([
    [3, 'promising_sign', 'comparison_not_close'],
    [4, 'more_than_similar', 'not_by_lot'],
    [5, 'likely_because', 'one_cohort'],
  ])('a claim of rung %d from a stronger design stands on %s', (rung, step, next) => {
    const stronger = anOutcome({ result: aStrongerResult(rung as Rung, 'It is so.') })
    const ladder = ladderFor(someFacts({ outcomes: [stronger] }))
    expect(ladder).toMatchObject({ stands: step, claim: 'It is so.' })
    expect(missing(ladder)).toBe(next)
    expect(gapsOf(ladder)).toEqual(['parents_responded'])
  })

  it('repeated: two cohorts pooled, with a clear range', () => {
    expect(ladderFor(someFacts({ pooled: pooled(2, true) })).stands).toBe('repeated')
    expect(ladderFor(someFacts({ pooled: pooled(2, false) })).stands).toBe('took_part')
    expect(ladderFor(someFacts({ pooled: pooled(1, true) })).stands).toBe('took_part')
    expect(ladderFor(someFacts({ pooled: pooled(3, true) })).next).toBeNull()
  })
})

const pooled = (groups: number, isClear: boolean) => ({
  groups,
  isClear,
  rung: 2 as Rung,
  sentence: 'Together they show it.',
  governorSentence: 'Together they show it.',
  fewest: 12,
})

describe('what stands in the way of pupils changed', () => {
  const few = (n: number) =>
    aResult(
      Array(n)
        .fill(1)
        .map((one, i) => one + i),
      Array(n)
        .fill(3)
        .map((one, i) => one + 2 * i),
    )
  it.each([
    ['no_figures', null],
    ['no_second_figures', aResult([1, 2], [null, null])],
    ['no_first_figures', aResult([null], [2], { onlySecond: 1 })],
    ['too_few', few(2)],
    ['held_down', few(4)],
    ['identical_figures', aResult([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 7])],
    ['not_clear', anArm('Cont')],
  ])('%s', (code, result) => {
    const ladder = ladderFor(someFacts({ responses: [quotation], outcomes: [anOutcome({ result })] }))
    expect(ladder.next?.inTheWay).toMatchObject({ missing: code, part: 'figures', outcomeId: 'reading' })
  })

  it('is the outcome that is furthest along', () => {
    const outcomes = [anOutcome(), anOutcome({ id: 'near', result: anArm('Cont') }), anOutcome({ id: 'c' })]
    const ladder = ladderFor(someFacts({ responses: [quotation], outcomes }))
    expect(ladder.next?.inTheWay).toMatchObject({ missing: 'not_clear', outcomeId: 'near' })
  })

  it('is a decision when the change is too small to matter', () => {
    const outcomes = [anOutcome({ result: anArm('Cont'), smallestWorthwhile: 4 })]
    const ladder = ladderFor(someFacts({ responses: [quotation], outcomes }))
    expect(ladder.next?.inTheWay).toMatchObject({ missing: 'too_small', part: 'next' })
  })
})

describe('who came, in one true sentence', () => {
  const heads = (came: number, invited: number | null, sessions = 3) =>
    whoCame({ families: null, headcount: { sessions, invited, came } })
  const families = (invited: number, came: number, cameUninvited = 0) =>
    whoCame({ families: { invited, came, cameUninvited } })

  it.each([
    [families(40, 23, 2), '23 of 40 invited families took part, and 2 families came without being invited.'],
    [families(1, 1), '1 of 1 invited family took part.'],
    [families(0, 0, 9), '9 families came. Nobody was recorded as invited, so we cannot say who was missed.'],
    [
      heads(41, 60),
      'At 3 sessions heads were counted, not families: 41 came, 60 were invited. Somebody who came twice is counted twice.',
    ],
    [heads(25, 20, 1), 'At 1 session heads were counted, not families: 25 came, 20 were invited.'],
    [
      heads(25, null, 1),
      'At 1 session heads were counted, not families: 25 came, and nobody recorded how many were invited.',
    ],
    [
      heads(25, 0, 1),
      'At 1 session heads were counted, not families: 25 came, and nobody recorded how many were invited.',
    ],
  ])('to the head %#', (takenPart, sentence) => {
    const { stands, claim } = ladderFor(someFacts({ takenPart }))
    expect(stands).toBe('took_part')
    expect(claim.startsWith(`${sentence} This tells us`)).toBe(true)
  })

  it.each([
    [families(40, 38), 'All but a few of the 40 invited families took part.'],
    [families(40, 4), 'Fewer than 6 of the 40 invited families took part.'],
    [families(12, 12), 'Almost all of the 12 invited families took part.'],
    [families(30, 30), '30 of 30 invited families took part.'],
    [families(5, 3), 'Fewer than 6 families were invited.'],
    [
      families(40, 23, 2),
      '23 of 40 invited families took part, and fewer than 6 families came without being invited.',
    ],
    [heads(4, 30, 1), 'At 1 session heads were counted, not families: fewer than 6 came, 30 were invited.'],
    [heads(28, 30, 1), 'At 1 session heads were counted, not families: 28 came.'],
  ])('to governors %#', (takenPart, sentence) => {
    expect(ladderFor(someFacts({ takenPart })).governorClaim.startsWith(`${sentence} This tells us`)).toBe(
      true,
    )
  })

  it.each([
    [{ ...nobodyYet }, 'No session has been planned yet.', 'no_session'],
    [{ ...nobodyYet, sessionsToCome: 1 }, 'The first session is still to come.', 'session_to_come'],
    [
      { ...nobodyYet, sessionsUnrecorded: 1 },
      'A session has been held, and nobody has recorded who came.',
      'attendance_not_recorded',
    ],
    [families(12, 0), 'None of the 12 invited families came.', 'nobody_came'],
    [families(0, 0), 'No family was invited, and none came.', 'nobody_came'],
    [
      heads(0, 10, 1),
      'At 1 session heads were counted, not families: 0 came, 10 were invited.',
      'nobody_came',
    ],
  ])('when nobody has come %#', (takenPart, sentence, code) => {
    const ladder = ladderFor(someFacts({ takenPart }))
    expect(ladder.stands).toBe('planned')
    expect(ladder.claim).toContain(sentence)
    expect(missing(ladder)).toBe(code)
  })

  it('when it was stopped before anybody came', () => {
    const ladder = ladderFor(someFacts({ status: 'stopped', takenPart: nobodyYet }))
    expect(ladder.claim).toBe(
      'Planned: reading age should go from 83 to 90 months. It was stopped before anybody took part.',
    )
  })
})

describe('whatever the records', () => {
  const count = fc.nat(30)
  const facts: fc.Arbitrary<ActivityFacts> = fc.record({
    status: fc.constantFrom(
      'idea' as const,
      'planned' as const,
      'running' as const,
      'finished' as const,
      'stopped' as const,
    ),
    outcomes: fc
      .array(
        fc.record({
          about: fc.constantFrom('pupils' as const, 'parents' as const),
          pairs: fc.array(fc.tuple(fc.option(count), fc.option(count)), { maxLength: 12 }),
          weeks: fc.option(fc.nat(40)),
        }),
        { maxLength: 3 },
      )
      .map((list) =>
        list.map(({ about, pairs, weeks }, i) =>
          anOutcome({
            id: `outcome ${i}`,
            about,
            result: aResult(
              pairs.map(([pre]) => pre),
              pairs.map(([, post]) => post),
              { weeks },
            ),
          }),
        ),
      ),
    takenPart: fc.record({
      sessionsHeld: fc.nat(4),
      sessionsUnrecorded: fc.nat(2),
      sessionsToCome: fc.nat(2),
      families: fc.option(
        fc.tuple(count, count, fc.nat(8)).map(([a, b, cameUninvited]) => ({
          invited: Math.max(a, b),
          came: Math.min(a, b),
          cameUninvited,
        })),
      ),
      headcount: fc.option(
        fc.record({ sessions: fc.integer({ min: 1, max: 4 }), invited: fc.option(count), came: count }),
      ),
    }),
    responses: fc.array(
      fc.record({
        kind: fc.constantFrom('quotation' as const, 'questions' as const, 'at_home' as const),
        count,
        asked: fc.option(count),
      }),
      { maxLength: 3 },
    ),
    pooled: fc.constant(null),
  })

  it('stands on its highest met step, with a sentence for every met step and an obstacle for every other', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const ladder = ladderFor(given)
        expect(ladder.steps.map(({ step }) => step)).toEqual([...STEPS])
        const top = ladder.steps.findLastIndex(({ met }) => met)
        expect(ladder.stands).toBe(ladder.steps[top]?.step ?? null)
        expect(top).toBeLessThanOrEqual(STEPS.indexOf('pupils_changed'))
        for (const [i, { met, isGap, claim, governorClaim, inTheWay }] of ladder.steps.entries()) {
          expect(isGap).toBe(!met && i < top)
          expect(claim === null).toBe(!met)
          expect(governorClaim === null).toBe(!met)
          expect(inTheWay === null).toBe(met)
          for (const words of [claim, governorClaim, inTheWay?.words]) {
            if (words == null) continue
            expect(words).toMatch(/^[A-Z0-9].*\.$/)
            expect(words).not.toMatch(/NaN|null|undefined|Infinity|\[object| {2}|\.\./)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('never tells governors more than six allows, whatever threshold is asked for', () => {
    const takenPart = whoCame({ families: { invited: 40, came: 4, cameUninvited: 0 } })
    expect(ladderFor(someFacts({ takenPart }), 2).governorClaim).toMatch(/^Fewer than 6 of the 40/)
    expect(ladderFor(someFacts({ takenPart }), 10).governorClaim).toMatch(/^Fewer than 10 of the 40/)
  })

  it('tells governors no number from one to five of people', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const ofParents = given.outcomes.some(({ about }) => about === 'parents')
        for (const { governorClaim, step } of ladderFor(given).steps) {
          if (governorClaim === null || step === 'pupils_changed') continue
          if (step === 'parents_responded' && ofParents) continue
          const said = governorClaim.replaceAll(
            /[Ff]ewer than 6|At \d (?:other )?sessions?|from 83 to 90/g,
            '',
          )
          for (const number of said.match(/\d+/g) ?? []) {
            const value = Number(number)
            expect(value === 0 || value >= 6, governorClaim).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
