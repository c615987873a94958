import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../platform/dates'
import { beforeAndSince } from './came-back'
import { sinceInWords } from './came-back-words'
import { risesOf } from './rises'
import type { TrendRow } from './trend-tables'
import { againInWords, openness, saidInWords, trendFinding } from './trend-words'
import { whoSaid } from './you-said-words'

const row = (given: Partial<TrendRow>): TrendRow => ({
  key: 'k',
  name: 'Parking and transport',
  now: 0,
  before: 0,
  byPart: [],
  byPartBefore: [],
  usual: [],
  ...given,
})

describe('a year without a case', () => {
  it('is not put as nought of nought', () => {
    const nobody = { satisfied: 0, partly: 0, not_satisfied: 0, answered: 0 }
    expect(saidInWords(nobody, 0)).toBe('No concern or complaint is on record to ask about.')
    expect(saidInWords(nobody, 1)).toBe('Of 1 concern, nobody has said yet how it was handled.')
    expect(againInWords(row({}), row({}))).toBe('No concern or complaint is on record in either year.')
    expect(againInWords(row({ now: 2 }), row({ now: 11 }))).toBe(
      '2 of 11 this year; none is on record of the year before.',
    )
    expect(againInWords(row({ before: 1 }), row({ before: 3 }))).toBe(
      'None is on record of this year; 1 of 3 the year before.',
    )
  })
})

describe('whether a matter came back', () => {
  it('is worded by what the counts allow', () => {
    expect(sinceInWords({ countBefore: 3, countSince: 1, schoolDays: 60 })).toBe(
      '3 in the 60 school days before, 1 in the 60 since (5 and 1.7 for 100 school days): too few to say that it helped.',
    )
    expect(sinceInWords({ countBefore: 20, countSince: 2, schoolDays: 60 })).toContain(
      'less often, by more than chance',
    )
    expect(sinceInWords({ countBefore: 2, countSince: 20, schoolDays: 60 })).toContain(
      'more often, by more than chance',
    )
    expect(sinceInWords({ countBefore: 0, countSince: 0, schoolDays: 1 })).toContain('nothing can be said')
    expect(sinceInWords({ countBefore: 2, countSince: 2, schoolDays: 9 })).toContain('no less often')
  })

  it('is counted over as many school days before as since, whatever the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 127 }), (days, week) => {
        const isSchoolDay = (date: string) => ((week >> new Date(date).getUTCDay()) & 1) === 1
        const found = beforeAndSince('2026-03-03', addDays('2026-03-03', days), { isSchoolDay })
        if (!found) return
        const count = ({ from, to }: { from: string; to: string }) => {
          let sum = 0
          for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(day)) sum += 1
          return sum
        }
        expect(count(found.before)).toBe(found.schoolDays)
        expect(count(found.since)).toBe(found.schoolDays)
        expect(found.schoolDays).toBeLessThanOrEqual(190)
      }),
      { numRuns: 200 },
    )
    expect(beforeAndSince('2026-03-03', '2026-03-03', { isSchoolDay: () => true })).toBeNull()
  })
})

describe('what trends say', () => {
  const part = { name: 'Autumn', from: '2026-09-01', to: '2026-11-30' }
  const latest = {
    part,
    schoolDays: 60,
    before: [1, 2, 3].map((i) => ({ key: `usual-${i}`, schoolDays: 60 })),
  }

  it('points out what rose, and says when it cannot tell', () => {
    const rose = row({ byPart: [30], usual: [4, 5, 4] })
    const all = row({ usual: [20, 21, 22] })
    expect(risesOf({ latest, categories: [rose], all }).found).toEqual([
      expect.stringMatching(
        /^30 about parking and transport this term; 13 on the same days of 3 earlier years .*more than chance/,
      ),
    ])
    expect(risesOf({ latest, categories: [row({ byPart: [4], usual: [0, 0, 0] })], all })).toMatchObject({
      found: [],
      none: expect.stringContaining('Too few to tell'),
    })
    expect(risesOf({ latest, categories: [rose], all: row({ usual: [0, 0, 0] }) }).none).toContain(
      'cannot tell yet',
    )
  })

  it('words more said early beside less that turns formal as a possibility', () => {
    const more = { informal: row({ now: 31, before: 19 }), formal: row({ now: 2, before: 5 }) }
    expect(openness(more)).toMatch(/may mean .* cannot prove it/)
    expect(openness({ ...more, formal: row({ now: 5, before: 5 }) })).toBeNull()
    expect(openness({ ...more, informal: row({ now: 19, before: 19 }) })).toBeNull()
  })

  it('begins with what was raised', () => {
    const before = 'In the year before'
    const none = row({})
    expect(trendFinding({ all: none, formal: none, compliments: none, before })).toBe(
      'No concern or complaint is on record in this year yet. In the year before, none was on record.',
    )
    expect(
      trendFinding({
        all: row({ now: 1, before: 4 }),
        formal: row({ now: 1 }),
        compliments: row({ now: 2 }),
        before,
      }),
    ).toBe(
      'Parents and carers raised 1 concern, 1 of them a formal complaint. In the year before, 4 were on record. Beside them, 2 compliments.',
    )
  })

  it('never says how few families said something to everybody', () => {
    expect([0, 9, 10, 19, 20].map(whoSaid)).toEqual([
      'Parents and carers told us',
      'Parents and carers told us',
      '10 families or more told us',
      '10 families or more told us',
      '20 families or more told us',
    ])
  })
})
