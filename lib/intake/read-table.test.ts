import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTable, type TableSource } from './read-table'
import type { Table } from './table'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

async function table(input: Uint8Array | string, source?: TableSource): Promise<Table> {
  const reading = await readTable(input, source)
  if (reading.table === undefined) throw new Error(reading.refusal)
  return reading.table
}
const cells = async (input: Uint8Array | string, source?: TableSource) =>
  (await table(input, source)).rows.map((row) => row.cells)
const refusal = async (input: Uint8Array | string, source?: TableSource) =>
  (await readTable(input, source)).refusal

describe('real files', () => {
  it('reads anorexia.csv whole', async () => {
    const read = await table(fixture('anorexia.csv'), { name: 'anorexia.csv' })
    expect(read.columns).toEqual(['rownames', 'Treat', 'Prewt', 'Postwt'])
    expect(read.rows).toHaveLength(72)
    expect(read.rows[0]).toEqual({ line: 2, cells: ['1', 'Cont', '80.7', '80.2'] })
    expect(read.rows.at(-1)?.line).toBe(73)
    expect(read.lost).toEqual([])
    expect(read.notes).toEqual([])
  })

  it('reads the excerpt of Project STAR, blank cells and all', async () => {
    const read = await table(fixture('star-kindergarten-excerpt.csv'))
    expect(read.columns).toHaveLength(14)
    expect(read.rows).toHaveLength(528)
    const readk = read.columns.indexOf('readk')
    expect(read.rows.filter((row) => row.cells[readk] === '')).toHaveLength(54)
  })

  it('reads the excerpt of england_abs.csv past its byte-order mark', async () => {
    const read = await table(fixture('england-abs-excerpt.csv'))
    expect(read.columns).toEqual(['LA', 'ESTAB', 'URN', 'PERCTOT', 'PPERSABS10'])
    expect(read.rows).toHaveLength(1603)
    expect(read.rows.filter((row) => row.cells[4] === 'SUPP')).toHaveLength(26)
    expect(read.rows.at(-1)?.cells).toEqual(['NAT', 'SPE', '', '10.1', '28.8'])
  })
})

describe('how files are written', () => {
  const THREE = [
    ['Zoë', '1'],
    ['Siân', '2'],
  ]
  const TEXT = 'ref,score\nZoë,1\nSiân,2\n'

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
    ['UTF-16 little endian', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    [
      'UTF-16 with tabs, as Excel writes Unicode text',
      Buffer.from(`\ufeff${TEXT.replaceAll(',', '\t')}`, 'utf16le'),
    ],
    ['CR LF line ends', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['CR line ends', Buffer.from(TEXT.replaceAll('\n', '\r'))],
    ['line ends of three kinds', Buffer.from('ref,score\r\nZoë,1\rSiân,2\n')],
    ['no line end at the end', Buffer.from(TEXT.trimEnd())],
    ['semicolons', Buffer.from(TEXT.replaceAll(',', ';'))],
    ['tabs', Buffer.from(TEXT.replaceAll(',', '\t'))],
    ['bars', Buffer.from(TEXT.replaceAll(',', '|'))],
  ])('%s', async (_, bytes) => expect(await cells(bytes)).toEqual(THREE))

  it('keeps the £ and ’ of Windows-1252', async () => {
    expect(await cells(Buffer.from([0x61, 0x2c, 0x62, 10, 0xa3, 0x2c, 0x92]))).toEqual([['£', '’']])
  })

  it('cuts a paste at its tabs even where commas are everywhere', async () => {
    expect(await cells('1,234\t5,678\n2,345\t6,789')).toEqual([
      ['1,234', '5,678'],
      ['2,345', '6,789'],
    ])
  })

  it('cuts at semicolons where the comma is a decimal point', async () => {
    const read = await table('ref;before;after\nA1;1,5;2\nA2;3;2,5\nA3;3;4', { name: 'marks.csv' })
    expect(read.columns).toEqual(['ref', 'before', 'after'])
    expect(read.rows[0]?.cells).toEqual(['A1', '1,5', '2'])
  })

  it('keeps quoted commas, quotation marks and line breaks, and counts rows as a spreadsheet does', async () => {
    const read = await table('ref,note\n1,"a, ""b""\r\nc"\n\n2,5" nail\n')
    expect(read.rows).toEqual([
      { line: 2, cells: ['1', 'a, "b"\r\nc'] },
      { line: 4, cells: ['2', '5" nail'] },
    ])
  })

  it('takes one column of figures', async () => {
    const read = await table('score\n1\n2\n')
    expect(read.columns).toEqual(['score'])
    expect(read.rows.map((row) => row.line)).toEqual([2, 3])
  })
})

describe('untidy tables', () => {
  it('skips blank rows and drops blank columns at the right, keeping the numbers of the rest', async () => {
    const read = await table('a,b,,\n1,2,,\n,,,\n\n  , ,,\n3,4,,\n')
    expect(read.columns).toEqual(['a', 'b'])
    expect(read.rows.map((row) => row.line)).toEqual([2, 6])
  })

  it('fills short rows and names rows with too many cells', async () => {
    const read = await table('a,b,c\n1\n1,2,3,4\n1,2,3,,,\n')
    expect(read.rows).toEqual([
      { line: 2, cells: ['1', '', ''] },
      { line: 4, cells: ['1', '2', '3'] },
    ])
    expect(read.lost).toHaveLength(1)
    expect(read.lost[0]?.line).toBe(3)
    expect(read.lost[0]?.reason).toContain('4 cells and there are 3 headings')
  })

  it('names headings that are missing and numbers those that repeat', async () => {
    const read = await table('ref,,Score,score,score (2),\n1,2,3,4,5,6\n')
    expect(read.columns).toEqual(['ref', 'Column B', 'Score', 'score (2)', 'score (2) (2)', 'Column F'])
    expect(new Set(read.columns).size).toBe(6)
    expect(read.notes.join(' ')).toContain('Column B has no heading')
    expect(read.notes.join(' ')).toContain('two columns called “score”')
  })

  it('says so when there are no headings', async () => {
    const read = await table('1,80.7,80.2\n2,89.4,80.1\n')
    expect(read.columns).toEqual(['A', 'B', 'C'])
    expect(read.rows[0]).toEqual({ line: 1, cells: ['1', '80.7', '80.2'] })
    expect(read.notes.join(' ')).toContain('The first row holds figures')
  })

  it('knows a reference from a heading', async () => {
    expect((await table('P001\t12\t14\nP002\t13\t15')).columns).toEqual(['A', 'B', 'C'])
    expect((await table('Pupil\t2024\t2025\nP002\t13\t15')).columns).toEqual(['Pupil', '2024', '2025'])
  })

  it('takes the person’s word about headings', async () => {
    expect((await table('2023,2024\n1,2', { headings: 'first row' })).columns).toEqual(['2023', '2024'])
    expect((await table('a,b\n1,2', { headings: 'none' })).rows).toHaveLength(2)
  })

  it('leaves out a title above the headings', async () => {
    const read = await table('Year 5 spelling,,\n\nref,before,after\n1,2,3\n')
    expect(read.columns).toEqual(['ref', 'before', 'after'])
    expect(read.rows.map((row) => row.line)).toEqual([4])
    expect(read.notes[0]).toContain('title')
  })

  it('reads headings alone, and says there is nothing below them', async () => {
    const read = await table('ref,before,after\n')
    expect(read.rows).toEqual([])
    expect(read.notes.join(' ')).toContain('no rows below')
  })
})

describe('what is not a table', () => {
  const ole = (text: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
      Buffer.from(text, 'utf16le'),
    ])

  it.each<[string, Buffer | string, string]>([
    ['an empty file', Buffer.alloc(0), 'This file is empty'],
    ['an empty paste', '', 'Nothing was pasted'],
    ['blank lines only', '\n\n  \n\t\t\n', 'There are no rows'],
    ['a byte-order mark only', Buffer.from('\ufeff'), 'There are no rows'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'This is a PDF'],
    ['an old workbook', ole('Workbook'), 'old Excel file'],
    ['a workbook with a password', ole('EncryptedPackage'), 'has a password'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'does not look like a table'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'does not look like a table'],
    ['pasted rubbish', 'a,b\n\u0000,2', 'does not look like a table'],
    ['half a workbook', Buffer.from('PK\x03\x04 and then nothing', 'latin1'), 'damaged'],
    ['a quotation mark that never closes', 'a,b\n1,"2\n3,4\n', 'Row 2 has a quotation mark'],
    ['a huge cell', `a,b\n1,${'x'.repeat(40_000)}\n`, 'Row 2 has a cell longer'],
    ['a single endless cell', `"${'x'.repeat(3_000_000)}`, 'Row 1 has a cell longer'],
    ['too many columns', `${'a,'.repeat(600)}b\n1`, 'more than 500 columns'],
    ['a row of commas', `a,b\n${','.repeat(20_000)}x`, 'more than 500 columns'],
    ['a file over 25 MB', Buffer.alloc(26 * 1024 * 1024, 'a,b\n'), 'larger than 25 MB'],
  ])('%s is refused in a sentence', async (_, input, words) => {
    const said = await refusal(input, { name: 'marks.csv' })
    expect(said).toContain(words)
    expect(said).toMatch(/^[A-Z].*\.$/)
  })

  it('reads 100,000 rows and refuses one more', async () => {
    const rows = 'P1,2\n'.repeat(100_000)
    expect((await table(`ref,score\n${rows}`)).rows).toHaveLength(100_000)
    expect(await refusal(`ref,score\n${rows}P2,3\n`)).toContain('more than 100,000 rows')
  })
})
