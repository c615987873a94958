import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from './numbers'

describe('readNumber', () => {
  it.each<[string, number]>([
    ['12', 12],
    [' 12.50 ', 12.5],
    ['1,234.5', 1234.5],
    ['12,345,678', 12_345_678],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234.5', 1234.5],
    ['£1,234', 1234],
    ['-£5', -5],
    ['£ 5', 5],
    ['95%', 95],
    ['94.5 %', 94.5],
    ['−3', -3],
    ['–3', -3],
    ['- 3', -3],
    ['+4', 4],
    ['.5', 0.5],
    ['5.', 5],
    ['-0', 0],
    ['1.5E+03', 1500],
    ['007', 7],
  ])('%j is %d', (text, value) => expect(readNumber(text)).toEqual({ value }))

  it.each([
    ['', 'empty'],
    ['  \t ', 'empty'],
    ['SUPP', 'suppressed'],
    ['c', 'suppressed'],
    ['x', 'not available'],
    ['z', 'not available'],
    [':', 'not available'],
    ['.', 'not available'],
    ['NA', 'not available'],
    ['N/A', 'not available'],
    ['n/a', 'not available'],
    ['#N/A', 'not available'],
    ['-', 'not available'],
    ['–', 'not available'],
    ['absent', 'absent'],
    ['Abs', 'absent'],
  ])('%j stands for no figure: %s', (text, missing) => expect(readNumber(text)).toEqual({ missing }))

  it.each([
    ['12abc', 'is not a number'],
    ['1.2.3', 'is not a number'],
    ['1,23', 'a comma where we expect a decimal point. Write 1.23'],
    ['0,123', 'Write 0.123'],
    ['12,5%', 'Write 12.5%'],
    ['1,2345', 'Write 1.2345'],
    ['1.234,5', 'is not a number'],
    ['12,34,567', 'is not a number'],
    ['1 234,', 'is not a number'],
    ['1 23', 'is not a number'],
    ['½', 'is not a number'],
    ['Infinity', 'is not a number'],
    ['NaN', 'is not a number'],
    ['1e400', 'too large'],
    ['1e4000', 'is not a number'],
    ['0x10', 'is not a number'],
    ['1_000', 'is not a number'],
    ['12-14', 'is not a number'],
    ['#DIV/0!', 'an error in the spreadsheet'],
    ['constructor', 'is not a number'],
    ['twelve', 'is not a number'],
  ])('%j is refused: %s', (text, reason) => expect(readNumber(text).problem).toContain(reason))

  it('quotes no more of a long cell than fits a sentence', () => {
    expect(readNumber('x1'.repeat(500)).problem?.length).toBeLessThan(70)
  })

  it('reads back every number as JavaScript and as Britain write it', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(numbers, (number) => {
        expect(readNumber(String(number)).value).toBeCloseTo(number, 9)
        expect(readNumber(number.toLocaleString('en-GB', { maximumFractionDigits: 3 })).value).toBeCloseTo(
          number,
          2,
        )
      }),
    )
  })

  it('never fails, and always says exactly one thing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readNumber(text)
        expect(Object.values(read).filter((part) => part !== undefined)).toHaveLength(1)
        if (read.value !== undefined) expect(Number.isFinite(read.value)).toBe(true)
      }),
    )
  })
})
