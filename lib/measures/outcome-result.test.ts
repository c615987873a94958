import { describe, expect, it } from 'vitest'
import { outcomeResult, type PupilFigures } from './outcome-result'

function pupil(pupilId: string, before: number | null, after: number | null, on: Partial<PupilFigures> = {}) {
  return { pupilId, before, after, beforeOn: null, afterOn: null, ...on }
}

describe('what an outcome’s figures say', () => {
  it('is nothing while nobody has a figure', () => {
    expect(outcomeResult([], null)).toBeNull()
    expect(outcomeResult([pupil('a', null, null)], null)).toBeNull()
  })

  it('counts who is lost and who came later apart', () => {
    const result = outcomeResult(
      [pupil('a', 10, 12), pupil('b', 11, 14), pupil('c', 9, null), pupil('d', null, 15)],
      null,
    )
    expect(result).toMatchObject({ change: { n: 2, nBaseline: 3, estimate: 2.5 }, onlySecond: 1 })
  })

  it('is the same to the last digit in whatever order the figures came', () => {
    const pupils = Array.from({ length: 40 }, (_, i) =>
      pupil(`pupil-${i}`, Math.sqrt(i * 7.3), Math.sqrt(i * 9.1)),
    )
    expect(outcomeResult(pupils.toReversed(), 15)).toEqual(outcomeResult(pupils, 15))
  })

  it('takes the weeks between the median dates of those with both figures', () => {
    const dated = (beforeOn: string | null, afterOn: string | null) => ({ beforeOn, afterOn })
    const pupils = [
      pupil('a', 10, 12, dated('2026-01-05', '2026-03-02')),
      pupil('b', 10, 13, dated('2026-01-06', '2026-03-03')),
      pupil('c', 10, 13, dated('2026-01-07', null)),
      pupil('d', 10, null, dated('2025-01-07', null)),
    ]
    expect(outcomeResult(pupils, null)?.weeks).toBe(8)
    expect(outcomeResult(pupils.slice(2), null)?.weeks).toBeNull()
    const backwards = [pupil('a', 10, 12, dated('2026-03-05', '2026-01-02'))]
    expect(outcomeResult(backwards, null)?.weeks).toBeNull()
  })

  it('standardises on the published deviation where there is one', () => {
    const pupils = [pupil('a', 90, 95), pupil('b', 95, 99), pupil('c', 100, 109)]
    expect(outcomeResult(pupils, 15)).toMatchObject({ publishedSd: 15 })
    expect(outcomeResult(pupils, 15)?.change.g).not.toBe(outcomeResult(pupils, null)?.change.g)
  })
})
