import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suppressNested, suppressNestedGroup } from './suppress-nested'

/** Done without in this order: the middle column, the last, the first. */
const ORDER = [1, 2, 0]

type Row = number[]
type Known = (number | null)[]

const known = (row: Row, shown: readonly boolean[]): Known => row.map((count, i) => (shown[i] ? count : null))
const sumOf = (rows: Row[]): Row =>
  [0, 1, 2].map((c) => rows.reduce((total, row) => total + (row[c] ?? 0), 0))

/** Every nested row up to `most` that agrees with what is shown of it. */
function rowsLike(shown: Known, most: number): Row[] {
  const rows: Row[] = []
  for (let a = 0; a <= most; a++) {
    for (let b = 0; b <= a; b++) {
      for (let c = 0; c <= b; c++) {
        if ([a, b, c].every((count, i) => shown[i] === null || shown[i] === count)) rows.push([a, b, c])
      }
    }
  }
  return rows
}

/** Every table that agrees with the shown cells of its rows and of its total: what a patient reader can find out. */
function tablesLike(rows: Known[], total: Known, most: number): Row[][] {
  let tables: Row[][] = [[]]
  for (const row of rows) {
    const like = rowsLike(row, most)
    tables = tables.flatMap((table) => like.map((one) => [...table, one]))
    tables = tables.filter((table) => sumOf(table).every((count, c) => (total[c] ?? count) >= count))
  }
  return tables.filter((table) => sumOf(table).every((count, c) => (total[c] ?? count) === count))
}

/** Counts and differences between nested counts: whatever would be a small cell if it were small. */
const quantities: ((row: Row) => number)[] = [
  ([a = 0]) => a,
  ([, b = 0]) => b,
  ([, , c = 0]) => c,
  ([a = 0, b = 0]) => a - b,
  ([, b = 0, c = 0]) => b - c,
  ([a = 0, , c = 0]) => a - c,
]

function expectProtected(rows: Row[], tables: Row[][], threshold: number) {
  for (const [r, row] of [...rows, sumOf(rows)].entries()) {
    for (const [q, quantity] of quantities.entries()) {
      const value = quantity(row)
      if (value === 0 || value >= threshold) continue
      const possible = tables.map((table) => quantity(table[r] ?? sumOf(table)))
      expect(
        Math.max(...possible),
        `row ${r}, quantity ${q} of ${JSON.stringify(rows)}`,
      ).toBeGreaterThanOrEqual(threshold)
    }
  }
}

const nested = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(most), fc.nat(most)).map((counts) => counts.sort((a, b) => b - a))

describe('parts of a whole', () => {
  it('cannot be worked out from the margins, by trying every table that fits', () => {
    fc.assert(
      fc.property(fc.array(nested(5), { minLength: 1, maxLength: 3 }), (rows) => {
        const shown = suppressNested(rows, 3, ORDER)
        const tables = tablesLike(
          rows.map((row, r) => known(row, shown.rows[r] ?? [])),
          known(sumOf(rows), shown.total),
          rows.length === 3 ? 7 : 12,
        )
        expectProtected(rows, tables, 3)
      }),
      { numRuns: 150 },
    )
  })

  it('shows everything when nothing is small', () => {
    const { rows, total } = suppressNested(
      [
        [40, 30, 20],
        [50, 50, 0],
        [12, 6, 6],
      ],
      6,
      ORDER,
    )
    expect([...rows.flat(), ...total].every(Boolean)).toBe(true)
  })

  it('hides a second cell when one alone could be had by subtraction', () => {
    const { rows, total } = suppressNested(
      [
        [30, 30, 3],
        [40, 40, 22],
        [50, 50, 31],
      ],
      6,
      ORDER,
    )
    expect(rows).toEqual([
      [true, true, false],
      [true, true, false],
      [true, true, true],
    ])
    expect(total).toEqual([true, true, true])
  })

  it('hides a difference that would be a small number of families', () => {
    const { rows } = suppressNested(
      [
        [41, 36, 14],
        [58, 49, 27],
        [60, 54, 30],
      ],
      6,
      ORDER,
    )
    expect(rows[0]).toEqual([true, false, true])
    expect(rows.filter((row) => !row[1]).length).toBeGreaterThanOrEqual(2)
  })

  it('hides the whole of a small row, and shows zeros', () => {
    const { rows } = suppressNested(
      [
        [3, 2, 1],
        [30, 20, 0],
        [40, 30, 20],
      ],
      6,
      ORDER,
    )
    expect(rows[0]).toEqual([false, false, false])
    expect(rows[1]?.[2]).toBe(true)
  })

  it('hides the total when everything together is small', () => {
    const { rows, total } = suppressNested(
      [
        [2, 1, 0],
        [3, 3, 0],
      ],
      6,
      ORDER,
    )
    expect(rows.flatMap((row) => row.slice(0, 2)).some(Boolean)).toBe(false)
    expect(total.slice(0, 2)).toEqual([false, false])
  })

  it('takes an empty table, and refuses what is not nested', () => {
    expect(suppressNested([], 6, ORDER)).toEqual({ rows: [], total: [] })
    expect(() => suppressNested([[3, 4, 1]], 6, ORDER)).toThrow(RangeError)
    expect(() => suppressNested([[3, 2]], 1, ORDER)).toThrow(RangeError)
    expect(() => suppressNested([[3, 2], [1]], 6, ORDER)).toThrow(RangeError)
    expect(() => suppressNested([[3.5, 2, 1]], 6, ORDER)).toThrow(RangeError)
  })

  // Trying every way of hiding would not end in the time a test has.
  it('ends with twenty groups', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [30 + i, 28 + i - (i % 4), (i * 7) % 25])
    expect(suppressNested(rows, 6, ORDER).rows).toHaveLength(20)
  })
})

describe('a group that overlaps others', () => {
  it('protects the group and those who are not in it, by trying every table that fits', () => {
    fc.assert(
      fc.property(nested(6), nested(6), (group, rest) => {
        const total = sumOf([group, rest])
        const totalShown = suppressNested([total], 3, ORDER).total
        const shown = suppressNestedGroup(group, total, totalShown, 3, ORDER)
        const tables = tablesLike([known(group, shown), [null, null, null]], known(total, totalShown), 14)
        expectProtected([group, rest], tables, 3)
      }),
      { numRuns: 150 },
    )
  })

  it('does not say that all but two came', () => {
    const total = [60, 60, 40]
    const shown = suppressNestedGroup([50, 50, 38], total, [true, true, true], 6, ORDER)
    expect(shown).toEqual([true, true, false])
  })
})
