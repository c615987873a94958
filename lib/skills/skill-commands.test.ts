import { expect, test } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { anOffer } from '@/prisma/builders/skills'
import { NotAllowed, NotFound, StaleEdit } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { offerFilters } from './offer-filters'
import { listOffers } from './offer-list'
import { addSkill, bringBackSkill, changeSkill, retireSkill } from './skill-commands'
import { getSkill, listSkills, skillsCalled } from './skill-queries'
import { newSkill } from './skill-schema'

const falconry = { name: 'Falconry', kind: 'outdoors' as const, synonyms: ['hawks', 'birds of prey'] }

const named = async (viewer: Viewer, name: string) =>
  (await listSkills(viewer))?.find((skill) => skill.name === name) ?? {
    id: '',
    offers: -1,
    isTranslated: false,
  }

const found = async (viewer: Viewer, q: string) =>
  (await listOffers(viewer, offerFilters.parse({ q })))?.offers.map(({ name }) => name)

test('a school adds a skill of its own, which stands last of its kind and is asked in English', async () => {
  const { school, head } = await aSchool()
  const id = await addSkill(await aMember(school, 'liaison'), falconry)
  const skills = await listSkills(head)
  expect(skills?.length).toBeGreaterThan(50)
  const outdoors = skills?.filter(({ kind }) => kind === 'outdoors').map(({ name }) => name)
  expect(outdoors).toEqual(['Gardening', 'Nature and camping', 'Falconry'])
  expect(await getSkill(head, id)).toMatchObject({ isTranslated: false, isOwn: true, offers: 0 })
  await expect(addSkill(head, { ...falconry, name: 'falconry' })).rejects.toMatchObject({ field: 'name' })
})

test('is looked up by its name or a synonym, however it is written, and by every word that was typed', async () => {
  const { head } = await aSchool()
  await addSkill(head, falconry)
  const all = (await listSkills(head)) ?? []
  const called = (typed: string) => skillsCalled(all, typed).map(({ name }) => name)
  expect(called('BIRD prey')).toEqual(['Falconry'])
  expect(called('falcón')).toEqual(['Falconry'])
  expect(called('bird cooking')).toEqual([])
  expect(called(' ')).toHaveLength(all.length)
})

test('one that is shipped is translated until the school calls it something else, also in the search', async () => {
  const { head } = await aSchool()
  await anOffer(head, { name: 'Sara', skills: ['sewing'] })
  const { id, offers, isTranslated } = await named(head, 'Sewing and knitting')
  expect({ offers, isTranslated }).toEqual({ offers: 1, isTranslated: true })
  expect(await found(head, 'szycie')).toEqual(['Sara'])
  expect(await found(head, 'seamstress')).toEqual([])
  const changed = { name: 'Textiles', kind: 'craft' as const, synonyms: ['seamstress'], after: null }
  await changeSkill(head, { id, version: 1, ...changed })
  expect(await found(head, 'szycie')).toEqual([])
  expect(await found(head, 'seamstress')).toEqual(['Sara'])
  expect(await found(head, 'textile')).toEqual(['Sara'])
  expect(await getSkill(head, id)).toMatchObject({
    ...{ isTranslated: false, isOwn: false, shippedName: 'Sewing and knitting', after: '' },
  })
  await changeSkill(head, { id, version: 2, ...changed, name: 'Sewing and knitting' })
  expect(await found(head, 'szycie')).toEqual(['Sara'])
})

test('it is put elsewhere among its kind, or into another, and a stale page changes nothing', async () => {
  const { head } = await aSchool()
  const id = await addSkill(head, falconry)
  const ofKind = async (kind: string) =>
    (await listSkills(head))?.filter((one) => one.kind === kind).map(({ name }) => name)
  await changeSkill(head, { id, version: 1, ...falconry, after: null })
  expect(await ofKind('outdoors')).toEqual(['Falconry', 'Gardening', 'Nature and camping'])
  const gardening = await named(head, 'Gardening')
  await changeSkill(head, { id, version: 2, ...falconry, after: gardening.id })
  expect(await ofKind('outdoors')).toEqual(['Gardening', 'Falconry', 'Nature and camping'])
  await changeSkill(head, { id, version: 3, ...falconry, kind: 'sport', after: gardening.id })
  expect((await ofKind('sport'))?.at(-1)).toBe('Falconry')
  const stale = changeSkill(head, { id, version: 1, ...falconry, name: 'Hawking', after: null })
  await expect(stale).rejects.toBeInstanceOf(StaleEdit)
  const taken = changeSkill(head, { id, version: 4, ...falconry, name: 'gardening', after: null })
  await expect(taken).rejects.toMatchObject({ field: 'name' })
})

test('out of use, offers keep it; it comes back', async () => {
  const { head } = await aSchool()
  await anOffer(head, { name: 'Sara', skills: ['sewing'] })
  const { id } = await named(head, 'Sewing and knitting')
  await retireSkill(head, { id, version: 1 })
  expect((await getSkill(head, id))?.retiredAt).not.toBeNull()
  expect(await found(head, 'tailor')).toEqual(['Sara'])
  await expect(retireSkill(head, { id, version: 1 })).rejects.toBeInstanceOf(StaleEdit)
  await bringBackSkill(head, { id, version: 2 })
  const skill = await getSkill(head, id)
  expect(skill?.retiredAt).toBeNull()
  expect(skill?.history.map(({ kind }) => kind)).toEqual(['skill.came_back', 'skill.retired'])
})

test('synonyms are taken apart at commas and lines, each once; too many or too long are refused', () => {
  const typed = (synonyms: string) => newSkill.safeParse({ name: 'Falconry', kind: 'outdoors', synonyms })
  expect(typed('hawks, Hawks\nbirds  of prey,, ').data?.synonyms).toEqual(['hawks', 'birds of prey'])
  expect(typed('x'.repeat(61)).error?.issues[0]?.message).toContain('too long')
  expect(typed(Array.from({ length: 61 }, (_, n) => `word ${n}`).join(',')).success).toBe(false)
  expect(newSkill.safeParse({ name: '', kind: 'magic', synonyms: '' }).error?.issues).toHaveLength(2)
})

test('is nothing to another school, to a lower role, or under a guessed id', async () => {
  const { school, head } = await aSchool()
  const id = await addSkill(head, falconry)
  const { head: other } = await aSchool()
  const commands = (viewer: Viewer, of: string) => [
    () => changeSkill(viewer, { id: of, version: 1, ...falconry, after: null }),
    () => retireSkill(viewer, { id: of, version: 1 }),
    () => bringBackSkill(viewer, { id: of, version: 1 }),
  ]
  for (const command of [...commands(other, id), ...commands(head, newId())])
    await expect(command()).rejects.toBeInstanceOf(NotFound)
  const elsewhere = { id, version: 1, ...falconry, after: newId() }
  await expect(changeSkill(head, elsewhere)).rejects.toBeInstanceOf(NotFound)
  for (const role of ['staff', 'governor'] as const) {
    const viewer = await aMember(school, role)
    for (const command of [...commands(viewer, id), () => addSkill(viewer, { ...falconry, name: 'Owls' })])
      await expect(command()).rejects.toBeInstanceOf(NotAllowed)
    expect(await listSkills(viewer)).toBeNull()
    expect(await getSkill(viewer, id)).toBeNull()
  }
  expect(await getSkill(other, id)).toBeNull()
  expect(await getSkill(head, newId())).toBeNull()
  expect((await listSkills(other))?.some(({ name }) => name === 'Falconry')).toBe(false)
})
