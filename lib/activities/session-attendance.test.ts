import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { families as someFamilies } from '@/prisma/builders/families'
import { aSession, whoCame } from '@/prisma/builders/sessions'

async function aSessionFor(viewer: Viewer, { families = 4 } = {}) {
  const activityId = await anActivity(viewer, { yearGroups: ['Year 1'] })
  const invited = await someFamilies(viewer, families)
  const sessionId = await aSession(viewer, activityId)
  return { activityId, sessionId, families: invited.map(({ id }) => id) }
}

const read = (viewer: Viewer, activityId: string, sessionId: string) =>
  inSchool(viewer, async (tx) => ({
    session: await tx.session.findFirstOrThrow({ where: { schoolId: viewer.schoolId, id: sessionId } }),
    lines: await tx.attendance.findMany({
      where: { schoolId: viewer.schoolId, sessionId },
      orderBy: { familyId: 'asc' },
      select: { familyId: true, invited: true, came: true },
    }),
    activity: await tx.activity.findFirstOrThrow({ where: { schoolId: viewer.schoolId, id: activityId } }),
    history: await tx.auditEntry.findMany({
      where: { schoolId: viewer.schoolId, recordId: sessionId },
      orderBy: { id: 'asc' },
    }),
  }))

describe('saying who came by ticking', () => {
  it('keeps everybody it is for as invited, those ticked as come, and one found by typing as uninvited', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const { activityId, sessionId, families } = await aSessionFor(head)
    const [other] = await someFamilies(head, 1, { first: 5, yearGroup: 'Year 5' })
    await whoCame(staff, activityId, sessionId, {
      everyoneInvited: 'yes',
      came: families.slice(0, 3),
      others: [`f ${other?.reference.slice(1)}`],
    })
    const { session, lines, activity, history } = await read(head, activityId, sessionId)
    expect(session).toMatchObject({ attendanceBy: 'families', invitedCount: 4, cameCount: 4, version: 2 })
    expect(session.recordedAt).not.toBeNull()
    expect(lines.filter(({ invited }) => invited)).toHaveLength(4)
    expect(lines).toContainEqual({ familyId: other?.id, invited: false, came: true })
    expect(activity).toMatchObject({
      sessionsHeld: 1,
      listSessions: 1,
      familiesInvited: 4,
      familiesCame: 3,
      familiesCameUninvited: 1,
      datesToRecord: [],
    })
    expect(history.at(-1)).toMatchObject({
      kind: 'session.recorded',
      personName: 'Tom Reed',
      detail: { by: 'families', invited: 4, came: 4 },
    })
  })

  it('is corrected later, and says so', async () => {
    const { head } = await aSchool()
    const { activityId, sessionId, families } = await aSessionFor(head)
    await whoCame(head, activityId, sessionId, { invited: families, came: families })
    await whoCame(head, activityId, sessionId, {
      version: 2,
      invited: families.slice(0, 2),
      came: families.slice(0, 1),
    })
    const { lines, history, activity } = await read(head, activityId, sessionId)
    expect(lines).toHaveLength(2)
    expect(activity).toMatchObject({ familiesInvited: 2, familiesCame: 1 })
    expect(history.map(({ kind }) => kind)).toEqual([
      'session.added',
      'session.recorded',
      'session.corrected',
    ])
  })

  it('asks before it keeps that nobody came', async () => {
    const { head } = await aSchool()
    const { activityId, sessionId, families } = await aSessionFor(head)
    await expect(whoCame(head, activityId, sessionId, { invited: families })).rejects.toMatchObject({
      field: 'came',
    })
    await expect(
      whoCame(head, activityId, sessionId, { came: families, nobody: true }),
    ).rejects.toMatchObject({ field: 'nobody' })
    await whoCame(head, activityId, sessionId, { invited: families, nobody: true })
    expect((await read(head, activityId, sessionId)).session).toMatchObject({ invitedCount: 4, cameCount: 0 })
  })

  it('names a reference no family has, and keeps nothing', async () => {
    const { head } = await aSchool()
    const { activityId, sessionId, families } = await aSessionFor(head)
    await expect(
      whoCame(head, activityId, sessionId, { came: families, others: ['F999', 'x'] }),
    ).rejects.toMatchObject({ field: 'others', message: expect.stringContaining('“F999” and “x”') })
    expect((await read(head, activityId, sessionId)).lines).toEqual([])
  })

  it('takes no family of another school, and no id that was guessed', async () => {
    const { head } = await aSchool()
    const elsewhere = await aSchool()
    const theirs = await someFamilies(elsewhere.head, 1)
    const { activityId, sessionId, families } = await aSessionFor(head)
    for (const id of [theirs[0]?.id as string, '00000000-0000-4000-8000-000000000000']) {
      await expect(whoCame(head, activityId, sessionId, { came: [...families, id] })).rejects.toBeInstanceOf(
        NotFound,
      )
      await expect(
        whoCame(head, activityId, sessionId, { came: families, invited: [id] }),
      ).rejects.toBeInstanceOf(NotFound)
    }
    await expect(
      whoCame(head, activityId, sessionId, {
        came: families,
        others: [theirs[0]?.reference as string, 'F77'],
      }),
    ).rejects.toBeInstanceOf(RuleBroken)
  })
})

describe('saying who came by counting', () => {
  it('keeps totals and groups', async () => {
    const { head } = await aSchool()
    const { activityId, sessionId } = await aSessionFor(head)
    await whoCame(head, activityId, sessionId, {
      headsInvited: 40,
      headsCame: 23,
      group: { send: { invited: 6, came: 2 }, eal: { invited: null, came: null } },
    })
    const { session, activity } = await read(head, activityId, sessionId)
    expect(session).toMatchObject({
      attendanceBy: 'counts',
      invitedCount: 40,
      cameCount: 23,
      groupCounts: [{ group: 'send', invited: 6, came: 2 }],
    })
    expect(activity).toMatchObject({ countSessions: 1, listSessions: 0, headsInvited: 40, headsCame: 23 })
  })

  it('refuses counts that cannot be true, each with its sentence', async () => {
    const { head } = await aSchool()
    const { activityId, sessionId } = await aSessionFor(head)
    const counted = (given: object) => whoCame(head, activityId, sessionId, { by: 'counts', ...given })
    await expect(counted({ headsInvited: 20 })).rejects.toMatchObject({ field: 'headsCame' })
    await expect(counted({ headsInvited: 20, headsCame: 23 })).rejects.toThrow(
      'More came (23) than were invited (20)',
    )
    await expect(
      counted({ headsInvited: 20, headsCame: 5, group: { send: { invited: null, came: 6 } } }),
    ).rejects.toMatchObject({
      field: 'group.send.came',
      message: 'With SEND: 6 came, but only 5 came in total.',
    })
    await expect(
      counted({ headsCame: 5, group: { made_up: { invited: null, came: 1 } } }),
    ).rejects.toBeInstanceOf(NotFound)
  })

  it('loses neither the list nor the counts when the way is changed', async () => {
    const { head } = await aSchool()
    const { activityId, sessionId, families } = await aSessionFor(head)
    await whoCame(head, activityId, sessionId, { invited: families, came: families.slice(0, 2) })
    await whoCame(head, activityId, sessionId, { version: 2, by: 'counts', headsInvited: 9, headsCame: 5 })
    let now = await read(head, activityId, sessionId)
    expect(now.lines).toHaveLength(4)
    expect(now.activity).toMatchObject({
      listSessions: 0,
      familiesInvited: 0,
      countSessions: 1,
      headsCame: 5,
    })
    await whoCame(head, activityId, sessionId, {
      version: 3,
      by: 'families',
      headsInvited: 9,
      headsCame: 5,
      invited: families,
      came: families.slice(0, 2),
    })
    now = await read(head, activityId, sessionId)
    expect(now.session).toMatchObject({
      attendanceBy: 'families',
      invitedCount: 4,
      cameCount: 2,
      headsCame: 5,
    })
    expect(now.activity).toMatchObject({
      listSessions: 1,
      familiesInvited: 4,
      countSessions: 0,
      headsCame: 0,
    })
  })
})

describe('saying who came', () => {
  it('waits for the day', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const sessionId = await aSession(head, activityId, { heldOn: addDays(today(), 1) })
    await expect(whoCame(head, activityId, sessionId, { headsCame: 3 })).rejects.toThrow(
      'on the day or afterwards',
    )
  })

  it('is refused to whoever opened the page before somebody else saved', async () => {
    const { school, head } = await aSchool()
    const { activityId, sessionId, families } = await aSessionFor(head)
    await whoCame(await aMember(school, 'liaison'), activityId, sessionId, { came: families })
    const late = whoCame(head, activityId, sessionId, { came: families.slice(0, 1) })
    await expect(late).rejects.toBeInstanceOf(StaleEdit)
    await expect(late).rejects.toThrow('Hodan Ali')
    expect((await read(head, activityId, sessionId)).session.cameCount).toBe(4)
  })

  it('is for those who record, in their own school', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const { activityId, sessionId } = await aSessionFor(head)
    for (const role of ['governor', 'trust_leader'] as const) {
      await expect(
        whoCame(await aMember(school, role), activityId, sessionId, { headsCame: 3 }),
      ).rejects.toBeInstanceOf(NotAllowed)
    }
    await expect(whoCame(elsewhere.head, activityId, sessionId, { headsCame: 3 })).rejects.toBeInstanceOf(
      NotFound,
    )
    expect((await read(head, activityId, sessionId)).session.recordedAt).toBeNull()
  })

  it('counts both when two people record two sessions at one moment', async () => {
    const { head } = await aSchool()
    const { activityId, sessionId, families } = await aSessionFor(head)
    const second = await aSession(head, activityId, { heldOn: addDays(today(), -7) })
    await Promise.all([
      whoCame(head, activityId, sessionId, { invited: families, came: families.slice(0, 2) }),
      whoCame(head, activityId, second, { invited: families, came: families.slice(1, 4) }),
    ])
    expect((await read(head, activityId, sessionId)).activity).toMatchObject({
      sessionsHeld: 2,
      familiesInvited: 4,
      familiesCame: 4,
    })
  })
})
