import { describe, expect, test } from 'vitest'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { aDoorLink, anOffer } from '@/prisma/builders/skills'
import { makeDoorLinks, withdrawDoorLink } from '../door/link-commands'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound } from '../platform/errors'
import { deleteOffer } from './write-offer'

describe('links to the door', () => {
  test('are made one for each family, by whoever asks parents, and withdrawn', async () => {
    const { school, head } = await aSchool()
    const [a, b] = [await aFamily(head), await aFamily(head)]
    const links = await makeDoorLinks(head, {
      familyIds: [a.id, b.id],
      campaignId: null,
      label: 'Autumn',
      days: 30,
    })
    expect(new Set(links.map(({ token }) => token)).size).toBe(2)
    await withdrawDoorLink(head, { id: links[0]?.id ?? '' })
    await expect(withdrawDoorLink(head, { id: links[0]?.id ?? '' })).rejects.toBeInstanceOf(NotFound)
    const staff = await aMember(school, 'staff')
    await expect(aDoorLink(staff)).rejects.toBeInstanceOf(NotAllowed)
    const { head: other } = await aSchool()
    await expect(aDoorLink(other, { familyIds: [a.id] })).rejects.toBeInstanceOf(NotFound)
    await expect(withdrawDoorLink(other, { id: links[1]?.id ?? '' })).rejects.toBeInstanceOf(NotFound)
  })
})

test('an offer that is deleted takes with it all that was typed', async () => {
  const { head } = await aSchool()
  const id = await anOffer(head, { ownWords: 'I build dry stone walls', skills: ['building'] })
  await inSchool(head, async (tx) => {
    expect(await tx.offerSkill.count({ where: { schoolId: head.schoolId, offerId: id } })).toBe(1)
    expect(await deleteOffer(tx, head.schoolId, id)).toBe(true)
    expect(await tx.offer.count({ where: { schoolId: head.schoolId } })).toBe(0)
    expect(await tx.offerSkill.count({ where: { schoolId: head.schoolId } })).toBe(0)
    expect(await deleteOffer(tx, head.schoolId, id)).toBe(false)
  })
})
