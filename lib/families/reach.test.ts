import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { familyLeft } from './commands'
import { pupilLeft } from './pupil-commands'
import { countReach } from './reach'
import { listReach } from './reach-list'
import { anActivity, aSession, atSchool, YEAR } from './testing/reach-cases'

/** The rows as [for, invited, came] by group key, without those that are all nought. */
async function reach(viewer: Viewer, year = YEAR) {
  const rows = (await countReach(viewer, year)) ?? []
  return Object.fromEntries(
    rows.filter((row) => row.for > 0).map((row) => [row.key, [row.for, row.invited, row.came]]),
  )
}

describe('reach', () => {
  afterEach(() => setClock(null))

  it('is nought for everyone and each group while there is nothing, in the order of the groups', async () => {
    atSchool()
    const { head } = await aSchool()
    const rows = (await countReach(head, YEAR)) ?? []
    expect(rows.slice(0, 3).map(({ name }) => name)).toEqual([
      'All families',
      'With SEND',
      'Learning English (EAL)',
    ])
    expect(rows).toHaveLength(8)
    expect(rows.every((row) => row.for === 0 && row.invited === 0 && row.came === 0)).toBe(true)
  })

  it('counts a family once, however many pupils it has and however often it came', async () => {
    atSchool()
    const { head } = await aSchool()
    const { familyId } = await aPupil(head, { groups: ['eal'] })
    await aPupil(head, { familyId, groups: ['eal', 'send'] })
    const { id } = await anActivity(head)
    await aSession(head, id, [{ family: familyId, came: true }])
    await aSession(head, id, [{ family: familyId, came: true }])
    expect(await reach(head)).toEqual({ all: [1, 1, 1], eal: [1, 1, 1], send: [1, 1, 1] })
  })

  it('tells invited from came, over every activity of the year', async () => {
    atSchool()
    const { head } = await aSchool()
    const [one, two] = [await aPupil(head), await aPupil(head), await aPupil(head)]
    const first = await anActivity(head)
    const second = await anActivity(head)
    await aSession(head, first.id, [{ family: one.familyId }, { family: two.familyId }])
    await aSession(head, second.id, [{ family: one.familyId, came: true }])
    expect(await reach(head)).toEqual({ all: [3, 2, 1] })
  })

  it('counts who came without being asked as invited and as came', async () => {
    atSchool()
    const { head } = await aSchool()
    const { familyId } = await aPupil(head)
    const { id } = await anActivity(head)
    await aSession(head, id, [{ family: familyId, invited: false, came: true }])
    expect(await reach(head)).toEqual({ all: [1, 1, 1] })
  })

  it('does not count a family that stands on a list neither as invited nor as having come', async () => {
    atSchool()
    const { head } = await aSchool()
    const { familyId } = await aPupil(head)
    const { id } = await anActivity(head)
    await aSession(head, id, [{ family: familyId, invited: false, came: false }])
    expect(await reach(head)).toEqual({ all: [1, 0, 0] })
  })

  it('reaches nobody by a session that was kept by counts', async () => {
    atSchool()
    const { head } = await aSchool()
    const { familyId } = await aPupil(head)
    const { id } = await anActivity(head)
    await aSession(head, id, [{ family: familyId, came: true }], 'counts')
    expect(await reach(head)).toEqual({ all: [1, 0, 0] })
  })

  it('narrows by year group and by group, and needs both in one pupil', async () => {
    atSchool()
    const { head } = await aSchool()
    await aPupil(head, { yearGroup: 'Year 1', groups: ['eal'] })
    await aPupil(head, { yearGroup: 'Year 1' })
    const { familyId } = await aPupil(head, { yearGroup: 'Year 1' })
    await aPupil(head, { yearGroup: 'Year 2', groups: ['eal'], familyId })
    await anActivity(head, { yearGroups: ['Year 1'], groups: ['eal', 'send'] })
    expect(await reach(head)).toEqual({ all: [1, 0, 0], eal: [1, 0, 0] })
  })

  it('is for the families of a group only through the pupils in that group', async () => {
    atSchool()
    const { head } = await aSchool()
    const { familyId } = await aPupil(head, { yearGroup: 'Year 1' })
    await aPupil(head, { yearGroup: 'Year 2', groups: ['send'], familyId })
    await anActivity(head, { yearGroups: ['Year 1'] })
    expect(await reach(head)).toEqual({ all: [1, 0, 0] })
  })

  it('takes a family that was invited as one it was for', async () => {
    atSchool()
    const { head } = await aSchool()
    const { familyId } = await aPupil(head, { yearGroup: 'Year 2', groups: ['send'] })
    const alone = await aFamily(head)
    const { id } = await anActivity(head, { yearGroups: ['Year 1'] })
    await aSession(head, id, [{ family: familyId }, { family: alone.id, came: true }])
    expect(await reach(head)).toEqual({ all: [2, 2, 1], send: [1, 1, 0] })
  })

  it('is for no family without pupils, and none because of an idea or another year', async () => {
    atSchool()
    const { head } = await aSchool()
    await aPupil(head)
    await aFamily(head)
    await anActivity(head, { status: 'idea' })
    await anActivity(head, { academicYear: YEAR - 1 })
    expect(await reach(head)).toEqual({})
    await anActivity(head)
    await aFamily(head)
    expect(await reach(head)).toEqual({ all: [1, 0, 0] })
  })

  it('leaves out who has left, but not from the year before they did', async () => {
    atSchool()
    const { head } = await aSchool()
    const family = await aPupil(head)
    const pupil = await aPupil(head, { groups: ['eal'] })
    await aPupil(head, { familyId: pupil.familyId })
    const { id } = await anActivity(head)
    await aSession(head, id, [{ family: family.familyId, came: true }])
    expect(await reach(head)).toEqual({ all: [2, 1, 1], eal: [1, 0, 0] })
    atSchool('2026-10-01')
    await familyLeft(head, { id: family.familyId, version: 1 })
    await pupilLeft(head, { id: pupil.id, version: 1 })
    await anActivity(head, { academicYear: YEAR + 1 })
    expect(await reach(head, YEAR + 1)).toEqual({ all: [1, 0, 0] })
    expect(await reach(head)).toEqual({ all: [2, 1, 1], eal: [1, 0, 0] })
  })

  it('does not hold against last year a family that came this year', async () => {
    atSchool()
    const { head } = await aSchool()
    await aPupil(head)
    await anActivity(head)
    atSchool('2026-10-01')
    await aPupil(head)
    expect(await reach(head)).toEqual({ all: [1, 0, 0] })
  })

  it('counts year groups back for an earlier year', async () => {
    atSchool('2026-10-01')
    const { head } = await aSchool()
    const lastYear = await aPupil(head, { yearGroup: 'Year 2' })
    await aPupil(head, { yearGroup: 'Year 1' })
    await inSchool(head, (tx) =>
      tx.family.updateMany({ data: { createdAt: new Date('2025-09-10') }, where: {} }),
    )
    await anActivity(head, { yearGroups: ['Year 1'] })
    expect(await reach(head)).toEqual({ all: [1, 0, 0] })
    const list = await listReach(head, YEAR, { group: 'all', cell: 'for', page: 1 })
    expect(list?.families.map(({ id }) => id)).toEqual([lastYear.familyId])
  })

  it('shows a school its own families only, to whoever is a member', async () => {
    atSchool()
    const { head, school } = await aSchool()
    const other = await aSchool()
    await aPupil(head)
    await anActivity(head)
    expect(await reach(other.head)).toEqual({})
    expect(await reach(await aMember(school, 'staff'))).toEqual({ all: [1, 0, 0] })
    for (const role of ['governor', 'trust_leader'] as const)
      expect(await countReach(await aMember(school, role), YEAR), role).toBeNull()
  })
})
