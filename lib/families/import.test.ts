import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeDraft } from '@/lib/intake/drafts'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { countingStatements } from '@/prisma/testing/statements'
import { csvText } from '../platform/csv'
import { exportRegister } from './export'
import { acceptFamilies, bringFamilies, previewFamilies } from './import'
import { acceptance } from './import-schema'
import { getFamily } from './queries'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const LIST = ['Family\tPupil\tYear\tEAL', 'F-1\tP-1\tY3\tyes', 'F-1\tP-2\tY5\t', 'F-2\tP-3\tR\t'].join('\n')

type Ticked = { leavers?: boolean; namesNobody?: boolean; columns?: Record<string, string> }

async function accept(viewer: Viewer, pasted: string, ticked: Ticked = {}) {
  const draft = await bringFamilies(viewer, { pasted })
  const preview = await previewFamilies(viewer, draft, ticked.columns ?? {})
  if (!preview) throw new Error('There is no preview')
  const { written } = await acceptFamilies(viewer, {
    ...acceptance.parse({ ...ticked.columns, draft, sheet: preview.sheet, seen: preview.digest }),
    namesNobody: ticked.namesNobody ?? true,
    leavers: ticked.leavers ?? false,
  })
  if (!written) throw new Error('It was left to a job')
  return { plan: preview.plan, written }
}

const COLUMNS = {
  'column.familyRef': 'Family',
  'column.pupilRef': 'Pupil',
  'column.yearGroup': 'Year',
  'column.className': 'Class',
  'column.languages': 'Languages',
  'column.group:eal': 'EAL',
}

const WRITTEN_OUT = {
  ...COLUMNS,
  'column.familyRef': 'Family reference',
  'column.pupilRef': 'Pupil reference',
  'column.yearGroup': 'Year group',
  'column.group:eal': 'Learning English (EAL)',
}

async function register(viewer: Viewer) {
  const { schoolId } = viewer
  return fromOutside(
    `SELECT f."reference" AS family, f."languages", f."leftAt" IS NULL AS here, p."reference" AS pupil, p."yearGroup",
       p."className", p."groups", p."leftAt" IS NULL AS "isHere", p."version", f."version" AS "familyVersion"
     FROM "Family" f FULL JOIN "Pupil" p ON p."schoolId" = f."schoolId" AND p."familyId" = f."id"
     WHERE coalesce(f."schoolId", p."schoolId") = $1 ORDER BY 1, 4`,
    [schoolId],
  )
}

describe('bringing in a list of families', () => {
  it('writes nothing until it is accepted, then everything, with its history', async () => {
    const { head } = await aSchool()
    const draft = await bringFamilies(head, { pasted: LIST })
    const preview = await previewFamilies(head, draft, {})
    expect(preview?.plan).toMatchObject({ unchanged: { families: 0, pupils: 0 }, problems: [] })
    expect(await register(head)).toEqual([])

    const { written } = await accept(head, LIST)
    expect(written).toMatchObject({ addedFamilies: 2, addedPupils: 3, changedPupils: 0 })
    expect(await register(head)).toMatchObject([
      { family: 'F-1', pupil: 'P-1', yearGroup: 'Year 3', groups: ['eal'] },
      { family: 'F-1', pupil: 'P-2', yearGroup: 'Year 5', groups: [] },
      { family: 'F-2', pupil: 'P-3', yearGroup: 'Reception' },
    ])
    const kinds = await inSchool(head, (tx) => tx.auditEntry.groupBy({ by: ['kind'], _count: true }))
    expect(Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count]))).toMatchObject({
      'families.imported': 1,
      'family.added': 2,
      'pupil.added': 3,
    })
  })

  it('changes what the list says otherwise, and keeps both in the history of the record', async () => {
    const { head } = await aSchool()
    await accept(head, LIST)
    const { written } = await accept(head, LIST.replace('Y3', 'Y4'))
    expect(written).toMatchObject({ addedPupils: 0, changedPupils: 1, changedFamilies: 0 })
    const family = await inSchool(head, (tx) => tx.family.findFirstOrThrow({ where: { reference: 'F-1' } }))
    const history = (await getFamily(head, family.id))?.history
    expect(history?.find(({ kind }) => kind === 'pupil.changed')?.detail).toMatchObject({
      before: { yearGroup: 'Year 3' },
      after: { yearGroup: 'Year 4' },
    })
  })

  it('uses the columns the person chose, and leaves out those they emptied', async () => {
    const { head } = await aSchool()
    const draft = await bringFamilies(head, { pasted: 'A\tB\tC\n1\t2\tY3\n3\t4\tY4' })
    const chosen = { 'column.familyRef': 'B', 'column.pupilRef': 'A', 'column.yearGroup': '' }
    const preview = await previewFamilies(head, draft, chosen)
    expect(preview?.plan?.addPupils).toMatchObject([
      { reference: '1', family: '2', yearGroup: null },
      { reference: '3', family: '4', yearGroup: null },
    ])
    const none = await previewFamilies(head, draft, { 'column.pupilRef': '', 'column.familyRef': '' })
    expect(none?.plan).toBeNull()
  })

  it('offers every sheet of a workbook that holds a table, and reads the one that is chosen', async () => {
    const { head } = await aSchool()
    const bytes = readFileSync('lib/intake/fixtures/maths-club.xlsx')
    const draft = await bringFamilies(head, { pasted: '', file: new File([bytes], 'maths-club.xlsx') })
    const first = await previewFamilies(head, draft, {})
    expect(first).toMatchObject({ sheet: 0, sheets: ['Year 5 maths', 'Spring'], fileName: 'maths-club.xlsx' })
    expect(first?.mapping).toMatchObject({ pupilRef: 'Pupil ref', yearGroup: 'Year', groups: { eal: 'EAL' } })
    const second = await previewFamilies(head, draft, { sheet: '1', 'column.pupilRef': 'Pupil ref' })
    expect(second?.sheet).toBe(1)
    expect((await previewFamilies(head, draft, { sheet: '7' }))?.sheet).toBe(0)
  })

  it('asks before it takes references that could be names, and takes none that are', async () => {
    const { head } = await aSchool()
    const list = 'Pupil\tYear\nKestrel\tY3\nAmina Khan\tY3\nP-1\tY3'
    await expect(accept(head, list, { namesNobody: false })).rejects.toMatchObject({ field: 'namesNobody' })
    const { plan, written } = await accept(head, list)
    expect(written.addedPupils).toBe(2)
    expect(plan?.problems).toMatchObject([{ line: 3, column: 'Pupil' }])
    expect((await accept(head, list, { namesNobody: false })).written.addedPupils).toBe(0)
  })

  it('refuses what was not seen: the register changed in between', async () => {
    const { head } = await aSchool()
    const draft = await bringFamilies(head, { pasted: LIST })
    const preview = await previewFamilies(head, draft, {})
    await aFamily(head, { reference: 'F-2' })
    const input = acceptance.parse({ draft, seen: preview?.digest })
    await expect(acceptFamilies(head, input)).rejects.toThrow(/changed while you looked/)
    expect(await register(head)).toHaveLength(1)
    const again = await previewFamilies(head, draft, {})
    await expect(acceptFamilies(head, { ...input, seen: again?.digest ?? '' })).resolves.toMatchObject({
      written: { addedFamilies: 1 },
    })
  })

  it('is accepted once', async () => {
    const { head } = await aSchool()
    const draft = await bringFamilies(head, { pasted: LIST })
    const preview = await previewFamilies(head, draft, {})
    const input = acceptance.parse({ draft, seen: preview?.digest })
    const both = await Promise.allSettled([acceptFamilies(head, input), acceptFamilies(head, input)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await register(head)).toHaveLength(3)
    expect(await previewFamilies(head, draft, {})).toBeNull()
    await expect(acceptFamilies(head, input)).rejects.toThrow(NotFound)
  })

  it('notes who is not in it as having left only when it is said to be everyone', async () => {
    const { head } = await aSchool()
    await accept(head, LIST)
    const shorter = LIST.split('\n').slice(0, 2).join('\n')
    await accept(head, shorter)
    expect((await register(head)).every(({ isHere }) => isHere)).toBe(true)
    const { written } = await accept(head, shorter, { leavers: true })
    expect(written).toMatchObject({ leftPupils: 2, leftFamilies: 1 })
    expect((await register(head)).map(({ pupil, isHere, here }) => [pupil, isHere, here])).toEqual([
      ['P-1', true, true],
      ['P-2', false, true],
      ['P-3', false, false],
    ])
    const back = await accept(head, LIST)
    expect(back.written).toMatchObject({ changedPupils: 2, changedFamilies: 1, addedPupils: 0 })
    expect((await register(head)).every(({ isHere, here }) => isHere && here)).toBe(true)
  })

  it('does not take a list with wrong rows for everyone', async () => {
    const { head } = await aSchool()
    await accept(head, LIST)
    const wrong = accept(head, LIST.replace('Y3', 'Y9'), { leavers: true })
    await expect(wrong).rejects.toMatchObject({ field: 'leavers' })
  })

  it('takes 2,000 pupils in a few statements, and again when all are there', async () => {
    const { head } = await aSchool()
    const rows = Array.from(
      { length: 2000 },
      (_, i) => `F-${i >> 1}\tP-${i}\tY${1 + (i % 6)}\tOak\tyes\tSomali`,
    )
    const list = (year: string) =>
      ['Family\tPupil\tYear\tClass\tEAL\tLanguages', ...rows].join('\n').replaceAll('\tY1\t', year)
    for (const year of ['\tY1\t', '\tY2\t']) {
      const draft = await bringFamilies(head, { pasted: list(year) })
      const preview = await previewFamilies(head, draft, {})
      const accepted = acceptance.parse({ draft, seen: preview?.digest })
      const { statements } = await countingStatements(() => acceptFamilies(head, accepted))
      expect(statements).toBeLessThan(60)
    }
    expect(await inSchool(head, (tx) => tx.pupil.count())).toBe(2000)
  })
})

describe('the same list twice', () => {
  const word = fc.constantFrom(
    '',
    'a1',
    'A1',
    ' a1 ',
    'b 2',
    'b  2',
    'C_3',
    "'=4",
    '-5',
    '%',
    'é6',
    'Kestrel',
    'x',
  )
  const row = fc.tuple(
    word,
    word,
    fc.constantFrom('', 'Y1', 'Year 2', 'r', 'Y9', '?'),
    fc.constantFrom('', 'Oak', 'oak', 'Oak  1', '=1+1', 'n/a'),
    fc.constantFrom('', 'Urdu', 'urdu, English', 'English and Urdu', '-'),
    fc.constantFrom('', 'yes', 'no', 'x', 'maybe'),
  )

  it('changes nothing the second time, nor does what was written out and brought back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const { head } = await aSchool()
        const lines = ['Family\tPupil\tYear\tClass\tLanguages\tEAL', ...rows.map((cells) => cells.join('\t'))]
        await accept(head, lines.join('\n'), { columns: COLUMNS })
        const once = await register(head)
        const { written } = await accept(head, lines.join('\n'), { columns: COLUMNS })
        expect(Object.values(written).every((count) => count === 0)).toBe(true)
        expect(await register(head)).toEqual(once)

        const csv = await csvText((await exportRegister(head)) ?? { columns: [], rows: [] })
        const back = await accept(head, csv ?? '', { leavers: true, columns: WRITTEN_OUT })
        expect(Object.values(back.written).every((count) => count === 0)).toBe(true)
        expect(await register(head)).toEqual(once)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('a draft', () => {
  it('is its owner’s alone: not another school’s, a colleague’s, a governor’s or a guess', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    const draft = await bringFamilies(head, { pasted: LIST })
    const preview = await previewFamilies(head, draft, {})
    const input = acceptance.parse({ draft, seen: preview?.digest })
    const governor = await aMember(school, 'governor')
    for (const stranger of [other.head, await aMember(school, 'staff')]) {
      expect(await previewFamilies(stranger, draft, {})).toBeNull()
      await expect(acceptFamilies(stranger, input)).rejects.toThrow(NotFound)
    }
    expect(await previewFamilies(governor, draft, {})).toBeNull()
    await expect(bringFamilies(governor, { pasted: LIST })).rejects.toThrow(NotAllowed)
    await expect(acceptFamilies(head, { ...input, draft: GUESSED })).rejects.toThrow(NotFound)
    for (const guess of [GUESSED, 'not-an-id']) expect(await previewFamilies(head, guess, {})).toBeNull()
    await expect(inSchool(other.head, (tx) => closeDraft(tx, other.head, draft))).rejects.toThrow(NotFound)
  })
})
