import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suppressPublished } from './suppress-published'

const T = 3
/** Beyond every count and every total below, so that a reader's range is not cut short. */
const MOST = 16
const PAPERS = [0, 1]

type Table = number[][]

const sumsOf = (table: Table) => PAPERS.map((i) => table.reduce((sum, row) => sum + (row[i] ?? 0), 0))

/** Every series of two papers' counts that agrees with what was printed of it. */
function seriesLike(row: number[], shown: readonly boolean[]): Table {
  const series: Table = []
  for (let a = 0; a <= MOST; a++)
    for (let b = a; b <= MOST; b++)
      if ([a, b].every((count, i) => !shown[i] || count === row[i])) series.push([a, b])
  return series
}

/** Every table that a patient reader of both papers, who knows these totals, must hold possible. */
function tablesLike(rows: Table, shown: readonly boolean[][], known: readonly boolean[]): Table[] {
  const total = sumsOf(rows)
  let tables: Table[] = [[]]
  for (const [r, row] of rows.entries()) {
    const like = seriesLike(row, shown[r] ?? [])
    tables = tables.flatMap((table) => like.map((one) => [...table, one]))
    tables = tables.filter((table) => sumsOf(table).every((sum, i) => !known[i] || sum <= (total[i] ?? 0)))
  }
  return tables.filter((table) => sumsOf(table).every((sum, i) => !known[i] || sum === total[i]))
}

const QUANTITIES: ((row: number[]) => number)[] = [
  ([a = 0]) => a,
  ([, b = 0]) => b,
  ([a = 0, b = 0]) => b - a,
]

const grown = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }))
  .map(([first, more]) => [first, first + more])
const totals = fc.constantFrom([true, true], [true, false], [false, true])

describe('counts that are published again and again', () => {
  it('give nothing small away, whichever papers are put side by side', () => {
    fc.assert(
      fc.property(fc.array(grown, { minLength: 2, maxLength: 2 }), totals, (rows, known) => {
        const shown = suppressPublished(rows, known, T)
        const tables = tablesLike(rows, shown.rows, shown.total)
        for (const [r, row] of rows.entries()) {
          for (const quantity of QUANTITIES) {
            const value = quantity(row)
            if (value === 0 || value >= T) continue
            const most = Math.max(...tables.map((table) => quantity(table[r] ?? [])))
            expect(most, JSON.stringify({ rows, known, shown })).toBeGreaterThanOrEqual(T)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('stay as they were printed, and are printed again when they have grown by enough', () => {
    // Autumn 6, spring 8: two more would be told; summer 12.
    const rows = [
      [6, 8, 12],
      [9, 20, 30],
      [7, 7, 7],
    ]
    expect(suppressPublished(rows, [false, false, false], 6).rows).toEqual([
      [true, false, true],
      [true, true, true],
      [true, true, true],
    ])
  })

  it('are held back with a small one that the total would give away', () => {
    expect(suppressPublished([[2], [9], [20]], [true], 6)).toEqual({
      rows: [[false], [false], [true]],
      total: [true],
    })
    expect(suppressPublished([[2], [9], [20]], [false], 6).rows).toEqual([[false], [true], [true]])
  })

  it('leave out a total that is small, or has grown by little', () => {
    expect(suppressPublished([[3], [2]], [true], 6)).toEqual({ rows: [[false], [false]], total: [false] })
    const rows = [
      [12, 14],
      [20, 20],
    ]
    expect(suppressPublished(rows, [true, true], 6)).toEqual({
      rows: [
        [true, false],
        [true, true],
      ],
      total: [true, false],
    })
  })

  it('throw on what cannot be such a table', () => {
    expect(() => suppressPublished([[3, 2]], [true, true], 6)).toThrow(RangeError)
    expect(() => suppressPublished([[3], [2, 3]], [true], 6)).toThrow(RangeError)
    expect(() => suppressPublished([[1.5]], [true], 6)).toThrow(RangeError)
    expect(() => suppressPublished([[1]], [true], 1)).toThrow(RangeError)
  })
})
