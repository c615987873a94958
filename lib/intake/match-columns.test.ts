import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FAMILY_FIELDS, FIGURE_FIELDS, groupField } from './fields'
import { matchColumns } from './match-columns'
import { readTable } from './read-table'

const WANTED = [
  ...FIGURE_FIELDS,
  groupField({ key: 'send', name: 'With SEND' }),
  groupField({ key: 'eal', name: 'EAL' }),
]

async function match(input: string | Uint8Array, wanted = WANTED) {
  const { table } = await readTable(input)
  if (!table) throw new Error('not a table')
  const found = matchColumns(table, wanted)
  return {
    ...found,
    proposed: Object.fromEntries(found.proposals.map(({ field, column }) => [field, column])),
  }
}

describe('matchColumns', () => {
  it('understands anorexia.csv', async () => {
    const { proposed, undecided, unused } = await match(
      readFileSync(new URL('fixtures/anorexia.csv', import.meta.url)),
    )
    expect(proposed).toEqual({ pupilRef: 'rownames', before: 'Prewt', after: 'Postwt' })
    expect(undecided).toEqual([])
    expect(unused).toEqual(['Treat'])
  })

  it('leaves the choice of figures in Project STAR to the person', async () => {
    const file = readFileSync(new URL('fixtures/star-kindergarten-excerpt.csv', import.meta.url))
    const { proposed, undecided } = await match(file)
    expect(proposed).toEqual({ pupilRef: 'rownames' })
    expect(undecided.map(({ field }) => field)).toEqual(['before', 'after'])
    expect(undecided[0]?.candidates).toContain('readk')
  })

  it('understands a school’s mark sheet, and gives a reason for each', async () => {
    const { proposed, proposals } = await match(
      'UPN\tFamily ID\tNC Year\tReg\tAutumn 1\tSpring 2\tSEN status\tEAL\tDate taken\nA1\tF1\t5\t5B\t12\t15\tK\tY\t3/3/26\nA2\tF1\t5\t5B\t13\t\tN\t\t3/3/26',
    )
    expect(proposed).toEqual({
      pupilRef: 'UPN',
      familyRef: 'Family ID',
      yearGroup: 'NC Year',
      className: 'Reg',
      before: 'Autumn 1',
      after: 'Spring 2',
      'group:send': 'SEN status',
      'group:eal': 'EAL',
      takenAfter: 'Date taken',
    })
    expect(proposals.every(({ reason }) => /^[A-Z].*\.$/.test(reason))).toBe(true)
  })

  it.each([
    ['before,after', 'before', 'after'],
    ['pre-test,post-test', 'pre-test', 'post-test'],
    ['Baseline score,Post score', 'Baseline score', 'Post score'],
    ['Spring,Autumn', 'Autumn', 'Spring'],
    ['Spring,Summer', 'Spring', 'Summer'],
    ['July 2026,Sept 2025', 'Sept 2025', 'July 2026'],
    ['Score 1,Score 2', 'Score 1', 'Score 2'],
    ['Test 2,Test 1', 'Test 1', 'Test 2'],
    ['reading,writing', 'reading', 'writing'],
  ])('%s', async (headings, before, after) => {
    const { proposed } = await match(`ref,${headings}\nP1,1,2\nP2,3,4\n`)
    expect(proposed).toEqual({ pupilRef: 'ref', before, after })
  })

  it('understands a bare paste of a reference and two figures', async () => {
    const { proposed } = await match('P001\t12\t14\nP002\t13\t15')
    expect(proposed).toEqual({ pupilRef: 'A', before: 'B', after: 'C' })
  })

  it('passes over a heading whose cells do not fit', async () => {
    const { proposed } = await match('id,before,after,pupil\n1,low,2,P1\n1,high,3,P2\n')
    expect(proposed).not.toHaveProperty('before')
    expect(proposed.pupilRef).toBe('pupil')
  })

  it('never proposes a column twice', async () => {
    const { proposals } = await match('ref,date,pre,pre score,post\nP1,3/3/26,1,2,3\nP2,3/3/26,2,3,4\n')
    expect(new Set(proposals.map(({ column }) => column)).size).toBe(proposals.length)
  })

  it('leaves it to the person when two headings fit alike', async () => {
    const { proposed, undecided } = await match('ref,pre maths,pre spelling,post\nP1,1,2,3\nP2,2,3,4\n')
    expect(proposed).not.toHaveProperty('before')
    expect(undecided).toContainEqual({
      field: 'before',
      candidates: ['pre maths', 'pre spelling'],
      reason: '2 columns could be this.',
    })
  })

  it('understands a list of families', async () => {
    const { proposed } = await match(
      'Family,Pupil,Year,Class,Home language\nF1,P1,1,1A,Somali\nF1,P2,4,4B,Somali\n',
      FAMILY_FIELDS,
    )
    expect(proposed).toEqual({
      familyRef: 'Family',
      pupilRef: 'Pupil',
      yearGroup: 'Year',
      className: 'Class',
      languages: 'Home language',
    })
  })

  it('proposes nothing for a table without rows', async () => {
    expect((await match('ref,before,after\n')).proposals).toEqual([])
  })
})
