import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FigureLimits } from './figure-limits'
import { type FigureMapping, previewFigures } from './preview-figures'
import { readTable } from './read-table'
import { rowsWhere, type Table } from './table'

const MAPPING: FigureMapping = { pupilRef: 'ref', before: 'before', after: 'after' }
const FREE: FigureLimits = { minimum: null, maximum: null }

async function tableFrom(input: string | Uint8Array): Promise<Table> {
  const { table } = await readTable(input)
  if (!table) throw new Error('not a table')
  return table
}
const preview = async (text: string, mapping = MAPPING, limits = FREE) =>
  previewFigures(await tableFrom(`ref,before,after\n${text}`), mapping, limits)
const anorexia = () => tableFrom(readFileSync(new URL('fixtures/anorexia.csv', import.meta.url)))

describe('previewFigures', () => {
  it('takes the family therapy arm of anorexia.csv: 17 pupils, mean change +7.26', async () => {
    const table = await anorexia()
    const mapping = { pupilRef: 'rownames', before: 'Prewt', after: 'Postwt' }
    const { accepted, problems, counts } = previewFigures(
      { ...table, rows: rowsWhere(table.columns, { column: 'Treat', equals: 'ft ' })(table.rows) },
      mapping,
      FREE,
    )
    expect(problems).toEqual([])
    expect(counts).toEqual({ both: 17, onlyBefore: 0, onlyAfter: 0, neither: 0, rejected: 0 })
    expect(accepted[0]).toEqual({ line: 57, pupilRef: '56', before: 83.8, after: 95.2 })
    const change = accepted.reduce((sum, row) => sum + (row.after ?? 0) - (row.before ?? 0), 0) / 17
    expect(change).toBeCloseTo(7.264706, 6)
  })

  it('takes one wave of Project STAR with its blank figures', async () => {
    const table = await tableFrom(
      readFileSync(new URL('fixtures/star-kindergarten-excerpt.csv', import.meta.url)),
    )
    const limits = { minimum: 300, maximum: 650, decimals: 0 }
    const { counts } = previewFigures(table, { pupilRef: 'rownames', after: 'readk' }, limits)
    expect(counts).toEqual({ both: 0, onlyBefore: 0, onlyAfter: 474, neither: 54, rejected: 0 })
  })

  it('names every wrong cell by line, column and reason, and takes no part of its row', async () => {
    const { accepted, problems } = await preview(
      'P1,1,2\nP2,12abc,2\nP3,3,"1,5"\n,4,5\nAverage,2,2\nP4,x1,y1\n',
    )
    expect(accepted.map(({ pupilRef }) => pupilRef)).toEqual(['P1'])
    expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
      [3, 'before', '12abc'],
      [4, 'after', '1,5'],
      [5, 'ref', ''],
      [6, 'ref', 'Average'],
      [7, 'before', 'x1'],
      [7, 'after', 'y1'],
    ])
    for (const { reason } of problems) expect(reason).toMatch(/^[A-Z“\d].*\.$/)
  })

  it('holds figures to the measure’s limits', async () => {
    const limits = { minimum: 0, maximum: 10, decimals: 0 }
    const { problems, accepted } = await preview('P1,0,10\nP2,-1,5\nP3,5,10.5\nP4,5,11\n', MAPPING, limits)
    expect(accepted.map(({ pupilRef }) => pupilRef)).toEqual(['P1'])
    expect(problems.map(({ reason }) => reason)).toEqual([
      '-1 is below the lowest possible, 0.',
      '10.5 is above the highest possible, 10.',
      '11 is above the highest possible, 10.',
    ])
    expect((await preview('P1,1.5,2\n', MAPPING, limits)).problems[0]?.reason).toBe(
      '1.5 is not a whole number.',
    )
    const tenths = { minimum: null, maximum: null, decimals: 1 }
    expect((await preview('P1,1.5,0.3\n', MAPPING, tenths)).problems).toEqual([])
    expect((await preview('P1,1.55,2\n', MAPPING, tenths)).problems[0]?.reason).toBe(
      '1.55 has more than one decimal.',
    )
  })

  it('counts who has which figures; suppressed and absent are missing, not wrong', async () => {
    const { counts, accepted } = await preview('P1,1,2\nP2,3,SUPP\nP3,absent,4\nP4,,c\n')
    expect(counts).toEqual({ both: 1, onlyBefore: 1, onlyAfter: 1, neither: 1, rejected: 0 })
    expect(accepted[3]).toEqual({ line: 5, pupilRef: 'P4', before: undefined, after: null })
  })

  it('takes a pupil once whose rows agree, and not at all when they differ; both lines are named', async () => {
    const { accepted, problems, counts } = await preview('P1,1,2\np1 ,1,2\nP2,1,2\nP3,4,5\nP2,1,3\n')
    expect(accepted.map(({ line, pupilRef }) => [line, pupilRef])).toEqual([
      [2, 'P1'],
      [5, 'P3'],
    ])
    expect(problems).toEqual([
      {
        line: 3,
        column: 'ref',
        value: 'p1',
        reason: 'This pupil is in rows 2 and 3 with the same figures. The first is taken.',
      },
      {
        line: 4,
        column: 'ref',
        value: 'P2',
        reason: 'This pupil is in rows 4 and 6 with different figures. Keep the right one.',
      },
      {
        line: 6,
        column: 'ref',
        value: 'P2',
        reason: 'This pupil is in rows 4 and 6 with different figures. Keep the right one.',
      },
    ])
    expect(counts.rejected).toBe(3)
  })

  it('names rows the table itself had lost', async () => {
    const { problems } = await preview('P1,1,2\nP2,1,2,3\n')
    expect(problems).toEqual([expect.objectContaining({ line: 3, column: '' })])
  })

  it('reads year group, class, family, groups and dates where they are mapped', async () => {
    const table = await tableFrom(
      'ref,y,class,fam,send,eal,d1,d2,after\nP1,Y5,5B,F1,K,,9/9/25,Tue 3 Mar 2026,7\nP2,r,,,N,yes,,,8\nP3,Y99,,,maybe,,31/2/26,,9\n',
    )
    const { accepted, problems } = previewFigures(
      table,
      {
        pupilRef: 'ref',
        after: 'after',
        yearGroup: 'y',
        className: 'class',
        familyRef: 'fam',
        takenBefore: 'd1',
        takenAfter: 'd2',
        groups: { send: 'send', eal: 'eal' },
      },
      FREE,
    )
    expect(accepted).toEqual([
      {
        line: 2,
        pupilRef: 'P1',
        after: 7,
        yearGroup: 'Year 5',
        className: '5B',
        familyRef: 'F1',
        takenBefore: '2025-09-09',
        takenAfter: '2026-03-03',
        groups: ['send'],
      },
      {
        line: 3,
        pupilRef: 'P2',
        after: 8,
        yearGroup: 'Reception',
        className: null,
        familyRef: null,
        takenBefore: null,
        takenAfter: null,
        groups: ['eal'],
      },
    ])
    expect(problems.map(({ column }) => column)).toEqual(['d1', 'y', 'send'])
  })

  it('says that names are not needed when the references look like names', async () => {
    expect((await preview('Amina Khan,1,2\n"O’Neill, Séan",3,4\n')).notes[0]).toContain(
      'We do not need names',
    )
    expect((await preview('P 1,1,2\nP 2,3,4\n')).notes).toEqual([])
  })
})
