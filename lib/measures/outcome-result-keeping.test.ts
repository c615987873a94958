import { beforeAll, describe, expect, it } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, aRunningActivity } from '@/prisma/builders/activities'
import { someFigures } from '@/prisma/builders/figures'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { OutcomeResult } from './outcome-result'
import { recomputeResults } from './outcome-result-keeping'

let head: Viewer
let other: Viewer

beforeAll(async () => {
  ;({ head } = await aSchool())
  ;({ head: other } = await aSchool())
})

const recompute = (viewer: Viewer, ids: string[]) =>
  inSchool(viewer, (tx) => recomputeResults(tx, viewer, ids))

const results = (outcomeId: string) =>
  inSchool(head, (tx) =>
    tx.result.findMany({
      where: { schoolId: head.schoolId, outcomeId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
  )

async function anOutcomeInItsOwnMeasure() {
  const { id: measureId } = await inSchool(head, (tx) =>
    tx.measure.create({
      data: {
        schoolId: head.schoolId,
        name: `M ${crypto.randomUUID()}`,
        unit: 'points',
        type: 'standardised_test',
      },
      select: { id: true },
    }),
  )
  const outcomeId = await anOutcome(head, await anActivity(head), { measureId })
  return { measureId, outcomeId }
}

/** The change that the one result which stands speaks of. */
async function standing(outcomeId: string) {
  const rows = (await results(outcomeId)).filter(({ replacedAt }) => replacedAt === null)
  expect(rows).toHaveLength(1)
  const { output } = rows[0] as { output: unknown }
  return (output as OutcomeResult).change
}

describe('keeping results', () => {
  it('writes nothing when nothing they rest on has changed', async () => {
    const { outcomeId } = await aRunningActivity(head)
    await someFigures(head, outcomeId, [
      [80, 84],
      [82, 85],
    ])
    const before = await results(outcomeId)
    await recompute(head, [outcomeId])
    expect(await results(outcomeId)).toEqual(before)
    expect(before).toMatchObject([{ method: 'paired_change', rulesVersion: '1', replacedAt: null }])
    expect(before[0]?.inputHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('works out again when the measure’s direction or published deviation changes, and keeps what was', async () => {
    const { measureId, outcomeId } = await anOutcomeInItsOwnMeasure()
    await someFigures(head, outcomeId, [
      [80, 84],
      [82, 85],
      [90, 99],
    ])
    for (const data of [{ publishedSd: 15 }, { direction: 'lower' as const }]) {
      await inSchool(head, async (tx) => {
        await tx.measure.updateMany({ where: { schoolId: head.schoolId, id: measureId }, data })
        await recomputeResults(tx, head, [outcomeId])
      })
    }
    const kept = await results(outcomeId)
    expect(kept.map(({ replacedAt }) => replacedAt === null)).toEqual([false, false, true])
    expect(kept.map(({ output }) => (output as unknown as OutcomeResult).publishedSd)).toEqual([null, 15, 15])
  })

  it('works out many outcomes at once, each from its own figures', async () => {
    const ids: string[] = []
    for (const rise of [1, 2, 3]) {
      const { outcomeId } = await aRunningActivity(head)
      await someFigures(head, outcomeId, [
        [80, 80 + rise],
        [82, 82 + rise],
      ])
      ids.push(outcomeId)
    }
    await inSchool(head, async (tx) => {
      const where = { schoolId: head.schoolId, outcomeId: { in: ids } }
      await tx.figure.updateMany({ where: { ...where, wave: 'after' }, data: { value: { increment: 10 } } })
      await recomputeResults(tx, head, ids)
    })
    const changes = await Promise.all(ids.map(standing))
    expect(changes.map(({ estimate }) => estimate)).toEqual([11, 12, 13])
  })

  it('touches nothing of another school, and nothing for no outcome', async () => {
    const { outcomeId } = await aRunningActivity(head)
    await someFigures(head, outcomeId, [[80, 84]])
    const before = await results(outcomeId)
    await recompute(other, [outcomeId])
    await recompute(head, [])
    await recompute(head, [crypto.randomUUID()])
    expect(await results(outcomeId)).toEqual(before)
  })

  it('counts what two people type at the same time', async () => {
    const { outcomeId } = await aRunningActivity(head)
    await Promise.all(
      [1, 2, 3, 4].map((n) =>
        someFigures(head, outcomeId, [[80 + n, 84 + n]], { references: [`W-${n}-${outcomeId.slice(0, 8)}`] }),
      ),
    )
    expect((await standing(outcomeId)).n).toBe(4)
  })
})
