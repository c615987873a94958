import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBritishDate, serialDate } from './dates'

describe('readBritishDate', () => {
  it.each([
    ['3/3/26', '2026-03-03'],
    ['03/03/2026', '2026-03-03'],
    ['3.3.2026', '2026-03-03'],
    ['3-3-2026', '2026-03-03'],
    ['04/03/2026', '2026-03-04'],
    ['3 March 2026', '2026-03-03'],
    ['3rd March 2026', '2026-03-03'],
    ['1st of September 2025', '2025-09-01'],
    ['3 mar 26', '2026-03-03'],
    ['3-Mar-26', '2026-03-03'],
    ['12 Sept 2025', '2025-09-12'],
    ['Tue 3 Mar 2026', '2026-03-03'],
    ['Tuesday 3 March 2026', '2026-03-03'],
    ['Tues, 3 March 2026', '2026-03-03'],
    ['Weds 4 March 2026', '2026-03-04'],
    ['2026-03-03', '2026-03-03'],
    ['2026-03-03T00:00:00', '2026-03-03'],
    ['03/03/2026 00:00', '2026-03-03'],
    ['03/03/2026 9:30 am', '2026-03-03'],
    ['29/02/2024', '2024-02-29'],
    ['\u00a03/3/2026 ', '2026-03-03'],
  ])('%j is %s', (text, value) => expect(readBritishDate(text)).toEqual({ value }))

  it.each([
    ['31/02/2026', 'February 2026 has 28 days'],
    ['29/02/2026', 'February 2026 has 28 days'],
    ['31/04/2026', 'April 2026 has 30 days'],
    ['0/3/2026', 'March 2026 has 31 days'],
    ['13/25/2026', 'there is no month 25'],
    ['3/25/2026', 'Write the day first'],
    ['March 3, 2026', 'Write the day first'],
    ['Wed 3 March 2026', 'that day was a Tuesday'],
    ['46084', 'Format the column as a date'],
    ['3/3/0026', 'a year we do not expect'],
    ['3/3', 'is not a date'],
    ['3/March/', 'is not a date'],
    ['autumn', 'is not a date'],
    ['3 Smarch 2026', 'is not a date'],
    ['12', 'is not a date'],
  ])('%j is refused: %s', (text, reason) => expect(readBritishDate(text).problem).toContain(reason))

  it('is missing where the cell says so', () => {
    expect(readBritishDate('')).toEqual({ missing: 'empty' })
    expect(readBritishDate('n/a')).toEqual({ missing: 'not available' })
  })

  it('reads back every day the way Britain writes it, and never as another', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2079-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const value = day.toISOString().slice(0, 10)
        for (const dateStyle of ['short', 'medium', 'long', 'full'] as const)
          expect(readBritishDate(day.toLocaleDateString('en-GB', { dateStyle, timeZone: 'UTC' }))).toEqual({
            value,
          })
      }),
    )
  })
})

describe('serialDate', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [46_084, false, '2026-03-03'],
    [44_622, true, '2026-03-03'],
    [0, true, '1904-01-01'],
  ])('%d (from 1904: %s) is %s', (serial, from1904, date) =>
    expect(serialDate(serial, from1904)).toEqual({ date }),
  )

  it('keeps the time of day to the minute, without the rounding of fractions of a day', () => {
    expect(serialDate(46_084 + 9.5 / 24)).toEqual({ date: '2026-03-03', time: '09:30' })
    expect(serialDate(46_083.999999999)).toEqual({ date: '2026-03-03' })
  })

  it('has no date for what is outside a spreadsheet’s calendar', () => {
    for (const serial of [-1, 3_000_000, Number.NaN, Number.POSITIVE_INFINITY])
      expect(serialDate(serial)).toBeUndefined()
  })
})
