import { describe, expect, it } from 'vitest'
import type { RecordFacts } from '../record-facts'
import type { Grounds, StatementGrounds } from './grounds'
import { doubtsOf } from './rules'
import { against, aRecord, fromRecords, grounds, rulesAgainst, SCALE, statement } from './testing/grounds'

const rules = (given: Partial<Grounds>) => doubtsOf(grounds(given)).map(({ rule, about }) => [rule, about])

describe('what speaks against a judgement', () => {
  it('is nothing for a statement met on two fresh records of engagement across the school that changed pupils', () => {
    expect(against({})).toEqual([])
  })

  it.each<[string, Partial<Grounds>, string[]]>([
    [
      'impact above engagement',
      { areaKey: 'impact', grade: 'good', beside: { engagement: 'satisfactory' } },
      ['impact_above_engagement'],
    ],
    [
      'the same, seen from engagement',
      { areaKey: 'engagement', grade: 'satisfactory', beside: { impact: 'good' } },
      ['impact_above_engagement'],
    ],
    ['impact as good', { areaKey: 'impact', grade: 'good', beside: { engagement: 'good' } }, []],
    ['impact below', { areaKey: 'impact', grade: 'satisfactory', beside: { engagement: 'good' } }, []],
    ['engagement without a grade', { areaKey: 'impact', grade: 'good', beside: { engagement: null } }, []],
    ['no grade yet', { areaKey: 'impact', grade: null, beside: { engagement: 'inadequate' } }, []],
    [
      'a grade of another scale',
      { areaKey: 'impact', grade: 'good', beside: { engagement: 'expected' } },
      [],
    ],
    [
      'inclusion above both',
      { areaKey: 'inclusion', grade: 'outstanding', beside: { engagement: 'good' } },
      [],
    ],
    [
      'inclusion below',
      { areaKey: 'inclusion', grade: 'satisfactory', beside: { engagement: 'good' } },
      ['inclusion_below_engagement'],
    ],
    [
      'both at once, from engagement',
      { areaKey: 'engagement', grade: 'good', beside: { inclusion: 'satisfactory', impact: 'outstanding' } },
      ['impact_above_engagement', 'inclusion_below_engagement'],
    ],
    [
      'areas of another framework by the same names',
      { frameworkKey: 'own-1', areaKey: 'impact', grade: 'good', beside: { engagement: 'satisfactory' } },
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(rules(given).map(([rule]) => rule)).toEqual(expected)
  })

  it('names the grades and what the survey saw', () => {
    const [doubt] = doubtsOf(
      grounds({ areaKey: 'impact', grade: 'good', beside: { engagement: 'satisfactory' } }),
    )
    expect(doubt?.words).toMatch(
      /“Good”, is judged above engagement, “Satisfactory”\. Of the 47 schools.* none .* 16 /,
    )
    expect(doubt?.source).toMatch(/paragraph 4$/)
  })
})

describe('turnout', () => {
  const came = { step: 'took_part' as const, rung: null, heldTo: [] }

  it('alone is doubted, with how many records say so', () => {
    const [doubt] = against(fromRecords(came, { ...came, id: '2' }, { ...came, id: '3', step: 'planned' }))
    expect(doubt).toMatchObject({ rule: 'rests_on_turnout', about: 'statement' })
    expect(doubt?.words).toMatch(
      /“Met” rests on turnout alone: 2 records of who came, and 1 record of what is planned\./,
    )
    expect(doubt?.records.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('of nobody yet is said to be a plan', () => {
    expect(
      against(fromRecords({ ...came, step: 'planned' }, { ...came, id: '2', step: null }))[0]?.words,
    ).toMatch(/rests on 2 records of what is planned/)
  })

  it.each<[string, Partial<RecordFacts>]>([
    ['parents who responded', { step: 'parents_responded' }],
    ['parents’ own words', { ...came, kind: 'evidence', evidenceKind: 'quotation' }],
    [
      'evidence of no activity',
      { ...came, step: null, kind: 'evidence', evidenceKind: 'file', activityIds: [] },
    ],
    ['an idea that was taken forward', { ...came, step: null, kind: 'idea', activityIds: [] }],
  ])('with %s beside it is not', (_, record) => {
    expect(rulesAgainst(fromRecords(came, { id: '2', ...record }))).not.toContain('rests_on_turnout')
  })

  it('is doubted on a file of it', () => {
    const file = { ...came, kind: 'evidence' as const, evidenceKind: 'file' as const }
    expect(rulesAgainst(fromRecords(file, { ...file, id: '2' }))).toContain('rests_on_turnout')
  })
})

describe('age', () => {
  it.each<[string, (string | null)[], string[]]>([
    ['all older than a year', ['2025-11-29', '2024-01-01'], ['all_evidence_old']],
    ['some of it', ['2025-11-29', '2026-01-01'], ['some_evidence_old']],
    ['a year to the day', ['2025-11-30', '2025-11-30'], []],
    ['what has no date', [null, null], []],
    ['old, beside what has no date', ['2025-01-01', null], ['some_evidence_old']],
  ])('%s', (_, days, expected) => {
    const found = against({ records: days.map((on, i) => aRecord({ id: String(i), title: `R${i}`, on })) })
    expect(found.map(({ rule }) => rule)).toEqual(expected)
  })

  it('says of which day the newest is, or which are old', () => {
    const all = against(fromRecords({ on: '2025-11-29' }, { id: '2', on: '2024-01-01' }))
    expect(all[0]?.words).toMatch(/newest of 2 records is of 29 November 2025/)
    const some = against(fromRecords({ on: '2025-11-29', title: 'Old' }, { id: '2' }))
    expect(some[0]?.words).toMatch(/^1 of 2 records is older than a year: “Old”/)
    expect(some[0]?.records).toHaveLength(1)
  })

  it('counts a year from a leap day to the last of February', () => {
    const on = (day: string) =>
      rulesAgainst(fromRecords({ on: day, plans: [] }, { id: '2', on: day, plans: [] }), { on: '2028-02-29' })
    expect(on('2027-02-28')).toEqual([])
    expect(on('2027-02-27')).toEqual(['all_evidence_old'])
  })
})

describe('one year group', () => {
  const year1 = { yearGroups: ['Year 1'] }
  it.each<[string, Partial<RecordFacts>[], Partial<Grounds>, string[]]>([
    ['all from one', [year1, { ...year1, id: '2' }], {}, ['one_year_group']],
    ['from two', [year1, { id: '2', yearGroups: ['Year 2'] }], {}, []],
    ['one, and one for the whole school', [year1, { id: '2', yearGroups: [] }], {}, []],
    ['one record for two', [{ yearGroups: ['Year 1', 'Year 2'] }, { ...year1, id: '2' }], {}, []],
    ['a school with one', [year1, { ...year1, id: '2' }], { schoolYearGroups: ['Year 1'] }, []],
    ['an area that judges early years', [year1, { ...year1, id: '2' }], { areaKey: 'early_years' }, []],
  ])('%s', (_, records, given, expected) => {
    expect(rulesAgainst(fromRecords(...records), given)).toEqual(expected)
  })
})

describe('records', () => {
  it.each<[string, Partial<StatementGrounds>, string[]]>([
    ['one for “met”', { ...fromRecords({}), chosen: 1 }, ['one_record']],
    ['one for “nearly”', { ...fromRecords({}), chosen: 1, answer: 'nearly' }, []],
    ['one left of two', { ...fromRecords({}), chosen: 2 }, ['records_gone']],
    ['none left', { records: [], chosen: 2 }, ['records_gone']],
    ['one taken back', { ...fromRecords({}, { id: '2', isWithdrawn: true }), chosen: 2 }, ['records_gone']],
  ])('%s', (_, one, expected) => {
    expect(rulesAgainst(one)).toEqual(expected)
  })

  it('that are none under a grade are doubted, once all is answered', () => {
    const none = statement({ answer: 'no_evidence', records: [], chosen: 0 })
    const graded = { grade: 'good', statements: [none] }
    expect(rules(graded)).toEqual([['nothing_to_rest_on', '']])
    expect(rules({ ...graded, grade: SCALE.at(-1)?.key ?? null })).toEqual([])
    expect(
      rules({ ...graded, statements: [none, statement({ key: 's2', answer: null, records: [] })] }),
    ).toEqual([])
  })
})
