import { describe, expect, it } from 'vitest'
import { readFlag, readYearGroup, SEN_CODES } from './school-words'

describe('readYearGroup', () => {
  it.each([
    ['Year 1', 'Year 1'],
    ['Y1', 'Year 1'],
    ['yr 11', 'Year 11'],
    ['Yr.4', 'Year 4'],
    ['1', 'Year 1'],
    ['01', 'Year 1'],
    ['5.0', 'Year 5'],
    ['13', 'Year 13'],
    ['Reception', 'Reception'],
    ['R', 'Reception'],
    ['YR', 'Reception'],
    ['Nursery', 'Nursery'],
    ['n2', 'Nursery'],
  ])('%j is %s', (text, value) => expect(readYearGroup(text)).toEqual({ value }))

  it.each(['14', '0', 'Year', '5A', 'Form 3', 'Years 5 and 6'])('%j is refused', (text) =>
    expect(readYearGroup(text).problem).toContain('is not a year group'),
  )

  it('is missing where the cell is blank', () => expect(readYearGroup(' ')).toEqual({ missing: 'empty' }))
})

describe('readFlag', () => {
  it.each(['yes', 'Y', 'TRUE', '1', 'x', '✓'])('%j is yes', (text) =>
    expect(readFlag(text)).toEqual({ value: true }),
  )
  it.each(['no', 'N', 'FALSE', '0', '', ' ', '-', 'N/A'])('%j is no', (text) =>
    expect(readFlag(text)).toEqual({ value: false }),
  )
  it('does not guess', () => {
    expect(readFlag('perhaps').problem).toContain('neither yes nor no')
    expect(readFlag('SUPP')).toEqual({ missing: 'suppressed' })
  })
  it('knows the school census codes where it is told to', () => {
    expect(readFlag('K').problem).toBeDefined()
    expect(readFlag('K', SEN_CODES)).toEqual({ value: true })
    expect(readFlag('N', SEN_CODES)).toEqual({ value: false })
  })
})
