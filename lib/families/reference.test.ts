import { describe, expect, it } from 'vitest'
import { readAs, tidyReference } from './reference'

describe('what a reference reads as', () => {
  it.each(['Y3-017', '017', 'F12', 'Smith 4', 'SMITH2', 'family 12', 'Year 3 Oak 2', 'ABC', 'A', 'Pupil A'])(
    'taken without asking: %s',
    (text) => expect(readAs(text)).toBe('reference'),
  )

  it.each([
    'Smith',
    'Kestrel',
    'O’Brien',
    'Smith-Jones',
    'KESTREL',
    'Amina Khan 7',
    'Family Kestrel',
    'Zoë',
    'GB-AB',
    'KHAN',
  ])('could be either: %s', (text) => expect(readAs(text)).toBe('perhaps'))

  it.each([
    'Amina Khan',
    'Khan, Amina',
    'AMINA KHAN',
    'amina khan',
    'Khan A',
    'J. Smith',
    'Mrs Khan',
    'Mrs Khan 2',
    'Mary Smith-Jones',
    'Seán O’Brien',
    'Nguyễn Thị Lan',
    'amina.khan@example.org',
  ])('a name: %s', (text) => expect(readAs(text)).toBe('name'))

  it('is kept without outer and doubled spaces', () => {
    expect(tidyReference('  Y3   017 ')).toBe('Y3 017')
  })
})
