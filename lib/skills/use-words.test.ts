import { describe, expect, it } from 'vitest'
import { askedMostInWords, hoursInWords, howFarInWords } from './use-words'

describe('the headline', () => {
  it('says how far it came, and who has not been asked', () => {
    expect(howFarInWords({ offered: 34, asked: 12, used: 7, again: 3 })).toBe(
      '34 families have offered something. The school asked 12, and 7 have helped, 3 of them not for the first time, or ready to do it again. 22 have not been asked this year.',
    )
    expect(howFarInWords({ offered: 1, asked: 1, used: 0, again: 0 })).toBe(
      '1 family has offered something. The school asked 1, and nobody’s help is on record with what came of it.',
    )
    expect(howFarInWords({ offered: 5, asked: 0, used: 0, again: 0 })).toBe(
      '5 families have offered something. None of them has been asked this year.',
    )
    expect(howFarInWords({ offered: 1, asked: 0, used: 0, again: 0 })).toBe(
      '1 family has offered something. It has not been asked this year.',
    )
  })
})

describe('whom the school asks', () => {
  it('says it of the three most, with what to do where they take half', () => {
    expect(askedMostInWords({ few: 4, all: 20 })).toBe(
      'The three families who were asked most were asked 4 of all 20 times.',
    )
    expect(askedMostInWords({ few: 9, all: 14 })).toContain('It is often the same few')
    expect(askedMostInWords(null)).toBeNull()
  })
})

it('gives hours as whole ones', () => {
  expect([0, 20, 60, 200, 870].map(hoursInWords)).toEqual([
    '0 hours',
    'under an hour',
    '1 hour',
    '3 hours',
    '15 hours',
  ])
})
