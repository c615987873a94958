import { describe, expect, it } from 'vitest'
import { outcomeResult } from '../measures/outcome-result'
import { type WorkedOut, workedOut } from './worked-out'

/** Student's sleep data of 1908: the second drug's extra hours beside the first's. */
const FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
const SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

function shown(pairs: (readonly [number | null, number | null])[], publishedSd: number | null = null) {
  const pupils = pairs.map(([before, after], i) => ({
    pupilId: `${i}`.padStart(3, '0'),
    before,
    after,
    beforeOn: '2026-01-12',
    afterOn: '2026-03-09',
  }))
  const result = outcomeResult(pupils, publishedSd)
  return result ? workedOut(result, 'hours') : []
}

const line = (lines: WorkedOut[], what: string) => lines.find((one) => one.what.startsWith(what))

describe('a result step by step', () => {
  it('has the figures that were published for Student’s sleep data', () => {
    const lines = shown(FIRST.map((first, i) => [first, SECOND[i] ?? null] as const))
    expect(line(lines, 'Mean change')?.value).toBe('1.5800 hours')
    expect(line(lines, '95% interval')).toMatchObject({ value: '0.7001 to 2.4599' })
    expect(line(lines, '95% interval')?.how).toContain('9 degrees of freedom')
    expect(line(lines, 't')).toMatchObject({ value: '4.0621' })
    expect(line(lines, 't')?.how).toContain('two-sided p 0.0028')
    expect(line(lines, 'Weeks')?.value).toBe('8')
    expect(line(lines, 'Pupils who rose')?.value).toBe('9, 1, 0')
    expect(line(lines, 'Standardised')?.how).toContain('the spread of the first figures')
  })

  it('says who is left out, and by which deviation it is standardised', () => {
    const lines = shown(
      [
        [80, 84],
        [82, 85],
        [84, null],
        [null, 90],
      ],
      15,
    )
    expect(line(lines, 'Pupils with both')?.value).toBe('2')
    expect(line(lines, 'Pupils with a first figure only')?.value).toBe('1')
    expect(line(lines, 'Pupils with a second figure only')?.value).toBe('1')
    expect(line(lines, 'Standardised')?.how).toContain('published standard deviation of 15')
  })

  it('says that there is none where nothing can be worked out', () => {
    const alike = shown([
      [80, 84],
      [82, 86],
    ])
    expect(line(alike, 'Mean change')?.value).toBe('4.0000 hours')
    expect(line(alike, '95% interval')?.value).toBe('none')
    expect(line(alike, 't')?.value).toBe('none')
    const one = shown([[80, 84]])
    expect(line(one, 'Mean change')?.value).toBe('none')
    for (const { value, how } of [...alike, ...one])
      expect(`${value} ${how}`).not.toMatch(/NaN|null|undefined|Infinity/)
  })
})
