import { afterEach, describe, expect, test } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { aDoorLink } from '@/prisma/builders/skills'
import { now, setClock } from '../platform/clock'
import { inSchool } from '../platform/database'
import { begin } from './begin'
import { beginDraft, dropDraft, keepTyped, putBy } from './draft'
import { withdrawDoorLink } from './link-commands'
import { openLater } from './open-later'
import { readDraft } from './read-draft'

const later = (minutes: number) => {
  const at = new Date(now().getTime() + minutes * 60_000)
  setClock(at)
}
afterEach(() => setClock(null))

async function aLink() {
  const { head } = await aSchool()
  const family = await aFamily(head)
  return { head, ...(await aDoorLink(head, { familyIds: [family.id] })) }
}

const begun = async (link: string) => (await beginDraft(link, 'offer', 'en'))?.token ?? ''

describe('what is being typed', () => {
  test('ends half an hour after it was last touched, and goes when the next begins', async () => {
    const { head, token: link } = await aLink()
    const token = await begun(link)
    later(20)
    await keepTyped(token, { typed: { name: ['Sara'] }, locale: 'en' })
    later(20)
    expect((await readDraft(token, 'en'))?.typed).toEqual({ name: ['Sara'] })
    later(11)
    expect(await readDraft(token, 'en')).toBeNull()
    await begun(link)
    const kept = await inSchool(head, (tx) => tx.doorDraft.count({ where: { schoolId: head.schoolId } }))
    expect(kept).toBe(1)
  })

  test('is kept two weeks by its private link when it is put by, also while it is gone on with', async () => {
    const { token: link } = await aLink()
    const token = await begun(link)
    await keepTyped(token, { typed: { name: ['Sara'] }, locale: 'en', at: 'ages' })
    const put = (await putBy(token)) ?? ''
    expect(await readDraft(token, 'en')).toBeNull()
    later(13 * 24 * 60)
    expect(await openLater(put)).toBe('/door/answer/ages')
    await keepTyped(put, { typed: { name: ['Sara K'] }, locale: 'en', at: 'days' })
    later(60)
    expect(await openLater(put)).toBe('/door/answer/days')
    later(24 * 60)
    expect(await openLater(put)).toBeNull()
  })

  test('ends with the link it is typed by, and at once when its parent leaves', async () => {
    const { head, id, token: link } = await aLink()
    const [left, ended] = [await begun(link), await begun(link)]
    await dropDraft(left)
    expect(await readDraft(left, 'en')).toBeNull()
    expect(await readDraft(ended, 'en')).not.toBeNull()
    await withdrawDoorLink(head, { id })
    expect(await readDraft(ended, 'en')).toBeNull()
    expect(await keepTyped(ended, { typed: {}, locale: 'en' })).toBeNull()
  })

  test('of whoever had the phone before is deleted when the next begins', async () => {
    const { token: link } = await aLink()
    const { token: other } = await aLink()
    const held = await begun(link)
    const next = await begin('192.0.2.7', { link: other, asks: 'offer', locale: 'ur', held })
    expect(await readDraft(held, 'en')).toBeNull()
    const token = next && 'token' in next ? next.token : ''
    expect((await readDraft(token, 'ur'))?.typed).toEqual({ speaks: ['Urdu'] })
  })
})
