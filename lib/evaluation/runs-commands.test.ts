import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { getActivity } from '@/lib/activities/queries'
import { archiveActivity } from '@/lib/activities/status-commands'
import { happeningInWords } from '@/lib/history/words'
import { factsOf } from '@/lib/impact/activity-facts'
import { ladderFor } from '@/lib/impact/ladder'
import { today } from '@/lib/platform/clock'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMeasure, aMember, aSchool } from '@/prisma/builders'
import { anActivity, aRunningActivity } from '@/prisma/builders/activities'
import { aLottery, type Lottery } from '@/prisma/builders/evaluation'
import { someFigures, typeFigures } from '@/prisma/builders/figures'
import { sayItDoesNotRepeat, sayItRepeats } from './runs-commands'
import { getTogether, listOthers } from './runs-queries'

let head: Viewer
let school: { id: string; slug: string }
let autumn: Lottery
let spring: Lottery

beforeAll(async () => {
  ;({ head, school } = await aSchool())
  autumn = await aLottery(head, { title: 'Reading, autumn', gain: 4 })
  spring = await aLottery(head, { title: 'Reading, spring', gain: 6 })
})

const stands = async (id: string) => {
  const activity = await getActivity(head, id)
  return activity && ladderFor(factsOf(activity, today())).stands
}

const pooled = async (id: string) => (await getTogether(head, id))?.pool ?? null

/** The family of an activity as its page has it: titles in order, and which are pooled. */
async function family(id: string) {
  const found = await getTogether(head, id)
  return found?.groups.map(({ title, isPooled }) => `${title}${isPooled ? ' *' : ''}`)
}

describe('saying that an activity is another group of one done before', () => {
  it('pools both results, lifts both to “repeated”, and says who did it on both timelines', async () => {
    expect(await stands(autumn.id)).toBe('likely_because')
    await sayItRepeats(head, { id: spring.id, firstId: autumn.id })
    expect(await stands(autumn.id)).toBe('repeated')
    expect(await stands(spring.id)).toBe('repeated')

    const pool = await pooled(spring.id)
    expect(pool).toMatchObject({ groups: 2, design: 'randomised', verdict: 'better', rung: 5 })
    expect(pool?.estimate).toBeGreaterThan(4)
    expect(pool?.estimate).toBeLessThan(6)
    expect(pool?.sentence).toMatch(/^2 groups of this activity, taken together\. Places were drawn by lot\./)

    const said = async (id: string) => (await getActivity(head, id))?.history.map(happeningInWords)[0]
    expect(await said(spring.id)).toBe('Amina Khan said that this is another group of “Reading, autumn”')
    expect(await said(autumn.id)).toBe('Amina Khan counted “Reading, spring” as another group of this')
  })

  it('pools anew when a figure of one group is put right', async () => {
    const before = await pooled(autumn.id)
    const references = await someFigures(head, spring.outcomeId, [[80, 90]])
    expect(references).toHaveLength(1)
    // Somebody in no group is not compared.
    expect(await pooled(autumn.id)).toEqual(before)
    const [first] = spring.tookPart
    await typeFigures(head, spring.outcomeId, {
      pupils: [
        {
          pupilId: first as string,
          seen: { before: '76', after: '82' },
          typed: { before: '76', after: '99' },
        },
      ],
      keepMine: true,
    })
    const after = await pooled(autumn.id)
    expect(after?.estimate).not.toBe(before?.estimate)
    const record = await getActivity(head, autumn.id)
    expect(record?.pooled).toMatchObject({ estimate: after?.estimate })
  })

  it('says how many pupils are in several of the groups', async () => {
    expect((await getTogether(head, autumn.id))?.shared).toBe(0)
    const running = await aRunningActivity(head, { title: 'First time' })
    const second = await aRunningActivity(head, { title: 'Second time' })
    const pairs = Array.from({ length: 12 }, (_, i) => [80 + i, 85 + i + (i % 3)] as const)
    const references = await someFigures(head, running.outcomeId, pairs)
    await someFigures(head, second.outcomeId, pairs, { references })
    await sayItRepeats(head, { id: second.id, firstId: running.id })
    expect(await getTogether(head, second.id)).toMatchObject({
      shared: 12,
      pool: { groups: 2, design: 'prepost', ceiling: 2, rung: 2 },
    })
  })

  it('takes the first of one that repeats another, and brings its own groups along', async () => {
    const third = await anActivity(head, { title: 'Third' })
    const fourth = await anActivity(head, { title: 'Fourth' })
    await sayItRepeats(head, { id: fourth, firstId: third })
    await sayItRepeats(head, { id: third, firstId: spring.id })
    expect(await family(fourth)).toEqual(['Reading, autumn *', 'Reading, spring *', 'Third', 'Fourth'])
    expect((await getTogether(head, fourth))?.activity.repeatsId).toBe(autumn.id)
    await sayItDoesNotRepeat(head, { id: third })
    await sayItDoesNotRepeat(head, { id: fourth })
  })

  it('leaves out what was measured otherwise, compared otherwise, or not measured yet', async () => {
    const other = await aLottery(head, { title: 'Other test', pupils: 24, measureId: await aMeasure(head) })
    const running = await aRunningActivity(head, { title: 'Before and after' })
    await someFigures(
      head,
      running.outcomeId,
      Array.from({ length: 12 }, (_, i) => [80 + i, 85 + i + (i % 3)] as const),
    )
    const empty = await anActivity(head, { title: 'Nothing yet' })
    for (const id of [other.id, running.id, empty]) await sayItRepeats(head, { id, firstId: autumn.id })
    expect(await family(empty)).toEqual([
      'Reading, autumn *',
      'Reading, spring *',
      'Other test',
      'Before and after',
      'Nothing yet',
    ])
    expect(await stands(running.id)).toBe('pupils_changed')
    for (const id of [other.id, running.id, empty]) await sayItDoesNotRepeat(head, { id })
  })

  it('refuses itself, and what is counted so already, either way round', async () => {
    const again = (id: string, firstId: string) => sayItRepeats(head, { id, firstId })
    await expect(again(autumn.id, autumn.id)).rejects.toThrow('no other group of itself')
    await expect(again(spring.id, autumn.id)).rejects.toThrow('groups of one activity already')
    await expect(again(autumn.id, spring.id)).rejects.toThrow('groups of one activity already')
    const archived = await anActivity(head, { title: 'Put away' })
    await archiveActivity(head, { id: archived, version: 1 })
    await expect(again(archived, autumn.id)).rejects.toThrow(RuleBroken)
  })

  it('never makes two activities groups of each other, whoever is faster', async () => {
    const [a, b] = [await anActivity(head), await anActivity(head)]
    const both = await Promise.allSettled([
      sayItRepeats(head, { id: a, firstId: b }),
      sayItRepeats(head, { id: b, firstId: a }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('saying that it is not', () => {
  it('makes the next one the first, and takes off what can be pooled no more', async () => {
    const { head: own } = await aSchool()
    const groups = [await anActivity(own), await anActivity(own), await anActivity(own)] as const
    await sayItRepeats(own, { id: groups[1], firstId: groups[0] })
    await sayItRepeats(own, { id: groups[2], firstId: groups[0] })
    await sayItDoesNotRepeat(own, { id: groups[0] })
    const rest = await getTogether(own, groups[2])
    expect(rest?.groups.map(({ id, repeatsId }) => [id, repeatsId])).toEqual([
      [groups[1], null],
      [groups[2], groups[1]],
    ])
    expect((await getTogether(own, groups[0]))?.groups).toHaveLength(1)
    await expect(sayItDoesNotRepeat(own, { id: groups[0] })).rejects.toThrow('not counted as a group')
  })

  it('lowers both to where they stand by themselves', async () => {
    await sayItDoesNotRepeat(head, { id: autumn.id })
    expect(await stands(autumn.id)).toBe('likely_because')
    expect(await stands(spring.id)).toBe('likely_because')
    expect(await pooled(autumn.id)).toBeNull()
    await sayItRepeats(head, { id: spring.id, firstId: autumn.id })
  })

  it('does not overwrite what somebody else changed meanwhile', async () => {
    await expect(sayItDoesNotRepeat(head, { id: spring.id, version: 1 })).rejects.toThrow(StaleEdit)
  })
})

describe('who may', () => {
  it('is whoever plans: leaders and the family liaison', async () => {
    const staff = await aMember(school, 'staff')
    const trust = await aMember(school, 'trust_leader')
    const governor = await aMember(school, 'governor')
    const id = await anActivity(head, { title: 'Somebody else’s' })
    for (const viewer of [staff, trust]) {
      await expect(sayItRepeats(viewer, { id, firstId: autumn.id })).rejects.toThrow(NotAllowed)
      await expect(sayItDoesNotRepeat(viewer, { id: spring.id })).rejects.toThrow(NotAllowed)
      expect(await getTogether(viewer, autumn.id)).not.toBeNull()
    }
    await expect(sayItRepeats(governor, { id, firstId: autumn.id })).rejects.toThrow(NotFound)
    expect(await getTogether(governor, autumn.id)).toBeNull()
    expect(await listOthers(governor, { id, rootId: id })).toEqual([])
    const liaison = await aMember(school, 'liaison')
    await sayItRepeats(liaison, { id, firstId: autumn.id })
    await sayItDoesNotRepeat(liaison, { id })
  })

  it('finds nothing of another school, and nothing guessed, on either side', async () => {
    const { head: other } = await aSchool()
    const own = await anActivity(other)
    await expect(sayItRepeats(other, { id: spring.id, firstId: own })).rejects.toThrow(NotFound)
    await expect(sayItRepeats(other, { id: own, firstId: autumn.id })).rejects.toThrow(NotFound)
    await expect(sayItRepeats(head, { id: spring.id, firstId: randomUUID() })).rejects.toThrow(NotFound)
    await expect(sayItRepeats(head, { id: randomUUID(), firstId: spring.id })).rejects.toThrow(NotFound)
    await expect(sayItDoesNotRepeat(other, { id: spring.id })).rejects.toThrow(NotFound)
    expect(await getTogether(other, autumn.id)).toBeNull()
    expect(await getTogether(head, randomUUID())).toBeNull()
    expect(await getTogether(head, 'nothing')).toBeNull()
    const others = await listOthers(other, { id: own, rootId: own })
    expect(others).toEqual([])
  })

  it('offers what measures the same first, and not what is in the family', async () => {
    const alike = await aRunningActivity(head, { title: 'Zebra reading' })
    const others = await listOthers(head, { id: autumn.id, rootId: autumn.id })
    const ids = others.map(({ id }) => id)
    expect(ids).not.toContain(autumn.id)
    expect(ids).not.toContain(spring.id)
    const isAlike = others.map(({ isMeasuredAlike }) => isMeasuredAlike)
    expect(isAlike).toEqual([...isAlike].sort((a, b) => Number(b) - Number(a)))
    expect(others.find(({ id }) => id === alike.id)?.isMeasuredAlike).toBe(true)
  })
})
