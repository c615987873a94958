import { beforeEach, describe, expect, test } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { families } from '@/prisma/builders/families'
import { aDoneIdea, anIdeaByDoor, aPage } from '@/prisma/builders/ideas'
import { aYouSaid } from '@/prisma/builders/learning'
import { anOffer } from '@/prisma/builders/skills'
import { fromOutside } from '@/prisma/testing/outside'
import { publishYouSaid, takeBackYouSaid } from '../concerns/learn/you-said-commands'
import { listHistory } from '../history/queries'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import { newToken } from '../platform/link-token'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import {
  beginPage,
  changeThankYouPage,
  changeYouSaidPage,
  publishPage,
  throwPageAway,
  withdrawPage,
  wordPageItem,
} from './page-commands'
import { listPages, readPage, readPublishedPage, type WholePage } from './page-queries'
import { saySame } from './published'
import { withdrawIdea } from './take-idea'

let school: { id: string; slug: string }
let head: Viewer
let other: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  other = (await aSchool()).head
})

const page = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readPage(tx, viewer, id))
const whole = async (id: string) => (await page(head, id)) as WholePage
const words = { title: 'From you to us', intro: null }
const publish = async (id: string) => {
  const { version, preview } = await whole(id)
  return publishPage(head, {
    id,
    version,
    digest: preview.digest,
    looked: preview.noticed.map(({ key }) => key),
  })
}
const tokenOf = async (id: string) => (await whole(id)).address?.split('/').at(-1) ?? ''

/** Whether what anybody reads is what would be published now. */
async function isAsPublished(id: string): Promise<boolean> {
  const { shown, preview } = await whole(id)
  return shown !== null && saySame(shown, preview.shown)
}

const takeUp = async (id: string, given: { yousaid?: string[]; ideas?: string[] }) =>
  changeYouSaidPage(head, {
    ...words,
    id,
    version: (await whole(id)).version,
    yousaid: [],
    ideas: [],
    ...given,
  })

const count = async (id: string, figures: WholePage['draft']['figures']) =>
  changeThankYouPage(head, {
    ...words,
    ...{ id, version: (await whole(id)).version, from: addDays(today(), -30), to: today(), figures },
  })

async function aPublishedYouSaid(): Promise<string> {
  const id = await aYouSaid(head)
  return publishYouSaid(head, { id, version: 1, looked: [] })
}

describe('“You said, we did”', () => {
  test('is published as it was looked at, stays so when its sources change, and is withdrawn', async () => {
    const id = await aPage(head)
    const yousaid = await aPublishedYouSaid()
    await takeUp(id, { yousaid: [yousaid], ideas: [await aDoneIdea(head)] })
    await publish(id)
    const token = await tokenOf(id)
    const read = await readPublishedPage(token)
    expect(read).toMatchObject({ title: 'From you to us', shown: { figures: [] } })
    expect(read?.shown.items.map(({ said, did }) => [said, did])).toEqual([
      ['Nobody rings us back.', 'The office rings back the same day.'],
      ['A walking bus from the estate.', 'Children walk to school together.'],
    ])
    expect(await isAsPublished(id)).toBe(true)
    await takeBackYouSaid(head, { id: yousaid, version: 2 })
    expect(await readPublishedPage(token)).toEqual(read)
    expect(await isAsPublished(id)).toBe(false)
    const { version } = await whole(id)
    await expect(takeUp(id, {})).rejects.toBeInstanceOf(RuleBroken)
    await withdrawPage(head, { id, version })
    expect(await readPublishedPage(token)).toBeNull()
    await publish(id)
    expect(await tokenOf(id)).not.toBe(token)
    expect(await readPublishedPage(token)).toBeNull()
  })

  test('takes up what came of ideas with the latest first, in whichever order they are ticked', async () => {
    const id = await aPage(head)
    const later = await aDoneIdea(head)
    const earlier = await aDoneIdea(head)
    await fromOutside('UPDATE "Idea" SET "resultOn" = "resultOn" - 7 WHERE "id" = $1', [earlier])
    await takeUp(id, { ideas: [earlier, later] })
    const items = async () => (await whole(id)).draft.items.map((item) => item.id)
    expect(await items()).toEqual([later, earlier])
    // The database hands a row that was written anew out behind the others.
    await fromOutside('UPDATE "Idea" SET "version" = "version" + 1 WHERE "id" = $1', [later])
    await takeUp(id, { ideas: [later, earlier] })
    expect(await items()).toEqual([later, earlier])
    expect((await whole(id)).ideas.map((one) => one.id)).toEqual([later, earlier])
  })

  test('is refused for a small number, and until each thing it may tell has been looked at', async () => {
    const id = await aPage(head)
    const ideaId = await aDoneIdea(head)
    await takeUp(id, { ideas: [ideaId] })
    const word = async (did: string) =>
      wordPageItem(head, { id, version: (await whole(id)).version, ideaId, said: 'Walk together.', did })
    await word('Three families walk with Beatrix now.')
    await expect(publish(id)).rejects.toThrow(
      '“Three families” is a number of fewer than 10, and a page that anybody can read says none. Say “some”, or “parents and carers”.',
    )
    await word('Some walk with Beatrix now.')
    const { version, preview } = await whole(id)
    await expect(
      publishPage(head, { id, version, digest: preview.digest, looked: [] }),
    ).rejects.toMatchObject({ field: 'looked' })
    await expect(
      publishPage(head, {
        id,
        version,
        digest: 'what was before',
        looked: preview.noticed.map(({ key }) => key),
      }),
    ).rejects.toMatchObject({ field: 'form' })
    await publish(id)
    expect((await readPublishedPage(await tokenOf(id)))?.shown.items[0]?.did).toBe(
      'Some walk with Beatrix now.',
    )
  })

  test('takes up only what is published, what has a result, and something', async () => {
    const id = await aPage(head)
    await expect(publish(id)).rejects.toThrow('There is nothing on it yet.')
    await expect(takeUp(id, { yousaid: [await aYouSaid(head)] })).rejects.toBeInstanceOf(NotFound)
    await expect(takeUp(id, { ideas: [(await anIdeaByDoor(head)).id] })).rejects.toBeInstanceOf(NotFound)
    await expect(takeUp(id, { ideas: [await aDoneIdea(other)] })).rejects.toBeInstanceOf(NotFound)
  })

  test('shows nothing any more of an idea whose parent withdraws it', async () => {
    const { id: ideaId, token } = await anIdeaByDoor(head, {
      words: 'Periwinkles by the gate.',
      locale: 'en',
    })
    await aDoneIdea(head, ideaId)
    const id = await aPage(head)
    await takeUp(id, { yousaid: [await aPublishedYouSaid()], ideas: [ideaId] })
    await publish(id)
    const address = await tokenOf(id)
    expect(JSON.stringify(await readPublishedPage(address))).toContain('Periwinkles')
    await withdrawIdea(token)
    const read = await readPublishedPage(address)
    expect(read?.shown.items).toHaveLength(1)
    expect(JSON.stringify([read, await whole(id)])).not.toContain('Periwinkles')
    // Staff still find its address.
    expect(await tokenOf(id)).toBe(address)
  })
})

describe('“Thank you”', () => {
  test('says no number that rests on fewer than ten, and then says it in tens', async () => {
    const id = await aPage(head, { kind: 'thank_you' })
    for (const family of await families(head, 9))
      await anOffer(head, { familyId: family.id, skills: ['gardening'] })
    await count(id, ['offered', 'skills'])
    await expect(publish(id)).rejects.toThrow(
      '“How many families told us what they could offer” rests on 9 families. A page that anybody can read says no number of fewer than 10: leave it out, or count more days.',
    )
    for (const family of await families(head, 3, { first: 20 }))
      await anOffer(head, { familyId: family.id, skills: ['gardening'] })
    await publish(id)
    const read = await readPublishedPage(await tokenOf(id))
    expect(read?.shown.figures.map(({ sentence }) => sentence)).toEqual([
      '10 families or more told us what they could offer.',
      'What they offered most: Gardening.',
    ])
  })

  test('counts a family once, and nothing of other days', async () => {
    const id = await aPage(head, { kind: 'thank_you' })
    const [family] = await families(head, 1)
    for (let i = 0; i < 12; i += 1) await anOffer(head, { familyId: family?.id ?? null })
    await count(id, ['offered', 'helped'])
    expect((await whole(id)).preview.refusals).toEqual([
      expect.stringContaining('rests on 1 family.'),
      '“How many parents and carers came and helped” has nothing to say for these days. Leave it out.',
    ])
    const later = { ...words, id, version: 2, from: today(), to: addDays(today(), 1), figures: [] }
    await expect(changeThankYouPage(head, later)).rejects.toMatchObject({ field: 'to' })
  })
})

test('an address that was never given opens nothing', async () => {
  expect(await readPublishedPage(newToken())).toBeNull()
  expect(await readPublishedPage('no token')).toBeNull()
})

test('a draft is thrown away, and what was published once stays on record', async () => {
  const id = await aPage(head)
  await expect(throwPageAway(head, { id, version: 9 })).rejects.toBeInstanceOf(StaleEdit)
  await throwPageAway(head, { id, version: 1 })
  expect(await page(head, id)).toBeNull()
  const kept = await aPage(head)
  await takeUp(kept, { yousaid: [await aPublishedYouSaid()] })
  await publish(kept)
  await expect(throwPageAway(head, { id: kept, version: 3 })).rejects.toBeInstanceOf(RuleBroken)
  const history = JSON.stringify(await listHistory(head, { page: 1, about: 'ideas' }))
  expect(history).toContain('published a page for everybody')
  expect(history).not.toContain('From you to us')
})

describe('nobody reaches a page that is not theirs', () => {
  const every = (who: Viewer, id: string) => [
    () => changeYouSaidPage(who, { ...words, id, version: 1, yousaid: [], ideas: [] }),
    () => wordPageItem(who, { id, version: 1, ideaId: newId(), said: 'x', did: 'x' }),
    () => changeThankYouPage(who, { ...words, id, version: 1, from: today(), to: today(), figures: [] }),
    () => publishPage(who, { id, version: 1, digest: '', looked: [] }),
    () => withdrawPage(who, { id, version: 1 }),
    () => throwPageAway(who, { id, version: 1 }),
  ]

  test('not another school, nor by a guessed id', async () => {
    const id = await aPage(head)
    for (const work of [...every(other, id), ...every(head, newId())])
      await expect(work()).rejects.toBeInstanceOf(NotFound)
    expect(await page(other, id)).toBeNull()
    expect(await listPages(other)).toEqual([])
  })

  test('nor a lower role', async () => {
    const id = await aPage(head)
    for (const role of ['staff', 'liaison', 'governor'] as const) {
      const who = await aMember(school, role)
      for (const work of [...every(who, id), () => beginPage(who, { ...words, kind: 'you_said' })])
        await expect(work()).rejects.toBeInstanceOf(NotAllowed)
      expect(await page(who, id)).toBeNull()
      expect(await listPages(who)).toBeNull()
    }
  })
})
