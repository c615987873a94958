import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STEPS } from '../../impact/ladder'
import type { Rung } from '../../impact/rules'
import type { RecordFacts } from '../record-facts'
import { THEME_KEYS } from '../themes'
import type { Grounds, StatementGrounds } from './grounds'
import { RULE_NAMES } from './rule-names'
import { doubtsOf } from './rules'
import { aPlan, aRecord, heldTo, SCALE } from './testing/grounds'

const day = fc.constantFrom('1999-12-31', '2025-11-30', '2026-11-30', '2040-02-29')
const oddText = fc.oneof(
  fc.string(),
  fc.constantFrom('', '  ', 'engaged', 'It worked because of us', '“', '\0'),
)
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const rung = orNull(fc.integer({ min: 0, max: 5 }).map((one) => one as Rung))
const id = fc.constantFrom('a', 'b', 'c')
const years = fc.subarray(['Reception', 'Year 1', 'Year 2'])

const plan = fc
  .record({
    activityId: id,
    title: oddText,
    status: fc.constantFrom(
      'idea' as const,
      'planned' as const,
      'running' as const,
      'finished' as const,
      'stopped' as const,
    ),
    isDecided: fc.boolean(),
    hasCame: fc.boolean(),
    outcomes: fc.array(
      fc.record({
        about: fc.constantFrom('pupils' as const, 'parents' as const),
        statement: oddText,
        baseline: orNull(fc.double()),
        target: orNull(fc.double()),
        reviewOn: orNull(day),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ outcomes, ...rest }) => {
    const measure = aPlan().outcomes.map((one) => one.measure)[0] ?? {
      name: '',
      unit: '',
      direction: 'higher' as const,
      type: 'single_item' as const,
      reliability: null,
    }
    return aPlan({ ...rest, outcomes: outcomes.map((one) => ({ ...one, measure })) })
  })

const record: fc.Arbitrary<RecordFacts> = fc
  .record({
    kind: fc.constantFrom('activity' as const, 'evidence' as const, 'idea' as const, 'improvement' as const),
    id,
    title: oddText,
    on: orNull(day),
    activityKinds: fc.subarray(['engagement' as const, 'involvement' as const, 'information' as const]),
    step: orNull(fc.constantFrom(...STEPS)),
    rung,
    yearGroups: years,
    groups: fc.subarray(['eal', 'send']),
    activityIds: fc.array(id, { maxLength: 2 }),
    evidenceKind: orNull(fc.constantFrom('file' as const, 'quotation' as const)),
    isWithdrawn: fc.boolean(),
    heldTo: fc.array(fc.record({ rung, praise: rung, sentence: oddText }).map(heldTo), { maxLength: 2 }),
    plans: fc.array(plan, { maxLength: 2 }),
  })
  .map(aRecord)

const statements: fc.Arbitrary<StatementGrounds[]> = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('s1', 's2', 's3'),
    themes: fc.subarray(THEME_KEYS),
    answer: orNull(
      fc.constantFrom('met' as const, 'nearly' as const, 'not_yet' as const, 'no_evidence' as const),
    ),
    own: orNull(oddText),
    chosen: fc.nat(4),
    records: fc.array(record, { maxLength: 3 }),
  }),
  { selector: ({ key }) => key, maxLength: 3 },
)

const grades = orNull(fc.constantFrom(...SCALE.map(({ key }) => key), 'of another scale'))
const odd: fc.Arbitrary<Grounds> = fc.record({
  on: day,
  frameworkKey: fc.constantFrom('survey-2011', 'own-1'),
  areaKey: fc.constantFrom('engagement', 'impact', 'inclusion', 'other'),
  scale: fc.constantFrom(SCALE, []),
  grade: grades,
  words: orNull(oddText),
  beside: fc.dictionary(fc.constantFrom('engagement', 'impact', 'inclusion'), grades),
  statements,
  schoolYearGroups: years,
  reach: fc.array(
    fc.record({
      activityId: id,
      group: fc.constantFrom('eal', 'send'),
      name: oddText,
      families: fc.nat(30),
      hasCome: fc.boolean(),
      isSmall: fc.boolean(),
    }),
  ),
  priorities: fc.array(
    fc.record({ title: oddText, reviewOn: orNull(day), isOver: fc.boolean(), activityIds: fc.array(id) }),
    { maxLength: 2 },
  ),
})

describe('the rules, whatever they are given', () => {
  it('end in words with a source, once for each rule and statement, and the same when asked again', () => {
    fc.assert(
      fc.property(odd, (grounds) => {
        const found = doubtsOf(grounds)
        const keys = found.map(({ rule, about }) => `${rule} ${about}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { rule, about, words, source } of found) {
          expect(Object.keys(RULE_NAMES)).toContain(rule)
          expect(['', ...grounds.statements.map(({ key }) => key)]).toContain(about)
          expect(words.length).toBeGreaterThan(20)
          expect(words).not.toMatch(/undefined|NaN|\[object/)
          expect(source).not.toBe('')
        }
        expect(doubtsOf(structuredClone(grounds))).toEqual(found)
      }),
    )
  })

  it('doubt no statement of which the school says that it is not so, or has no evidence', () => {
    fc.assert(
      fc.property(odd, (grounds) => {
        const modest = grounds.statements.filter(({ answer }) => answer !== 'met' && answer !== 'nearly')
        const abouts = doubtsOf(grounds).map(({ about }) => about)
        for (const { key } of modest) expect(abouts).not.toContain(key)
        const alone = doubtsOf({ ...grounds, statements: modest, words: null })
        expect(
          alone.filter(({ rule }) => !/^(nothing_to_rest_on|impact_above|inclusion_below)/.test(rule)),
        ).toEqual([])
      }),
    )
  })
})
