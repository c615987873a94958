import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aLottery } from '@/prisma/builders/evaluation'
import { someFigures } from '@/prisma/builders/figures'
import { fromOutside } from '@/prisma/testing/outside'
import { RULES_VERSION } from '../impact/evaluation/names'
import { takeJob } from '../jobs/in-hand'
import { getJob } from '../jobs/queries'
import { doNextJob } from '../jobs/worker'
import { inSchool } from '../platform/database'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { askForResultsAgain } from './results-again'

beforeEach(() => fromOutside('DELETE FROM "Job"'))

const results = (viewer: Viewer) =>
  inSchool(viewer, (tx) =>
    tx.result.findMany({
      where: { schoolId: viewer.schoolId },
      orderBy: [{ outcomeId: 'asc' }, { at: 'asc' }],
      select: { outcomeId: true, inputHash: true, replacedAt: true },
    }),
  )

async function aSchoolWithResults() {
  const { school, head } = await aSchool()
  await aLottery(head, { pupils: 24 })
  const { outcomeId } = await aRunningActivity(head)
  await someFigures(
    head,
    outcomeId,
    Array.from({ length: 9 }, (_, i) => [80 + i, 85 + i + (i % 2)] as const),
  )
  return { school, head }
}

/** As if they had been worked out by rules that are no longer those of today. */
const asOfOldRules = (viewer: Viewer) =>
  fromOutside(`UPDATE "Result" SET "inputHash" = 'old', "rulesVersion" = '0' WHERE "schoolId" = $1`, [
    viewer.schoolId,
  ])

/** What the history says of lots that came out otherwise: by these pages know that theirs are no longer true. */
async function linesOfChange(viewer: Viewer) {
  const lines = await inSchool(viewer, (tx) =>
    tx.auditEntry.findMany({
      where: { schoolId: viewer.schoolId, kind: 'figures.results_changed' },
      select: { detail: true },
    }),
  )
  return lines.map(({ detail }) => detail)
}

describe('all results, worked out again', () => {
  it('are new where they came out otherwise, with the old ones dated, and no other school is touched', async () => {
    const { head } = await aSchoolWithResults()
    const { head: stranger } = await aSchoolWithResults()
    await asOfOldRules(head)
    await asOfOldRules(stranger)
    const theirs = await results(stranger)
    const id = await askForResultsAgain(head)
    expect(await askForResultsAgain(head)).toBe(id)
    expect(await doNextJob()).toBe(true)
    expect(await getJob(head, id)).toMatchObject({
      end: 'done',
      words: expect.stringMatching(/^Worked out the results of 2 outcomes again/),
    })
    const now = await results(head)
    const standing = now.filter(({ replacedAt }) => replacedAt === null)
    expect(standing).toHaveLength(2)
    expect(standing.every(({ inputHash }) => inputHash !== 'old')).toBe(true)
    expect(
      now.filter(({ inputHash }) => inputHash === 'old').every(({ replacedAt }) => replacedAt !== null),
    ).toBe(true)
    expect(await results(stranger)).toEqual(theirs)
    expect(await linesOfChange(head)).toEqual([{ outcomes: 2, rulesVersion: RULES_VERSION }])

    // Once more changes nothing.
    await askForResultsAgain(head)
    await doNextJob()
    expect(await results(head)).toEqual(now)
    expect(await linesOfChange(head)).toHaveLength(1)
  })

  it('are finished by another when whoever began is gone', async () => {
    const { head } = await aSchoolWithResults()
    await asOfOldRules(head)
    const id = await askForResultsAgain(head)
    expect(await takeJob(randomUUID())).toMatchObject({ id })
    await fromOutside(`UPDATE "Job" SET "leaseUntil" = now() - interval '1 second' WHERE "id" = $1`, [id])
    expect(await doNextJob()).toBe(true)
    expect((await getJob(head, id))?.end).toBe('done')
    expect((await results(head)).filter(({ replacedAt }) => replacedAt === null)).toHaveLength(2)
  })

  it('are for leaders to ask for, and there must be something to work out', async () => {
    const { school, head } = await aSchool()
    await expect(askForResultsAgain(head)).rejects.toThrow('There are no figures yet')
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const)
      await expect(askForResultsAgain(await aMember(school, role))).rejects.toThrow(NotAllowed)
  })
})
