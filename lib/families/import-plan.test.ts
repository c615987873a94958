import { describe, expect, it } from 'vitest'
import type { Table } from '../intake/table'
import { planImport, type RegisterNow } from './import-plan'
import { type FamilyMapping, rowsReader } from './import-rows'

const SCHOOL = { yearGroups: ['Year 1', 'Year 2'] }
const NOBODY: RegisterNow = { families: [], pupils: [] }
const ALL: FamilyMapping = {
  familyRef: 'Family',
  pupilRef: 'Pupil',
  yearGroup: 'Year',
  className: 'Class',
  languages: 'Languages',
  groups: { eal: 'EAL' },
}

/** What a list would do, read as it is on a preview's page. */
function planOf(list: Table, mapping: FamilyMapping, school: typeof SCHOOL, register: RegisterNow) {
  const reader = rowsReader(list, mapping, school.yearGroups)
  reader.take(list.rows)
  return planImport(reader.end(), mapping, register)
}

function table(...rows: string[][]): Table {
  return {
    columns: ['Family', 'Pupil', 'Year', 'Class', 'Languages', 'EAL'],
    rows: rows.map((cells, i) => ({ line: i + 2, cells })),
    lost: [],
    notes: [],
  }
}

const family = (reference: string, given: Partial<RegisterNow['families'][number]> = {}) => ({
  id: reference,
  reference,
  languages: [],
  left: false,
  version: 1,
  ...given,
})

const pupil = (reference: string, given: Partial<RegisterNow['pupils'][number]> = {}) => ({
  id: reference,
  reference,
  familyId: null,
  yearGroup: null,
  className: null,
  groups: [],
  left: false,
  version: 1,
  ...given,
})

describe('a list brought into an empty register', () => {
  it('adds each family once with the languages of all its rows, and each pupil', () => {
    const plan = planOf(
      table(
        ['F-1', 'P-1', 'y1', 'Oak', 'somali', 'Yes'],
        ['f-1', 'P-2', '2', '', 'English, Somali', ''],
        ['F-2', '', '', '', '', ''],
      ),
      ALL,
      SCHOOL,
      NOBODY,
    )
    expect(plan.addFamilies).toEqual([
      { reference: 'F-1', languages: ['Somali', 'English'] },
      { reference: 'F-2', languages: [] },
    ])
    expect(plan.addPupils).toEqual([
      { reference: 'P-1', family: 'F-1', yearGroup: 'Year 1', className: 'Oak', groups: ['eal'] },
      { reference: 'P-2', family: 'F-1', yearGroup: 'Year 2', className: null, groups: [] },
    ])
    expect(plan.problems).toEqual([])
  })

  it.each([
    [['F-1', 'Amina Khan', 'Year 1', '', '', ''], 'Pupil', /person’s name/],
    [['F-1', 'P-1', 'Year 9', '', '', ''], 'Year', /not one of this school’s year groups/],
    [['F-1', 'P-1', 'soon', '', '', ''], 'Year', /not a year group/],
    [['F-1', 'P-1', '', '', '', 'perhaps'], 'EAL', /neither yes nor no/],
    [['-', 'n/a', 'Year 1', '', '', ''], 'Pupil', /no reference/],
    [['F-1', 'P-1', '', 'O'.repeat(41), '', ''], 'Class', /longer than 40/],
    [['F-1', 'P-1', '', '', 'A, B, C, D, E, F, G, H, I', ''], 'Languages', /more than 8/],
  ])('names a wrong row with line, column and reason: %j', (cells, column, reason) => {
    const plan = planOf(table(cells), ALL, SCHOOL, NOBODY)
    expect(plan.problems).toEqual([
      { line: 2, column, value: expect.any(String), reason: expect.stringMatching(reason) },
    ])
    expect(plan.addFamilies).toEqual([])
    expect(plan.addPupils).toEqual([])
  })

  it('takes a pupil who is there twice with the same details once, and with different ones not at all', () => {
    const plan = planOf(
      table(
        ['F-1', 'P-1', 'Year 1', '', 'Urdu', ''],
        ['F-1', 'p-1', 'Year 1', '', 'English', ''],
        ['F-2', 'P-2', 'Year 1', '', '', ''],
        ['F-2', 'P-2', 'Year 2', '', '', ''],
      ),
      ALL,
      SCHOOL,
      NOBODY,
    )
    expect(plan.addPupils.map(({ reference }) => reference)).toEqual(['P-1'])
    expect(plan.addFamilies).toEqual([{ reference: 'F-1', languages: ['Urdu', 'English'] }])
    expect(plan.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'This pupil is also in row 5, with different details. Keep the right one.'],
      [5, 'This pupil is also in row 4, with different details. Keep the right one.'],
    ])
  })

  it('asks about references that could be names', () => {
    const plan = planOf(table(['Kestrel', 'Smith', '', '', '', '']), ALL, SCHOOL, NOBODY)
    expect(plan.perhapsNames).toEqual(['Kestrel', 'Smith'])
  })
})

describe('a list brought into a register', () => {
  const register: RegisterNow = {
    families: [family('F-1', { languages: ['Somali', 'English'] }), family('F-2', { left: true })],
    pupils: [
      pupil('P-1', { familyId: 'F-1', yearGroup: 'Year 1', className: 'Oak', groups: ['send', 'eal'] }),
      pupil('P-2', { familyId: 'F-2', left: true }),
      pupil('P-3', { familyId: 'F-1' }),
    ],
  }

  it('changes nothing when it says what is there, however it is written', () => {
    const plan = planOf(table(['f-1', 'p-1', '1', 'Oak', 'english; SOMALI', 'x']), ALL, SCHOOL, register)
    expect(plan).toMatchObject({
      addFamilies: [],
      changeFamilies: [],
      addPupils: [],
      changePupils: [],
      unchanged: { families: 1, pupils: 1 },
    })
    expect(plan.missing.map(({ reference }) => reference)).toEqual(['P-3'])
  })

  it('says what would change, from what to what; a blank says nothing but in the column of a group', () => {
    const plan = planOf(table(['F-1', 'P-1', 'Year 2', '', '', '']), ALL, SCHOOL, register)
    expect(plan.changePupils).toMatchObject([
      {
        reference: 'P-1',
        className: 'Oak',
        groups: ['send'],
        changes: [
          { field: 'yearGroup', from: 'Year 1', to: 'Year 2' },
          { field: 'groups', from: 'send, eal', to: 'send' },
        ],
      },
    ])
    expect(plan.changeFamilies).toEqual([])
  })

  it('leaves alone what has no column', () => {
    const plan = planOf(
      table(['F-2', 'P-1', 'Year 2', 'Elm', '', '']),
      { pupilRef: 'Pupil', groups: {} },
      SCHOOL,
      register,
    )
    expect(plan.unchanged).toEqual({ families: 0, pupils: 1 })
  })

  it('brings back who had left, and the family with the pupil even when the list does not name it', () => {
    const plan = planOf(table(['', 'P-2', '', '', '', '']), ALL, SCHOOL, register)
    expect(plan.changePupils).toMatchObject([{ reference: 'P-2', left: false, family: 'F-2' }])
    expect(plan.changeFamilies).toMatchObject([{ reference: 'F-2', left: false }])
  })

  it('moves a pupil to a family that is only being added', () => {
    const plan = planOf(table(['F-9', 'P-1', '', '', '', 'Yes']), ALL, SCHOOL, register)
    expect(plan.addFamilies.map(({ reference }) => reference)).toEqual(['F-9'])
    expect(plan.changePupils).toMatchObject([
      { family: 'F-9', changes: [{ field: 'family', from: 'F-1', to: 'F-9' }] },
    ])
  })

  it('counts nobody as missing when pupils have no column', () => {
    const plan = planOf(table(['F-1']), { familyRef: 'Family', groups: {} }, SCHOOL, register)
    expect(plan.missing).toEqual([])
  })
})
