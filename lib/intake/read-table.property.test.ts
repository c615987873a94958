import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from './read-table'

const LINE_ENDS = ['\n', '\r\n', '\r'] as const

/** Text a cell of a spreadsheet can hold: of the control characters only tabs and line breaks. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', '\t', ';', '|', ' ', 'a', '1', '£', 'é', '’', '🙂'),
    }),
  )
  .map((text) => [...text].filter((letter) => letter >= ' ' || '\t\r\n'.includes(letter)).join(''))

const heading = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop;| é'), minLength: 1, maxLength: 9 })

const spreadsheet = fc
  .uniqueArray(
    heading.map((text) => text.trim().replace(/\s+/g, ' ')).filter((text) => text !== ''),
    { minLength: 2, maxLength: 6, selector: (text) => text.toLowerCase() },
  )
  .chain((columns) => {
    const row = fc.array(cell, { minLength: columns.length - 1, maxLength: columns.length - 1 })
    return fc.record({ columns: fc.constant(columns), rows: fc.array(row, { maxLength: 8 }) })
  })

/** As spreadsheets write it: a cell is quoted where it must be, or everywhere. */
function write(cells: string[][], lineEnd: string, separator: string, quoteAll: boolean): string {
  const must = new RegExp(`["\\r\\n${separator}]`)
  const written = (text: string) => (quoteAll || must.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return cells.map((row) => row.map(written).join(separator)).join(lineEnd) + lineEnd
}

describe('readTable', () => {
  it('reads back whatever a spreadsheet writes as CSV', async () => {
    const how = fc.record({
      lineEnd: fc.constantFrom(...LINE_ENDS),
      quoteAll: fc.boolean(),
      mark: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(spreadsheet, how, async ({ columns, rows }, { lineEnd, quoteAll, mark }) => {
        // A reference in the first column keeps every row from being blank, which is not read.
        const body = rows.map((row, i) => [`P${i}`, ...row])
        const text = write([columns, ...body], lineEnd, ',', quoteAll)
        const { table } = await readTable(Buffer.from((mark ? '\ufeff' : '') + text), { name: 'marks.csv' })
        expect(table?.columns).toEqual(columns)
        expect(table?.rows).toEqual(body.map((cells, i) => ({ line: i + 2, cells })))
        expect(table?.lost).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('reads back whatever a spreadsheet puts on the clipboard', async () => {
    await fc.assert(
      fc.asyncProperty(spreadsheet, async ({ columns, rows }) => {
        const body = rows.map((row, i) => [`P${i}`, ...row])
        const { table } = await readTable(write([columns, ...body], '\r\n', '\t', false))
        expect(table?.columns).toEqual(columns)
        expect(table?.rows.map((row) => row.cells)).toEqual(body)
      }),
      { numRuns: 200 },
    )
  })

  it('answers any bytes with a table or a sentence, and never fails', async () => {
    const starts = fc.constantFrom(
      Buffer.alloc(0),
      Buffer.from('PK\x03\x04'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('a,b\n'),
    )
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
        const { table, refusal } = await readTable(Buffer.concat([start, bytes]))
        expect(table === undefined).toBe(refusal !== undefined)
        for (const row of table?.rows ?? []) expect(row.cells).toHaveLength(table?.columns.length ?? 0)
      }),
      { numRuns: 300 },
    )
  })
})
