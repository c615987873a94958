import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPublishedCases } from './fixtures/read'
import { suppressTable } from './suppress-table'

const counts = fc.array(fc.oneof(fc.nat(8), fc.nat(60)), { maxLength: 8 })
const threshold = fc.integer({ min: 2, max: 10 })

describe('one list of counts beside its total', () => {
  it.each(readPublishedCases('suppress_table'))(
    'agrees with the published case: $id',
    ({ input, expected }) => {
      const { counts, threshold } = input as { counts: number[]; threshold: number }
      expect(suppressTable(counts, threshold)).toMatchObject(expected)
    },
  )

  it.each([
    [[], [], false],
    [[0, 0], [false, false], false],
    [[6, 7], [false, false], false],
    [[3], [true], true],
    [[3, 0], [true, false], true],
    [[1, 2, 0], [true, true, false], true],
    [[1, 1, 7, 7], [true, true, true, false], false],
    [[5, 5, 30], [true, true, false], false],
    [[2, 9, 9], [true, true, false], false],
  ])('%j', (list, suppressed, totalIsSmall) => {
    expect(suppressTable(list, 6)).toEqual({ status: 'ok', suppressed, totalIsSmall })
  })

  it('hides every small cell, no zero, and nothing at all without small cells', () => {
    fc.assert(
      fc.property(counts, threshold, (list, smallest) => {
        const { suppressed } = suppressTable(list, smallest)
        list.forEach((count, i) => {
          if (count > 0 && count < smallest) expect(suppressed[i]).toBe(true)
          if (count === 0) expect(suppressed[i]).toBe(false)
        })
        if (!list.some((count) => count > 0 && count < smallest)) expect(suppressed).not.toContain(true)
      }),
    )
  })

  it('cannot be undone from the total: a hidden cell may be anything up to the threshold', () => {
    fc.assert(
      fc.property(counts, threshold, (list, smallest) => {
        const { suppressed, totalIsSmall } = suppressTable(list, smallest)
        const hidden = list.filter((_, i) => suppressed[i])
        if (hidden.length === 0 || totalIsSmall) return
        const total = list.reduce((sum, count) => sum + count, 0)
        const shown = list.reduce((sum, count, i) => (suppressed[i] ? sum : sum + count), 0)
        const highest = total - shown
        expect(hidden.length).toBeGreaterThanOrEqual(2)
        expect(highest).toBeGreaterThanOrEqual(smallest)
      }),
    )
  })

  it('leaves every hidden cell more than one possible value, by trying every list with that total', () => {
    const few = fc.array(fc.nat(7), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(few, fc.integer({ min: 2, max: 6 }), (list, smallest) => {
        const { suppressed, totalIsSmall } = suppressTable(list, smallest)
        const hidden = list.filter((_, i) => suppressed[i])
        if (hidden.length === 0 || totalIsSmall) return
        // A reader knows the total, the cells that are shown, and that a zero would be.
        const possible = listsOf(
          hidden.length,
          hidden.reduce((sum, count) => sum + count, 0),
        )
        hidden.forEach((_, i) => {
          expect(new Set(possible.map((one) => one[i])).size, `${list}`).toBeGreaterThan(1)
        })
      }),
    )
  })

  it('hides the total of six groups of one', () => {
    expect(suppressTable([1, 1, 1, 1, 1, 1], 6).totalIsSmall).toBe(true)
  })

  it('refuses what is not a count', () => {
    expect(() => suppressTable([1.5], 6)).toThrow(RangeError)
    expect(() => suppressTable([-1], 6)).toThrow(RangeError)
    expect(() => suppressTable([1], 0)).toThrow(RangeError)
  })
})

/** Every list of so many whole numbers above zero with this sum. */
function listsOf(length: number, total: number): number[][] {
  if (length === 1) return total > 0 ? [[total]] : []
  return Array.from({ length: Math.max(0, total - 1) }, (_, i) => i + 1).flatMap((first) =>
    listsOf(length - 1, total - first).map((rest) => [first, ...rest]),
  )
}
