import { beforeEach, describe, expect, it } from 'vitest'
import { listHistory } from '@/lib/history/queries'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase } from '@/prisma/builders/concerns'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { DEFAULT_LETTERS } from './default-letters'
import { getLetterStart } from './letter-start'
import {
  addTemplate,
  changeTemplate,
  getTemplate,
  listTemplates,
  offerTemplate,
  restoreTemplate,
  retireTemplate,
} from './letter-templates'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'
const BODY = 'Thank you for telling us on {{received}}.'

let school: { id: string; slug: string }
let head: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
})

const named = async (viewer: Viewer, name: string) => {
  const found = (await listTemplates(viewer))?.find((one) => one.name === name)
  if (!found) throw new Error(`No letter called ${name}`)
  return found
}
const shipped = DEFAULT_LETTERS[0] as (typeof DEFAULT_LETTERS)[number]

describe('the letters a school writes often', () => {
  it('are there before anything was written down, in their first wording', async () => {
    const templates = (await listTemplates(head)) ?? []
    expect(templates.map(({ key, name, body }) => ({ key, name, body }))).toEqual(
      DEFAULT_LETTERS.map(({ key, name, body }) => ({ key, name, body })),
    )
    expect(await listTemplates(head)).toHaveLength(DEFAULT_LETTERS.length)
  })

  it('are added, changed, taken out of use and put back, each in the history', async () => {
    const id = await addTemplate(head, { name: 'After a meeting', body: BODY })
    await changeTemplate(head, { id, version: 1, name: 'After we met', body: BODY })
    await retireTemplate(head, { id, version: 2 })
    const concern = await aCase(head)
    const offered = async () => (await getLetterStart(head, concern, null))?.templates.map(({ name }) => name)
    expect(await offered()).not.toContain('After we met')
    expect((await listTemplates(head))?.at(-1)?.name).toBe('After we met')
    await offerTemplate(head, { id, version: 3 })
    expect(await offered()).toContain('After we met')
    const history = await listHistory(head, { page: 1, about: 'concerns' })
    expect(history?.entries.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'Amina Khan added the letter “After a meeting”',
        'Amina Khan changed the letter “After we met”',
        'Amina Khan took the letter “After we met” out of use',
        'Amina Khan put the letter “After we met” back into use',
      ]),
    )
  })

  it('get their first wording back; one of the school’s own has none', async () => {
    const { id } = await named(head, shipped.name)
    await changeTemplate(head, { id, version: 1, name: shipped.name, body: 'Something else.' })
    expect(await getTemplate(head, id)).toMatchObject({ isShipped: true, isAsShipped: false })
    await restoreTemplate(head, { id, version: 2 })
    expect(await getTemplate(head, id)).toMatchObject({ body: shipped.body, isAsShipped: true })
    const own = await addTemplate(head, { name: 'Ours', body: BODY })
    await expect(restoreTemplate(head, { id: own, version: 1 })).rejects.toThrow(RuleBroken)
  })

  it('have names of their own, and only what can be filled in', async () => {
    await addTemplate(head, { name: 'Ours', body: BODY })
    await expect(addTemplate(head, { name: 'OURS', body: BODY })).rejects.toThrow(/already/)
    const { id } = await named(head, shipped.name)
    await expect(changeTemplate(head, { id, version: 1, name: 'ours', body: BODY })).rejects.toThrow(
      /already/,
    )
    await changeTemplate(head, { id, version: 1, name: shipped.name.toUpperCase(), body: BODY })
    await expect(addTemplate(head, { name: 'Wrong', body: 'Dear {{nobody_knows}}' })).rejects.toThrow(
      RuleBroken,
    )
  })

  it('are changed by whoever saw what they change', async () => {
    const id = await addTemplate(head, { name: 'Ours', body: BODY })
    const leader = await aMember(school, 'senior_leader')
    await changeTemplate(leader, { id, version: 1, name: 'Ours', body: `${BODY} Thank you.` })
    await expect(changeTemplate(head, { id, version: 1, name: 'Ours', body: BODY })).rejects.toThrow(
      StaleEdit,
    )
    for (const change of [retireTemplate, offerTemplate])
      await expect(change(head, { id, version: 1 })).rejects.toThrow(StaleEdit)
  })

  it('are the leaders’ of their own school', async () => {
    const id = await addTemplate(head, { name: 'Ours', body: BODY })
    const { head: stranger } = await aSchool()
    const governor = await aMember(school, 'governor')
    const staff = await aMember(school, 'staff')
    for (const viewer of [governor, staff]) {
      expect(await listTemplates(viewer)).toBeNull()
      expect(await getTemplate(viewer, id)).toBeNull()
      await expect(addTemplate(viewer, { name: 'Mine', body: BODY })).rejects.toThrow(NotAllowed)
      await expect(changeTemplate(viewer, { id, version: 1, name: 'Mine', body: BODY })).rejects.toThrow(
        NotAllowed,
      )
      for (const change of [retireTemplate, offerTemplate, restoreTemplate])
        await expect(change(viewer, { id, version: 1 })).rejects.toThrow(NotAllowed)
    }
    expect(await getTemplate(stranger, id)).toBeNull()
    for (const which of [
      { viewer: stranger, id },
      { viewer: head, id: GUESSED },
    ]) {
      await expect(
        changeTemplate(which.viewer, { id: which.id, version: 1, name: 'Mine', body: BODY }),
      ).rejects.toThrow(NotFound)
      for (const change of [retireTemplate, offerTemplate, restoreTemplate])
        await expect(change(which.viewer, { id: which.id, version: 1 })).rejects.toThrow(NotFound)
    }
  })
})
