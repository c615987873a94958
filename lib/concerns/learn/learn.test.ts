import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withTimeline } from '@/lib/history/queries'
import { setClock, today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, anEndedCase, withDuties } from '@/prisma/builders/concerns'
import { aPastCase, pastCases } from '@/prisma/builders/past-cases'
import { fromOutside } from '@/prisma/testing/outside'
import {
  changeImprovement,
  checkImprovement,
  dropImprovement,
  finishImprovement,
  planImprovement,
} from './improvement-commands'
import { getPlanChoices, listImprovements, readImprovement } from './improvement-queries'
import { addLesson, changeLesson } from './lesson-commands'
import { getLessons } from './lesson-queries'
import { changeYouSaid, publishYouSaid, takeBackYouSaid, writeYouSaid } from './you-said-commands'
import { getYouSaidBeginning, listPublished, listYouSaid, readYouSaid } from './you-said-queries'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'

let school: { id: string; slug: string }
let head: Viewer
let leader: Viewer
let staff: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  leader = await aMember(school, 'senior_leader')
  staff = await aMember(school, 'staff')
})
afterEach(() => setClock(null))

const plan = (viewer: Viewer, given: Partial<Parameters<typeof planImprovement>[1]> = {}) =>
  planImprovement(viewer, {
    title: 'Ring back the same day',
    because: null,
    ownerId: leader.membershipId,
    dueOn: addDays(today(), 10),
    checkOn: addDays(today(), 90),
    categoryId: null,
    lessonId: null,
    ...given,
  })
const one = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readImprovement(tx, viewer, id))
const lessonOf = async (viewer: Viewer, id: string) =>
  (await getLessons(viewer, id))?.lessons.at(-1)?.id as string
const listed = async (viewer: Viewer) =>
  (await listImprovements(viewer, { status: null, page: 1 }))?.rows ?? null

describe('a lesson', () => {
  it('is kept with its case, and changed by whoever has not been overtaken', async () => {
    const caseId = await anEndedCase(head)
    await addLesson(head, { caseId, words: 'Ring back the same day.' })
    const id = await lessonOf(head, caseId)
    await changeLesson(head, { caseId, id, version: 1, words: 'Ring back before four.' })
    await expect(changeLesson(leader, { caseId, id, version: 1, words: 'Late.' })).rejects.toThrow(StaleEdit)
    expect((await getLessons(leader, caseId))?.lessons).toMatchObject([{ words: 'Ring back before four.' }])
    const kept = await fromOutside<{ detail: string }>(
      `SELECT "detail"::text FROM "AuditEntry" WHERE "schoolId" = $1 AND "kind" LIKE 'case.lesson%'`,
      [school.id],
    )
    expect(kept).toHaveLength(2)
    expect(JSON.stringify(kept)).not.toContain('Ring')
  })

  it('is nobody’s who may not see the case', async () => {
    const caseId = await anEndedCase(head)
    const stranger = (await aSchool()).head
    for (const viewer of [
      stranger,
      staff,
      await aMember(school, 'governor'),
      await aMember(school, 'trust_leader'),
    ]) {
      await expect(addLesson(viewer, { caseId, words: 'x' }), viewer.role).rejects.toThrow(NotFound)
      expect(await getLessons(viewer, caseId)).toBeNull()
    }
    await expect(addLesson(head, { caseId: GUESSED, words: 'x' })).rejects.toThrow(NotFound)
    await expect(changeLesson(head, { caseId, id: GUESSED, version: 1, words: 'x' })).rejects.toThrow(
      NotFound,
    )
    const own = await aCase(staff)
    await expect(addLesson(staff, { caseId: own, words: 'x' })).rejects.toThrow(NotAllowed)
  })
})

describe('an improvement', () => {
  it('comes from a lesson, is done by its owner and looked at again by a leader', async () => {
    setClock(new Date('2026-10-01T10:00:00Z'))
    const caseId = await anEndedCase(head, { categoryKey: 'communication' })
    await addLesson(head, { caseId, words: 'Ring back the same day.' })
    const lessonId = await lessonOf(head, caseId)
    const id = await plan(head, { lessonId, ownerId: staff.membershipId })
    expect(await listed(staff)).toMatchObject([{ id, status: 'planned', owner: 'Tom Reed' }])
    expect((await getLessons(head, caseId))?.lessons[0]?.improvement?.id).toBe(id)

    await expect(dropImprovement(staff, { id, version: 1, droppedWhy: 'x' })).rejects.toThrow(NotAllowed)
    await finishImprovement(staff, { id, version: 1, doneOn: null })
    await expect(
      checkImprovement(staff, { id, version: 2, cameBack: 'no', checkWords: 'x' }),
    ).rejects.toThrow(NotAllowed)
    await pastCases(head, [
      { receivedOn: '2026-10-05', categoryKey: 'communication' },
      { receivedOn: '2026-10-05', categoryKey: 'food' },
    ])
    setClock(new Date('2026-11-02T10:00:00Z'))
    expect((await one(head, id))?.counted).toMatchObject({ countBefore: 1, countSince: 1 })
    expect((await one(staff, id))?.counted).toBeNull()
    await checkImprovement(head, { id, version: 2, cameBack: 'less', checkWords: 'Asked at the gate.' })
    expect(await one(head, id)).toMatchObject({ cameBack: 'less', checkedOn: '2026-11-02' })
    const found = await withTimeline(head, async () => ({}), { recordType: 'improvement', recordId: id })
    expect(found?.history).toHaveLength(3)
  })

  it('keeps its days in order, and is not changed behind anybody’s back', async () => {
    await expect(plan(head, { dueOn: addDays(today(), -1) })).rejects.toThrow(RuleBroken)
    await expect(plan(head, { checkOn: addDays(today(), 10) })).rejects.toThrow(RuleBroken)
    const id = await plan(head)
    await expect(finishImprovement(head, { id, version: 1, doneOn: addDays(today(), 1) })).rejects.toThrow(
      RuleBroken,
    )
    await expect(checkImprovement(head, { id, version: 1, cameBack: 'no', checkWords: 'x' })).rejects.toThrow(
      RuleBroken,
    )
    const change = {
      id,
      version: 1,
      title: 'Ring back by four',
      because: null,
      ownerId: head.membershipId,
      dueOn: addDays(today(), 20),
      checkOn: addDays(today(), 99),
    }
    await changeImprovement(head, change)
    await expect(changeImprovement(leader, change)).rejects.toThrow(StaleEdit)
    await dropImprovement(head, { id, version: 2, droppedWhy: 'The office closes at three.' })
    await expect(finishImprovement(head, { id, version: 3, doneOn: null })).rejects.toThrow(RuleBroken)
  })

  it('is planned by leaders, for the school’s own people, and is not there for others', async () => {
    const other = await aSchool()
    const governor = await aMember(school, 'governor')
    for (const viewer of [staff, governor, await aMember(school, 'trust_leader')])
      await expect(plan(viewer), viewer.role).rejects.toThrow(NotAllowed)
    for (const ownerId of [governor.membershipId, other.head.membershipId, GUESSED])
      await expect(plan(head, { ownerId })).rejects.toThrow(RuleBroken)
    await expect(plan(head, { categoryId: GUESSED })).rejects.toThrow(NotFound)
    await expect(plan(head, { lessonId: GUESSED })).rejects.toThrow(NotFound)
    const id = await plan(head)
    for (const viewer of [other.head, staff, governor]) {
      expect(await one(viewer, id), viewer.role).toBeNull()
      await expect(finishImprovement(viewer, { id, version: 1, doneOn: null })).rejects.toThrow(NotFound)
    }
    expect(await listed(governor)).toBeNull()
    expect(await listed(staff)).toEqual([])
    expect(await getPlanChoices(staff, null)).toBeNull()
  })

  it('of a case somebody is named in is not there for them, nor can be given to them', async () => {
    const caseId = await aPastCase(leader, { receivedOn: today(), heldBy: 'chair', named: [head.personId] })
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    await addLesson(chair, { caseId, words: 'Listen first.' })
    const lessonId = await lessonOf(chair, caseId)
    await expect(plan(chair, { lessonId, ownerId: head.membershipId })).rejects.toThrow(RuleBroken)
    await expect(plan(chair, { lessonId, ownerId: leader.membershipId })).rejects.toThrow(RuleBroken)
    await expect(plan(head, { lessonId })).rejects.toThrow(NotFound)
    const id = await plan(chair, { lessonId, ownerId: chair.membershipId })
    expect(await listed(head)).toEqual([])
    expect(await one(head, id)).toBeNull()
    expect(await getYouSaidBeginning(head, id)).toMatchObject({ improvement: null, said: null })
    await expect(finishImprovement(head, { id, version: 1, doneOn: null })).rejects.toThrow(NotFound)
    expect(await listed(chair)).toMatchObject([{ id }])
    await dropImprovement(chair, { id, version: 1, droppedWhy: 'Done another way.' })
  })
})

describe('“You said, we did”', () => {
  const write = (viewer: Viewer, given: Partial<Parameters<typeof writeYouSaid>[1]> = {}) =>
    writeYouSaid(viewer, {
      said: 'Nobody rings us back.',
      did: 'The office rings back the same day.',
      saidOn: today(),
      categoryId: null,
      improvementId: null,
      ...given,
    })
  const read = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readYouSaid(tx, viewer, id))

  it('is published once everything that might point at somebody was looked at', async () => {
    const id = await write(head, { said: 'Mrs Smith told my son off in Year 3.' })
    const found = await read(head, id)
    expect(found?.noticed.map((noticed) => noticed.found)).toEqual(['Mrs Smith', 'my son', 'Year 3'])
    const looked = found?.noticed.map(({ key }) => key) ?? []
    await expect(publishYouSaid(head, { id, version: 1, looked: looked.slice(1) })).rejects.toThrow(
      RuleBroken,
    )
    expect(await listPublished(head)).toEqual([])
    await changeYouSaid(head, {
      id,
      version: 1,
      said: 'We are told off at the gate.',
      did: 'We say good morning.',
      saidOn: today(),
    })
    await publishYouSaid(head, { id, version: 2, looked: [] })
    expect(await listPublished(head)).toMatchObject([{ said: 'We are told off at the gate.', families: 0 }])
    // New words are looked at again before others read them.
    await changeYouSaid(head, { id, version: 3, said: 'Our son is told off.', did: 'x', saidOn: today() })
    expect(await listPublished(head)).toEqual([])
    await expect(takeBackYouSaid(head, { id, version: 4 })).rejects.toThrow(RuleBroken)
  })

  it('begins with the words of the case its improvement comes from', async () => {
    const caseId = await anEndedCase(head)
    await addLesson(head, { caseId, words: 'Ring back.' })
    const improvementId = await plan(head, { lessonId: await lessonOf(head, caseId) })
    expect(await getYouSaidBeginning(head, improvementId)).toMatchObject({
      said: expect.stringContaining('told twice'),
      did: 'Ring back the same day',
    })
    const id = await write(head, { improvementId })
    const [row] = await fromOutside<{ caseId: string }>(`SELECT "caseId" FROM "YouSaid" WHERE "id" = $1`, [
      id,
    ])
    expect(row?.caseId).toBe(caseId)
  })

  it('is the leaders’ of the school, and hides with its case', async () => {
    const id = await write(head)
    const stranger = (await aSchool()).head
    expect(await read(stranger, id)).toBeNull()
    await expect(publishYouSaid(stranger, { id, version: 1, looked: [] })).rejects.toThrow(NotFound)
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const viewer = await aMember(school, role)
      await expect(write(viewer), role).rejects.toThrow(NotAllowed)
      await expect(publishYouSaid(viewer, { id, version: 1, looked: [] }), role).rejects.toThrow(NotAllowed)
      expect(await read(viewer, id)).toBeNull()
      expect(await listYouSaid(viewer, 1)).toBeNull()
    }
    await expect(write(head, { improvementId: GUESSED })).rejects.toThrow(NotFound)
    await expect(write(head, { saidOn: addDays(today(), 1) })).rejects.toThrow(RuleBroken)
    await publishYouSaid(head, { id, version: 1, looked: [] })
    await expect(publishYouSaid(head, { id, version: 1, looked: [] })).rejects.toThrow(RuleBroken)
    await takeBackYouSaid(leader, { id, version: 2 })
  })
})
