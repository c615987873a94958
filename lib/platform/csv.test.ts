import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvChunks, csvText } from './csv'

describe('a table as CSV', () => {
  it('is UTF-8 that Excel knows, with Windows line ends', async () => {
    const text = await csvText({ columns: ['Family', 'Came'], rows: [['Zoë, “F-1”', 3]] })
    expect(text).toBe('\uFEFFFamily,Came\r\n"Zoë, “F-1”",3\r\n')
  })

  it('holds nothing a spreadsheet would run, and leaves numbers alone', async () => {
    const rows = ['=1+1', '+44', '-2+3', '@SUM(A1)', '\t=1', '\uFF1D1', '=HYPERLINK("http://x")'].map(
      (word) => [word, -2],
    )
    const read = parse(await csvText({ columns: ['Typed', '=Number'], rows }), { bom: true }) as string[][]
    for (const [typed] of read.slice(1)) expect(typed?.at(0)).toBe("'")
    expect(read.slice(1).map(([, number]) => number)).toEqual(rows.map(() => '-2'))
    expect(read[0]?.[1]).toBe("'=Number")
  })

  it('comes in pieces, with one mark and one row of headings', async () => {
    async function* many() {
      for (let i = 0; i < 2_000; i++) yield [i, null]
    }
    const chunks: string[] = []
    for await (const chunk of csvChunks({ columns: ['Number', 'Nothing'], rows: many() })) chunks.push(chunk)
    expect(chunks.length).toBeGreaterThan(3)
    expect(parse(chunks.join(''), { bom: true })).toHaveLength(2_001)
    expect(chunks.join('').match(/\uFEFF/g)).toHaveLength(1)
  })

  it('of nothing is its headings', async () => {
    expect(await csvText({ columns: ['Number'], rows: [] })).toBe('\uFEFFNumber\r\n')
  })
})
