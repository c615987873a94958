import { describe, expect, it } from 'vitest'
import { cellText, countsInWords, limitsInWords, readCell } from './figures'
import { FIGURES_HAPPENINGS } from './figures-happenings'
import { writtenInWords } from './figures-import-words'

const LIMITS = { minimum: 40, maximum: 160, decimals: 1 }

describe('a cell', () => {
  it.each([
    ['', undefined],
    ['  ', undefined],
    ['absent', null],
    ['n/a', null],
    ['-', null],
    ['95', 95],
    [' 95.5 ', 95.5],
    ['95%', 95],
  ])('“%s” is %s', (text, cell) => {
    expect(readCell(text, LIMITS)).toEqual({ cell })
  })

  it.each([
    ['39.9', '39.9 is below the lowest possible, 40.'],
    ['160.1', '160.1 is above the highest possible, 160.'],
    ['95.25', '95.25 has more than one decimal.'],
    ['ninety', '“ninety” is not a number.'],
    ['95,5', '“95,5” has a comma where we expect a decimal point. Write 95.5 if that is what it means.'],
  ])('“%s” is refused: %s', (text, problem) => {
    expect(readCell(text, LIMITS)).toEqual({ problem })
  })

  it('is shown as it is typed', () => {
    expect([undefined, null, 0, 95.5].map(cellText)).toEqual(['', 'absent', '0', '95.5'])
  })
})

describe('in words', () => {
  it('says what may be typed', () => {
    expect(limitsInWords(LIMITS)).toBe('Numbers with up to one decimal from 40 to 160')
    expect(limitsInWords({ minimum: 0, maximum: null, decimals: 0 })).toBe('Whole numbers 0 or more')
    expect(limitsInWords({ minimum: null, maximum: null, decimals: 2 })).toBe('Numbers with up to 2 decimals')
  })

  it('counts what changed', () => {
    const counts = { added: 0, changed: 0, removed: 0, absent: 0 }
    expect(countsInWords(counts)).toBe('no figure changed')
    expect(countsInWords({ ...counts, added: 1 })).toBe('1 figure added')
    expect(countsInWords({ added: 1200, changed: 3, removed: 2, absent: 1 })).toBe(
      '1,200 figures added, 3 changed, 2 removed and 1 noted as absent',
    )
  })

  it('says what an import wrote, and that a second time wrote nothing', () => {
    const written = { added: 34, changed: 0, absent: 0, redated: 0, same: 2, pupils: 17, left: 1 }
    expect(writtenInWords(written)).toBe(
      '34 figures added and 17 pupils added to the register. 2 figures left as they were. 1 row left out.',
    )
    expect(writtenInWords({ ...written, added: 0, pupils: 0, same: 34, left: 0 })).toBe(
      'Nothing was changed: the figures are there already.',
    )
  })

  it('tells the timeline in counts, and names no pupil', () => {
    const figures = [{ pupil: 'Y3-017', wave: 'before', was: 94, is: 95 }]
    const detail = {
      measure: 'Reading age',
      added: 24,
      changed: 1,
      removed: 0,
      absent: 0,
      redated: 2,
      pupils: 1,
      figures,
    }
    expect(FIGURES_HAPPENINGS['figures.saved']?.(detail)).toBe(
      'saved figures of Reading age: 24 figures added and 1 changed; 2 given another date; 1 pupil added to the register',
    )
    expect(FIGURES_HAPPENINGS['figures.imported']?.({ ...detail, file: 'autumn.csv' })).toBe(
      'brought in figures of Reading age from “autumn.csv”: 24 figures added and 1 changed; 2 given another date; 1 pupil added to the register',
    )
  })
})
