import { beforeEach, describe, expect, test } from 'vitest'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aCase } from '@/prisma/builders/concerns'
import { families } from '@/prisma/builders/families'
import { aForum, aForumMeeting, anIdea } from '@/prisma/builders/ideas'
import { fromOutside } from '@/prisma/testing/outside'
import { putBack } from '../bin/commands'
import { listBin } from '../bin/queries'
import { listHistory } from '../history/queries'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays, longDate, shortDate } from '../platform/dates'
import { NotAllowed, NotFound, StaleEdit } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { addForum, addMember, changeForum, removeMember } from './forum-commands'
import { getForumForGovernors, getForumName, getMeeting, listForums, readForum } from './forum-queries'
import { changeMeeting, recordMeeting, removeMeeting } from './meeting-commands'
import { getIdeaToDecide, getMeetingOf } from './queries'

let school: { id: string; slug: string }
let head: Viewer
let staff: Viewer
let governor: Viewer
let other: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  staff = await aMember(school, 'staff')
  governor = await aMember(school, 'governor')
  other = (await aSchool()).head
})

const forum = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readForum(tx, viewer, id))
const fields = { name: 'Council', kind: 'council' as const, about: null, hearsOthers: 'At the gate.' }
const meeting = (forumId: string) => ({ forumId, heldOn: today(), cameCount: 7, note: null })

test('a forum has its families, its meetings and the ideas raised in them', async () => {
  const id = await aForum(head)
  const family = await aFamily(head, { reference: 'F-17' })
  await aPupil(head, { familyId: family.id, yearGroup: 'Year 2', groups: ['send'] })
  await families(head, 2, { yearGroup: 'Reception' })
  await addMember(head, { id, familyReference: 'f-17' })
  await expect(addMember(head, { id, familyReference: 'F-17' })).rejects.toMatchObject({
    field: 'familyReference',
  })
  await recordMeeting(head, meeting(id))
  const found = await forum(staff, id)
  expect(found?.speaks.all).toMatchObject({ atSchool: 3, inForum: 1 })
  expect(found?.speaks.groups.find(({ key }) => key === 'send')).toMatchObject({ atSchool: 1, inForum: 1 })
  expect(found?.speaks.years.find(({ key }) => key === 'Reception')).toMatchObject({
    atSchool: 2,
    inForum: 0,
  })
  const meetingId = found?.meetings[0]?.id ?? ''
  const ideaId = await anIdea(staff, { meetingId })
  expect((await forum(head, id))?.meetings[0]?.ideas).toMatchObject([{ id: ideaId, status: 'new' }])
  await removeMember(head, { id, familyId: family.id })
  await expect(removeMember(head, { id, familyId: family.id })).rejects.toBeInstanceOf(NotFound)
  expect((await forum(head, id))?.members).toEqual([])
  expect(JSON.stringify(await listHistory(head, { page: 1, about: 'ideas' }))).not.toContain('F-17')
})

test('it is changed once for each version, and ends on a day that is past', async () => {
  const id = await aForum(head)
  await changeForum(head, { ...fields, id, version: 1, endedOn: today() })
  await expect(changeForum(head, { ...fields, id, version: 1, endedOn: null })).rejects.toBeInstanceOf(
    StaleEdit,
  )
  const later = addDays(today(), 1)
  await expect(changeForum(head, { ...fields, id, version: 2, endedOn: later })).rejects.toMatchObject({
    field: 'endedOn',
  })
  await expect(recordMeeting(head, { ...meeting(id), heldOn: later })).rejects.toMatchObject({
    field: 'heldOn',
  })
})

describe('what is said of a meeting', () => {
  test('is put right once for each version, and the ideas raised in it stay', async () => {
    const forumId = await aForum(head)
    const id = await aForumMeeting(head, forumId)
    await anIdea(head, { meetingId: id })
    const yesterday = addDays(today(), -1)
    const right = { forumId, id, version: 1, heldOn: yesterday, cameCount: 12, note: 'Homework.' }
    await changeMeeting(head, right)
    expect(await getMeeting(head, { id: forumId, meetingId: id })).toMatchObject({
      ...{
        version: 2,
        heldOn: yesterday,
        cameCount: 12,
        note: 'Homework.',
        forum: { name: 'Parent council' },
      },
    })
    expect((await forum(head, forumId))?.meetings[0]?.ideas).toHaveLength(1)
    await expect(changeMeeting(head, right)).rejects.toThrow(/^You, in another window, changed this/)
    await expect(
      changeMeeting(head, { ...right, version: 2, heldOn: addDays(today(), 1) }),
    ).rejects.toMatchObject({ field: 'heldOn' })
    const history = await listHistory(head, { page: 1, about: 'ideas' })
    expect(JSON.stringify(history)).toContain('put right what is said of a forum’s meeting')
  })

  test('is nobody’s to put right in another school, in a lower role, by a guessed id or by another forum', async () => {
    const forumId = await aForum(head)
    const id = await aForumMeeting(head, forumId)
    const another = await aForum(head)
    const said = { forumId, id, version: 1, heldOn: today(), cameCount: null, note: null }
    for (const [who, work] of [
      [other, said],
      [head, { ...said, id: newId() }],
      [head, { ...said, forumId: another }],
    ] as const) {
      await expect(changeMeeting(who, work)).rejects.toBeInstanceOf(NotFound)
      expect(await getMeeting(who, { id: work.forumId, meetingId: work.id })).toBeNull()
    }
    for (const who of [staff, governor]) {
      await expect(changeMeeting(who, said)).rejects.toBeInstanceOf(NotAllowed)
      expect(await getMeeting(who, { id: forumId, meetingId: id })).toBeNull()
    }
  })
})

describe('a meeting that was put down by mistake', () => {
  const going = async () => {
    const forumId = await aForum(head)
    return { forumId, id: await aForumMeeting(head, forumId), version: 1 }
  }

  test('goes into the bin without the ideas raised in it, and comes back with them', async () => {
    const { forumId, id, version } = await going()
    const ideaId = await anIdea(staff, { meetingId: id })
    const before = await forum(head, forumId)
    expect(await removeMeeting(head, { forumId, id, version })).toBe(forumId)
    expect((await forum(head, forumId))?.meetings).toEqual([])
    expect((await listForums(head))?.rows[0]).toMatchObject({ meetings: 0, lastMetOn: null, ideas: 0 })
    expect((await getIdeaToDecide(head, ideaId))?.idea.id).toBe(ideaId)
    const told = await listHistory(head, { page: 1, about: 'ideas' })
    expect(JSON.stringify(told)).toContain(
      `removed a forum’s meeting of ${shortDate(today())}, to which 7 were said to have come`,
    )
    const [entry] = await listBin(head)
    expect(entry?.title).toBe(`the meeting of “Parent council” on ${longDate(today())}`)
    await expect(removeMeeting(head, { forumId, id, version })).rejects.toBeInstanceOf(NotFound)
    await putBack(head, { id: entry?.id ?? '' })
    expect(await forum(head, forumId)).toEqual(before)
  })

  test('stays where somebody put it right meanwhile', async () => {
    const { forumId, id, version } = await going()
    await changeMeeting(head, { forumId, id, version, heldOn: today(), cameCount: 9, note: null })
    await expect(removeMeeting(head, { forumId, id, version })).rejects.toThrow(
      /^You, in another window, changed this/,
    )
    expect((await forum(head, forumId))?.meetings).toHaveLength(1)
  })

  test('is nobody’s to remove in another school, in a lower role, by a guessed id or by another forum', async () => {
    const work = await going()
    const another = await aForum(head)
    for (const [who, guess] of [
      [other, work],
      [head, { ...work, id: newId() }],
      [head, { ...work, forumId: another }],
    ] as const)
      await expect(removeMeeting(who, guess)).rejects.toBeInstanceOf(NotFound)
    for (const who of [staff, governor])
      await expect(removeMeeting(who, work)).rejects.toBeInstanceOf(NotAllowed)
    expect((await forum(head, work.forumId))?.meetings).toHaveLength(1)
    const liaison = await aMember(school, 'liaison')
    await removeMeeting(liaison, work)
    expect((await listBin(liaison)).map(({ kind }) => kind)).toEqual(['forum_meeting'])
  })

  test('takes no idea with it that hides from whoever removes it', async () => {
    const { forumId, id, version } = await going()
    const ideaId = await anIdea(staff, { meetingId: id })
    const caseId = await aCase(head)
    await fromOutside('UPDATE "Idea" SET "caseId" = $1 WHERE "id" = $2', [caseId, ideaId])
    await fromOutside('UPDATE "Case" SET "heldBy" = \'chair\', "recordedById" = $1 WHERE "id" = $2', [
      staff.personId,
      caseId,
    ])
    expect((await forum(head, forumId))?.meetings[0]?.ideas).toEqual([])
    await removeMeeting(head, { forumId, id, version })
    await putBack(head, { id: (await listBin(head))[0]?.id ?? '' })
    expect(await fromOutside('SELECT "forumMeetingId" FROM "Idea" WHERE "id" = $1', [ideaId])).toEqual([
      { forumMeetingId: id },
    ])
  })
})

describe('nobody reaches a forum that is not theirs', () => {
  test('not another school, nor by a guessed id', async () => {
    const id = await aForum(head)
    const family = await aFamily(head)
    await addMember(head, { id, familyReference: family.reference })
    const theirs = await aFamily(other)
    for (const [who, guess] of [
      [other, id],
      [head, newId()],
    ] as const) {
      for (const work of [
        () => changeForum(who, { ...fields, id: guess, version: 1, endedOn: null }),
        () => addMember(who, { id: guess, familyReference: theirs.reference }),
        () => removeMember(who, { id: guess, familyId: family.id }),
        () => recordMeeting(who, meeting(guess)),
      ])
        await expect(work()).rejects.toBeInstanceOf(NotFound)
      expect(await forum(who, guess)).toBeNull()
      expect(await getForumForGovernors(who, guess)).toBeNull()
      expect(await getForumName(who, guess)).toBeNull()
    }
    await expect(addMember(head, { id, familyReference: theirs.reference })).rejects.toMatchObject({
      field: 'familyReference',
    })
    expect((await listForums(other))?.rows).toEqual([])
  })

  test('nor a lower role', async () => {
    const id = await aForum(head)
    for (const who of [staff, governor]) {
      for (const work of [
        () => addForum(who, fields),
        () => changeForum(who, { ...fields, id, version: 1, endedOn: null }),
        () => addMember(who, { id, familyReference: 'F-1' }),
        () => removeMember(who, { id, familyId: newId() }),
        () => recordMeeting(who, meeting(id)),
      ])
        await expect(work()).rejects.toBeInstanceOf(NotAllowed)
    }
    const trust = await aMember(school, 'trust_leader')
    expect(await listForums(trust)).toBeNull()
    expect(await getForumForGovernors(trust, id)).toBeNull()
  })
})

test('governors read counts, with no family and no small number', async () => {
  const id = await aForum(head, { hearsOthers: 'Through an interpreter.' })
  const known = await families(head, 20, { yearGroup: 'Year 1' })
  for (const { reference } of known.slice(0, 3)) await addMember(head, { id, familyReference: reference })
  expect(await forum(governor, id)).toBeNull()
  const told = await getForumForGovernors(governor, id)
  expect(told).toMatchObject({ hearsOthers: 'Through an interpreter.', least: 6 })
  expect(told?.rows[0]).toEqual({ key: 'all', name: 'All families', atSchool: 20, inForum: null })
  expect(told?.rows.find(({ key }) => key === 'Year 1')).toMatchObject({ atSchool: 20, inForum: null })
  const text = JSON.stringify([told, await listForums(governor)])
  for (const { id: familyId, reference } of known.slice(0, 3)) {
    expect(text).not.toContain(familyId)
    expect(text).not.toContain(`"${reference}"`)
  }
  expect((await listForums(governor))?.rows[0]?.members).toBeNull()
  expect((await listForums(head))?.rows[0]?.members).toBe(3)
})

test('what an idea may come from and become is offered to whoever writes it down, of their own school', async () => {
  const id = await aForum(head)
  await recordMeeting(head, meeting(id))
  const held = await inSchool(head, (tx) =>
    tx.forumMeeting.findFirstOrThrow({ where: { schoolId: head.schoolId }, select: { id: true } }),
  )
  expect(await getMeetingOf(staff, held.id)).toMatchObject({ id: held.id })
  for (const nobody of [governor, other]) expect(await getMeetingOf(nobody, held.id)).toBeNull()
  for (const none of [newId(), 'a meeting', undefined]) expect(await getMeetingOf(head, none)).toBeNull()

  await anActivity(head, { title: 'A choir for parents' })
  const idea = await anIdea(staff)
  const found = await getIdeaToDecide(head, idea)
  expect(found?.idea.id).toBe(idea)
  expect(found?.activities.map(({ title }) => title)).toEqual(['A choir for parents'])
  for (const nobody of [staff, governor, other]) expect(await getIdeaToDecide(nobody, idea)).toBeNull()
  for (const none of [newId(), 'an idea']) expect(await getIdeaToDecide(head, none)).toBeNull()
})
