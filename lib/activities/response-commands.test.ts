import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import { NotAllowed, NotFound, StaleEdit } from '@/lib/platform/errors'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aQuestionAsked, aQuotation, somethingAtHome } from '@/prisma/builders/responses'
import { aSession } from '@/prisma/builders/sessions'
import { changeResponse, removeResponse, withdrawConsent } from './response-commands'
import { getNewResponse, getResponse } from './response-queries'

const responsesOf = (viewer: Viewer, activityId: string) =>
  inSchool(viewer, (tx) => tx.response.findMany({ where: { schoolId: viewer.schoolId, activityId } }))
const tallies = (viewer: Viewer, activityId: string) =>
  inSchool(viewer, (tx) =>
    tx.activity.findFirstOrThrow({ where: { schoolId: viewer.schoolId, id: activityId } }),
  )
const historyOf = (viewer: Viewer, recordId: string) =>
  inSchool(viewer, (tx) =>
    tx.auditEntry.findMany({ where: { schoolId: viewer.schoolId, recordId }, orderBy: { id: 'asc' } }),
  )
const nowhere = '00000000-0000-4000-8000-000000000000'

const quotation = {
  kind: 'quotation' as const,
  saidOn: today(),
  sessionId: null,
  words: 'He asks me for a story now.',
  source: null,
  consent: 'anonymous' as const,
}

describe('adding a response', () => {
  it('keeps a quotation, a question and something done at home, and counts each', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const activityId = await anActivity(head)
    const sessionId = await aSession(head, activityId)
    const id = await aQuotation(staff, activityId, { sessionId })
    await aQuestionAsked(staff, activityId)
    await somethingAtHome(staff, activityId)
    expect(await tallies(head, activityId)).toMatchObject({
      quotations: 1,
      answered: 2,
      answersUp: 1,
      answersDown: 0,
      atHomeDone: 22,
      atHomeOf: 29,
    })
    const [entry] = await historyOf(head, id)
    expect(entry).toMatchObject({ kind: 'response.added', personName: 'Tom Reed', activityId })
    expect(JSON.stringify(entry?.detail)).not.toContain('stop and ask')
  })

  it('refuses a turnout, and says where it belongs', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    await expect(aQuotation(head, activityId, { words: '38 parents came' })).rejects.toMatchObject({
      field: 'words',
      message: expect.stringContaining('record it with the session'),
    })
    await expect(somethingAtHome(head, activityId, { what: 'Came to the workshop' })).rejects.toMatchObject({
      field: 'what',
    })
    expect(await responsesOf(head, activityId)).toEqual([])
  })

  it('refuses what cannot be: a day to come, more than all, an answer off the scale', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    await expect(aQuotation(head, activityId, { saidOn: addDays(today(), 1) })).rejects.toMatchObject({
      field: 'saidOn',
    })
    await expect(somethingAtHome(head, activityId, { doneCount: 30, ofCount: 29 })).rejects.toMatchObject({
      field: 'doneCount',
    })
    await expect(aQuestionAsked(head, activityId, { answers: '2 4\n6 1' })).rejects.toMatchObject({
      field: 'answers',
      message: 'Line 2, “6 1”: answers are whole numbers from 1 to 5.',
    })
  })

  it('makes one record of a form that is sent twice', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const twice = sending(head, '00000000-0000-4000-8000-000000000002')
    expect(await aQuotation(twice, activityId)).toBe(await aQuotation(twice, activityId))
    expect(await responsesOf(head, activityId)).toHaveLength(1)
  })

  it('is for those who record, in their own school, with a session of the same activity', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const activityId = await anActivity(head)
    for (const role of ['governor', 'trust_leader'] as const) {
      await expect(aQuotation(await aMember(school, role), activityId)).rejects.toBeInstanceOf(NotAllowed)
    }
    await expect(aQuotation(elsewhere.head, activityId)).rejects.toBeInstanceOf(NotFound)
    await expect(aQuotation(head, nowhere)).rejects.toBeInstanceOf(NotFound)
    const theirs = await aSession(elsewhere.head, await anActivity(elsewhere.head))
    const others = await aSession(head, await anActivity(head))
    for (const sessionId of [theirs, others, nowhere]) {
      await expect(aQuotation(head, activityId, { sessionId })).rejects.toBeInstanceOf(NotFound)
    }
    expect(await responsesOf(head, activityId)).toEqual([])
  })
})

describe('changing a response', () => {
  it('keeps the new words and is refused to whoever opened it before', async () => {
    const { school, head } = await aSchool()
    const liaison = await aMember(school, 'liaison')
    const activityId = await anActivity(head)
    const responseId = await aQuotation(head, activityId)
    const change = { activityId, responseId, version: 1, ...quotation }
    await changeResponse(liaison, change)
    expect(await getResponse(head, activityId, responseId)).toMatchObject({
      words: 'He asks me for a story now.',
      consent: 'anonymous',
      version: 2,
    })
    const late = changeResponse(head, { ...change, words: 'Other words' })
    await expect(late).rejects.toBeInstanceOf(StaleEdit)
    await expect(late).rejects.toThrow('Hodan Ali')
  })

  it('is refused to a lower role, another school, another kind and a guessed id', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const activityId = await anActivity(head)
    const responseId = await aQuotation(head, activityId)
    const change = { activityId, responseId, version: 1, ...quotation }
    await expect(changeResponse(await aMember(school, 'governor'), change)).rejects.toBeInstanceOf(NotAllowed)
    await expect(changeResponse(elsewhere.head, change)).rejects.toBeInstanceOf(NotFound)
    await expect(changeResponse(head, { ...change, responseId: nowhere })).rejects.toBeInstanceOf(NotFound)
    const atHome = await somethingAtHome(head, activityId)
    await expect(changeResponse(head, { ...change, responseId: atHome })).rejects.toBeInstanceOf(NotFound)
  })
})

describe('withdrawing consent', () => {
  it('deletes the words, keeps that there were some, and counts them no more', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const responseId = await aQuotation(head, activityId)
    await withdrawConsent(head, { activityId, responseId, version: 1 })
    expect(await getResponse(head, activityId, responseId)).toMatchObject({
      words: null,
      source: null,
      consent: 'withdrawn',
      saidOn: today(),
    })
    expect(await tallies(head, activityId)).toMatchObject({ quotations: 0 })
    expect((await historyOf(head, responseId)).at(-1)).toMatchObject({ kind: 'response.withdrawn' })
    await expect(changeResponse(head, { activityId, responseId, version: 2, ...quotation })).rejects.toThrow(
      'cannot be entered again',
    )
  })

  it('is refused to a lower role, another school, a stale page, and for what is no quotation', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const activityId = await anActivity(head)
    const responseId = await aQuotation(head, activityId)
    const withdraw = { activityId, responseId, version: 1 }
    await expect(withdrawConsent(await aMember(school, 'trust_leader'), withdraw)).rejects.toBeInstanceOf(
      NotAllowed,
    )
    await expect(withdrawConsent(elsewhere.head, withdraw)).rejects.toBeInstanceOf(NotFound)
    await expect(withdrawConsent(head, { ...withdraw, version: 3 })).rejects.toBeInstanceOf(StaleEdit)
    const atHome = await somethingAtHome(head, activityId)
    await expect(withdrawConsent(head, { ...withdraw, responseId: atHome })).rejects.toBeInstanceOf(NotFound)
    expect(await tallies(head, activityId)).toMatchObject({ quotations: 1 })
  })
})

describe('removing a response', () => {
  it('takes it away and keeps the reason', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const responseId = await somethingAtHome(head, activityId)
    await removeResponse(head, { activityId, responseId, version: 1, reason: 'Belongs to Year 2' })
    expect(await responsesOf(head, activityId)).toEqual([])
    expect(await tallies(head, activityId)).toMatchObject({ atHomeDone: 0, atHomeOf: 0 })
    expect((await historyOf(head, responseId)).at(-1)).toMatchObject({
      kind: 'response.removed',
      detail: { reason: 'Belongs to Year 2' },
    })
  })

  it('is refused to a lower role, another school and a stale page', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const activityId = await anActivity(head)
    const responseId = await aQuotation(head, activityId)
    const remove = { activityId, responseId, version: 1, reason: 'Mistake' }
    await expect(removeResponse(await aMember(school, 'governor'), remove)).rejects.toBeInstanceOf(NotAllowed)
    await expect(removeResponse(elsewhere.head, remove)).rejects.toBeInstanceOf(NotFound)
    await expect(removeResponse(head, { ...remove, version: 9 })).rejects.toBeInstanceOf(StaleEdit)
    expect(await responsesOf(head, activityId)).toHaveLength(1)
  })
})

describe('reading a response', () => {
  it('is for those who record, in their own school', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const activityId = await anActivity(head)
    const responseId = await aQuotation(head, activityId)
    const sessionId = await aSession(head, activityId)
    expect(await getNewResponse(head, activityId)).toMatchObject({
      id: activityId,
      sessions: [{ id: sessionId }],
    })
    expect(await getResponse(head, activityId, responseId)).toMatchObject({
      source: 'Parent of a Year 1 pupil',
    })
    for (const viewer of [elsewhere.head]) {
      expect(await getNewResponse(viewer, activityId)).toBeNull()
      expect(await getResponse(viewer, activityId, responseId)).toBeNull()
    }
    expect(await getResponse(head, activityId, nowhere)).toBeNull()
    expect(await getResponse(head, 'x', 'y')).toBeNull()
    const governor = await aMember(school, 'governor')
    await expect(getNewResponse(governor, activityId)).rejects.toBeInstanceOf(NotAllowed)
    await expect(getResponse(governor, activityId, responseId)).rejects.toBeInstanceOf(NotAllowed)
  })
})
