import { describe, expect, it } from 'vitest'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { familyLeft } from './commands'
import { pupilLeft } from './pupil-commands'
import { getFamily, getPupil } from './queries'
import { getParentsPlace } from './register'
import { registerFilters } from './schema'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const YEAR = 2026
const filters = (given: Record<string, string | string[]> = {}) => registerFilters.parse(given)

async function references(viewer: Parameters<typeof getParentsPlace>[0], given: Record<string, string>) {
  const place = await getParentsPlace(viewer, filters(given), YEAR)
  return place?.families.map(({ reference }) => reference)
}

describe('the register', () => {
  it('shows families in the order people count, with their pupils, fifty a page', async () => {
    const { head } = await aSchool()
    for (let i = 1; i <= 53; i++) await aFamily(head, { reference: `F-${i}` })
    const first = await getParentsPlace(head, filters(), YEAR)
    expect(first?.total).toBe(53)
    expect(first?.families).toHaveLength(50)
    expect(first?.families.slice(0, 3).map(({ reference }) => reference)).toEqual(['F-1', 'F-2', 'F-3'])
    expect(await references(head, { page: '2' })).toEqual(['F-51', 'F-52', 'F-53'])
    expect(await references(head, { page: '3' })).toEqual([])
  })

  it('has references that count alike always in the same order, so that no page shows one twice', async () => {
    const { head } = await aSchool()
    for (const reference of ['F-02', 'F-2', 'F-002', 'F-1']) await aFamily(head, { reference })
    const inOrder = ['F-1', 'F-002', 'F-02', 'F-2']
    expect(await references(head, {})).toEqual(inOrder)
    await fromOutside('UPDATE "Family" SET "version" = 2 WHERE "schoolId" = $1 AND "reference" = \'F-002\'', [
      head.schoolId,
    ])
    expect(await references(head, {})).toEqual(inOrder)
  })

  it('is searched by either reference, by class, by year and by group, all of one pupil', async () => {
    const { head } = await aSchool()
    const a = await aFamily(head, { reference: 'Alpha 1' })
    const b = await aFamily(head, { reference: 'Beta_1' })
    await aPupil(head, {
      familyId: a.id,
      reference: 'Y3-017',
      yearGroup: 'Year 3',
      className: 'Oak',
      groups: ['eal'],
    })
    await aPupil(head, { familyId: b.id, reference: 'Y4-018', yearGroup: 'Year 4', className: 'Elm' })
    await aPupil(head, { familyId: b.id, reference: 'Y3-019', yearGroup: 'Year 3', className: 'Elm' })
    expect(await references(head, { q: 'alpha' })).toEqual(['Alpha 1'])
    expect(await references(head, { q: 'y4-' })).toEqual(['Beta_1'])
    expect(await references(head, { q: '%' })).toEqual([])
    expect(await references(head, { q: '_' })).toEqual(['Beta_1'])
    expect(await references(head, { year: 'Year 3' })).toEqual(['Alpha 1', 'Beta_1'])
    expect(await references(head, { year: 'Year 3', class: 'oak' })).toEqual(['Alpha 1'])
    expect(await references(head, { year: 'Year 4', class: 'Oak' })).toEqual([])
    expect(await references(head, { group: 'eal' })).toEqual(['Alpha 1'])
    expect(await references(head, { q: "'; DROP TABLE" })).toEqual([])
  })

  it('keeps who has left apart, and pupils without a family', async () => {
    const { head } = await aSchool()
    const left = await aFamily(head, { reference: 'F-1' })
    await aFamily(head, { reference: 'F-2' })
    await familyLeft(head, { id: left.id, version: 1 })
    expect(await references(head, {})).toEqual(['F-2'])
    expect(await references(head, { show: 'left' })).toEqual(['F-1'])
    const { choices } = (await getParentsPlace(head, filters({ show: 'alone' }), YEAR)) ?? {}
    expect(choices).toMatchObject({ families: 1, familiesLeft: 1, familiesWithoutPupils: 1, pupilsAlone: 0 })
  })

  it('takes an address with nonsense in it as one without', () => {
    expect(filters({ show: 'nonsense', page: 'x', q: ['a', 'b'] })).toEqual({
      q: 'a',
      year: '',
      class: '',
      group: '',
      show: 'here',
      page: 1,
    })
  })

  it('is empty of another school and closed to those who see counts only', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    await aPupil(head, { className: 'Oak' })
    expect((await getParentsPlace(head, filters(), YEAR))?.choices.classes).toEqual(['Oak'])
    const theirs = await getParentsPlace(other.head, filters(), YEAR)
    expect(theirs).toMatchObject({ families: [], choices: { classes: [] } })
    for (const role of ['governor', 'trust_leader'] as const) {
      const viewer = await aMember(school, role)
      expect(await getParentsPlace(viewer, filters(), YEAR)).toBeNull()
    }
  })
})

describe('one family', () => {
  it('has its pupils, those who left last, and its history', async () => {
    const { head } = await aSchool()
    const family = await aFamily(head, { reference: 'F-1' })
    const gone = await aPupil(head, { familyId: family.id, reference: 'P-1' })
    await aPupil(head, { familyId: family.id, reference: 'P-2' })
    await pupilLeft(head, { id: gone.id, version: 1 })
    const record = await getFamily(head, family.id)
    expect(record?.pupils.map(({ reference }) => reference)).toEqual(['P-2', 'P-1'])
    expect(record?.history.map(({ kind }) => kind).sort()).toEqual([
      'family.added',
      'pupil.added',
      'pupil.added',
      'pupil.left',
    ])
    expect(record?.hanging).toEqual({ sessions: 0, figures: 0 })
  })

  it('and one pupil are nothing to another school, a governor, or a guess', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    const { id, familyId } = await aPupil(head)
    const governor = await aMember(school, 'governor')
    expect(await getFamily(head, familyId)).not.toBeNull()
    expect(await getPupil(head, id)).not.toBeNull()
    expect(await getFamily(other.head, familyId)).toBeNull()
    expect(await getPupil(other.head, id)).toBeNull()
    expect(await getFamily(governor, familyId)).toBeNull()
    expect(await getPupil(governor, id)).toBeNull()
    for (const guess of [GUESSED, 'not-an-id']) {
      expect(await getFamily(head, guess)).toBeNull()
      expect(await getPupil(head, guess)).toBeNull()
    }
  })
})
