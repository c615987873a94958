import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTable, type TableSource } from './read-table'
import { archiveOf, workbookOf } from './testing/archive'
import { formatOf, shownNumber } from './workbook-formats'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const read = async (bytes: Uint8Array, source?: TableSource) => {
  const { table, refusal } = await readTable(bytes, source)
  if (!table) throw new Error(refusal)
  return table
}
const refusal = async (bytes: Uint8Array) => (await readTable(bytes)).refusal
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const HEADINGS = `<row r="1">${inline('ref')}${inline('score')}</row>`

describe('real workbooks', () => {
  it('reads the first sheet that is not hidden, cells as they are shown, rows by their own numbers', async () => {
    const table = await read(fixture('maths-club.xlsx'))
    expect(table.sheet).toBe('Year 5 maths')
    expect(table.sheets).toEqual(['Year 5 maths', 'Spring'])
    expect(table.columns).toEqual([
      'Pupil ref',
      'Year',
      'Before',
      'Date before',
      'After',
      'Attendance',
      'SEND',
      'EAL',
    ])
    expect(table.rows).toEqual([
      { line: 4, cells: ['00012', '5', '81', '09/09/2025', '88.5', '94.5%', 'K', 'yes'] },
      { line: 5, cells: ['00007', '5', '93', '09/09/2025', '97', '100%', 'N', ''] },
      { line: 6, cells: ['00103', '6', '100', '10/09/2025', 'SUPP', '87.25%', 'E', 'no'] },
      { line: 7, cells: ['00041', '5', '77.25', '', '80.3', '50%', '', 'Y'] },
      { line: 9, cells: ['Average', '', '', '', '', '', '', ''] },
    ])
    expect(table.notes.join(' ')).toContain('title')
    expect(table.notes.join(' ')).toContain('hidden in the workbook were read too: 1')
  })

  it('reads a sheet by its name, and says so when there is none', async () => {
    expect((await read(fixture('maths-club.xlsx'), { sheet: 'Spring' })).rows[0]?.cells).toEqual([
      'Zoë–1',
      '1,234',
    ])
    expect((await readTable(fixture('maths-club.xlsx'), { sheet: 'Summer' })).refusal).toContain(
      'no sheet called “Summer”',
    )
  })

  it('reads dates counted from 1904, times, truth, errors and line breaks', async () => {
    expect((await read(fixture('counted-from-1904.xlsx'))).rows.map((row) => row.cells)).toEqual([
      ['P1', '03/03/2026', '09:30', '03/03/2026 14:05', 'TRUE', '0.333333333333333', 'two\nlines & <tags>'],
      ['P2', '', '', '', '', '#DIV/0!', ''],
    ])
  })

  it('is not misled by the name of the file', async () => {
    expect((await read(fixture('maths-club.xlsx'), { name: 'marks.csv' })).sheet).toBe('Year 5 maths')
    expect((await read(fixture('anorexia.csv'), { name: 'marks.xlsx' })).columns).toHaveLength(4)
  })
})

describe('workbooks as other programs write them', () => {
  it('does without cell addresses, row numbers and styles', async () => {
    const table = await read(
      workbookOf(`<row>${inline('ref')}${inline('score')}</row><row>${inline('P1')}<c><v>7</v></c></row>`),
    )
    expect(table.rows).toEqual([{ line: 2, cells: ['P1', '7'] }])
  })

  it('reads escaped characters, and drops those no table can hold', async () => {
    const table = await read(workbookOf(`${HEADINGS}<row>${inline('P_x000A_1_x0000__xD800_')}</row>`))
    expect(table.rows[0]?.cells[0]).toBe('P\n1')
  })

  it('reads tags with a prefix, rich text, and leaves pronunciation out', async () => {
    const strings =
      '<x:sst xmlns:x="m"><x:si><x:r><x:t>P</x:t></x:r><x:r><x:t>1</x:t></x:r><x:rPh><x:t>pee</x:t></x:rPh></x:si></x:sst>'
    const relations =
      '<Relationships><Relationship Id="r1" Type="t/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="t/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>ref</x:v></x:c><x:c r="B1" t="str"><x:v>score</x:v></x:c></x:row><x:row r="3"><x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="B3"><x:v>4.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const bytes = workbookOf('', {
      'xl/sharedStrings.xml': strings,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/worksheets/sheet1.xml': sheet,
    })
    expect((await read(bytes)).rows).toEqual([{ line: 3, cells: ['P1', '4.5'] }])
  })
})

describe('workbooks that are broken or mean harm', () => {
  it('refuses one that unpacks to far more than its size before unpacking it', async () => {
    const bytes = workbookOf(HEADINGS, { 'xl/media/huge.xml': { content: 'x', declared: 3_000_000_000 } })
    expect(await refusal(bytes)).toContain('unpacks to far more than its size')
  })

  it('stops at the size a part declares when it turns out larger', async () => {
    const content = `<worksheet><sheetData>${HEADINGS}${' '.repeat(5_000_000)}</sheetData></worksheet>`
    expect(
      await refusal(workbookOf('', { 'xl/worksheets/sheet1.xml': { content, declared: 1000 } })),
    ).toContain('damaged')
  })

  it('does not let entities multiply', async () => {
    const content = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`
    expect(await refusal(workbookOf('', { 'xl/worksheets/sheet1.xml': content }))).toContain('damaged')
  })

  it.each([
    [
      'a row beyond the last',
      `${HEADINGS}<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>`,
      'damaged',
    ],
    ['a column beyond the last', `${HEADINGS}<row r="2"><c r="ZZZ2"><v>1</v></c></row>`, 'damaged'],
    ['an address that is none', `${HEADINGS}<row r="2"><c r="?"><v>1</v></c></row>`, 'damaged'],
    ['a cell longer than a cell can be', `<row>${inline('x'.repeat(40_000))}</row>`, 'damaged'],
    ['XML that stops', '<row><c><v>1', 'damaged'],
    ['nothing', '', 'There are no rows'],
    [
      'cells far to the right',
      `${HEADINGS}<row r="2"><c r="XFD2"><v>1</v></c></row>`,
      'more than 500 columns',
    ],
    ['too many rows', `${HEADINGS}${'<row><c><v>1</v></c></row>'.repeat(100_001)}`, 'more than 100,000 rows'],
    ['too many cells', `${HEADINGS}${'<row><c r="XFD"><v>1</v></c></row>'.repeat(400)}`, 'too many cells'],
  ])('%s', async (_, sheetData, words) => expect(await refusal(workbookOf(sheetData))).toContain(words))

  it('says what other archives are', async () => {
    expect(await refusal(archiveOf({ 'content.xml': '<x/>', mimetype: 'x' }))).toContain('OpenDocument')
    expect(await refusal(archiveOf({ 'photo.jpg': 'x' }))).toContain('not an Excel workbook')
    const document = archiveOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' })
    expect(await refusal(document)).toContain('not an Excel workbook')
  })

  it('passes over rows that are only formatted', async () => {
    const formatted = '<row><c s="1"/></row>'.repeat(200_000)
    expect((await read(workbookOf(`${HEADINGS}<row>${inline('P1')}</row>${formatted}`))).rows).toHaveLength(1)
  })
})

describe('formatOf', () => {
  it.each([
    ['0.0%', 'percent'],
    ['dd/mm/yyyy', 'date'],
    ['d mmm', 'date'],
    ['mmm-yy', 'date'],
    ['[$-809]dddd d mmmm yyyy;@', 'date'],
    ['yyyy\\-mm\\-dd', 'date'],
    ['dd/mm/yy hh:mm', 'date and time'],
    ['[h]:mm', 'time'],
    ['General', 'plain'],
    ['#,##0.00;[Red]-#,##0.00', 'plain'],
    ['0 "days"', 'plain'],
    ['"£"#,##0', 'plain'],
    ['@', 'plain'],
  ])('%s is %s', (code, kind) => expect(formatOf(code).kind).toBe(kind))

  it('keeps the noughts in front of a reference', () => {
    expect(shownNumber('123', formatOf('00000'), false)).toBe('00123')
    expect(shownNumber('80.30000000000001', formatOf('General'), false)).toBe('80.3')
  })
})
