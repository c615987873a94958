import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type IsoDate } from '../platform/dates'
import { schoolCalendar } from '../school-days/school-days'
import { anyCalendar, anyDate } from '../school-days/testing/arbitrary'
import { afterMove } from './after-move'
import { clockOf } from './clock-of'
import { DEFAULT_PROCEDURES } from './default-procedures'
import { daysTaken, withClocks } from './move-clock'
import { MOVES, type Move, openTo, refusalOf } from './moves'
import { nextStage, type Procedure, type Stage, stageOf } from './procedure'
import { type CaseEntry, rebuild } from './rebuild'
import { currentStage, type Standing } from './standing'

const maintained = DEFAULT_PROCEDURES.find(({ key }) => key === 'maintained') as Procedure
const monday = '2026-03-02'
const plain = schoolCalendar({ spans: [], bankHolidays: 'england_and_wales' })

const begun = (procedure: Procedure, receivedOn: IsoDate, calendar = plain, today = receivedOn): Standing => {
  const first = procedure.stages[0]?.number ?? 0
  const blank = rebuild([
    {
      kind: 'case.recorded',
      detail: {
        what: 'concern',
        receivedOn,
        stage: first,
        procedure: procedure.name,
        category: 'Other',
        heldBy: 'school',
      },
    },
  ]) as Standing
  return withClocks(blank, stageOf(procedure, first), calendar, { today, because: 'begins' })
}
const withBoth = maintained.stages[1] as Stage
/** With days to acknowledge too, as a formal stage has. */
const concern = begun(
  { ...maintained, stages: [{ ...withBoth, number: 0, isFormal: false }, ...maintained.stages.slice(1)] },
  monday,
)
const resolve = (on: IsoDate): Move => ({ kind: 'resolve', on, finding: null, apologyGiven: false })
const done = (standing: Standing, ...moves: Move[]) =>
  moves.reduce((now, move) => {
    expect(refusalOf(now, move, '2026-12-31')).toBeNull()
    return afterMove(now, move)
  }, standing)

describe('the moves of a case', () => {
  it('say where a case may stand before each, and where it stands after', () => {
    const rows = Object.entries(MOVES).map(
      ([kind, { from, to }]) => `${kind}: ${from.join(' ')} -> ${to ?? 'as it was'}`,
    )
    expect(rows).toEqual([
      'acknowledge: open paused -> as it was',
      'answer: open -> as it was',
      'escalate: open paused resolved -> open',
      'pause: open -> paused',
      'go_on: paused -> open',
      'resolve: open paused -> resolved',
      'withdraw: open paused -> withdrawn',
      'redirect: open paused -> redirected',
      'reopen: resolved withdrawn redirected -> open',
    ])
  })

  it('go from the first call to a panel, and a concern that reaches a formal stage is a complaint', () => {
    const panel = done(
      concern,
      { kind: 'acknowledge', on: '2026-03-03' },
      { kind: 'answer', on: '2026-03-05', finding: null },
      resolve('2026-03-06'),
      { kind: 'escalate', on: '2026-03-09', to: 1, isFormal: true },
      { kind: 'answer', on: '2026-03-20', finding: 'not_upheld' },
      { kind: 'escalate', on: '2026-03-23', to: 2, isFormal: true },
    )
    expect(panel).toMatchObject({ kind: 'complaint', status: 'open', stage: 2, endedOn: null })
    expect(panel.stages.map(({ finding }) => finding)).toEqual([null, 'not_upheld', null])
  })

  it('treat an answer as an acknowledgement where there was none, and an end as an answer', () => {
    expect(currentStage(done(concern, resolve('2026-03-04')))).toMatchObject({
      acknowledgedOn: '2026-03-04',
      answeredOn: '2026-03-04',
    })
    expect(currentStage(done(concern, { kind: 'withdraw', on: '2026-03-04' }))).toMatchObject({
      answeredOn: null,
    })
  })

  const refused: [string, Standing, Move, string][] = [
    ['a day to come', concern, { kind: 'acknowledge', on: '2026-03-04' }, 'This day is still to come.'],
    [
      'a day before it was received',
      concern,
      { kind: 'acknowledge', on: '2026-03-01' },
      'This is before 2 March 2026',
    ],
    ['going on when it is not paused', concern, { kind: 'go_on', on: monday }, 'It is not paused.'],
    ['taking up again what has not ended', concern, { kind: 'reopen', on: monday }, 'It has not ended.'],
    [
      'acknowledging twice',
      done(concern, { kind: 'acknowledge', on: monday }),
      { kind: 'acknowledge', on: monday },
      'It was acknowledged on 2 March 2026.',
    ],
    [
      'answering while paused',
      done(concern, { kind: 'pause', on: monday }),
      { kind: 'answer', on: monday, finding: null },
      'It is paused or has ended.',
    ],
    ['ending twice', done(concern, resolve(monday)), resolve(monday), 'It has ended already.'],
    [
      'going on before it was paused',
      done(concern, { kind: 'pause', on: '2026-03-03' }),
      { kind: 'go_on', on: monday },
      'This is before 3 March 2026',
    ],
    [
      'thanks being acknowledged',
      { ...concern, kind: 'compliment', stage: 0, stages: [] },
      { kind: 'acknowledge', on: monday },
      'Thanks and ideas are answered without stages and days.',
    ],
  ]
  it.each(refused)('refuse %s', (_, standing, move, sentence) => {
    expect(refusalOf(standing, move, '2026-03-03')?.sentence).toContain(sentence)
  })

  it('let thanks and ideas end, and nothing else', () => {
    expect(openTo({ ...concern, kind: 'idea', stage: 0, stages: [] })).toEqual([
      'resolve',
      'withdraw',
      'redirect',
    ])
  })
})

describe('the clocks', () => {
  const at = (standing: Standing, today: IsoDate, move: Move) =>
    withClocks(afterMove(standing, move), stageOf(maintained, afterMove(standing, move).stage), plain, {
      today,
      because: move.kind === 'escalate' || move.kind === 'reopen' ? 'begins' : 'move',
    })

  it('ask first for the acknowledgement and then for the answer', () => {
    expect(concern.dueOn).toBe('2026-03-09')
    const acknowledged = at(concern, '2026-03-03', { kind: 'acknowledge', on: '2026-03-03' })
    expect(acknowledged.dueOn).toBe('2026-03-23')
    expect(
      at(acknowledged, '2026-03-05', { kind: 'answer', on: '2026-03-05', finding: null }).dueOn,
    ).toBeNull()
  })

  it('stand still while it is paused, and go on with the days that were left', () => {
    const acknowledged = at(concern, '2026-03-03', { kind: 'acknowledge', on: '2026-03-03' })
    const paused = at(acknowledged, '2026-03-04', { kind: 'pause', on: '2026-03-04' })
    expect([paused.dueOn, currentStage(paused)?.answerBy]).toEqual([null, null])
    expect(at(paused, '2026-03-11', { kind: 'go_on', on: '2026-03-11' }).dueOn).toBe('2026-03-30')
  })

  it('leave late what is late, though somebody pauses it afterwards as of an earlier day', () => {
    const paused = at(concern, '2026-04-20', { kind: 'pause', on: '2026-03-03' })
    expect(currentStage(paused)).toMatchObject({ acknowledgeBy: '2026-03-09' })
  })

  it('count the answer anew from the day it is taken up again, and leave the one that was met', () => {
    const ended = at(concern, '2026-03-04', resolve('2026-03-04'))
    const again = at(ended, '2026-04-13', { kind: 'reopen', on: '2026-04-13' })
    expect(again.dueOn).toBe('2026-05-05')
    expect(currentStage(again)).toMatchObject({
      answeredOn: '2026-03-04',
      answerBy: currentStage(ended)?.answerBy,
    })
    const answered = at(again, '2026-04-14', { kind: 'answer', on: '2026-04-14', finding: null })
    expect(answered).toMatchObject({ dueOn: null, reopenedOn: null })
  })

  it('take no more days than they have exactly when it was in time', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyDate,
        fc.nat(60),
        fc.nat(20),
        fc.boolean(),
        (kept, from, later, days, isSchool) => {
          const calendar = schoolCalendar(kept)
          const clock = isSchool
            ? ({ days, unit: 'school_days', countsFrom: 'next_day' } as const)
            : ({ days: days + 1, unit: 'calendar_days', countsFrom: 'same_day' } as const)
          const on = addDays(from, later)
          const by = withClocks(
            begun(
              { ...maintained, stages: [{ ...maintained.stages[0], answer: clock }] } as Procedure,
              from,
              calendar,
            ),
            { acknowledge: null, answer: clock },
            calendar,
            { today: from, because: 'begins' },
          )
          const taken = daysTaken({ from, on }, clock, [], calendar)
          expect(taken <= clock.days).toBe(on <= (currentStage(by)?.answerBy as IsoDate))
        },
      ),
    )
  })
})

/** What somebody may try, on a day from a fortnight before it was received to long after. */
const anyTry = fc.record({
  kind: fc.constantFrom(...(Object.keys(MOVES) as Move['kind'][])),
  daysLater: fc.integer({ min: -14, max: 300 }),
  passes: fc.nat(40),
  finding: fc.constantFrom('upheld', 'partly_upheld', 'not_upheld', null),
  apologyGiven: fc.boolean(),
})

describe('any sequence of permitted moves', () => {
  it('leaves one status, a full history that rebuilds it, and deadlines that are kept', () => {
    const procedures = fc.constantFrom(...DEFAULT_PROCEDURES)
    fc.assert(
      fc.property(
        procedures,
        anyCalendar,
        anyDate,
        fc.array(anyTry, { maxLength: 25 }),
        (procedure, kept, receivedOn, tries) => {
          const calendar = schoolCalendar(kept)
          let today = receivedOn
          let standing = begun(procedure, receivedOn, calendar)
          const first = {
            what: 'concern',
            receivedOn,
            stage: standing.stage,
            procedure: procedure.name,
            category: 'Other',
            heldBy: 'school',
          }
          const history: CaseEntry[] = [
            { kind: 'case.recorded', detail: { ...first, clock: clockOf(standing) } },
          ]
          let moved = 0
          for (const { kind, daysLater, passes, finding, apologyGiven } of tries) {
            today = addDays(today, passes)
            const on = addDays(receivedOn, daysLater)
            const next = nextStage(procedure, standing.stage)
            if (kind === 'escalate' && !next) continue
            const move = {
              kind,
              on,
              finding,
              apologyGiven,
              route: 'admissions',
              to: next?.number,
              isFormal: next?.isFormal,
            } as Move
            const before = structuredClone(standing)
            if (refusalOf(standing, move, today)) {
              expect(standing).toEqual(before)
              continue
            }
            moved += 1
            const result = afterMove(standing, move)
            expect(standing).toEqual(before)
            standing = withClocks(result, stageOf(procedure, result.stage), calendar, {
              today,
              because: kind === 'escalate' || kind === 'reopen' ? 'begins' : 'move',
            })
            history.push({ kind: 'case.moved', detail: { move, clock: clockOf(standing) } })
            holds(before, standing, today)
          }
          expect(history).toHaveLength(moved + 1)
          expect(rebuild(JSON.parse(JSON.stringify(history)))).toEqual(standing)
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** What is true after each permitted move. */
function holds(before: Standing, now: Standing, today: IsoDate) {
  const isEnded = ['resolved', 'withdrawn', 'redirected'].includes(now.status)
  expect(now.endedOn !== null).toBe(isEnded)
  expect(now.endedAtStage !== null).toBe(isEnded)
  expect(now.pausedOn !== null).toBe(now.status === 'paused')
  expect(now.pauses.filter(({ to }) => to === null)).toHaveLength(now.status === 'paused' ? 1 : 0)
  expect(now.dueOn === null || now.status === 'open').toBe(true)
  expect(now.redirectedTo !== null).toBe(now.status === 'redirected')
  expect(now.stages.at(-1)?.number).toBe(now.stage)
  const days = [
    now.dueOn,
    ...now.stages.flatMap(
      ({ number: _, finding: __, ...deadlines }) => Object.values(deadlines) as (IsoDate | null)[],
    ),
  ]
  for (const day of days) expect(day === null || day >= now.receivedOn, `${day}`).toBe(true)
  for (const was of before.stages) {
    const is = now.stages.find(({ number }) => number === was.number)
    if (was.acknowledgedOn)
      expect(is).toMatchObject({ acknowledgeBy: was.acknowledgeBy, acknowledgedOn: was.acknowledgedOn })
    if (was.answeredOn) expect(is).toMatchObject({ answerBy: was.answerBy, answeredOn: was.answeredOn })
    if (was.number !== now.stage) expect(is).toEqual(was)
  }
  expect(now.endedOn === null || now.endedOn <= today).toBe(true)
}
