import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { familyLeft } from './commands'
import { addPupil, changePupil, pupilCameBack, pupilLeft } from './pupil-commands'
import { removePupil } from './removal'

const GUESSED = '01890000-0000-7000-8000-000000000000'

const typed = {
  reference: 'Y3-017',
  yearGroup: 'Year 3',
  className: 'Oak',
  groups: ['eal'],
  namesNobody: false,
}

const read = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => tx.pupil.findFirst({ where: { id } }))

describe('adding a pupil', () => {
  it('keeps reference, year group, class and groups', async () => {
    const { head } = await aSchool()
    const family = await aFamily(head)
    const id = await addPupil(head, { ...typed, familyId: family.id })
    expect(await read(head, id)).toMatchObject({
      reference: 'Y3-017',
      familyId: family.id,
      yearGroup: 'Year 3',
      className: 'Oak',
      groups: ['eal'],
    })
  })

  it.each([
    ['yearGroup', { yearGroup: 'Year 9' }],
    ['groups', { groups: ['unknown'] }],
  ])('refuses a %s the school does not have', async (field, wrong) => {
    const { head } = await aSchool()
    const family = await aFamily(head)
    const refused = addPupil(head, { ...typed, ...wrong, familyId: family.id })
    await expect(refused).rejects.toMatchObject({ name: 'RuleBroken', field })
  })

  it('refuses a reference another pupil has, also one that left, and says where that one is', async () => {
    const { head } = await aSchool()
    const { id, familyId } = await aPupil(head, { reference: 'Y3-017' })
    await expect(addPupil(head, { ...typed, familyId })).rejects.toThrow(/Another pupil/)
    await pupilLeft(head, { id, version: 1 })
    await expect(addPupil(head, { ...typed, familyId })).rejects.toThrow(/has left/)
  })

  it('refuses a family that has left', async () => {
    const { head } = await aSchool()
    const family = await aFamily(head)
    await familyLeft(head, { id: family.id, version: 1 })
    await expect(addPupil(head, { ...typed, familyId: family.id })).rejects.toThrow(RuleBroken)
  })

  it('finds no family of another school and none that was guessed, and is refused to a governor', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    const family = await aFamily(head)
    await expect(addPupil(other.head, { ...typed, familyId: family.id })).rejects.toThrow(NotFound)
    await expect(addPupil(head, { ...typed, familyId: GUESSED })).rejects.toThrow(NotFound)
    const governor = await aMember(school, 'governor')
    await expect(addPupil(governor, { ...typed, familyId: family.id })).rejects.toThrow(NotAllowed)
  })
})

describe('changing a pupil', () => {
  it('moves to another family by its reference, however it is written', async () => {
    const { head } = await aSchool()
    const pupil = await aPupil(head)
    const family = await aFamily(head, { reference: 'F-9' })
    await changePupil(head, { ...typed, id: pupil.id, version: 1, familyReference: 'f-9' })
    expect(await read(head, pupil.id)).toMatchObject({ familyId: family.id, version: 2 })
    await changePupil(head, { ...typed, id: pupil.id, version: 2, familyReference: null })
    expect(await read(head, pupil.id)).toMatchObject({ familyId: null })
  })

  it('finds no family of another school', async () => {
    const { head } = await aSchool()
    const other = await aSchool()
    await aFamily(other.head, { reference: 'F-9' })
    const pupil = await aPupil(head)
    const moved = changePupil(head, { ...typed, id: pupil.id, version: 1, familyReference: 'F-9' })
    await expect(moved).rejects.toMatchObject({ field: 'familyReference' })
  })

  it('lets a year group and a group stay that the school has given up', async () => {
    const { head } = await aSchool()
    const pupil = await aPupil(head, { yearGroup: 'Year 6' })
    await inSchool(head, (tx) =>
      tx.school.update({ where: { id: head.schoolId }, data: { yearGroups: ['Year 1'] } }),
    )
    const change = { ...typed, id: pupil.id, version: 1, yearGroup: 'Year 6', familyReference: null }
    await expect(changePupil(head, change)).resolves.toBe(pupil.id)
    await expect(changePupil(head, { ...change, version: 2, yearGroup: 'Year 5' })).rejects.toThrow(
      RuleBroken,
    )
  })

  it('refuses a stale save', async () => {
    const { head } = await aSchool()
    const pupil = await aPupil(head)
    const change = { ...typed, id: pupil.id, version: 1, familyReference: null }
    await changePupil(head, change)
    await expect(changePupil(head, change)).rejects.toThrow(StaleEdit)
  })

  it('is not there for another school or a guess, and refused to a governor', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    const pupil = await aPupil(head)
    const change = { ...typed, id: pupil.id, version: 1, familyReference: null }
    await expect(changePupil(other.head, change)).rejects.toThrow(NotFound)
    await expect(changePupil(head, { ...change, id: GUESSED })).rejects.toThrow(NotFound)
    await expect(changePupil(await aMember(school, 'trust_leader'), change)).rejects.toThrow(NotAllowed)
  })
})

describe('a pupil who has left', () => {
  it('can come back, but not to a family that has left', async () => {
    const { head } = await aSchool()
    const { id, familyId } = await aPupil(head)
    await pupilLeft(head, { id, version: 1 })
    expect((await read(head, id))?.leftAt).not.toBeNull()
    await pupilCameBack(head, { id, version: 2 })
    expect((await read(head, id))?.leftAt).toBeNull()
    await familyLeft(head, { id: familyId, version: 1 })
    await expect(pupilCameBack(head, { id, version: 4 })).rejects.toThrow(RuleBroken)
  })

  it('is not there for another school or a guess, and refused to a governor', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    const { id } = await aPupil(head)
    const governor = await aMember(school, 'governor')
    for (const command of [pupilLeft, pupilCameBack]) {
      await expect(command(other.head, { id, version: 1 })).rejects.toThrow(NotFound)
      await expect(command(head, { id: GUESSED, version: 1 })).rejects.toThrow(NotFound)
      await expect(command(governor, { id, version: 1 })).rejects.toThrow(NotAllowed)
    }
  })
})

describe('removing a pupil', () => {
  it('asks for the reference', async () => {
    const { head } = await aSchool()
    const { id, reference, familyId } = await aPupil(head)
    await expect(removePupil(head, { id, typed: 'other' })).rejects.toMatchObject({ field: 'typed' })
    expect(await removePupil(head, { id, typed: reference })).toBe(familyId)
    expect(await read(head, id)).toBeNull()
  })

  it('is not there for another school or a guess, and refused to a governor', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    const { id, reference } = await aPupil(head)
    await expect(removePupil(other.head, { id, typed: reference })).rejects.toThrow(NotFound)
    await expect(removePupil(head, { id: GUESSED, typed: reference })).rejects.toThrow(NotFound)
    const governor = await aMember(school, 'governor')
    await expect(removePupil(governor, { id, typed: reference })).rejects.toThrow(NotAllowed)
  })
})
