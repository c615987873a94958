import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, aRunningActivity, measureOf, moved } from '@/prisma/builders/activities'
import { type AsLocked, changedSinceLocked } from './criterion-lock'
import {
  addOutcome,
  changeOutcome,
  MOST_OUTCOMES,
  type OutcomeInput,
  removeOutcome,
} from './outcome-commands'
import { getActivityForOutcome, readOutcomeToEdit } from './outcome-queries'
import { getActivity } from './queries'

afterEach(() => setClock(null))

const getOutcomeToEdit = (viewer: Viewer, activityId: string, id: string) =>
  inSchool(viewer, (tx) => readOutcomeToEdit(tx, viewer, activityId, id))

async function input(viewer: Viewer, given: Partial<OutcomeInput> = {}): Promise<OutcomeInput> {
  return {
    about: 'pupils',
    statement: 'Pupils read with more understanding',
    measureId: await measureOf(viewer, 'reading_age'),
    baseline: 83,
    target: 90,
    worthwhile: 2,
    reviewOn: '2030-03-26',
    comparedHow: null,
    ...given,
  }
}

async function refusalOf(work: Promise<unknown>): Promise<RuleBroken> {
  const refusal = await work.then(
    () => null,
    (error) => error,
  )
  expect(refusal).toBeInstanceOf(RuleBroken)
  return refusal
}

describe('adding an outcome', () => {
  it('refuses a turnout, with the reason and a better criterion from the same words that is then taken', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const turnout = await input(head, { statement: '80% of parents attend the reading workshops' })
    const refusal = await refusalOf(addOutcome(head, { activityId, ...turnout }))
    expect(refusal.field).toBe('statement')
    expect(refusal.message).toContain('who comes')
    const statement = refusal.more.offers?.statement ?? ''
    expect(statement).toBe('Pupils whose families come to the reading workshops: reading age')
    await addOutcome(head, { activityId, ...turnout, statement })
    expect((await getActivity(head, activityId))?.outcomes).toMatchObject([{ statement }])
  })

  it('lets an idea wait for its figures, and a plan not', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const draft = await input(head, { measureId: null, baseline: null, target: null, reviewOn: null })
    await addOutcome(head, { activityId, ...draft })
    await anOutcome(head, activityId)
    const { id } = await aRunningActivity(head)
    const refusal = await refusalOf(addOutcome(head, { activityId: id, ...draft }))
    expect([refusal.field, ...Object.keys(refusal.more.errors ?? {})].sort()).toEqual([
      'baseline',
      'measureId',
      'reviewOn',
      'target',
    ])
  })

  it('locks at once what is added to a plan, and refuses one after the end', async () => {
    const { head } = await aSchool()
    const { id } = await aRunningActivity(head)
    await addOutcome(head, { activityId: id, ...(await input(head)) })
    expect((await getActivity(head, id))?.outcomes[1]?.lockedAt).not.toBeNull()
    await moved(head, id, 'finished')
    await expect(addOutcome(head, { activityId: id, ...(await input(head)) })).rejects.toThrow('It is over')
  })

  it('refuses a measure of another school, of the other kind of people, and too many', async () => {
    const { head } = await aSchool()
    const { head: other } = await aSchool()
    const activityId = await anActivity(head)
    const add = async (given: Partial<OutcomeInput>) =>
      addOutcome(head, { activityId, ...(await input(head, given)) })
    const foreign = await measureOf(other, 'reading_age')
    expect((await refusalOf(add({ measureId: foreign }))).field).toBe('measureId')
    const confidence = await measureOf(head, 'parent_confidence')
    expect((await refusalOf(add({ measureId: confidence }))).field).toBe('measureId')
    await add({
      about: 'parents',
      statement: 'Parents feel more confident helping with reading',
      measureId: confidence,
      baseline: 4,
      target: 6,
    })
    for (let made = 1; made < MOST_OUTCOMES; made++) await add({})
    await expect(add({})).rejects.toThrow('at most')
  })

  it('sent twice makes one', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const form = sending(head, randomUUID())
    const given = { activityId, ...(await input(head)) }
    const [one, two] = await Promise.all([addOutcome(form, given), addOutcome(form, given)])
    expect(one).toEqual(two)
    expect((await getActivity(head, activityId))?.outcomes).toHaveLength(1)
  })
})

describe('changing an outcome', () => {
  it('keeps the locked criterion beside the new one, and the history has both', async () => {
    const { head } = await aSchool()
    const { id, outcomeId } = await aRunningActivity(head)
    setClock(new Date('2026-12-01T12:00:00Z'))
    await changeOutcome(head, { id: outcomeId, version: 1, ...(await input(head, { target: 88 })) })
    const saved = await getActivity(head, id)
    const outcome = saved?.outcomes[0]
    expect(outcome).toMatchObject({ target: 88, changedAfterLockAt: new Date('2026-12-01T12:00:00Z') })
    if (!outcome) throw new Error('The outcome is gone')
    const changes = changedSinceLocked(outcome.asLocked as AsLocked, outcome)
    expect(changes).toContainEqual({ what: 'To', was: '90 months' })
    expect(saved?.history[0]).toMatchObject({
      kind: 'outcome.changed_after_lock',
      detail: {
        before: { criterion: expect.stringContaining('90') },
        after: { criterion: expect.stringContaining('88') },
      },
    })
  })

  it('saved without a difference is not a change after the lock', async () => {
    const { head } = await aSchool()
    const { id, outcomeId } = await aRunningActivity(head)
    const before = (await getActivity(head, id))?.outcomes[0]
    await changeOutcome(head, {
      id: outcomeId,
      version: 1,
      ...(await input(head, {
        statement: before?.statement,
        reviewOn: before?.reviewOn?.toISOString().slice(0, 10) ?? null,
      })),
    })
    expect((await getActivity(head, id))?.outcomes[0]?.changedAfterLockAt).toBeNull()
  })

  it('accepts a review date that has come, when it is the one that was planned', async () => {
    const { head } = await aSchool()
    const { id, outcomeId } = await aRunningActivity(head)
    const reviewOn = (await getActivity(head, id))?.outcomes[0]?.reviewOn?.toISOString().slice(0, 10) ?? null
    setClock(new Date('2031-01-01T12:00:00Z'))
    await changeOutcome(head, { id: outcomeId, version: 1, ...(await input(head, { reviewOn })) })
    const late = changeOutcome(head, {
      id: outcomeId,
      version: 2,
      ...(await input(head, { reviewOn: '2030-01-01' })),
    })
    expect((await refusalOf(late)).field).toBe('reviewOn')
  })

  it('belongs to whoever plans once it is planned, and refuses an old version', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    const activityId = await anActivity(tom)
    const draft = await anOutcome(tom, activityId)
    await changeOutcome(tom, { id: draft, version: 1, ...(await input(tom)) })
    await expect(changeOutcome(tom, { id: draft, version: 1, ...(await input(tom)) })).rejects.toThrow(
      StaleEdit,
    )
    await moved(head, activityId, 'planned')
    await expect(changeOutcome(tom, { id: draft, version: 2, ...(await input(tom)) })).rejects.toThrow(
      NotAllowed,
    )
    await expect(addOutcome(tom, { activityId, ...(await input(tom)) })).rejects.toThrow(NotAllowed)
  })
})

describe('removing an outcome', () => {
  it('is for drafts: what was locked stays', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const outcomeId = await anOutcome(head, activityId)
    await expect(removeOutcome(head, { id: outcomeId, version: 7 })).rejects.toThrow(StaleEdit)
    await removeOutcome(head, { id: outcomeId, version: 1 })
    expect((await getActivity(head, activityId))?.outcomes).toEqual([])
    const running = await aRunningActivity(head)
    await expect(removeOutcome(head, { id: running.outcomeId, version: 1 })).rejects.toThrow('locked')
  })
})

describe('another school and those who only read', () => {
  it('reach no outcome, by form or by page', async () => {
    const { school, head } = await aSchool()
    const { head: other } = await aSchool()
    const activityId = await anActivity(head)
    const id = await anOutcome(head, activityId)
    const given = await input(head)
    for (const work of [
      () => addOutcome(other, { activityId, ...given }),
      () => changeOutcome(other, { id, version: 1, ...given }),
      () => removeOutcome(other, { id, version: 1 }),
      () => changeOutcome(head, { id: randomUUID(), version: 1, ...given }),
      () => removeOutcome(head, { id: randomUUID(), version: 1 }),
    ]) {
      await expect(work()).rejects.toThrow(NotFound)
    }
    const trust = await aMember(school, 'trust_leader')
    const governor = await aMember(school, 'governor')
    await expect(addOutcome(trust, { activityId, ...given })).rejects.toThrow(NotAllowed)
    await expect(removeOutcome(trust, { id, version: 1 })).rejects.toThrow(NotAllowed)
    await expect(changeOutcome(governor, { id, version: 1, ...given })).rejects.toThrow(NotFound)
    for (const viewer of [other, trust, governor]) {
      expect(await getActivityForOutcome(viewer, activityId)).toBeNull()
      expect(await getOutcomeToEdit(viewer, activityId, id)).toBeNull()
    }
    expect(await getActivityForOutcome(head, activityId)).toMatchObject({ id: activityId })
    expect(await getOutcomeToEdit(head, activityId, id)).toMatchObject({ id })
    expect(await getOutcomeToEdit(head, randomUUID(), id)).toBeNull()
    expect(await getOutcomeToEdit(head, activityId, 'new')).toBeNull()
  })
})
