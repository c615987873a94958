import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type IsoDate } from '../../platform/dates'
import { inTheWay } from '../overlap'
import { schoolCalendar } from '../school-days'
import { type Days, SPAN_KINDS } from '../span'
import { anyDate } from '../testing/arbitrary'
import { SHEFFIELD_SCHOOL_DAYS } from '../testing/sheffield'
import { type CalendarFile, readCalendarFile } from './calendar-file'
import type { InCalendar } from './fit'
import { ANSWERS, type Answer, MOST_QUESTIONS, planImport } from './plan'

const NATION = 'england_and_wales' as const
const EMPTY = { spans: [], bankHolidays: NATION }

type Event = [name: string, startsOn: IsoDate, endsOn?: IsoDate]
const file = (...events: Event[]): CalendarFile => ({
  events: events.map(([name, startsOn, endsOn = startsOn]) => ({ name, startsOn, endsOn, isShort: false })),
  unread: [],
  cancelled: 0,
})
const lines = (spans: readonly Days[]) =>
  spans.map(({ kind, name, startsOn, endsOn }) => `${kind}: ${name}, ${startsOn} to ${endsOn}`)

const there = (
  source: 'typed' | 'imported',
  kind: Days['kind'],
  startsOn: IsoDate,
  endsOn = startsOn,
  name = `Old ${kind}`,
): InCalendar => ({
  id: `${kind} ${startsOn}`,
  source,
  kind,
  name,
  startsOn,
  endsOn,
})

describe('a council’s list of term days', () => {
  const sheffield = readCalendarFile(readFileSync('lib/school-days/fixtures/sheffield-2025-26.ics', 'utf8'))
    .file as CalendarFile
  const plan = planImport(sheffield, {}, EMPTY)

  it('becomes terms with the holidays between them, over weekends and bank holidays', () => {
    expect(lines(plan.add)).toEqual([
      'term: Autumn term, first half, 2025-09-01 to 2025-10-24',
      'holiday: October half-term, 2025-10-25 to 2025-11-02',
      'term: Autumn term, second half, 2025-11-03 to 2025-12-19',
      'holiday: Christmas holiday, 2025-12-20 to 2026-01-04',
      'term: Spring term, first half, 2026-01-05 to 2026-02-13',
      'holiday: February half-term, 2026-02-14 to 2026-02-22',
      'term: Spring term, second half, 2026-02-23 to 2026-03-27',
      'holiday: Easter holiday, 2026-03-28 to 2026-04-12',
      'term: Summer term, first half, 2026-04-13 to 2026-05-22',
      'holiday: May half-term, 2026-05-23 to 2026-05-31',
      'term: Summer term, second half, 2026-06-01 to 2026-07-20',
    ])
    expect(plan).toMatchObject({ questions: [], notTaken: [], replaced: [], leftOut: [] })
  })

  it('has as many school days as the council says', () => {
    const calendar = schoolCalendar({ spans: plan.add, bankHolidays: NATION })
    const year = Array.from({ length: 365 }, (_, i) => addDays('2025-09-01', i))
    expect(year.filter((day) => calendar.isKnown(day) && calendar.isSchoolDay(day))).toEqual(
      SHEFFIELD_SCHOOL_DAYS['2025-26'],
    )
  })

  it('asks about a weekday or two that are missing', () => {
    const without = {
      ...sheffield,
      events: sheffield.events.filter(
        ({ startsOn }) => !['2025-10-16', '2025-10-17', '2026-06-10'].includes(startsOn),
      ),
    }
    const asking = planImport(without, {}, EMPTY)
    expect(asking.questions.map(({ key, about, days, proposed }) => [key, about, days, proposed])).toEqual([
      ['q0', 'gap', [{ startsOn: '2025-10-16', endsOn: '2025-10-17' }], 'inset'],
      ['q1', 'gap', [{ startsOn: '2026-06-10', endsOn: '2026-06-10' }], 'inset'],
    ])
    expect(lines(asking.add)).toContain('inset: INSET day, 2025-10-16 to 2025-10-17')
    const told = planImport(without, { q0: 'closure', q1: 'nothing' }, EMPTY)
    expect(lines(told.add)).toContain('closure: School closed, 2025-10-16 to 2025-10-17')
    expect(told.add.filter(({ startsOn }) => startsOn === '2026-06-10')).toEqual([])
  })

  it('says nothing of a gap in which a term is missing', () => {
    const without = {
      ...sheffield,
      events: sheffield.events.filter(({ startsOn }) => startsOn < '2026-01-01' || startsOn > '2026-04-01'),
    }
    const kept = planImport(without, {}, EMPTY)
    expect(kept.add.filter(({ kind }) => kind === 'holiday').map(({ name }) => name)).toEqual([
      'October half-term',
      'May half-term',
    ])
  })
})

describe('a calendar of terms, holidays and single days', () => {
  it('is taken as it is, and what is on record anyway is counted', () => {
    const plan = planImport(
      file(
        ['Autumn term', '2025-09-01', '2025-12-19'],
        ['Half term', '2025-10-27', '2025-10-31'],
        ['INSET day', '2025-09-01'],
        ['Staff training', '2025-11-03'],
        ['School closed', '2025-12-12'],
        ['Christmas Day bank holiday', '2025-12-25'],
        ['Bank holiday (our own)', '2025-12-01'],
      ),
      {},
      EMPTY,
    )
    expect(lines(plan.add)).toEqual([
      'term: Autumn term, 2025-09-01 to 2025-12-19',
      'inset: INSET day, 2025-09-01 to 2025-09-01',
      'holiday: Half term, 2025-10-27 to 2025-10-31',
      'inset: Staff training, 2025-11-03 to 2025-11-03',
      'closure: Bank holiday (our own), 2025-12-01 to 2025-12-01',
      'closure: School closed, 2025-12-12 to 2025-12-12',
    ])
    expect(plan.bankHolidays).toBe(1)
    expect(plan.taken).toContainEqual({ name: 'Half term', as: 'holiday', because: 'half term', count: 1 })
  })

  it('joins what stands there day by day, a holiday over its weekend', () => {
    const plan = planImport(
      file(
        ...['2025-10-23', '2025-10-24', '2025-10-27', '2025-10-28'].map((day): Event => ['Half-term', day]),
        ...['2025-11-03', '2025-11-04', '2025-11-07', '2025-11-10'].map((day): Event => ['INSET', day]),
      ),
      {},
      EMPTY,
    )
    expect(lines(plan.add)).toEqual([
      'holiday: Half-term, 2025-10-23 to 2025-10-28',
      'inset: INSET, 2025-11-03 to 2025-11-04',
      'inset: INSET, 2025-11-07 to 2025-11-07',
      'inset: INSET, 2025-11-10 to 2025-11-10',
    ])
  })

  it('makes terms of their first and last days, and gives back a mark that is alone', () => {
    const plan = planImport(
      file(
        ['Autumn term starts', '2025-09-02'],
        ['Years 8 to 11 return to school', '2025-09-04'],
        ['Last day of term', '2025-12-19'],
        ['Spring term starts', '2026-01-05'],
        ['End of summer term', '2026-07-17'],
      ),
      {},
      EMPTY,
    )
    expect(lines(plan.add)).toEqual(['term: Autumn term, 2025-09-02 to 2025-12-19'])
    expect(plan.notTaken).toEqual([
      { name: 'Years 8 to 11 return to school', why: 'no last day of a term stands with it in the file.' },
      { name: 'Spring term starts', why: 'no last day of a term stands with it in the file.' },
      { name: 'End of summer term', why: 'no first day of a term stands with it in the file.' },
    ])
  })

  it('asks about each name it cannot tell, once, and takes the answer', () => {
    const events = file(
      ['Year 4 assembly', '2025-10-03'],
      ['Year 4 assembly', '2025-10-10'],
      ['Feast of St Wilfrid', '2025-10-13'],
    )
    const asking = planImport(events, {}, EMPTY)
    expect(asking.questions.map(({ name, days, proposed }) => [name, days.length, proposed])).toEqual([
      ['Year 4 assembly', 2, 'nothing'],
      ['Feast of St Wilfrid', 1, 'nothing'],
    ])
    expect(asking.add).toEqual([])
    expect(lines(planImport(events, { q1: 'closure' }, EMPTY).add)).toEqual([
      'closure: Feast of St Wilfrid, 2025-10-13 to 2025-10-13',
    ])
  })

  it('names what does not fit on the page', () => {
    const events = Array.from({ length: MOST_QUESTIONS + 3 }, (_, i): Event => [`Visit ${i}`, '2025-10-03'])
    const plan = planImport(file(...events), {}, EMPTY)
    expect(plan.questions).toHaveLength(MOST_QUESTIONS)
    expect(plan.leftOut).toEqual(['Visit 40', 'Visit 41', 'Visit 42'])
  })

  it('says what cannot stand beside the rest', () => {
    const plan = planImport(
      {
        ...file(
          ['Autumn term', '2025-09-01', '2025-12-19'],
          ['Autumn term for Year 7', '2025-09-03', '2025-12-19'],
          ['Christmas holiday', '2025-12-19', '2026-01-04'],
          ['Summer holiday', '2026-04-01', '2026-09-01'],
          ['Term day', '2026-03-02'],
        ),
        unread: [{ name: 'Diwali', why: 'it repeats without an end' }],
      },
      {},
      EMPTY,
    )
    expect(lines(plan.add)).toEqual(['term: Autumn term, 2025-09-01 to 2025-12-19'])
    expect(plan.notTaken).toEqual([
      { name: 'Diwali', why: 'it repeats without an end.' },
      { name: 'Term day', why: 'it is too short for a term.' },
      {
        name: '“Autumn term for Year 7” (3 September to 19 December 2025)',
        why: '“Autumn term” (1 September to 19 December 2025) has those days, or some of them.',
      },
      {
        name: '“Christmas holiday” (19 December 2025 to 4 January 2026)',
        why: 'it lies partly in “Autumn term” (1 September to 19 December 2025).',
      },
      {
        name: '“Summer holiday” (1 April to 1 September 2026)',
        why: '154 days are too long for “Holiday”.',
      },
    ])
  })
})

describe('beside what the calendar has', () => {
  const events = file(['Autumn term', '2025-09-01', '2025-12-19'], ['Half term', '2025-10-27', '2025-10-31'])

  it('leaves what is the same, replaces what was imported or is in the way, and keeps what else was typed', () => {
    const same = there('imported', 'holiday', '2025-10-27', '2025-10-31', 'Half term')
    const old = there('imported', 'inset', '2025-09-02')
    const inTheWay = there('typed', 'term', '2025-09-02', '2025-12-18')
    const own = there('typed', 'inset', '2025-11-03')
    const before = there('imported', 'term', '2025-04-01', '2025-07-20')
    const plan = planImport(events, {}, { spans: [same, old, inTheWay, own, before], bankHolidays: NATION })
    expect(lines(plan.add)).toEqual(['term: Autumn term, 2025-09-01 to 2025-12-19'])
    expect(plan).toMatchObject({ already: [same], replaced: [old, inTheWay], stays: [own] })
  })

  it('changes nothing when it is brought in again', () => {
    const spans = planImport(events, {}, EMPTY).add.map(
      (days, i): InCalendar => ({ ...days, id: `${i}`, source: 'imported' }),
    )
    expect(planImport(events, {}, { spans, bankHolidays: NATION })).toMatchObject({
      add: [],
      replaced: [],
      already: spans,
    })
  })
})

describe('whatever the file, the answers and the calendar', () => {
  const names = fc.constantFrom(
    ...['Term day', 'Autumn term', 'Half term', 'INSET', 'School closed', 'Bank holiday', 'Christmas'],
    ...['Term starts', 'Last day of term', 'Assembly', '(no title)', '__proto__', 'é'],
  )
  const event = fc
    .tuple(names, anyDate, fc.constantFrom(0, 0, 0, 1, 4, 12, 80, 300), fc.boolean())
    .map(([name, startsOn, days, isShort]) => ({ name, startsOn, endsOn: addDays(startsOn, days), isShort }))
  const span = fc.tuple(fc.constantFrom(...SPAN_KINDS), anyDate, fc.nat(90), fc.boolean())
  const answers = fc.dictionary(fc.constantFrom('q0', 'q1', 'q2', 'q9'), fc.constantFrom(...ANSWERS))

  it('nothing that will be in the calendar stands in the way of anything else there', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 60 }),
        answers,
        fc.array(span, { maxLength: 8 }),
        (events, given, typed) => {
          const spans: InCalendar[] = []
          for (const [kind, startsOn, days, isTyped] of typed) {
            const one = there(isTyped ? 'typed' : 'imported', kind, startsOn, addDays(startsOn, days))
            if (!inTheWay(one, spans)) spans.push(one)
          }
          const plan = planImport({ events, unread: [], cancelled: 0 }, given as Record<string, Answer>, {
            spans,
            bankHolidays: NATION,
          })
          const gone = new Set(plan.replaced)
          const will = [...spans.filter((one) => !gone.has(one)), ...plan.add]
          for (const [i, one] of will.entries())
            expect(inTheWay(one, will.slice(0, i)), JSON.stringify(one)).toBeNull()
          // Each event is somewhere: taken, asked about, or named among what is left out.
          const asked = plan.questions
            .filter(({ about }) => about === 'event')
            .flatMap(({ days }) => days).length
          const took = plan.taken.reduce((sum, { count }) => sum + count, 0)
          if (plan.leftOut.length === 0) expect(asked + took).toBe(events.length)
        },
      ),
      { numRuns: 300 },
    )
  })
})
