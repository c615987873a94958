import { describe, expect, it } from 'vitest'
import { amount, decimalsFor, figure, level, midSentence, typedFigure } from './figures-in-words'

describe('figures in sentences', () => {
  it('has a real minus sign, commas, and no sign on nothing', () => {
    expect(figure(-2.345, 1)).toBe('\u22122.3')
    expect(figure(-0.04, 1)).toBe('0.0')
    expect(figure(12345.678, 0)).toBe('12,346')
    expect(figure(-1234.5, 2)).toBe('\u22121,234.50')
    expect(figure(999, 0)).toBe('999')
  })

  it('keeps typed figures as they were typed', () => {
    expect(typedFigure(91)).toBe('91')
    expect(typedFigure(91.25)).toBe('91.25')
    expect(typedFigure(0.1 + 0.2)).toBe('0.3')
  })

  it('puts percentages and their changes apart', () => {
    expect(level('94.1', '%')).toBe('94.1%')
    expect(amount('2.9', '%')).toBe('2.9 percentage points')
    expect(amount('1', '%')).toBe('1 percentage point')
    expect(amount('1', 'months')).toBe('1 month')
    expect(amount('1.0', 'months')).toBe('1.0 months')
    expect(amount('1', 'times a term')).toBe('1 time a term')
    expect(amount('1', 'of 40 words')).toBe('1 word')
    expect(amount('3.1', 'of 10')).toBe('3.1 points')
    expect(level('6.1', 'of 10')).toBe('6.1 of 10')
    expect(amount('3', '')).toBe('3')
  })

  it.each([
    [{ low: 2.02, high: 6.18 }, 1],
    [{ low: -40, high: 12 }, 0],
    [{ low: 0.31, high: 0.44 }, 2],
    [{ low: 0.031, high: 0.044 }, 2],
    [{ low: 0.02, high: 3.9 }, 2],
    [{ low: -3.9, high: -0.004 }, 3],
    [{ low: 1, high: 3.6, from: 91.44, to: 93.71, estimate: 2.27 }, 1],
    [{ low: 1, high: 3.6, from: 91.44, to: 93.86, estimate: 2.42 }, 2],
  ])('gives %j as many decimals as it deserves', (result, decimals) => {
    expect(decimalsFor(result)).toBe(decimals)
  })

  it.each([
    ['Reading age', 'reading age'],
    ['English', 'English'],
    ['English reading', 'English reading'],
    ['SATs maths', 'SATs maths'],
    ['GCSE grade', 'GCSE grade'],
    ['Year 4 times tables', 'Year 4 times tables'],
    ["Pupils' confidence scale", "pupils' confidence scale"],
    ['Pupils’ confidence', 'pupils’ confidence'],
    ['Attendance', 'attendance'],
    ['  Maths test ', 'maths test'],
    ['Well-being', 'well-being'],
    ['NGRT', 'NGRT'],
    ['I can do it', 'I can do it'],
    ['', ''],
  ])('writes “%s” inside a sentence', (name, inside) => {
    expect(midSentence(name)).toBe(inside)
  })
})
