import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { inSchool } from '../platform/database'
import { NotAllowed, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { ageInWords, benchmarkInWords } from './benchmark'
import { importAbsence } from './benchmark-commands'
import { getBenchmarks } from './benchmark-queries'
import { importAbsenceSchema } from './benchmark-schema'

const EXCERPT = readFileSync(new URL('../intake/fixtures/england-abs-excerpt.csv', import.meta.url))
const absence = (content: string | Uint8Array<ArrayBuffer> = EXCERPT, name = 'england_abs.csv') =>
  new File([content], name, { type: 'text/csv' })

const figures = { ownMissing: null, nationalOf: 'primary schools in England', source: 'england_abs.csv' }

describe('in words', () => {
  it('sets the school beside its phase, with the difference in percentage points', () => {
    const words = benchmarkInWords({
      academicYear: 2018,
      ownOverall: 4.3,
      nationalOverall: 4,
      ownPersistent: 8,
      nationalPersistent: 8.2,
      ...figures,
    })
    expect(words.overall).toBe(
      'In 2018 to 2019, 4.3% of possible sessions were missed here, against 4.0% in primary schools in England: 0.3 percentage points more.',
    )
    expect(words.persistent).toContain('against 8.2%: 0.2 percentage points less.')
  })

  it('says the same of the same, and speaks of the phase alone where the school’s own is not published', () => {
    const same = {
      academicYear: 2018,
      ownOverall: 4,
      nationalOverall: 4,
      ownPersistent: null,
      nationalPersistent: 8.2,
    }
    const words = benchmarkInWords({ ...same, ...figures })
    expect(words.overall).toMatch(/: the same\.$/)
    expect(words.persistent).toBe(
      '8.2% of pupils there were persistently absent: they missed a tenth of their sessions or more.',
    )
  })

  it('says how old it is once it is', () => {
    expect(ageInWords(2018, 2026)).toContain('8 years ago')
    expect(ageInWords(2025, 2026)).toBeNull()
  })
})

/** A school whose row is in the excerpt: 100000, 2.6 and 3.4. */
async function aSchoolInTheFile(urn: string | null = '100000') {
  return aSchool({ urn })
}

const latest = async (viewer: Viewer) => (await getBenchmarks(viewer))?.benchmarks[0] ?? null

async function refusal(work: Promise<unknown>): Promise<RuleBroken> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(RuleBroken)
  return error as RuleBroken
}

const history = (viewer: Viewer) =>
  inSchool(viewer, (tx) =>
    tx.auditEntry.findMany({
      where: { schoolId: viewer.schoolId, recordType: 'benchmark' },
      orderBy: { id: 'asc' },
    }),
  )

describe('bringing in absence', () => {
  it('keeps the school’s row and the national one, and changes nothing the second time', async () => {
    const { head } = await aSchoolInTheFile()
    expect(await importAbsence(head, { file: absence(), academicYear: 2018 })).toEqual({
      academicYear: 2018,
      isChanged: true,
    })
    expect(await latest(head)).toEqual({
      academicYear: 2018,
      ownOverall: 2.6,
      ownPersistent: 3.4,
      ownMissing: null,
      nationalOverall: 4,
      nationalPersistent: 8.2,
      nationalOf: 'primary schools in England',
      source: 'england_abs.csv',
    })
    expect(await importAbsence(head, { file: absence(), academicYear: 2018 })).toMatchObject({
      isChanged: false,
    })
    expect(await history(head)).toHaveLength(1)
  })

  it('replaces a year whose file was corrected, and keeps years apart', async () => {
    const { head } = await aSchoolInTheFile()
    await importAbsence(head, { file: absence(), academicYear: 2017 })
    await importAbsence(head, { file: absence(), academicYear: 2018 })
    const corrected = EXCERPT.toString('utf8').replace('100000,2.6,3.4', '100000,2.9,3.4')
    await importAbsence(head, { file: absence(corrected), academicYear: 2018 })
    const found = await getBenchmarks(head)
    expect(found?.benchmarks.map(({ academicYear, ownOverall }) => [academicYear, ownOverall])).toEqual([
      [2018, 2.9],
      [2017, 2.6],
    ])
    expect((await history(head)).map(({ kind }) => kind)).toEqual([
      'benchmark.imported',
      'benchmark.imported',
      'benchmark.changed',
    ])
  })

  it('says why where the school’s own figures are not published or not there', async () => {
    const { head } = await aSchoolInTheFile('999999')
    await importAbsence(head, { file: absence(), academicYear: 2018 })
    expect(await latest(head)).toMatchObject({
      ownOverall: null,
      ownMissing: expect.stringContaining('No school with the URN 999999 is in this file'),
      nationalOverall: 4,
    })
  })

  it('says what is suppressed, and why the Department does so', async () => {
    const { head } = await aSchoolInTheFile('100027')
    await importAbsence(head, { file: absence(), academicYear: 2018 })
    const { ownMissing } = (await latest(head)) ?? {}
    expect(ownMissing).toContain('Not published for this school')
    expect(ownMissing).toContain('The Department suppresses a figure where so few pupils are behind it')
  })

  it('refuses what is not that file, a year that is not over, and a school without a URN', async () => {
    const { head } = await aSchoolInTheFile()
    const of = (file: File, academicYear = 2018) => refusal(importAbsence(head, { file, academicYear }))
    expect((await of(absence('pupil,before\nY3-1,4\n'))).message).toContain(
      'not the school-level absence file',
    )
    expect((await of(absence('%PDF-1.7\n'))).field).toBe('file')
    expect((await of(absence('LA,ESTAB,URN,PERCTOT,PPERSABS10\n201,1,100000,2,3\n'))).message).toContain(
      'no national row',
    )
    expect((await of(absence(), 2099)).field).toBe('academicYear')
    const { head: without } = await aSchoolInTheFile(null)
    expect(
      (await refusal(importAbsence(without, { file: absence(), academicYear: 2018 }))).message,
    ).toContain('URN')
    expect(await latest(head)).toBeNull()
  })

  it('asks for the file and the year', () => {
    const asked = importAbsenceSchema.safeParse({ academicYear: 'last' })
    expect(asked.error?.issues.map(({ path }) => path[0]).sort()).toEqual(['academicYear', 'file'])
  })
})

describe('who may', () => {
  it('lets leaders bring it in, a trust leader read it, and nobody else', async () => {
    const { school, head } = await aSchoolInTheFile()
    await importAbsence(await aMember(school, 'senior_leader'), { file: absence(), academicYear: 2018 })
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const viewer = await aMember(school, role)
      await expect(importAbsence(viewer, { file: absence(), academicYear: 2017 })).rejects.toThrow(NotAllowed)
      const reads = role === 'trust_leader'
      expect((await latest(viewer)) !== null).toBe(reads)
      expect((await getBenchmarks(viewer)) !== null).toBe(reads)
    }
    expect((await getBenchmarks(head))?.benchmarks).toHaveLength(1)
  })

  it('shows no school another’s', async () => {
    const { head } = await aSchoolInTheFile()
    const { head: other } = await aSchoolInTheFile('100001')
    await importAbsence(head, { file: absence(), academicYear: 2018 })
    expect(await latest(other)).toBeNull()
    expect((await getBenchmarks(other))?.benchmarks).toEqual([])
  })
})
