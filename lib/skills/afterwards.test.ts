import { afterEach, describe, expect, it } from 'vitest'
import { setClock, today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import { NotAllowed, NotFound, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, aRunningActivity } from '@/prisma/builders/activities'
import { aFile } from '@/prisma/builders/evidence'
import { aPlacement, aRequest, checked } from '@/prisma/builders/placements'
import { aSession } from '@/prisma/builders/sessions'
import { anOffer } from '@/prisma/builders/skills'
import type { Role } from '@/prisma/generated/enums'
import type { AfterwardsInput } from './afterwards-schema'
import { callOff } from './call-off'
import { recordAfterwards } from './placement-afterwards'
import { recordHeld } from './placement-held'
import { readPlacement } from './placement-page'
import { nextWith, whereItStands } from './placement-standing'
import { thank } from './placement-thanks'
import { setVolunteer } from './volunteer-command'
import { deleteOffer } from './write-offer'

const GUESSED = '01890000-0000-7000-8000-000000000000'

afterEach(() => setClock(null))

const read = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readPlacement(tx, viewer, id))
const versionOf = async (viewer: Viewer, id: string) => (await read(viewer, id))?.version ?? 0

async function came(viewer: Viewer, id: string, given: Partial<AfterwardsInput> = {}) {
  return recordAfterwards(viewer, {
    id,
    version: await versionOf(viewer, id),
    pupilsGained: 'They could name the stones.',
    outcomeId: null,
    evidenceId: null,
    staffSaid: null,
    parentSaid: null,
    parentWouldAgain: null,
    ...given,
  })
}

async function placedOn(viewer: Viewer, days: number[]) {
  const activityId = await anActivity(viewer)
  const sessionIds: string[] = []
  for (const day of days)
    sessionIds.push(await aSession(viewer, activityId, { heldOn: addDays(today(), day) }))
  return { sessionIds, ...(await aPlacement(viewer, { activityId, sessionIds })) }
}

describe('which sessions were held', () => {
  it('keeps for how long, counts as held once none is still to come, and says so in the history', async () => {
    const { head } = await aSchool()
    const { id, sessionIds } = await placedOn(head, [-14, -7, 7])
    const [first = '', second = '', third = ''] = sessionIds
    await recordHeld(head, { id, version: 3, minutes: { [first]: 90, [second]: null } })
    expect(await read(head, id)).toMatchObject({ status: 'placed', sessions: [{ minutes: 90 }, {}, {}] })
    setClock(new Date(`${addDays(today(), 8)}T12:00:00Z`))
    await recordHeld(head, { id, version: 4, minutes: { [third]: 60 } })
    const placement = await read(head, id)
    expect(placement).toMatchObject({
      status: 'held',
      sessions: [{ minutes: 90 }, { minutes: null }, { minutes: 60 }],
    })
    expect(placement && whereItStands(placement, today())).toBe(
      'Sara came to 2 sessions, 2 hours 30 minutes in all. Nobody has written down yet what pupils gained.',
    )
    const [last] = await inSchool(head, (tx) =>
      tx.auditEntry.findMany({ where: { recordId: id, kind: 'placement.held' }, orderBy: { id: 'desc' } }),
    )
    expect(last?.detail).toEqual({ sessions: 2, minutes: 150 })
  })

  it('refuses a session that is to come, none at all, and what is not arranged', async () => {
    const { head } = await aSchool()
    const { id, sessionIds } = await placedOn(head, [-7, 7])
    const [past = '', coming = ''] = sessionIds
    await expect(recordHeld(head, { id, version: 3, minutes: { [coming]: 60 } })).rejects.toMatchObject({
      field: `minutes.${coming}`,
      message: 'This session is still to come.',
    })
    await expect(recordHeld(head, { id, version: 3, minutes: { [past]: null } })).rejects.toMatchObject({
      field: 'form',
      message: expect.stringContaining('call it off'),
    })
    const invited = await aPlacement(head, { status: 'accepted' })
    await expect(recordHeld(head, { id: invited.id, version: 2, minutes: {} })).rejects.toMatchObject({
      field: 'form',
    })
  })

  it('finds no session that is not this placement’s', async () => {
    const { head } = await aSchool()
    const { id } = await placedOn(head, [-7])
    const other = await placedOn(head, [-7])
    const minutes = { [other.sessionIds[0] ?? '']: 60 }
    await expect(recordHeld(head, { id, version: 3, minutes })).rejects.toThrow(NotFound)
  })

  it('stands after the check of whoever came is taken back, and can still be put right', async () => {
    const { head } = await aSchool()
    const offerId = await anOffer(head)
    await checked(head, offerId)
    const activityId = await anActivity(head)
    const sessionId = await aSession(head, activityId)
    const { id } = await aPlacement(head, { offerId, alone: 'yes', activityId, sessionIds: [sessionId] })
    await recordHeld(head, { id, version: 3, minutes: { [sessionId]: 60 } })
    const worse = {
      state: 'supervised_only',
      riskAssessedOn: null,
      checkedOn: null,
      expiresOn: null,
    } as const
    await setVolunteer(head, { offerId, version: 1, ...worse })
    await recordHeld(head, { id, version: await versionOf(head, id), minutes: { [sessionId]: 45 } })
    await came(head, id)
    await thank(head, { id, version: await versionOf(head, id), thanks: 'Thank you.', thankedHow: 'gate' })
    expect(await read(head, id)).toMatchObject({ isSupervised: false, thanks: 'Thank you.' })
  })
})

describe('what came of it', () => {
  it('is linked to an outcome and evidence of its activity, and keeps the first day it was written', async () => {
    const { head } = await aSchool()
    const { id: activityId, outcomeId } = await aRunningActivity(head)
    const evidenceId = await aFile(head, activityId, 'The wall')
    const { id } = await aPlacement(head, { activityId, status: 'held' })
    await came(head, id, { outcomeId, evidenceId, staffSaid: 'Easy.', parentWouldAgain: true })
    const first = await read(head, id)
    expect(first).toMatchObject({
      recordedOn: today(),
      outcome: { id: outcomeId },
      evidence: { id: evidenceId },
      parentWouldAgain: true,
    })
    setClock(new Date(`${addDays(today(), 30)}T12:00:00Z`))
    await came(head, id, { outcomeId })
    expect((await read(head, id))?.recordedOn).toBe(first?.recordedOn)
  })

  it('waits until it was held, takes no other activity’s outcome, and neither links nor unlinks evidence that is hidden', async () => {
    const { school, head } = await aSchool()
    const other = await aRunningActivity(head)
    const placed = await aPlacement(head)
    await expect(came(head, placed.id)).rejects.toMatchObject({ field: 'form' })
    const { id, activityId } = await aPlacement(head, { status: 'held' })
    await expect(came(head, id, { outcomeId: other.outcomeId })).rejects.toThrow(NotFound)
    await expect(came(head, id, { evidenceId: GUESSED })).rejects.toThrow(NotFound)
    const evidenceId = await aFile(head, activityId ?? '', 'For leaders')
    await inSchool(head, (tx) =>
      tx.evidence.updateMany({ where: { id: evidenceId }, data: { visibility: 'leaders' } }),
    )
    const staff = await aMember(school, 'staff')
    await expect(came(staff, id, { evidenceId })).rejects.toThrow(NotFound)
    await came(head, id, { evidenceId })
    expect((await read(staff, id))?.evidence).toBeNull()
    await came(staff, id, { evidenceId: null })
    expect((await read(head, id))?.evidence).toMatchObject({ id: evidenceId })
    await came(head, id, { evidenceId: null })
    expect((await read(head, id))?.evidence).toBeNull()
  })

  it('does not change what the parent said by their own link', async () => {
    const { school, head } = await aSchool()
    const { id } = await aPlacement(head, { status: 'held' })
    await inSchool(head, (tx) =>
      tx.placement.updateMany({
        where: { schoolId: school.id, id },
        data: { parentSaid: 'بہت اچھا', parentSaidLocale: 'ur', parentWouldAgain: true },
      }),
    )
    await came(head, id, { parentSaid: 'Fine', parentWouldAgain: false })
    expect(await read(head, id)).toMatchObject({ parentSaid: 'بہت اچھا', parentWouldAgain: true })
  })
})

describe('thanks', () => {
  it('are kept in their words, and go with whoever withdraws; what pupils gained stays', async () => {
    const { head } = await aSchool()
    const { id, offerId } = await aPlacement(head, { status: 'held' })
    await came(head, id)
    const version = await versionOf(head, id)
    await thank(head, { id, version, thanks: 'Dear Sara, thank you.', thankedHow: 'gate' })
    expect(await read(head, id)).toMatchObject({ thanks: 'Dear Sara, thank you.', thankedOn: today() })
    await inSchool(head, (tx) => deleteOffer(tx, head.schoolId, offerId))
    const after = await read(head, id)
    expect(after).toMatchObject({ name: null, thanks: null, pupilsGained: 'They could name the stones.' })
    expect(JSON.stringify(after)).not.toContain('Sara')
    expect(after && nextWith(after, today())).toBeNull()
  })

  it('wait until something was held', async () => {
    const { head } = await aSchool()
    const { id } = await aPlacement(head)
    await expect(thank(head, { id, version: 3, thanks: 'Thanks', thankedHow: 'gate' })).rejects.toMatchObject(
      {
        field: 'form',
      },
    )
  })
})

describe('calling it off', () => {
  it('takes them off the sessions and opens the request again', async () => {
    const { head } = await aSchool()
    const requestId = await aRequest(head)
    const { id } = await aPlacement(head, { requestId })
    await callOff(head, { id, version: 3, why: 'The visit was cancelled' })
    expect(await read(head, id)).toMatchObject({ status: 'called_off', sessions: [] })
    const request = await inSchool(head, (tx) => tx.skillRequest.findFirst({ where: { id: requestId } }))
    expect(request?.status).toBe('open')
  })

  it('keeps what was held, and calls off the rest', async () => {
    const { head } = await aSchool()
    const { id, sessionIds } = await placedOn(head, [-7, 7])
    await recordHeld(head, { id, version: 3, minutes: { [sessionIds[0] ?? '']: 60 } })
    await callOff(head, { id, version: 4, why: 'They have moved away' })
    expect(await read(head, id)).toMatchObject({ status: 'held', sessions: [{ minutes: 60 }] })
    await expect(callOff(head, { id, version: 5, why: 'Again' })).rejects.toMatchObject({ field: 'form' })
  })
})

describe('who may', () => {
  const thanks = (viewer: Viewer, id: string, version: number) =>
    thank(viewer, { id, version, thanks: 'Thank you', thankedHow: 'gate' })

  it('find nothing of another school, nor by a guessed id', async () => {
    const { head } = await aSchool()
    const stranger = (await aSchool()).head
    const { id } = await aPlacement(head, { status: 'held' })
    for (const [viewer, one] of [
      [stranger, id],
      [head, GUESSED],
    ] as const) {
      expect(await read(viewer, one)).toBeNull()
      await expect(recordHeld(viewer, { id: one, version: 4, minutes: {} })).rejects.toThrow(NotFound)
      await expect(came(viewer, one)).rejects.toThrow(NotFound)
      await expect(thanks(viewer, one, 4)).rejects.toThrow(NotFound)
    }
    expect(await read(head, 'no-id')).toBeNull()
  })

  it.each<Role>(['governor', 'trust_leader'])('is not a %s', async (role) => {
    const { school, head } = await aSchool()
    const { id } = await aPlacement(head, { status: 'held' })
    const viewer = await aMember(school, role)
    expect(await read(viewer, id)).toBeNull()
    await expect(recordHeld(viewer, { id, version: 4, minutes: {} })).rejects.toThrow(NotAllowed)
    await expect(came(viewer, id)).rejects.toThrow(NotAllowed)
    await expect(thanks(viewer, id, 4)).rejects.toThrow(NotAllowed)
  })

  it('is told when somebody else saved it in between', async () => {
    const { school, head } = await aSchool()
    const { id } = await aPlacement(head, { status: 'held' })
    await came(await aMember(school, 'staff'), id)
    await expect(came(head, id, { version: 4 })).rejects.toThrow(StaleEdit)
    await expect(thanks(head, id, 4)).rejects.toThrow(/Tom Reed changed this/)
  })
})
