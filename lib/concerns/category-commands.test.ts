import { describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { anOldCase } from '@/prisma/builders/kept-cases'
import { inSchool, overCases } from '../platform/database'
import { toIso } from '../platform/dates'
import { NotAllowed, NotFound, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { addCategory, bringBackCategory, changeCategory, retireCategory } from './category-commands'
import { getCategory, listCategories } from './category-queries'
import { getCase } from './queries'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const fresh = { name: 'Lost property', keywords: ['lost umbrella', 'umbrella stand'], keepYears: 2 }

const byKey = async (viewer: Viewer, key: string) => {
  const found = (await listCategories(viewer))?.find((one) => one.key === key)
  if (!found) throw new Error(`There is no category ${key}.`)
  return found
}
const asTyped = async (viewer: Viewer, id: string) => {
  const found = await getCategory(viewer, id)
  if (!found) throw new Error('There is no such category.')
  const { version, name, keywords, keepYears, after } = found
  return { id, version, name, keywords, keepYears, after: after || null }
}
const categoryOf = (viewer: Viewer, id: string) =>
  inSchool(viewer, async (tx) => (await getCase(tx, viewer, id))?.category.name)

describe('adding a category', () => {
  it('puts it before “other”, proposes it by its keywords, and says so in the history', async () => {
    const { head } = await aSchool()
    const id = await addCategory(head, fresh)
    const names = (await listCategories(head))?.map(({ name }) => name) ?? []
    expect(names.indexOf('Lost property')).toBe(names.length - 2)
    const found = await aCase(head, { words: 'His lost umbrella is nowhere to be seen.' })
    expect(await categoryOf(head, found)).toBe('Lost property')
    expect((await getCategory(head, id))?.history).toMatchObject([{ kind: 'concerns.category_added' }])
  })

  it('refuses a name that is taken, and a keyword another category has, with its name', async () => {
    const { head } = await aSchool()
    await addCategory(head, fresh)
    await expect(addCategory(head, { ...fresh, name: 'LOST PROPERTY' })).rejects.toMatchObject({
      field: 'name',
    })
    await expect(
      addCategory(head, { ...fresh, name: 'Coats', keywords: ['Lost-Umbrella'] }),
    ).rejects.toMatchObject({
      field: 'keywords',
      message: expect.stringContaining('Lost property'),
    })
  })

  it('is for leaders', async () => {
    const { school } = await aSchool()
    await expect(addCategory(await aMember(school, 'senior_leader'), fresh)).resolves.toBeTruthy()
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const other = await aMember(school, role)
      await expect(addCategory(other, { ...fresh, name: role })).rejects.toThrow(NotAllowed)
      expect(await listCategories(other)).toBeNull()
    }
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    await expect(addCategory(chair, { ...fresh, name: 'By the chair' })).rejects.toThrow(NotAllowed)
  })
})

describe('changing a category', () => {
  it('changes name, keywords, years and place, with what it was in the history', async () => {
    const { head } = await aSchool()
    const id = await addCategory(head, fresh)
    const first = (await listCategories(head))?.[0]?.id ?? ''
    await changeCategory(head, {
      ...(await asTyped(head, id)),
      name: 'Lost and found',
      keywords: ['lost umbrella', 'lost parasol'],
      after: first,
    })
    const changed = await getCategory(head, id)
    expect(changed).toMatchObject({ name: 'Lost and found', version: 2, after: first })
    expect(changed?.history[0]?.detail).toMatchObject({ before: { keywords: fresh.keywords }, isMoved: true })
    await changeCategory(head, { ...(await asTyped(head, id)), after: null })
    expect((await listCategories(head))?.[0]?.id).toBe(id)
  })

  it('keeps a keyword two categories share where nobody adds it', async () => {
    const { head } = await aSchool()
    const [a, b] = [
      await addCategory(head, fresh),
      await addCategory(head, { ...fresh, name: 'B', keywords: [] }),
    ]
    await inSchool(head, (tx) =>
      tx.caseCategory.updateMany({
        where: { schoolId: head.schoolId, id: b },
        data: { keywords: fresh.keywords },
      }),
    )
    await expect(changeCategory(head, { ...(await asTyped(head, a)), name: 'A' })).resolves.toBeTruthy()
  })

  it('refuses a stale save, another school’s category and a guessed one', async () => {
    const { head } = await aSchool()
    const { head: stranger } = await aSchool()
    const id = await addCategory(head, fresh)
    const typed = await asTyped(head, id)
    await changeCategory(head, { ...typed, name: 'Lost things' })
    await expect(changeCategory(head, { ...typed, name: 'Lost it' })).rejects.toThrow(StaleEdit)
    await expect(changeCategory(stranger, typed)).rejects.toThrow(NotFound)
    await expect(changeCategory(head, { ...typed, id: GUESSED })).rejects.toThrow(NotFound)
    const others = await byKey(stranger, 'other')
    await expect(changeCategory(head, { ...(await asTyped(head, id)), after: others.id })).rejects.toThrow(
      NotFound,
    )
    expect(await getCategory(stranger, id)).toBeNull()
  })
})

describe('the years a category’s cases are kept', () => {
  it('are worked out again for cases that have ended, as for those that end', async () => {
    const { head } = await aSchool()
    const id = await addCategory(head, fresh)
    const { key } = (await getCategory(head, id)) ?? { key: '' }
    const leapDay = await anOldCase(head, { categoryKey: key, endedOn: '2024-02-29' })
    const open = await aCase(head, { categoryKey: key })
    const changed = await changeCategory(head, { ...(await asTyped(head, id)), keepYears: 7 })
    expect(changed.keptAnew).toBe(1)
    await inSchool(head, async (tx) => {
      expect(toIso((await getCase(tx, head, leapDay))?.keepUntil)).toBe('2031-02-28')
      expect((await getCase(tx, head, open))?.keepUntil).toBeNull()
    })
    expect((await changeCategory(head, { ...(await asTyped(head, id)), keepYears: 7 })).keptAnew).toBeNull()
  })

  it('count for a case that is about whoever changes them, of which they are told nothing', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const id = await addCategory(head, fresh)
    const { key } = (await getCategory(head, id)) ?? { key: '' }
    const aboutHead = await anOldCase(staff, {
      categoryKey: key,
      named: [head.membershipId],
      endedOn: '2024-01-31',
    })
    expect((await changeCategory(head, { ...(await asTyped(head, id)), keepYears: 3 })).keptAnew).toBe(0)
    const row = await overCases(head, 'all', (tx) =>
      tx.case.findFirst({ where: { schoolId: head.schoolId, id: aboutHead }, select: { keepUntil: true } }),
    )
    expect(toIso(row?.keepUntil)).toBe('2027-01-31')
  })
})

describe('taking a category out of use', () => {
  it('proposes it no more, leaves it to its cases, and puts it back', async () => {
    const { head } = await aSchool()
    const id = await addCategory(head, fresh)
    const before = await aCase(head, { words: 'A lost umbrella.' })
    await retireCategory(head, { id, version: 1 })
    expect(await categoryOf(head, before)).toBe('Lost property')
    expect(await categoryOf(head, await aCase(head, { words: 'A lost umbrella.' }))).not.toBe('Lost property')
    await expect(retireCategory(head, { id, version: 2 })).rejects.toThrow(StaleEdit)
    await bringBackCategory(head, { id, version: 2 })
    expect(await categoryOf(head, await aCase(head, { words: 'A lost umbrella.' }))).toBe('Lost property')
  })

  it.each(['other', 'data_protection'])('never takes “%s”', async (key) => {
    const { head } = await aSchool()
    const { id, version } = await byKey(head, key)
    await expect(retireCategory(head, { id, version })).rejects.toThrow(/cannot be taken out of use/)
  })

  it('is refused to others', async () => {
    const { school, head } = await aSchool()
    const { head: stranger } = await aSchool()
    const id = await addCategory(head, fresh)
    await expect(retireCategory(stranger, { id, version: 1 })).rejects.toThrow(NotFound)
    await expect(retireCategory(await aMember(school, 'staff'), { id, version: 1 })).rejects.toThrow(
      NotAllowed,
    )
  })
})
