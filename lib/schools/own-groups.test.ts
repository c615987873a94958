import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { addGroup, getOwnGroup, removeGroup, renameGroup } from './own-groups'
import { getSettings } from './settings'

const groupName = 'Breakfast club'

describe('a pupil group of the school’s own', () => {
  it('is added after the shipped ones, renamed and removed', async () => {
    const { head } = await aSchool()
    const id = await addGroup(head, { groupName })
    expect((await getSettings(head))?.groups.at(-1)).toEqual({ id, name: groupName, isOwn: true })
    await renameGroup(head, { id, was: groupName, groupName: 'Early birds' })
    expect(await getOwnGroup(head, id)).toEqual({
      id,
      key: 'own_breakfast_club',
      name: 'Early birds',
      pupils: 0,
      activities: 0,
    })
    await removeGroup(head, { id })
    expect(await getOwnGroup(head, id)).toBeNull()
  })

  it('has a name no other group has, however it is written, and a key of its own', async () => {
    const { head } = await aSchool()
    const id = await addGroup(head, { groupName })
    await expect(addGroup(head, { groupName: 'breakfast CLUB' })).rejects.toBeInstanceOf(RuleBroken)
    await expect(addGroup(head, { groupName: 'Pupil premium' })).rejects.toBeInstanceOf(RuleBroken)
    const second = await addGroup(head, { groupName: 'Breakfast-club' })
    expect(await getOwnGroup(head, second)).toMatchObject({ key: 'own_breakfast_club_2' })
    await expect(
      renameGroup(head, { id, was: groupName, groupName: 'Breakfast-Club' }),
    ).rejects.toBeInstanceOf(RuleBroken)
    await expect(renameGroup(head, { id, was: groupName, groupName: 'Breakfast Club' })).resolves.toBe(id)
  })

  it('is one, though two heads add it in the same moment', async () => {
    const { school, head } = await aSchool()
    const second = await aMember(school, 'head')
    const done = await Promise.allSettled([addGroup(head, { groupName }), addGroup(second, { groupName })])
    expect(done.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('stays as long as a pupil or an activity carries it', async () => {
    const { head } = await aSchool()
    const id = await addGroup(head, { groupName })
    const family = await aFamily(head)
    const pupil = await aPupil(head, { familyId: family.id, groups: ['own_breakfast_club'] })
    expect(await getOwnGroup(head, id)).toMatchObject({ pupils: 1, activities: 0 })
    await expect(removeGroup(head, { id })).rejects.toThrow(/Pupils or activities carry this group/)
    await fromOutside(`UPDATE "Pupil" SET groups = '{}' WHERE id = $1`, [pupil.id])
    await expect(removeGroup(head, { id })).resolves.toBe(id)
  })

  it('is not renamed over somebody else’s change', async () => {
    const { school, head } = await aSchool()
    const second = await aMember(school, 'head', { name: 'Grace Osei' })
    const id = await addGroup(head, { groupName })
    await renameGroup(second, { id, was: groupName, groupName: 'Early birds' })
    await expect(renameGroup(head, { id, was: groupName, groupName: 'Larks' })).rejects.toBeInstanceOf(
      StaleEdit,
    )
  })

  it('is the head’s to keep, in their own school; the shipped ones are nobody’s', async () => {
    const { school, head } = await aSchool()
    const { head: other } = await aSchool()
    const id = await addGroup(head, { groupName })
    const shipped = (await getSettings(head))?.groups[0]?.id as string
    const change = (group: string) => ({ id: group, was: groupName, groupName: 'Larks' })
    for (const role of ['senior_leader', 'staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const member = await aMember(school, role)
      await expect(addGroup(member, { groupName: 'Larks' })).rejects.toBeInstanceOf(NotAllowed)
      await expect(renameGroup(member, change(id))).rejects.toBeInstanceOf(NotAllowed)
      await expect(removeGroup(member, { id })).rejects.toBeInstanceOf(NotAllowed)
      expect(await getOwnGroup(member, id)).toBeNull()
    }
    for (const [viewer, group] of [
      [other, id],
      [head, shipped],
      [head, randomUUID()],
    ] as const) {
      await expect(renameGroup(viewer, change(group))).rejects.toBeInstanceOf(NotFound)
      await expect(removeGroup(viewer, { id: group })).rejects.toBeInstanceOf(NotFound)
      expect(await getOwnGroup(viewer, group)).toBeNull()
    }
  })
})
