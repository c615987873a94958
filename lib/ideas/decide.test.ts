import { beforeEach, describe, expect, test } from 'vitest'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { anIdea, versionOfIdea } from '@/prisma/builders/ideas'
import { anImprovement } from '@/prisma/builders/learning'
import { listHistory } from '../history/queries'
import { today } from '../platform/clock'
import { addDays } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { readIdeaByLink } from './by-link'
import { decideIdea, recordIdeaResult, recordTold } from './decide'
import { deleteIdea, makeIdeaLink, withdrawIdeaLink } from './link'
import { getIdea, getIdeasBehind, ideasAsRead, listIdeas } from './queries'
import type { DecideInput } from './schema'
import { sayInEnglish, sayWhose, writeDownIdea } from './write-down'

let school: { id: string; slug: string }
let head: Viewer
let staff: Viewer
let liaison: Viewer
let governor: Viewer
let other: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  staff = await aMember(school, 'staff')
  liaison = await aMember(school, 'liaison')
  governor = await aMember(school, 'governor')
  other = (await aSchool()).head
})

const decision = (of: { id: string; version: number }, given: Partial<DecideInput> = {}): DecideInput => ({
  ...of,
  decision: 'taken_forward',
  decidedOn: today(),
  why: 'Four staff live on the way.',
  activityId: null,
  improvementId: null,
  ...given,
})

const decide = async (id: string, given: Partial<DecideInput> = {}) =>
  decideIdea(head, decision(await versionOfIdea(head, id), given))

test('an idea is traced from the words to the decision, the result and that the parent was told', async () => {
  const family = await aFamily(head)
  const activityId = await anActivity(head)
  const id = await anIdea(staff, { familyReference: family.reference, words: 'Walk to school together' })
  expect((await listIdeas(staff, { filter: 'open', words: '', page: 1 }))?.rows).toHaveLength(1)
  await decide(id, { activityId })
  expect(await getIdea(head, id)).toMatchObject({
    status: 'taken_forward',
    toldOn: null,
    activity: { id: activityId },
  })
  await recordTold(liaison, {
    ...(await versionOfIdea(head, id)),
    ...{ toldOn: today(), toldHow: 'At the gate' },
  })
  expect((await listIdeas(head, { filter: 'untold', words: '', page: 1 }))?.total).toBe(0)
  await recordIdeaResult(head, {
    ...(await versionOfIdea(head, id)),
    ...{ result: 'Twenty children walk.', resultOn: today() },
  })
  // What came of it is news: it is told again.
  expect(await getIdea(head, id)).toMatchObject({ status: 'done', toldOn: null, toldHow: null })
  expect((await listIdeas(head, { filter: 'untold', words: '', page: 1 }))?.total).toBe(1)
  const history = JSON.stringify(await listHistory(head, { page: 1 }))
  for (const said of ['to take it forward', 'put down what came of the idea', 'the parent was told'])
    expect(history).toContain(said)
  for (const words of ['Walk to school', 'Four staff', 'Twenty children', 'At the gate'])
    expect(history).not.toContain(words)
})

describe('a decision', () => {
  test('needs its reason, a day that can be, and something that is the school’s', async () => {
    const id = await anIdea(head)
    const of = await versionOfIdea(head, id)
    const broken = (given: Partial<DecideInput>) => expect(decideIdea(head, decision(of, given))).rejects
    await broken({ why: null }).toMatchObject({ field: 'why' })
    await broken({ decidedOn: addDays(today(), 1) }).toMatchObject({ field: 'decidedOn' })
    await broken({ decidedOn: addDays(today(), -1) }).toMatchObject({ field: 'decidedOn' })
    await broken({ activityId: await anActivity(other) }).toBeInstanceOf(NotFound)
    await broken({ improvementId: await anImprovement(other) }).toBeInstanceOf(NotFound)
    await decideIdea(head, decision(of, { decision: 'considering', why: null }))
    await expect(decideIdea(head, decision(of))).rejects.toBeInstanceOf(StaleEdit)
  })

  test('keeps a result that stands on record, and is not undone by a no', async () => {
    const id = await anIdea(head)
    await expect(
      recordIdeaResult(head, { ...(await versionOfIdea(head, id)), result: 'x', resultOn: today() }),
    ).rejects.toBeInstanceOf(RuleBroken)
    await expect(
      recordTold(head, { ...(await versionOfIdea(head, id)), toldOn: today(), toldHow: 'x' }),
    ).rejects.toBeInstanceOf(RuleBroken)
    await decide(id)
    await recordIdeaResult(head, {
      ...(await versionOfIdea(head, id)),
      result: 'It runs.',
      resultOn: today(),
    })
    await expect(decide(id, { decision: 'not_taken' })).rejects.toMatchObject({ field: 'decision' })
    await decide(id, { why: 'Because it was asked for.' })
    expect(await getIdea(head, id)).toMatchObject({ status: 'done', result: 'It runs.' })
  })
})

describe('nobody reaches an idea that is not theirs', () => {
  test('not another school, nor by a guessed id', async () => {
    const id = await anIdea(head)
    const of = { id, version: 1 }
    for (const [who, guess] of [
      [other, of],
      [head, { id: newId(), version: 1 }],
    ] as const) {
      for (const work of [
        () => decideIdea(who, decision(guess)),
        () => recordIdeaResult(who, { ...guess, result: 'x', resultOn: today() }),
        () => recordTold(who, { ...guess, toldOn: today(), toldHow: 'x' }),
        () => sayInEnglish(who, { ...guess, inEnglish: 'x' }),
        () => sayWhose(who, { ...guess, familyReference: null }),
        () => makeIdeaLink(who, { id: guess.id, days: 30 }),
        () => withdrawIdeaLink(who, { id: guess.id }),
        () => deleteIdea(who, { id: guess.id }),
      ])
        await expect(work()).rejects.toBeInstanceOf(NotFound)
      expect(await getIdea(who, guess.id)).toBeNull()
    }
    expect((await listIdeas(other, { filter: null, words: '', page: 1 }))?.total).toBe(0)
    expect(await ideasAsRead(other, { filter: null, words: '' })).toEqual([])
  })

  test('nor a lower role', async () => {
    const id = await anIdea(head)
    const of = { id, version: 1 }
    for (const who of [staff, governor]) {
      for (const work of [
        () => decideIdea(who, decision(of)),
        () => recordIdeaResult(who, { ...of, result: 'x', resultOn: today() }),
        () => recordTold(who, { ...of, toldOn: today(), toldHow: 'x' }),
        () => makeIdeaLink(who, { id, days: 30 }),
        () => withdrawIdeaLink(who, { id }),
        () => deleteIdea(who, { id }),
      ])
        await expect(work()).rejects.toBeInstanceOf(NotAllowed)
    }
    await expect(decideIdea(liaison, decision(of))).rejects.toBeInstanceOf(NotAllowed)
    await expect(anIdea(governor)).rejects.toBeInstanceOf(NotAllowed)
    await expect(sayInEnglish(governor, { ...of, inEnglish: 'x' })).rejects.toBeInstanceOf(NotAllowed)
    await expect(sayWhose(governor, { ...of, familyReference: null })).rejects.toBeInstanceOf(NotAllowed)
    expect(await getIdea(governor, id)).toBeNull()
    expect(await listIdeas(governor, { filter: null, words: '', page: 1 })).toBeNull()
    expect(await ideasAsRead(governor, { filter: null, words: '' })).toBeNull()
  })
})

test('an improvement says which ideas it came from, to those who work in its school', async () => {
  const improvementId = await anImprovement(head)
  const id = await anIdea(head)
  await decide(id, { improvementId })
  expect(await getIdeasBehind(staff, improvementId)).toMatchObject([{ id }])
  expect(await getIdeasBehind(governor, improvementId)).toEqual([])
  expect(await getIdeasBehind(other, improvementId)).toEqual([])
  expect(await getIdeasBehind(head, newId())).toEqual([])
})

test('what is written down is refused where it cannot be, or may be about a child at risk', async () => {
  await expect(anIdea(staff, { saidOn: addDays(today(), 1) })).rejects.toMatchObject({ field: 'saidOn' })
  await expect(anIdea(staff, { familyReference: 'F-nobody' })).rejects.toMatchObject({
    field: 'familyReference',
  })
  await expect(anIdea(staff, { meetingId: newId() })).rejects.toBeInstanceOf(NotFound)
  const words = 'Her uncle hits her every night.'
  await expect(anIdea(staff, { words })).rejects.toMatchObject({ field: 'isNotDisclosure' })
  expect(await ideasAsRead(head, { filter: null, words: '' })).toEqual([])
  const idea = { words, locale: 'en', inEnglish: null, familyReference: null, givenBy: 'gate' as const }
  await writeDownIdea(staff, { ...idea, saidOn: today(), meetingId: null, isNotDisclosure: true })
  expect(await ideasAsRead(head, { filter: null, words: 'UNCLE' })).toHaveLength(1)
})

test('English stands beside the parent’s words and is found, and the words stay as they were', async () => {
  const id = await anIdea(staff, { words: 'Autobus pieszy', locale: 'pl' })
  await sayInEnglish(staff, { id, version: 1, inEnglish: 'A walking bus' })
  expect(await getIdea(head, id)).toMatchObject({ words: 'Autobus pieszy', inEnglish: 'A walking bus' })
  expect((await listIdeas(head, { filter: null, words: 'walking', page: 1 }))?.total).toBe(1)
  const family = await aFamily(head)
  await sayWhose(staff, { id, version: 2, familyReference: family.reference.toLowerCase() })
  expect((await getIdea(head, id))?.family).toEqual({ id: family.id, reference: family.reference })
})

test('the parent’s link opens until it is withdrawn or another is made', async () => {
  const id = await anIdea(head)
  const first = await makeIdeaLink(liaison, { id, days: 30 })
  expect(await readIdeaByLink(first.token, 'pl')).toMatchObject({ status: 'new' })
  const second = await makeIdeaLink(liaison, { id, days: 30 })
  expect(await readIdeaByLink(first.token, 'pl')).toBeNull()
  await withdrawIdeaLink(liaison, { id })
  expect(await readIdeaByLink(second.token, 'pl')).toBeNull()
  await expect(withdrawIdeaLink(liaison, { id })).rejects.toBeInstanceOf(NotFound)
  await deleteIdea(liaison, { id })
  expect(await getIdea(head, id)).toBeNull()
})
