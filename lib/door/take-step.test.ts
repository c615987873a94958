import { describe, expect, test } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { answerByDoor } from '@/prisma/builders/door'
import { aDoorLink } from '@/prisma/builders/skills'
import { newToken } from '../platform/link-token'
import { beginDraft } from './draft'
import { openMine } from './mine'
import { readDraft } from './read-draft'
import { takeStep } from './take-step'

async function aLink() {
  const { head } = await aSchool()
  const family = await aFamily(head)
  return (await aDoorLink(head, { familyIds: [family.id] })).token
}

const begun = async () => (await beginDraft(await aLink(), 'offer', 'pl'))?.token ?? ''

const take = (token: string, fields: Record<string, string>) =>
  takeStep(token, { form: new URLSearchParams(fields), locale: 'pl' }, 'here')

const typed = async (token: string) => (await readDraft(token, 'pl'))?.typed

const page = (step: string) => ({ page: `/door/answer/${step}?in=pl` })
const wrong = (step: string) => ({ page: `/door/answer/${step}?in=pl&wrong=typed#wrong` })

describe('a page of an answer', () => {
  test('leads on in the language it is in, and back, and keeps what is on it both ways', async () => {
    const token = await begun()
    expect(await take(token, { step: 'skills', go: 'next' })).toEqual(page('words'))
    expect(await take(token, { step: 'words', go: 'back', ownWords: 'Half a word' })).toEqual(page('skills'))
    expect(await typed(token)).toMatchObject({ ownWords: ['Half a word'] })
    expect(await take(token, { step: 'gains', go: 'next' })).toEqual(page('contact'))
    expect(await take(token, { step: 'contact', go: 'next', name: 'Sara' })).toEqual(page('check'))
  })

  test('on which nothing is offered leads back to where something can be', async () => {
    const token = await begun()
    expect(await take(token, { step: 'words', go: 'next' })).toEqual(wrong('skills'))
  })

  test('that cannot be taken is shown again, with what was typed', async () => {
    const token = await begun()
    expect(await take(token, { step: 'days', go: 'next' })).toEqual(wrong('days'))
    const long = 'x'.repeat(300)
    expect(await take(token, { step: 'contact', go: 'next', name: long })).toEqual(wrong('contact'))
    expect(await typed(token)).toMatchObject({ name: [long] })
  })

  test('may be answered by one press, and going back past it changes nothing', async () => {
    const token = await begun()
    expect(await take(token, { step: 'days', only: 'ask_me', days: 'weekend' })).toEqual(page('ages'))
    expect(await take(token, { step: 'how_far', howFar: 'lead' })).toEqual(page('days'))
    expect(await take(token, { step: 'how_far', go: 'back' })).toEqual(page('words'))
    expect(await typed(token)).toMatchObject({ days: ['ask_me'], howFar: ['lead'] })
  })

  test('that was opened to change one thing leads back to the check; of an answer sent before, to its own', async () => {
    const token = await begun()
    const change = { step: 'days', days: 'weekend', to: 'check' }
    expect(await take(token, change)).toEqual(page('check'))
    const mine = (await openMine(await answerByDoor(await aLink()), 'pl')) ?? ''
    expect(await take(mine, change)).toEqual({ page: '/door/mine?in=pl' })
    // What was sent is neither put by nor taken back with “nothing now”: it is withdrawn.
    expect(await take(mine, { step: 'skills', go: 'nothing' })).toEqual(page('words'))
    expect(await take(mine, { step: 'words', go: 'later', ownWords: 'Walls' })).toEqual(page('how_far'))
  })

  test('leads out of the door, and what was typed is kept or gone as its parent said', async () => {
    const token = await begun()
    expect(await take(token, { step: 'words', go: 'later', ownWords: 'Walls' })).toEqual({
      end: 'later',
      token: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(await typed(token)).toBeUndefined()
    const another = await begun()
    expect(await take(another, { step: 'words', go: 'leave', ownWords: 'Walls' })).toEqual({ end: 'left' })
    expect(await typed(another)).toBeUndefined()
  })

  test('is nobody’s without an answer under way, and none that there is not', async () => {
    expect(await take(newToken(), { step: 'words', go: 'next', ownWords: 'Walls' })).toBeNull()
    expect(await take('', { step: 'check', go: 'send' })).toBeNull()
    expect(await take(await begun(), { step: 'moon', go: 'next' })).toBeNull()
  })
})
