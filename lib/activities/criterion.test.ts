import { describe, expect, it } from 'vitest'
import { MEASURE_LIBRARY } from '../measures/library'
import { type Criterion, judgeCriterion } from './criterion'
import { whatItNames } from './criterion-names'
import { CRITERIA } from './fixtures/criteria'

const today = '2026-01-05'

const reading: Criterion = {
  about: 'pupils',
  statement: 'Year 1 children read more fluently',
  measureName: 'Reading age',
  unit: 'months',
  direction: 'higher',
  baseline: 61,
  target: 67,
  reviewOn: '2026-03-27',
}

function refused(changes: Partial<Criterion>) {
  const judgement = judgeCriterion({ ...reading, ...changes }, today)
  if (judgement.ok) throw new Error('It was accepted')
  return judgement
}

const kinds = (changes: Partial<Criterion>) => refused(changes).refusals.map(({ kind }) => kind)

describe('a success criterion', () => {
  it('stands when it says what should change, in which measure, from what to what, by when', () => {
    expect(judgeCriterion(reading, today)).toEqual({ ok: true })
  })

  it.each([
    ['80% of parents attend the reading workshops', 'names_a_turnout'],
    ['90% of questionnaires returned', 'names_a_response_rate'],
    ['Systems established', 'names_a_system'],
    ['Six phonics workshops delivered', 'names_an_event'],
    ['Positive feedback from parents', 'names_an_opinion'],
    ['Parents feel informed', 'no_change_for_pupils'],
    ['Parents read with their children every day', 'no_change_for_pupils'],
    ['It goes well', 'no_change_for_pupils'],
    ['   ', 'missing_statement'],
  ])('refuses “%s”: %s', (statement, kind) => {
    expect(kinds({ statement })).toEqual([kind])
  })

  it('names everything that is missing at once, in the order of the form', () => {
    const empty = { measureName: '', baseline: null, target: null, reviewOn: null }
    expect(kinds({ statement: 'Policy in place', ...empty })).toEqual([
      'names_a_system',
      'missing_measure',
      'missing_baseline',
      'missing_target',
      'missing_date',
    ])
  })

  it('refuses a measure that counts parents, however well the sentence reads', () => {
    const judgement = refused({ measureName: 'Number of parents at workshops' })
    expect(judgement.refusals).toMatchObject([{ kind: 'names_a_turnout', field: 'measure' }])
    expect(judgement.better).toContain('from … to …')
    expect(kinds({ measureName: 'Parents’ confidence in helping' })).toEqual(['no_change_for_pupils'])
  })

  it('accepts a measure of the school’s own, and a sentence that uses its words', () => {
    const weight = {
      statement: 'Weight goes up',
      measureName: 'Weight',
      unit: 'lb',
      baseline: 83,
      target: 90,
    }
    expect(judgeCriterion({ ...reading, ...weight }, today).ok).toBe(true)
  })

  it.each(MEASURE_LIBRARY.map(({ name, about }) => [name, about ?? 'pupils'] as const))(
    'accepts the shipped measure “%s”, about %s',
    (measureName, about) => {
      const statement = about === 'pupils' ? reading.statement : 'Parents feel confident to help'
      expect(judgeCriterion({ ...reading, about, statement, measureName }, today).ok).toBe(true)
    },
  )

  it.each([
    'ClassDojo points',
    'PASS survey',
    'Boxall profile',
    'Reading record',
    'NGRT',
    'Behaviour log entries',
  ])('accepts the school’s own measure “%s”', (measureName) =>
    expect(judgeCriterion({ ...reading, measureName }, today).ok).toBe(true),
  )

  it.each([
    'Parents’ evening attendance',
    'Parental satisfaction',
    'Questionnaires returned',
    'Families reached',
  ])('does not take “%s” for a measure of pupils', (measureName) =>
    expect(refused({ measureName }).refusals[0].field).toBe('measure'),
  )

  it('wants a target that moves the right way', () => {
    expect(kinds({ target: 61 })).toEqual(['target_equals_baseline'])
    expect(kinds({ target: 60 })).toEqual(['target_runs_against_direction'])
    expect(kinds({ direction: 'lower' })).toEqual(['target_runs_against_direction'])
    expect(judgeCriterion({ ...reading, direction: 'lower', target: 0 }, today).ok).toBe(true)
    expect(judgeCriterion({ ...reading, direction: null, target: 0 }, today).ok).toBe(true)
  })

  it('wants a review date that has not passed', () => {
    expect(kinds({ reviewOn: '2026-01-04' })).toEqual(['date_in_the_past'])
    expect(judgeCriterion({ ...reading, reviewOn: today }, today).ok).toBe(true)
  })
})

describe('a change for parents', () => {
  const parents = { about: 'parents' as const, measureName: 'Parents’ confidence in helping', unit: 'of 10' }

  it('may be what they know, feel able to do or do', () => {
    for (const statement of [
      'Parents feel confident to help with phonics',
      'Parents read with their children every day',
      'Fathers know how fractions are taught',
    ]) {
      expect(judgeCriterion({ ...reading, ...parents, statement }, today).ok).toBe(true)
    }
  })

  it.each([
    ['80% of parents attend the reading workshops', 'names_a_turnout'],
    ['Parents are happy with the school', 'names_an_opinion'],
    ['Policy in place', 'names_a_system'],
    ['Year 1 children read more fluently', 'no_change_for_parents'],
  ])('is not “%s”: %s', (statement, kind) => {
    expect(kinds({ ...parents, statement })).toEqual([kind])
  })

  it('is offered when the words say one', () => {
    const judgement = refused({ statement: 'Parents feel confident to help with maths.' })
    expect(judgement.asParentsChange).toBe(
      'Parents feel confident to help with maths: from … to …, asked before and after, by Friday 27 March 2026',
    )
    expect(refused({ statement: 'Policy in place' }).asParentsChange).toBeNull()
  })
})

describe('the better criterion, from the same words', () => {
  const unmeasured = {
    measureName: null,
    unit: null,
    direction: null,
    baseline: null,
    target: null,
    reviewOn: null,
  }

  it('keeps the measure, the figures and the date that are already there', () => {
    expect(refused({ statement: '80% of parents attend the reading workshops' }).better).toBe(
      'Pupils whose families come to the reading workshops: reading age from 61 to 67 months by Friday 27 March 2026',
    )
    const attendance = { measureName: 'Attendance', unit: '%', baseline: 91.2, target: 94 }
    expect(refused({ statement: 'Coffee mornings held', ...attendance }).better).toBe(
      'Pupils whose families come to the coffee mornings: attendance from 91.2% to 94% by Friday 27 March 2026',
    )
  })

  it.each([
    [
      '80% of parents attend the reading workshops',
      'Pupils whose families come to the reading workshops: reading age from … to … by …',
    ],
    [
      'Year 4 parents attend phonics workshops by July',
      'Year 4 pupils whose families come to the phonics workshops: phonics check score from … to … by July',
    ],
    [
      'More dads come to the Saturday breakfast by the end of the spring term',
      'Pupils whose fathers come to the Saturday breakfast: a measure you already keep, such as reading age, from … to … by the end of the spring term',
    ],
    [
      'Parents’ evening attendance rises from 60% to 80%',
      "Pupils whose families come to parents' evening: a measure you already keep, such as reading age, from … to … by …",
    ],
    [
      'Parents read with their children five times a week',
      'Children who read at home with a parent or carer five times a week: reading age from … to … by …',
    ],
    [
      '60% OF PARENTS OF EAL PUPILS ATTEND THE MATHS EVENING',
      'EAL pupils whose families come to the maths evening: maths score from … to … by …',
    ],
    [
      'Pupils attend the homework club twice a week',
      'Pupils who come to the homework club: homework returned from … to … by …',
    ],
    [
      'Staff make home visits to every Reception family',
      'Reception pupils whose families are visited at home: a measure you already keep, such as reading age, from … to … by …',
    ],
    [
      'Parents help their children with reading',
      'Children who read at home with a parent or carer … times a week: reading age from … to … by …',
    ],
    [
      'Number of parents of SEND pupils at the maths evening',
      'SEND pupils whose families come to the maths evening: maths score from … to … by …',
    ],
    ['Send postcards home', 'Pupils: a measure you already keep, such as reading age, from … to … by …'],
    ['Introduce a new homework app', 'Pupils: homework returned from … to … by …'],
    ['Attendance letters sent every fortnight', 'Pupils: attendance from … to … by …'],
  ])('%s', (statement, better) => {
    expect(refused({ ...unmeasured, statement }).better).toBe(better)
    expect(whatItNames(better)).toBe('change_for_pupils')
  })

  it('speaks of parents where the change is to be theirs', () => {
    const { better } = refused({
      ...unmeasured,
      about: 'parents',
      statement: 'Mothers come to the maths evening',
    })
    expect(better).toBe(
      'Mothers who come to the maths evening: confidence in helping with maths from … to … by …',
    )
  })

  const named = Object.entries(CRITERIA).flatMap(([names, all]) =>
    all.map((statement) => ({ names, statement })),
  )

  it.each(named.filter(({ names }) => names !== 'change_for_pupils'))(
    'would itself stand: $statement',
    ({ statement }) => {
      for (const given of [{}, unmeasured]) {
        const { better } = refused({ ...given, statement: statement || 'It goes well' })
        expect(better).toMatch(/^[A-Z].* by (?:…|[A-Za-z0-9 ]+)$/)
        expect(judgeCriterion({ ...reading, statement: better ?? '' }, today)).toEqual({ ok: true })
      }
    },
  )
})
