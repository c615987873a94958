import { expect, it } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { aLottery } from '@/prisma/builders/evaluation'
import { typeFigures } from '@/prisma/builders/figures'
import { fromOutside } from '@/prisma/testing/outside'
import { listActivities } from '../impact/activity-list'
import { getDashboard } from '../impact/dashboard'
import { listFilters } from '../impact/list-filters'
import type { OutcomeResult } from '../measures/outcome-result'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { academicYearOf } from '../platform/dates'
import type { Viewer } from '../platform/viewer'

const standsIn = async (viewer: Viewer) => {
  const list = await listActivities(viewer, listFilters.parse({}))
  const page = await getDashboard(viewer, {
    academicYear: academicYearOf(today()),
    group: null,
    measure: null,
  })
  return {
    list: list?.steps.filter(({ count }) => count > 0).map(({ step }) => step),
    dashboard: page?.summary.steps.filter(({ count }) => count > 0).map(({ step }) => step),
    compared: page?.summary.compared,
  }
}

it('a corrected figure makes a new result: the old one stays, dated, and list, summary and history move with it', async () => {
  const { head } = await aSchool()
  const { outcomeId, tookPart } = await aLottery(head, { pupils: 32, gain: 5 })
  const results = () =>
    inSchool(head, (tx) =>
      tx.result.findMany({
        where: { schoolId: head.schoolId, outcomeId },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      }),
    )
  const outcome = () =>
    inSchool(head, (tx) =>
      tx.outcome.findFirstOrThrow({
        where: { schoolId: head.schoolId, id: outcomeId },
        select: { firstAfterAt: true },
      }),
    )
  const claimOf = (output: unknown) => (output as OutcomeResult).evaluated?.claim
  const before = await results()
  const seen = await outcome()
  expect(before.at(-1)).toMatchObject({ replacedAt: null })
  expect(claimOf(before.at(-1)?.output)).toMatchObject({ rung: 5, verdict: 'better' })
  expect(await standsIn(head)).toEqual({
    list: ['likely_because'],
    dashboard: ['likely_because'],
    compared: 1,
  })

  // Every second figure of who took part had been read five months too high.
  const figures = await inSchool(head, (tx) =>
    tx.figure.findMany({ where: { schoolId: head.schoolId, outcomeId, pupilId: { in: tookPart } } }),
  )
  const value = (pupilId: string, wave: 'before' | 'after') =>
    String(figures.find((figure) => figure.pupilId === pupilId && figure.wave === wave)?.value)
  const stood = (pupilId: string) => ({ before: value(pupilId, 'before'), after: value(pupilId, 'after') })
  await typeFigures(head, outcomeId, {
    pupils: tookPart.map((pupilId) => ({
      pupilId,
      seen: stood(pupilId),
      typed: { ...stood(pupilId), after: String(Number(stood(pupilId).after) - 5) },
    })),
  })
  const after = await results()
  expect(after).toHaveLength(before.length + 1)
  const [old, now] = after.slice(-2)
  expect(old).toMatchObject({ id: before.at(-1)?.id, output: before.at(-1)?.output })
  expect(old?.replacedAt).not.toBeNull()
  expect(old?.replacedAt).toEqual(now?.at)
  expect(claimOf(now?.output)?.verdict).not.toBe('better')
  const moved = await standsIn(head)
  expect(moved.list).not.toContain('likely_because')
  expect(moved.dashboard).not.toContain('likely_because')
  const history = await fromOutside<{ kind: string; personName: string }>(
    `SELECT "kind", "personName" FROM "AuditEntry" WHERE "schoolId" = $1 AND "kind" LIKE 'figures.%' ORDER BY "id" DESC LIMIT 1`,
    [head.schoolId],
  )
  expect(history[0]?.personName).toBe(head.personName)

  // All second figures taken out and typed again: when they were first seen does not move, and nothing is set in advance by it.
  const lower = (pupilId: string) => ({
    ...stood(pupilId),
    after: String(Number(stood(pupilId).after) - 5),
  })
  const none = (pupilId: string) => ({ ...stood(pupilId), after: '' })
  await typeFigures(head, outcomeId, {
    pupils: tookPart.map((pupilId) => ({ pupilId, seen: lower(pupilId), typed: none(pupilId) })),
  })
  await typeFigures(head, outcomeId, {
    pupils: tookPart.map((pupilId) => ({ pupilId, seen: none(pupilId), typed: stood(pupilId) })),
  })
  expect(await outcome()).toEqual(seen)
  expect(claimOf((await results()).at(-1)?.output)).toEqual(claimOf(before.at(-1)?.output))
})
