import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { typeFigures } from '@/prisma/builders/figures'
import { inSchool } from '../platform/database'
import { addDays } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { pairedChange } from '../statistics/paired-change'
import { cellText } from './figures'
import { acceptFigures, bringFigures } from './figures-import-commands'
import { previewImport } from './figures-import-queries'
import { acceptFiguresSchema } from './figures-import-schema'
import { getFigures } from './figures-queries'
import type { OutcomeResult } from './outcome-result'

type Address = { activityId: string; outcomeId: string }

const pupil = fc.integer({ min: 1, max: 9 }).map((n) => `Z-${n}`)
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 60, max: 130 }).map(String) },
  fc.constantFrom('', 'absent'),
)
const day = fc.option(
  fc.integer({ min: 0, max: 300 }).map((n) => addDays('2025-09-01', n)),
  { nil: null },
)
const typing = fc.record({
  what: fc.constant('type' as const),
  rows: fc.uniqueArray(fc.record({ pupil, before: cell, after: cell }), {
    maxLength: 5,
    selector: ({ pupil }) => pupil,
  }),
})
const importing = fc.record({
  what: fc.constant('import' as const),
  rows: fc.array(fc.record({ pupil, before: cell, after: cell }), { minLength: 1, maxLength: 9 }),
  waves: fc.constantFrom('both', 'before', 'after'),
  taken: day,
})

type Importing = typeof importing extends fc.Arbitrary<infer T> ? T : never

/** Types over the rows that are there and adds those that are not, as one save of the table. */
async function type(
  head: Viewer,
  address: Address,
  rows: { pupil: string; before: string; after: string }[],
) {
  const lines = (await getFigures(head, address, { lay: '', page: 1, saved: '' }))?.table?.lines ?? []
  const pupils = lines.map(({ pupilId, reference, before, after }) => {
    const seen = {
      before: cellText(before ? before.value : undefined),
      after: cellText(after ? after.value : undefined),
    }
    const row = rows.find((one) => one.pupil === reference)
    return { pupilId, seen, typed: row ? { before: row.before, after: row.after } : seen }
  })
  const added = rows
    .filter((row) => !lines.some(({ reference }) => reference === row.pupil) && (row.before || row.after))
    .map(({ pupil, before, after }, row) => ({ row, reference: pupil, before, after }))
  await typeFigures(head, address.outcomeId, { pupils, added })
}

/** Gives what accepting the same table a second time would still write. */
async function bringIn(head: Viewer, address: Address, { rows, waves, taken }: Importing) {
  const pasted = [
    'pupil\tbefore\tafter',
    ...rows.map((row) => `${row.pupil}\t${row.before}\t${row.after}`),
  ].join('\n')
  const asked = {
    'column.pupilRef': 'pupil',
    ...(waves !== 'after' && { 'column.before': 'before' }),
    ...(waves !== 'before' && { 'column.after': 'after' }),
    ...(waves !== 'both' && taken && { [`${waves}On`]: taken }),
  }
  const preview = async () => {
    const draft = await bringFigures(head, { ...address, pasted })
    return (await previewImport(head, address, draft, asked))?.preview
  }
  const shown = await preview()
  const form = { ...address, ...shown?.asked, seen: shown?.read?.digest, press: 'accept' }
  await acceptFigures(head, acceptFiguresSchema.parse(form))
  return (await preview())?.read?.plan.changes
}

/** From the rows of the table and nothing else. */
async function fromScratch(head: Viewer, { outcomeId }: Address) {
  const rows = await inSchool(head, (tx) =>
    tx.figure.findMany({ where: { schoolId: head.schoolId, outcomeId }, orderBy: { pupilId: 'asc' } }),
  )
  const pupils = [...new Set(rows.map(({ pupilId }) => pupilId))]
  const of = (wave: string) =>
    pupils.map((id) => rows.find((row) => row.pupilId === id && row.wave === wave)?.value ?? null)
  const [before, after] = [of('before'), of('after')]
  const measured = pupils.map((_, i) => i).filter((i) => before[i] !== null || after[i] !== null)
  const pick = (values: (number | null)[]) => measured.map((i) => values[i] ?? null)
  return measured.length === 0 ? null : pairedChange(pick(before), pick(after), null)
}

describe('whatever is typed and brought in', () => {
  it('leaves the result that a count from scratch gives, and one only', async () => {
    const { head } = await aSchool()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(typing, importing), { minLength: 1, maxLength: 6 }),
        async (steps) => {
          const { id: activityId, outcomeId } = await aRunningActivity(head)
          const address = { activityId, outcomeId }
          for (const step of steps) {
            if (step.what === 'type') await type(head, address, step.rows)
            else expect(await bringIn(head, address, step)).toEqual([])

            const results = await inSchool(head, (tx) =>
              tx.result.findMany({ where: { schoolId: head.schoolId, outcomeId, replacedAt: null } }),
            )
            expect(results.length).toBeLessThanOrEqual(1)
            const kept = (results[0]?.output as unknown as OutcomeResult | undefined)?.change ?? null
            expect(kept).toEqual(await fromScratch(head, address))
          }
        },
      ),
      { numRuns: 20 },
    )
  }, 120_000)
})
