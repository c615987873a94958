import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { NotAllowed, NotFound, StaleEdit } from '@/lib/platform/errors'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, aRunningActivity, moved } from '@/prisma/builders/activities'
import { getActivity } from './queries'
import { archiveActivity, decideWhatNext, moveActivity, takeOutOfArchive } from './status-commands'
import { getActivityStatus } from './status-queries'

afterEach(() => setClock(null))

async function anIdeaToPlan(viewer: Viewer) {
  const id = await anActivity(viewer)
  return { id, outcomeId: await anOutcome(viewer, id) }
}

const versionOf = async (viewer: Viewer, id: string) => (await getActivity(viewer, id))?.version ?? 0

describe('planning', () => {
  it('locks each outcome as it is, with who and when', async () => {
    const { school, head } = await aSchool()
    const { id } = await anIdeaToPlan(head)
    setClock(new Date('2026-11-23T08:20:00Z'))
    await moveActivity(await aMember(school, 'liaison'), { id, version: 1, to: 'planned' })
    expect(await getActivity(head, id)).toMatchObject({
      status: 'planned',
      statusOn: new Date('2026-11-23'),
      outcomes: [
        {
          lockedAt: new Date('2026-11-23T08:20:00Z'),
          asLocked: { by: 'Hodan Ali', measure: 'Reading age', baseline: 83, target: 90 },
        },
      ],
      history: [{ kind: 'activity.planned', personName: 'Hodan Ali' }, {}, {}],
    })
  })

  it('is refused with something missing, and opens again when it goes back to an idea', async () => {
    const { head } = await aSchool()
    const id = await anActivity(head)
    await expect(moveActivity(head, { id, version: 1, to: 'planned' })).rejects.toMatchObject({
      field: 'form',
    })
    await anOutcome(head, id)
    await moved(head, id, 'planned', 'idea')
    expect(await getActivity(head, id)).toMatchObject({
      status: 'idea',
      outcomes: [{ lockedAt: null, asLocked: null }],
    })
  })
})

describe('every move', () => {
  it('goes through the history, and stopping asks why', async () => {
    const { head } = await aSchool()
    const { id } = await aRunningActivity(head)
    const version = await versionOf(head, id)
    await expect(moveActivity(head, { id, version, to: 'stopped' })).rejects.toMatchObject({
      field: 'reason',
    })
    await moveActivity(head, { id, version, to: 'stopped', reason: 'Only two families could come.' })
    expect(await getActivity(head, id)).toMatchObject({
      status: 'stopped',
      stoppedReason: 'Only two families could come.',
    })
    await moved(head, id, 'running', 'finished', 'running')
    const kinds = (await getActivity(head, id))?.history.map((entry) => entry.kind)
    expect(kinds?.slice(0, 4)).toEqual([
      'activity.resumed',
      'activity.finished',
      'activity.resumed',
      'activity.stopped',
    ])
    expect((await getActivity(head, id))?.stoppedReason).toBeNull()
  })

  it.each(['staff', 'trust_leader'] as const)('is refused to %s', async (role) => {
    const { school, head } = await aSchool()
    const { id } = await anIdeaToPlan(head)
    const viewer = await aMember(school, role)
    await expect(moveActivity(viewer, { id, version: 1, to: 'planned' })).rejects.toThrow(NotAllowed)
    await expect(archiveActivity(viewer, { id, version: 1 })).rejects.toThrow(NotAllowed)
    expect(await getActivityStatus(viewer, id)).toBeNull()
  })

  it('does not find another school’s activity, and refuses an old version', async () => {
    const { head } = await aSchool()
    const { head: other } = await aSchool()
    const { id } = await anIdeaToPlan(head)
    await expect(moveActivity(other, { id, version: 1, to: 'planned' })).rejects.toThrow(NotFound)
    await expect(archiveActivity(other, { id, version: 1 })).rejects.toThrow(NotFound)
    await expect(moveActivity(head, { id: randomUUID(), version: 1, to: 'planned' })).rejects.toThrow(
      NotFound,
    )
    await expect(moveActivity(head, { id, version: 9, to: 'planned' })).rejects.toThrow(StaleEdit)
    expect(await getActivity(head, id)).toMatchObject({ status: 'idea', outcomes: [{ lockedAt: null }] })
    expect(await getActivityStatus(other, id)).toBeNull()
    expect(await getActivityStatus(head, 'nonsense')).toBeNull()
    expect(await getActivityStatus(head, id)).toMatchObject({ status: 'idea' })
  })

  it('sent twice happens once', async () => {
    const { head } = await aSchool()
    const { id } = await anIdeaToPlan(head)
    const form = sending(head, randomUUID())
    const plan = () => moveActivity(form, { id, version: 1, to: 'planned' })
    await Promise.all([plan(), plan()])
    expect(
      (await getActivity(head, id))?.history.filter(({ kind }) => kind === 'activity.planned'),
    ).toHaveLength(1)
  })
})

describe('deciding what next', () => {
  it('waits for the review date of what is running', async () => {
    const { school, head } = await aSchool()
    setClock(new Date('2026-11-21T10:00:00Z'))
    const { id } = await aRunningActivity(head)
    const decide = async (viewer: Viewer, decidedOn: string) =>
      decideWhatNext(viewer, {
        id,
        version: await versionOf(head, id),
        decision: 'change',
        decisionNote: 'Start earlier in the evening.',
        decidedOn,
      })
    await expect(decide(head, '2026-11-21')).rejects.toThrow('Friday 19 February 2027')
    setClock(new Date('2027-02-19T10:00:00Z'))
    await expect(decide(head, '2027-02-20')).rejects.toMatchObject({ field: 'decidedOn' })
    await expect(decide(await aMember(school, 'staff'), '2027-02-19')).rejects.toThrow(NotAllowed)
    const { head: other } = await aSchool()
    await expect(decide(other, '2027-02-19')).rejects.toThrow(NotFound)
    await decide(head, '2027-02-19')
    expect(await getActivity(head, id)).toMatchObject({
      decision: 'change',
      decidedOn: new Date('2027-02-19'),
      decisionNote: 'Start earlier in the evening.',
    })
  })
})

describe('the archive', () => {
  it('keeps everything, closes it to changes, and gives it back', async () => {
    const { head } = await aSchool()
    const { id } = await anIdeaToPlan(head)
    await archiveActivity(head, { id, version: 1 })
    expect((await getActivity(head, id))?.archivedAt).not.toBeNull()
    await expect(moveActivity(head, { id, version: 2, to: 'planned' })).rejects.toThrow('archived')
    await expect(archiveActivity(head, { id, version: 2 })).rejects.toThrow('archived')
    await takeOutOfArchive(head, { id, version: 2 })
    expect(await getActivity(head, id)).toMatchObject({ archivedAt: null, outcomes: [{}] })
    await expect(takeOutOfArchive(head, { id, version: 3 })).rejects.toThrow('not in the archive')
  })
})
