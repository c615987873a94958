import { createReadStream, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAbsenceBenchmark } from './absence-benchmark'

const FILE = new URL('fixtures/england-abs-excerpt.csv', import.meta.url)
const PRIMARY = { nationalOverall: 4, nationalPersistent: 8.2, nationalOf: 'primary schools in England' }

describe('readAbsenceBenchmark', () => {
  it('finds the school and its phase’s national row, from bytes or as they stream', async () => {
    const benchmark = { ownOverall: 2.6, ownPersistent: 3.4, ownMissing: null, ...PRIMARY }
    expect(await readAbsenceBenchmark(readFileSync(FILE), { urn: '100000', phase: 'primary' })).toEqual({
      benchmark,
    })
    expect(await readAbsenceBenchmark(createReadStream(FILE), { urn: '100000', phase: 'primary' })).toEqual({
      benchmark,
    })
  })

  it.each([
    ['secondary', 5.5, 13.7],
    ['middle_deemed_secondary', 5.5, 13.7],
    ['all_through', 5.5, 13.7],
    ['special', 10.1, 28.8],
    ['middle_deemed_primary', 4, 8.2],
  ] as const)('sets a school of phase %s beside %d and %d per cent', async (phase, overall, persistent) => {
    const { benchmark } = await readAbsenceBenchmark(createReadStream(FILE), { urn: '136807', phase })
    expect(benchmark).toMatchObject({
      ownOverall: 4.3,
      ownPersistent: 11,
      nationalOverall: overall,
      nationalPersistent: persistent,
    })
  })

  it('says when a figure is suppressed, and still gives the other', async () => {
    const { benchmark } = await readAbsenceBenchmark(createReadStream(FILE), {
      urn: '100027',
      phase: 'primary',
    })
    expect(benchmark).toMatchObject({ ownOverall: 2.2, ownPersistent: null, ...PRIMARY })
    expect(benchmark?.ownMissing).toContain('persistent absence (SUPP). The Department suppresses')
  })

  it('says when the school is not in the file, or has no URN', async () => {
    const absent = await readAbsenceBenchmark(createReadStream(FILE), { urn: '999999', phase: 'primary' })
    expect(absent.benchmark).toMatchObject({ ownOverall: null, ownPersistent: null, ...PRIMARY })
    expect(absent.benchmark?.ownMissing).toContain('No school with the URN 999999')
    const none = await readAbsenceBenchmark(createReadStream(FILE), { urn: null, phase: 'primary' })
    expect(none.benchmark?.ownMissing).toContain('has no URN')
  })

  it.each([
    ['another file', 'rownames,Treat\n1,Cont\n', 'primary', 'not the school-level absence file'],
    ['nothing', '', 'primary', 'This file is empty'],
    [
      'a file cut short',
      'LA,ESTAB,URN,PERCTOT,PPERSABS10\n201,3614,100000,2.6,3.4\n',
      'primary',
      'no national row',
    ],
    ['a PDF', '%PDF-1.7', 'primary', 'This is a PDF'],
    ['a workbook', 'PK\x03\x04', 'primary', 'This is a workbook'],
    ['a nursery school', '', 'nursery', 'primary, secondary and special schools only'],
  ] as const)('refuses %s in a sentence', async (_, text, phase, words) => {
    const { refusal } = await readAbsenceBenchmark(Buffer.from(text, 'latin1'), { urn: '100000', phase })
    expect(refusal).toContain(words)
  })
})
