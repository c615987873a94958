import { describe, expect, it } from 'vitest'
import { iconRows, iconRowText, personAt } from './icon-array-layout'

const rows = (...sets: [reached: number, of: number][]) =>
  iconRows(sets.map(([reached, of]) => ({ label: '', reached, of }))).map(iconRowText)

describe('iconRows', () => {
  it('draws everybody up to 40, and so many of every 20 above that, in both rows alike', () => {
    expect(rows([14, 20], [9, 18])).toEqual(['14 of 20', '9 of 18'])
    expect(rows([30, 40], [0, 12])).toEqual(['30 of 40', '0 of 12'])
    expect(rows([30, 60], [7, 28])).toEqual(['about 10 of every 20', 'about 5 of every 20'])
  })

  it('never fills all or none unless it is all or none', () => {
    expect(rows([99, 100], [1, 100])).toEqual(['about 19 of every 20', 'about 1 of every 20'])
    expect(rows([100, 100], [0, 100])).toEqual(['about 20 of every 20', 'about 0 of every 20'])
  })

  it('draws an empty row for nobody, and refuses what cannot be counted', () => {
    expect(rows([0, 0], [60, 60])).toEqual(['0 of 0', 'about 20 of every 20'])
    expect(() => rows([3, 2])).toThrow(RangeError)
    expect(() => rows([Number.NaN, 2])).toThrow(RangeError)
  })

  it('begins a second line after twenty', () => {
    expect(personAt(0)).toMatch(/^M3 5/)
    expect(personAt(20)).toMatch(/^M3 31/)
  })
})
