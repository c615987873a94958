import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../platform/dates'
import { schoolCalendar } from '../school-days/school-days'
import { DEFAULT_PROCEDURES } from './default-procedures'
import { type May, nextThing, otherThings } from './next-thing'
import type { Procedure } from './procedure'
import type { StageStanding, Standing } from './standing'
import { whereItStands, whoHasIt } from './where-it-stands'

const maintained = DEFAULT_PROCEDURES.find(({ key }) => key === 'maintained') as Procedure
const dataProtection = DEFAULT_PROCEDURES.find(({ key }) => key === 'data_protection') as Procedure
const calendar = schoolCalendar({
  spans: [{ kind: 'term', name: 'Spring term', startsOn: '2026-01-05', endsOn: '2026-03-27' }],
  bankHolidays: 'england_and_wales',
})

/** Received on Monday 2 March 2026 and at stage 1: five school days to acknowledge, fifteen to answer. */
const stage: StageStanding = {
  number: 1,
  beganOn: '2026-03-02',
  acknowledgeBy: '2026-03-09',
  acknowledgedOn: null,
  answerBy: '2026-03-23',
  answeredOn: null,
  finding: null,
}
const open: Standing = {
  kind: 'complaint',
  status: 'open',
  stage: 1,
  receivedOn: '2026-03-02',
  stages: [stage],
  pauses: [],
  dueOn: '2026-03-09',
  pausedOn: null,
  endedOn: null,
  endedAtStage: null,
  finding: null,
  apologyGiven: null,
  redirectedTo: null,
  timesReopened: 0,
  reopenedOn: null,
  category: 'Homework',
  handler: 'Amina Khan',
  heldBy: 'school',
  isRestricted: false,
}
const acknowledged = (on: IsoDate): Standing => ({
  ...open,
  dueOn: '2026-03-23',
  stages: [{ ...stage, acknowledgedOn: on }],
})
const ended: Standing = { ...open, dueOn: null, status: 'resolved', endedOn: '2026-03-20', endedAtStage: 1 }

const says = (standing: Standing, today: IsoDate, procedure: Procedure | null = maintained) =>
  whereItStands(standing, { procedure, calendar, today })

describe('where a case stands', () => {
  it.each<[Standing, IsoDate, string]>([
    [
      open,
      '2026-03-04',
      'Acknowledge by Monday 9 March (3 school days left), then answer by Monday 23 March.',
    ],
    [open, '2026-03-09', 'Acknowledge today, then answer by Monday 23 March.'],
    [
      open,
      '2026-03-11',
      'The acknowledgement is 2 school days late: it was due on Monday 9 March. Answer by Monday 23 March.',
    ],
    [
      acknowledged('2026-03-03'),
      '2026-03-18',
      'Acknowledged on time. Answer by Monday 23 March (3 school days left).',
    ],
    [
      acknowledged('2026-03-10'),
      '2026-03-18',
      'Acknowledged late, on 10 March 2026. Answer by Monday 23 March (3 school days left).',
    ],
    [
      {
        ...open,
        dueOn: null,
        stages: [{ ...stage, acknowledgedOn: '2026-03-03', answeredOn: '2026-03-24' }],
      },
      '2026-03-25',
      'Answered on 24 March 2026, late. It can be ended, or go to the next stage.',
    ],
    [
      { ...open, status: 'paused', pausedOn: '2026-03-04', dueOn: null },
      '2026-03-05',
      'Paused since 4 March 2026: the clock stands still.',
    ],
    [
      { ...ended, finding: 'partly_upheld', apologyGiven: true },
      '2026-03-25',
      'Ended on 20 March 2026 at “Stage 1: the headteacher”: partly upheld, with an apology.',
    ],
    [{ ...ended, status: 'withdrawn' }, '2026-03-25', 'Withdrawn on 20 March 2026 by whoever raised it.'],
    [
      { ...ended, status: 'redirected', redirectedTo: 'admissions' },
      '2026-03-25',
      'Sent another way on 20 March 2026: Admissions.',
    ],
  ])('is one sentence (%#)', (standing, today, sentence) => {
    expect(says(standing, today)).toBe(sentence)
  })

  it('offers no stage after the last', () => {
    const answered = { ...stage, number: 2, acknowledgedOn: '2026-03-03', answeredOn: '2026-03-10' }
    const last: Standing = { ...open, stage: 2, dueOn: null, stages: [stage, answered] }
    expect(says(last, '2026-03-11')).toBe(
      'Answered on 10 March 2026, in time. It can be ended; this is the last stage.',
    )
  })

  it('says when it was taken up again, and by when it is answered then', () => {
    const again: Standing = {
      ...open,
      reopenedOn: '2026-03-24',
      dueOn: '2026-04-17',
      stages: [{ ...stage, acknowledgedOn: '2026-03-03', answeredOn: '2026-03-20' }],
    }
    expect(says(again, '2026-03-24')).toBe(
      'Taken up again on 24 March 2026. Answer by Friday 17 April (16 school days left). Counted without term dates, which are not on record after 27 March 2026.',
    )
  })

  it('says where no days are counted', () => {
    const first = { ...stage, acknowledgedOn: '2026-03-04', answerBy: null }
    expect(says({ ...open, dueOn: null, stages: [first] }, '2026-03-05', dataProtection)).toBe(
      'Acknowledged on time. Answer without undue delay: its procedure counts no days.',
    )
    expect(says({ ...open, kind: 'idea', stage: 0, stages: [], dueOn: null }, '2026-03-05', null)).toMatch(
      /no deadline for thanks and ideas/,
    )
  })

  it('names who has it', () => {
    expect(whoHasIt(open)).toBe('With Amina Khan.')
    expect(whoHasIt({ ...open, handler: null })).toBe('Nobody handles it yet.')
    expect(whoHasIt({ handler: null, heldBy: 'chair' })).toBe('It is for the chair of governors.')
  })
})

describe('what is next', () => {
  const everything: May = { work: true, end: true, direct: true, write: true, takeOn: false }
  const reader: May = { work: false, end: false, direct: false, write: false, takeOn: false }
  const next = (standing: Standing, may = everything) => nextThing(standing, may)?.page ?? null

  it.each<[Standing, string | null]>([
    [{ ...open, handler: null }, 'handler'],
    [open, 'acknowledge'],
    [acknowledged('2026-03-03'), 'answer'],
    [{ ...open, status: 'paused', pausedOn: '2026-03-04' }, 'pause'],
    [{ ...open, stages: [{ ...stage, acknowledgedOn: '2026-03-03', answeredOn: '2026-03-04' }] }, 'end'],
    [ended, null],
  ])('is one thing (%#)', (standing, page) => {
    expect(next(standing)).toBe(page)
  })

  it('is nothing for whoever only reads, and taking it on for whoever wrote it down', () => {
    expect([next(open, reader), otherThings(open, maintained, reader)]).toEqual([null, []])
    expect(next({ ...open, handler: null }, { ...reader, write: true, takeOn: true })).toBe('handler')
  })

  it('offers what else the case allows, and never what is next already', () => {
    const pages = otherThings(open, maintained, everything).map(({ page }) => page)
    expect(pages).toEqual([
      'contact',
      'answer',
      'pause',
      'up',
      'end',
      'account',
      'handler',
      'category',
      'people',
      'panel',
      'insistent',
    ])
    expect(otherThings(ended, maintained, everything).map(({ page }) => page)).toEqual([
      'contact',
      'up',
      'reopen',
      'account',
      'category',
      'people',
      'insistent',
    ])
  })
})
