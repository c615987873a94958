import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { aDoorLink } from '@/prisma/builders/skills'
import { now, setClock } from '../platform/clock'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { beginDraft, keepTyped, withDraft } from './draft'
import { refuseRobot } from './robots'
import { takeDoorIdea } from './send-idea'
import { takeStep } from './take-step'
import type { Asks } from './typed'

afterEach(() => setClock(null))

const ANSWER = {
  ownWords: ['Walls'],
  howFar: ['lead'],
  days: ['ask_me'],
  name: ['Sara'],
  contact: ['07700 900123'],
}

let addresses = 0
/** From where nobody has sent anything yet. */
const anAddress = () => `robots ${process.pid} ${Date.now()} ${addresses++}`

async function begun(link: string, asks: Asks = 'offer'): Promise<string> {
  const token = (await beginDraft(link, asks, 'en'))?.token ?? ''
  if (asks === 'offer') await keepTyped(token, { typed: ANSWER, locale: 'en' })
  return token
}

const send = (token: string, { more = {}, address = anAddress() } = {}) =>
  takeStep(
    token,
    { form: new URLSearchParams({ step: 'check', go: 'send', consent: 'yes', ...more }), locale: 'en' },
    address,
  )

const offers = (head: Viewer) =>
  inSchool(head, (tx) => tx.offer.count({ where: { schoolId: head.schoolId } }))

const somewhere = { id: randomUUID(), familyId: null, campaignId: null }

const waitFor = (seconds: number) => setClock(new Date(now().getTime() + seconds * 1000))

describe('by an open link', () => {
  test('who fills what nobody sees is answered as if it was sent, and nothing is kept', async () => {
    const { head } = await aSchool()
    const { token: link } = await aDoorLink(head)
    const token = await begun(link)
    waitFor(60)
    expect(await send(token, { more: { website: 'https://example.org' } })).toEqual({ end: 'sent' })
    expect(await send(token)).toBeNull()
    expect(await offers(head)).toBe(0)
  })

  test('who is quicker than anybody reads is asked to press once more, and nothing is lost', async () => {
    const { head } = await aSchool()
    const { token: link } = await aDoorLink(head)
    const token = await begun(link)
    waitFor(2)
    expect(await send(token)).toEqual({ page: '/door/answer/check?in=en&wrong=too_fast#wrong' })
    expect(await offers(head)).toBe(0)
    waitFor(2)
    expect(await send(token)).toMatchObject({ end: 'sent' })
    expect(await offers(head)).toBe(1)
  })

  test('too many from one address wait, from another they need not, and nothing is lost', async () => {
    const { head } = await aSchool()
    const { token: link } = await aDoorLink(head)
    const address = anAddress()
    const token = await begun(link)
    waitFor(60)
    // What others have sent from there.
    await withDraft(token, async (_, draft) => {
      for (let sent = 0; sent < 200; sent++)
        expect(await refuseRobot({ ...draft, link: somewhere }, { address, trap: '' })).toBeNull()
    })
    expect(await send(token, { address })).toEqual({ page: '/door/answer/check?in=en&wrong=10#wrong' })
    expect(await offers(head)).toBe(0)
    expect(await send(token)).toMatchObject({ end: 'sent' })
  })

  test('an idea is held to the same', async () => {
    const { head } = await aSchool()
    const { token: link } = await aDoorLink(head)
    const token = await begun(link, 'idea')
    const form = new URLSearchParams({ idea: 'A walking bus', go: 'send' })
    const take = () => takeDoorIdea(token, { form, locale: 'en' }, anAddress())
    expect(await take()).toEqual({ page: '/door/idea?in=en&wrong=too_fast#wrong' })
    waitFor(4)
    expect(await take()).toMatchObject({ end: 'idea' })
  })
})

test('a family’s own link is asked nothing of the kind', async () => {
  const { head } = await aSchool()
  const family = await aFamily(head)
  const { token: link } = await aDoorLink(head, { familyIds: [family.id] })
  expect(await send(await begun(link))).toMatchObject({ end: 'sent' })
})
