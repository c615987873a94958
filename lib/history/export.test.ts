import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { expect, it, vi } from 'vitest'
import { recordHappenings } from '@/lib/platform/audit'
import { csvText } from '@/lib/platform/csv'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { exportHistory } from './export'

vi.setConfig({ testTimeout: 30_000 })

/** So many in one moment, which is longer than one reading takes in. */
const record = (viewer: Viewer, reference: string, count = 1) =>
  inSchool(viewer, (tx) =>
    recordHappenings(
      tx,
      viewer,
      Array.from({ length: count }, () => ({
        ...{ kind: 'family.added', recordType: 'family', recordId: randomUUID(), detail: { reference } },
      })),
    ),
  )

async function linesOf(viewer: Viewer, filters: object = {}): Promise<string[][]> {
  const table = exportHistory(viewer, filters)
  return table ? parse(await csvText(table), { bom: true }) : []
}

it('is every entry once, newest first, as it is filtered', async () => {
  const { school, head } = await aSchool()
  const tom = await aMember(school, 'staff', { name: '=Tom' })
  await record(head, 'F-1', 2_345)
  await record(tom, 'F-2')
  const [headings, newest, ...older] = await linesOf(head)
  expect(headings).toEqual(['Date', 'Time', 'Who', 'What happened', 'About', 'Activity'])
  expect(newest?.slice(2)).toEqual(["'=Tom", "'=Tom added the family F-2", 'Families and pupils', ''])
  expect(older).toHaveLength(2_345)
  expect(await linesOf(head, { personId: tom.personId })).toHaveLength(2)
  expect(await linesOf(head, { about: 'sessions' })).toHaveLength(1)
  expect(await linesOf(head, { to: '2020-01-01' })).toHaveLength(1)
})

it('is this school’s alone, and for leaders', async () => {
  const { school, head } = await aSchool()
  const { head: other } = await aSchool()
  await record(other, 'F-1')
  expect(await linesOf(head)).toHaveLength(1)
  for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
    expect(exportHistory(await aMember(school, role), {})).toBeNull()
  }
})
