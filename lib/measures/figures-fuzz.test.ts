import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { readAs } from '../families/reference'
import { inSchool } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import { acceptFigures, bringFigures } from './figures-import-commands'
import { previewImport } from './figures-import-queries'
import { acceptFiguresSchema } from './figures-import-schema'

/** What people have in their spreadsheets, and what nobody should. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 40, max: 250 }).map(String) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map((n) => `X-${n}`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '',
        ' ',
        'absent',
        'SUPP',
        'c',
        'NA',
        '#REF!',
        '-',
        '1,234.5',
        '12,5',
        '1e3',
        'Infinity',
        'NaN',
        '95%',
      ],
      ...['9/3/2026', '03/25/2026', '2026-03-09', '31/2/2026', 'Year 3', 'Y99', 'Oak', 'yes', 'Amina Khan'],
      ...[
        '=1+1',
        '@SUM(A1)',
        "'=4",
        'a"b',
        'Total',
        '\u0000',
        '\ud800',
        '\u202e',
        '👩‍👧',
        'É',
        '__proto__',
        'constructor',
      ],
      'x'.repeat(70),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)

const heading = fc.constantFrom(
  'pupil',
  'Pupil ref',
  'before',
  'after',
  'pre',
  'post',
  'date',
  'class',
  'year',
  'SEND',
  '',
  '7',
)

const table = fc
  .record({
    headings: fc.array(heading, { minLength: 1, maxLength: 5 }),
    rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
    separator: fc.constantFrom(',', '\t', ';'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    start: fc.constantFrom('', '\ufeff', '\n\n', 'Year 5 spelling\n'),
  })
  .map(({ headings, rows, separator, end, start }) => {
    return start + [headings, ...rows].map((cells) => cells.join(separator)).join(end)
  })

const given = fc.oneof(
  { weight: 5, arbitrary: table.map((pasted) => ({ pasted })) },
  {
    weight: 1,
    arbitrary: table.map((text) => ({
      pasted: '',
      file: new File([Buffer.from(text, 'latin1')], 'figures.csv'),
    })),
  },
  {
    weight: 1,
    arbitrary: table.map((text) => ({
      pasted: '',
      file: new File([Buffer.from(text, 'utf16le')], 'figures.txt'),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .uint8Array({ maxLength: 200 })
      .map((bytes) => ({ pasted: '', file: new File([new Uint8Array(bytes)], 'figures.xlsx') })),
  },
)

describe('whatever is brought in', () => {
  it('is refused in a sentence, or previewed; what is accepted keeps to the rules and changes nothing twice', async () => {
    const { head } = await aSchool()
    const { id: activityId, outcomeId } = await aRunningActivity(head)
    const address = { activityId, outcomeId }
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(given, fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7)), async (input, picks) => {
        let asked: Record<string, string> = {}
        const bring = async () => {
          const id = await bringFigures(head, { ...address, ...input }).catch((error: unknown) => {
            expect(error).toBeInstanceOf(RuleBroken)
            expect((error as RuleBroken).message).toMatch(/\S.*\.$/)
            return null
          })
          return id === null ? null : (await previewImport(head, address, id, asked))?.preview
        }
        let shown = await bring()
        if (shown && !shown.read) {
          // Where nothing could be proposed, somebody chooses columns blindly.
          const [pupilRef = '', before = '', after = ''] = picks.map((at) => shown?.table.columns[at])
          asked = { 'column.pupilRef': pupilRef, 'column.before': before, 'column.after': after }
          shown = await bring()
        }
        if (!shown?.read) return
        for (const { line, reason } of shown.read.problems) {
          expect(line).toBeGreaterThan(0)
          expect(reason).toMatch(/\.$/)
        }
        const form = {
          ...address,
          ...shown.asked,
          seen: shown.read.digest,
          press: 'accept',
          namesNobody: 'yes',
        }
        await acceptFigures(head, acceptFiguresSchema.parse(form))
        accepted++
        expect((await bring())?.read?.plan.changes).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(accepted).toBeGreaterThan(5)

    await inSchool(head, async (tx) => {
      const where = { schoolId: head.schoolId }
      const figures = await tx.figure.findMany({ where, select: { value: true } })
      // A reading age: 48 to 240 months, whole ones.
      expect(
        figures.filter(
          ({ value }) => value !== null && (value < 48 || value > 240 || !Number.isInteger(value)),
        ),
      ).toEqual([])
      const pupils = await tx.pupil.findMany({ where, select: { reference: true } })
      expect(pupils.filter(({ reference }) => readAs(reference) === 'name')).toEqual([])
    })
  }, 120_000)
})
