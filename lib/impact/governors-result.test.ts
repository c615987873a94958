import { describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome } from '@/prisma/builders/activities'
import { aLottery } from '@/prisma/builders/evaluation'
import { fromOutside } from '@/prisma/testing/outside'
import { recomputeResults } from '../measures/outcome-result-keeping'
import { inSchool } from '../platform/database'
import { getGovernorsResult, reachedForGovernors } from './governors-result'
import { getResult } from './result-page'

describe('a result for governors', () => {
  it('says the claim and who is behind it, and hides all of it where a group is too small', async () => {
    const { school, head } = await aSchool()
    const governor = await aMember(school, 'governor')
    const large = await aLottery(head, { title: 'Reading by lot', pupils: 40 })
    const small = await aLottery(head, { title: 'Reading in fives', pupils: 11 })
    const shown = await getGovernorsResult(governor, large.outcomeId)
    expect(shown?.claim.governorSentence).toMatch(/^Places were drawn by lot/)
    expect(shown?.behind).toEqual([
      { who: 'took_part', both: '20' },
      { who: 'compared', both: '20' },
    ])
    expect(shown?.lost).toBe('Everybody who was measured at the start was measured again.')
    expect(JSON.stringify(shown?.behind)).not.toContain('P-')

    const hidden = await getGovernorsResult(governor, small.outcomeId)
    expect(hidden?.claim.showsGovernorsResult).toBe(false)
    expect(hidden).toMatchObject({ behind: [], lost: null, reached: null, limits: [] })
    expect(hidden?.claim.governorSentence).toBe(
      'Fewer than 6 pupils have both figures for reading age, so no result is shown.',
    )
  })

  it('counts who was lost in words under the threshold, and goes by the school’s own threshold where it is higher', async () => {
    const { school, head } = await aSchool()
    const governor = await aMember(school, 'governor')
    const { outcomeId, tookPart } = await aLottery(head, { pupils: 40 })
    await inSchool(head, async (tx) => {
      await tx.figure.deleteMany({
        where: { schoolId: head.schoolId, outcomeId, wave: 'after', pupilId: { in: tookPart.slice(0, 3) } },
      })
      await recomputeResults(tx, head, [outcomeId])
    })
    const few = await getGovernorsResult(governor, outcomeId)
    expect(few?.lost).toBe('Fewer than 6 pupils who were measured at the start could not be measured again.')
    expect(few?.behind).toEqual([
      { who: 'took_part', both: '17' },
      { who: 'compared', both: '20' },
    ])
    expect(few?.reached?.shown ?? few?.reached?.words).toBeTruthy()

    await fromOutside('UPDATE "School" SET "hideBelow" = 18 WHERE "id" = $1', [school.id])
    const raised = await getGovernorsResult(governor, outcomeId)
    expect(raised).toMatchObject({ smallestShown: 18, behind: [], lost: null, reached: null, limits: [] })
    expect(raised?.claim).toMatchObject({ showsResult: true, showsGovernorsResult: false })
    expect(raised?.claim.governorSentence).toBe(
      'Fewer than 18 pupils have both figures for reading age, so no result is shown.',
    )
    // Under what the method holds nobody may go.
    await fromOutside('UPDATE "School" SET "hideBelow" = 6 WHERE "id" = $1', [school.id])
    expect((await getGovernorsResult(governor, outcomeId))?.smallestShown).toBe(6)
  })

  it('is there for governors, leaders and the trust; not for staff, another school, or what nobody measured', async () => {
    const { school, head } = await aSchool()
    const { head: stranger } = await aSchool()
    const { outcomeId } = await aLottery(head, { pupils: 24 })
    for (const role of ['governor', 'trust_leader', 'senior_leader'] as const)
      expect(await getGovernorsResult(await aMember(school, role), outcomeId)).not.toBeNull()
    for (const role of ['staff', 'liaison'] as const)
      expect(await getGovernorsResult(await aMember(school, role), outcomeId)).toBeNull()
    expect(await getGovernorsResult(stranger, outcomeId)).toBeNull()
    expect(await getGovernorsResult(head, crypto.randomUUID())).toBeNull()
    expect(await getGovernorsResult(head, 'x')).toBeNull()
    const idea = await anOutcome(head, await anActivity(head))
    expect(await getGovernorsResult(head, idea)).toBeNull()
  })

  it('tells who reached the target only where no number in it is small', () => {
    const told = (sets: [number, number][]) => {
      const [first, second] = sets.map(([reached, of]) => ({ reached, of }))
      const target = {
        target: 90,
        sets: [
          { who: 'took_part', ...first },
          { who: 'compared', ...second },
        ],
        difference: 0,
        low: 0,
        high: 0,
      }
      const outcome = { result: { evaluated: { target } } } as unknown as Parameters<
        typeof reachedForGovernors
      >[0]
      const found = reachedForGovernors(outcome, { showsGovernorsResult: true }, 6)
      return found?.shown ? 'shown' : found?.words
    }
    expect(
      told([
        [12, 30],
        [9, 30],
      ]),
    ).toBe('shown')
    expect(
      told([
        [3, 30],
        [9, 30],
      ]),
    ).toMatch(/^Fewer than 6 of a group reached it/)
    expect(
      told([
        [12, 30],
        [26, 30],
      ]),
    ).toMatch(/how many is not shown\.$/)
    expect(
      told([
        [12, 12],
        [8, 16],
      ]),
    ).toBe('Took part: almost all. Compared with: 8 of 16.')
    expect(
      told([
        [0, 12],
        [8, 16],
      ]),
    ).toBe('Took part: almost none. Compared with: 8 of 16.')
    expect(
      told([
        [30, 30],
        [9, 30],
      ]),
    ).toBe('shown')
  })
})

describe('a result pupil by pupil', () => {
  it('is for whoever works in the school, and for nobody else', async () => {
    const { school, head } = await aSchool()
    const { head: stranger } = await aSchool()
    const lottery = await aLottery(head, { pupils: 24 })
    const address = { activityId: lottery.id, outcomeId: lottery.outcomeId }
    const found = await getResult(await aMember(school, 'staff'), address)
    expect(found?.ways).toHaveLength(24)
    expect(found?.ways.filter(({ arm }) => arm === 'took_part')).toHaveLength(12)
    expect(await getResult(stranger, address)).toBeNull()
    for (const role of ['governor', 'trust_leader'] as const)
      expect(await getResult(await aMember(school, role), address)).toBeNull()
    expect(await getResult(head, { ...address, activityId: crypto.randomUUID() })).toBeNull()
    expect(await getResult(head, { activityId: 'x', outcomeId: 'y' })).toBeNull()
  })
})
