import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, versionOf } from '@/prisma/builders/concerns'
import { pastCases } from '@/prisma/builders/past-cases'
import { countingStatements } from '@/prisma/testing/statements'
import { listCases } from './case-list'
import { caseFilters } from './list-filters'
import { nameSomebody } from './named-commands'

async function listed(viewer: Viewer, asked: Record<string, string> = {}) {
  const list = await listCases(viewer, caseFilters.parse(asked))
  if (!list) throw new Error('They have no list.')
  return list
}

describe('the list of cases', () => {
  it('reads few times, whatever there is, and what stands beside it once a change; and gives a page at a time', async () => {
    const { head } = await aSchool()
    const { statements, result } = await countingStatements(() => listCases(head, caseFilters.parse({})))
    expect(result).toMatchObject({ cases: [], total: 0, choices: { hasAny: false, open: 0 } })
    // With them the transaction's beginning, its keys and its end, and where the history stands.
    expect(statements).toBeLessThanOrEqual(7)
    await pastCases(
      head,
      Array.from({ length: 52 }, () => ({ receivedOn: today(), endedOn: null })),
    )
    const second = await listed(head, { page: '2' })
    expect([second.cases.length, second.total, second.choices.open]).toEqual([2, 52, 52])
    const first = await countingStatements(() => listCases(head, caseFilters.parse({ q: 'rang' })))
    expect(first.statements).toBe(5)
    expect(first.result?.cases.map(({ id }) => id)).not.toContain(second.cases[0]?.id)
    const beyond = await listed(head, { page: '4' })
    expect([beyond.cases, beyond.total]).toEqual([[], 52])
  })

  it('counts what is beside it anew with every change, for each as far as they may know', async () => {
    const { school, head } = await aSchool()
    const [tom, leader] = [await aMember(school, 'staff'), await aMember(school, 'senior_leader')] as const
    const open = async () => [
      (await listed(head)).choices.open,
      (await listed(leader)).choices.open,
      (await listed(tom)).choices.open,
    ]
    expect(await open()).toEqual([0, 0, 0])
    const id = await aCase(tom)
    await aCase(head)
    expect(await open()).toEqual([2, 2, 1])
    await nameSomebody(head, { id, version: await versionOf(head, id), namedId: leader.membershipId })
    expect(await open()).toEqual([2, 1, 1])
    await aCase(tom, { named: [head.membershipId] })
    expect(await open()).toEqual([2, 1, 2])
  })
})
