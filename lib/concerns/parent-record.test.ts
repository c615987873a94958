import { describe, expect, it } from 'vitest'
import type { CaseEventKind } from '@/prisma/generated/enums'
import { LOCALES } from '../door/languages'
import { doorWords } from '../door/words'
import { entriesForParent } from './parent-entries'
import { isOver, type ParentFacts, standingForParent } from './parent-record'
import { speechIn } from './parent-speech'

const TODAY = '2026-03-12'
const english = speechIn('en', doorWords('en'))
const stage: ParentFacts['stages'][number] = {
  number: 1,
  name: 'Stage 1: the headteacher',
  beganOn: '2026-03-02',
  acknowledgeBy: '2026-03-09',
  acknowledgedOn: null,
  answerBy: '2026-03-23',
  answeredOn: null,
}
const facts: ParentFacts = {
  kind: 'complaint',
  status: 'open',
  heldBy: 'school',
  channel: 'phone',
  receivedOn: '2026-03-02',
  endedOn: null,
  pausedOn: null,
  finding: null,
  whereInstead: null,
  again: null,
  nextStage: 'Stage 2: a panel of governors',
  outside: 'The Department for Education.',
  stages: [stage],
  letters: [],
  events: [],
}
const of = (given: Partial<ParentFacts>) =>
  standingForParent({ ...facts, ...given }, TODAY, english).map(({ says, ours }) =>
    [says, ours].filter(Boolean).join(' '),
  )
const at = (given: Partial<typeof stage>) => of({ stages: [{ ...stage, ...given }] })
const WHERE = 'We are looking into it. It is at this stage: Stage 1: the headteacher'
const FURTHER = 'If you ask for it, it then goes to the next stage: Stage 2: a panel of governors'

describe('where it stands, for the parent', () => {
  it('names the next day, and says when the school is late', () => {
    expect(at({ acknowledgeBy: '2026-03-13' })).toEqual([
      WHERE,
      'We will let you know by Friday 13 March 2026 that we have it.',
    ])
    expect(at({ acknowledgeBy: TODAY })).toContain('We let you know today that we have it.')
    expect(at({})).toContain(
      'We were to let you know by Monday 9 March 2026 that we have it, and have not yet. We are late.',
    )
    expect(at({ acknowledgedOn: '2026-03-03' })).toContain('We will answer you by Monday 23 March 2026.')
    expect(at({ acknowledgedOn: '2026-03-03', answerBy: null })).toContain('We answer as soon as we can.')
    expect(at({ answeredOn: '2026-03-10' })).toContain(
      'We answered on Tuesday 10 March 2026. If that does not put it right, say so below.',
    )
  })

  it('says after an answer where it can go from there: to the next stage, and after the last outside the school', () => {
    const stages = [{ ...stage, answeredOn: '2026-03-10' }]
    expect(of({ stages }).at(-1)).toBe(FURTHER)
    const outside = 'Outside the school, whom you can turn to once our own stages are over:'
    expect(of({ stages, nextStage: null }).at(-1)).toBe(`${outside} The Department for Education.`)
    expect(of({ stages, nextStage: null, outside: null })).toHaveLength(2)
    expect(of({ status: 'withdrawn', endedOn: '2026-03-11' })).toHaveLength(1)
  })

  it('counts anew where it was taken up again, and does not call it answered', () => {
    const stages = [{ ...stage, answeredOn: '2026-03-03' }]
    expect(of({ stages, again: { on: '2026-03-11', answerBy: '2026-03-31' } })).toEqual([
      WHERE,
      'We took it up again on Wednesday 11 March 2026.',
      'We will answer you by Tuesday 31 March 2026.',
    ])
  })

  it('is said in each language of the door, and leaves in English only what the school itself wrote', () => {
    for (const locale of LOCALES.filter((one) => one !== 'en')) {
      const speech = speechIn(locale, doorWords(locale))
      const [where, when] = standingForParent(
        { ...facts, stages: [{ ...stage, acknowledgedOn: TODAY }] },
        TODAY,
        speech,
      )
      expect(where, locale).toMatchObject({ ours: 'Stage 1: the headteacher' })
      expect(where?.says, locale).not.toContain('looking')
      expect(when?.says, locale).toContain(speech.date('2026-03-23'))
    }
  })

  it('says that the time stands still, and not why', () => {
    expect(of({ status: 'paused', pausedOn: '2026-03-05' })).toContain(
      'Since Thursday 5 March 2026 the time for our answer stands still. We tell you when it goes on.',
    )
  })

  it('says who has it where it is not the school', () => {
    expect(of({ heldBy: 'chair' })).toContain('It is with the chair of governors.')
    expect(of({ heldBy: 'clerk' })).toContain('It is with the clerk to the governors.')
  })

  it('thanks for what went well and for ideas, and promises no day', () => {
    for (const kind of ['compliment', 'idea'] as const) {
      const said = of({ kind, stages: [] })
      expect(said).toHaveLength(1)
      expect(said[0]).toMatch(/^Thank you\./)
    }
  })

  it('says how it ended, and where else it goes', () => {
    expect(of({ status: 'resolved', endedOn: '2026-03-11', finding: 'not_upheld' })).toEqual([
      'It came to its end on Wednesday 11 March 2026.',
      'What was found: not upheld.',
      FURTHER,
    ])
    expect(of({ status: 'withdrawn', endedOn: '2026-03-11' })[0]).toMatch(/^It was withdrawn on Wednesday/)
    expect(of({ status: 'redirected', whereInstead: 'Appeal to the panel.' })[1]).toBe('Appeal to the panel.')
    expect(of({ status: 'redirected' })[1]).toBe('Ask the school where it goes.')
    expect(
      (['open', 'paused', 'resolved', 'withdrawn', 'redirected'] as const).map((status) =>
        isOver({ status }),
      ),
    ).toEqual([false, false, true, true, true])
  })
})

describe('what happened, for the parent', () => {
  const event = (kind: CaseEventKind, onDay: string, words = '') => ({
    kind,
    channel: kind === 'contact_out' ? ('phone' as const) : null,
    onDay,
    words,
    verdict: kind === 'parent_said' ? ('partly' as const) : null,
  })

  it('is in the order of days, theirs and ours', () => {
    const happened = {
      ...facts,
      status: 'resolved',
      endedOn: '2026-03-20',
      stages: [
        { ...stage, acknowledgedOn: '2026-03-03', answeredOn: '2026-03-10' },
        { ...stage, number: 2, name: null, beganOn: '2026-03-12' },
      ],
      letters: [{ title: 'Our answer', sentOn: '2026-03-10', sentBy: 'letter' }],
      events: [
        event('contact_out', '2026-03-04', 'We rang.'),
        event('meeting', '2026-03-13', 'We talked.'),
        event('decision', '2026-03-19', 'She moves class.'),
        event('parent_confirmed', '2026-03-05'),
        event('parent_added', '2026-03-06', 'It was on Monday.'),
        event('parent_said', '2026-03-21', 'It took long.'),
      ],
    } satisfies ParentFacts
    const entries = entriesForParent(happened, english)
    expect(
      entries.map(({ on, says, ours, by, words, isTheirs }) => [
        on.slice(8),
        [says, ours, by].filter(Boolean).join(' | '),
        words,
        isTheirs,
      ]),
    ).toEqual([
      ['02', 'You told us. | Phone call', null, true],
      ['03', 'We let you know that we have it.', null, false],
      ['04', 'We were in touch with you. | Phone call', 'We rang.', false],
      ['05', 'You said that this is right.', null, true],
      ['06', 'You added:', 'It was on Monday.', true],
      ['10', 'We answered you.', null, false],
      ['10', 'We sent you a letter: | Our answer | Letter', null, false],
      ['12', 'It went on to the next stage.', null, false],
      ['13', 'We met.', 'We talked.', false],
      ['19', 'We decided:', 'She moves class.', false],
      ['20', 'It came to its end.', null, false],
      ['21', 'You said how we handled it: Partly satisfied', 'It took long.', true],
    ])
  })
})
