import { beforeAll, describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { someFigures, typeFigures } from '@/prisma/builders/figures'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { OutcomeAddress } from './figures-outcome'
import { readResults } from './results-queries'

let head: Viewer
let school: { id: string; slug: string }
let address: OutcomeAddress

const read = (viewer: Viewer, at = address) => inSchool(viewer, (tx) => readResults(tx, viewer, at))

beforeAll(async () => {
  ;({ head, school } = await aSchool())
  const { id, outcomeId } = await aRunningActivity(head)
  address = { activityId: id, outcomeId }
  const [first = ''] = await someFigures(head, outcomeId, [
    [80, 84],
    [82, 85],
    [90, 99],
  ])
  const pupil = await inSchool(head, (tx) =>
    tx.pupil.findFirstOrThrow({ where: { schoolId: school.id, reference: first }, select: { id: true } }),
  )
  const seen = { before: '80', after: '84' }
  await typeFigures(head, outcomeId, {
    pupils: [{ pupilId: pupil.id, seen, typed: { ...seen, after: '90' } }],
  })
})

describe('an outcome’s results', () => {
  it('are the one that stands and those before it, dated, each as it was', async () => {
    const { results } = (await read(head)) ?? { results: [] }
    expect(results.map(({ output }) => output.change.estimate)).toEqual([22 / 3, 16 / 3])
    expect(results[0]).toMatchObject({ replacedAt: null, method: 'paired_change', rulesVersion: '1' })
    expect(results[1]?.replacedAt).toEqual(results[0]?.at)
    expect(results[0]?.inputHash).not.toBe(results[1]?.inputHash)
  })

  it('are for those who work in the school, in their own', async () => {
    for (const role of ['senior_leader', 'staff', 'liaison'] as const)
      expect((await read(await aMember(school, role)))?.results).toHaveLength(2)
    for (const role of ['governor', 'trust_leader'] as const)
      expect(await read(await aMember(school, role))).toBeNull()
    const { head: other } = await aSchool()
    expect(await read(other)).toBeNull()
    expect(await read(head, { ...address, outcomeId: crypto.randomUUID() })).toBeNull()
    expect(await read(head, { ...address, outcomeId: 'no id' })).toBeNull()
  })
})
