import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTimeOver, keepRule, keepUntil } from './keep'

describe('until when a case is kept', () => {
  it.each([
    ['2026-03-27', 6, '2032-03-27'],
    ['2026-12-31', 1, '2027-12-31'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2028-02-29', 6, '2034-02-28'],
    ['2026-01-01', 75, '2101-01-01'],
  ])('%s and %i years: %s', (endedOn, keepYears, until) => {
    expect(keepUntil({ endedOn, keepYears })).toBe(until)
  })

  it('is a day of the calendar, later with more years', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 74 }), (date, keepYears) => {
        const endedOn = date.toISOString().slice(0, 10)
        const until = keepUntil({ endedOn, keepYears })
        expect(new Date(`${until}T00:00:00Z`).toISOString().slice(0, 10)).toBe(until)
        expect(until < keepUntil({ endedOn, keepYears: keepYears + 1 })).toBe(true)
      }),
    )
  })

  it('is over on its day, and never while somebody holds it', () => {
    const due = { keepUntil: '2032-03-27', heldWhy: null }
    expect(isTimeOver(due, '2032-03-26')).toBe(false)
    expect(isTimeOver(due, '2032-03-27')).toBe(true)
    expect(isTimeOver({ ...due, heldWhy: 'A claim is under way.' }, '2040-01-01')).toBe(false)
    expect(isTimeOver({ keepUntil: null, heldWhy: null }, '2040-01-01')).toBe(false)
  })

  it('is said in words', () => {
    expect(keepRule(1)).toBe('1 year after it ended')
    expect(keepRule(6)).toBe('6 years after it ended')
  })
})
