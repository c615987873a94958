import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { listReach } from './reach-list'
import { REACH_CELLS } from './reach-row'
import { anActivity, aSession, atSchool, YEAR } from './testing/reach-cases'

describe('the families in a cell', () => {
  afterEach(() => setClock(null))

  it('are as many as the cell counts, with what has been tried, newest first', async () => {
    atSchool()
    const { head } = await aSchool()
    const one = async (reference: string) => {
      const { id } = await aFamily(head, { reference })
      await aPupil(head, { familyId: id, groups: ['eal'], yearGroup: 'Year 1' })
      return id
    }
    const [ten, two, three] = [await one('F-10'), await one('F-2'), await one('F-3'), await one('F-4')]
    const { id } = await anActivity(head)
    await aSession(head, id, [{ family: ten }, { family: two, came: true }])
    await aSession(head, id, [{ family: ten }, { family: three, invited: false, came: true }])

    for (const group of ['all', 'eal']) {
      const cells = await Promise.all(
        REACH_CELLS.map(async (cell) => {
          const list = await listReach(head, YEAR, { group, cell, page: 1 })
          expect(list?.total).toBe(list?.families.length)
          return [cell, list?.families.map(({ reference }) => reference)]
        }),
      )
      expect(Object.fromEntries(cells)).toEqual({
        for: ['F-2', 'F-3', 'F-4', 'F-10'],
        invited: ['F-2', 'F-3', 'F-10'],
        came: ['F-2', 'F-3'],
        'not-invited': ['F-4'],
        'never-came': ['F-10'],
      })
    }
    const list = await listReach(head, YEAR, { group: 'all', cell: 'never-came', page: 1 })
    expect(list?.families[0]).toMatchObject({
      tried: { invited: 2, came: 0 },
      pupils: [{ yearGroup: 'Year 1' }],
      sessions: [{ title: 'Reading together', heldOn: '2025-11-04', came: false }, { came: false }],
    })
  })

  it('are nothing to another school, a governor, or for a group that does not exist', async () => {
    atSchool()
    const { head, school } = await aSchool()
    const other = await aSchool()
    await aPupil(head)
    await anActivity(head)
    const cell = { group: 'all', cell: 'for', page: 1 } as const
    expect((await listReach(head, YEAR, cell))?.total).toBe(1)
    expect((await listReach(other.head, YEAR, cell))?.total).toBe(0)
    expect(await listReach(await aMember(school, 'governor'), YEAR, cell)).toBeNull()
    expect(await listReach(head, YEAR, { ...cell, group: 'nobody' })).toBeNull()
    expect((await listReach(head, YEAR, { ...cell, page: 2 }))?.families).toEqual([])
  })
})
