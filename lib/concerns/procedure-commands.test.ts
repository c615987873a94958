import { afterEach, describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase } from '@/prisma/builders/concerns'
import { setClock } from '../platform/clock'
import { inSchool } from '../platform/database'
import { toIso } from '../platform/dates'
import { NotAllowed, NotFound, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { chooseProcedure, makeVersion } from './procedure-commands'
import { getProcedure, inForceOf, listProcedures } from './procedure-queries'
import type { NewVersion } from './procedure-schema'
import { getCase } from './queries'

afterEach(() => setClock(null))

const MONDAY = '2026-03-02'
const on = (day: string) => setClock(new Date(`${day}T09:00:00Z`))

/** The latest version as its form sends it, with other days for the answer at its first stage. */
async function asTyped(viewer: Viewer, key: string, given: Partial<NewVersion> & { answerIn?: number } = {}) {
  const { answerIn = 10, ...rest } = given
  const [latest] = (await getProcedure(viewer, key)) ?? []
  if (!latest) throw new Error('There is no such procedure.')
  const stages = latest.procedure.stages.map(({ number: _, panel: __, ...stage }, row) => ({
    ...stage,
    row,
    answer: row === 0 && stage.answer ? { ...stage.answer, days: answerIn } : stage.answer,
  }))
  return { key, version: latest.number, inForceFrom: MONDAY, stages, ...rest }
}

const answerBy = async (viewer: Viewer, id: string) =>
  inSchool(viewer, async (tx) => toIso((await getCase(tx, viewer, id))?.stages[0]?.answerBy))

describe('a new version of a procedure', () => {
  it('holds for cases from its day on, and those before keep the days they began with', async () => {
    on(MONDAY)
    const { head } = await aSchool()
    const before = await aCase(head)
    expect(await answerBy(head, before)).toBe('2026-03-23')
    await makeVersion(head, await asTyped(head, 'maintained', { inForceFrom: '2026-03-09' }))
    const stillBefore = await aCase(head)
    expect(await answerBy(head, stillBefore)).toBe('2026-03-23')

    on('2026-03-09')
    expect(await answerBy(head, before)).toBe('2026-03-23')
    expect(await answerBy(head, await aCase(head))).toBe('2026-03-23')
    expect(await answerBy(head, await aCase(head, { receivedOn: '2026-03-06' }))).toBe('2026-03-27')
  })

  it('says what it changed and which is in force', async () => {
    on(MONDAY)
    const { head } = await aSchool()
    await makeVersion(head, await asTyped(head, 'maintained', { inForceFrom: '2026-09-01' }))
    const versions = await getProcedure(head, 'maintained')
    expect(versions).toMatchObject([
      {
        number: 2,
        standing: 'to_come',
        madeByName: 'Amina Khan',
        changes: ['Informal: answered in 10 school days; before that 15 school days.'],
      },
      { number: 1, standing: 'in_force', changes: [] },
    ])
    expect(inForceOf(versions ?? []).number).toBe(1)
    on('2026-09-01')
    expect(await getProcedure(head, 'maintained')).toMatchObject([
      { number: 2, standing: 'in_force' },
      { number: 1, standing: 'over' },
    ])
  })

  it('may leave a stage out and add one; a panel keeps who sits on it', async () => {
    on(MONDAY)
    const { head } = await aSchool()
    const typed = await asTyped(head, 'academy')
    const [informal, , panel] = typed.stages
    if (!informal || !panel) throw new Error('The academy ladder has three stages.')
    const again = { ...panel, name: 'Stage 2: a second look', whoHandles: 'head' as const, row: 1 }
    await makeVersion(head, { ...typed, stages: [informal, again, { ...panel, row: 2 }] })
    const [latest] = (await getProcedure(head, 'academy')) ?? []
    expect(latest?.procedure.stages).toMatchObject([
      { number: 0 },
      { number: 1, name: 'Stage 2: a second look' },
      { number: 2, panel: { atLeast: 3, independent: 1 } },
    ])
    expect(latest?.isChosen).toBe(false)
  })

  it.each([
    ['a day that is over', { inForceFrom: '2026-03-01' }, 'inForceFrom'],
    ['nothing changed', { answerIn: 15 }, 'form'],
    ['no stage', { stages: [] }, 'stages.0.name'],
  ])('is refused with %s', async (_, given, field) => {
    on(MONDAY)
    const { head } = await aSchool()
    const typed = await asTyped(head, 'maintained', given)
    await expect(makeVersion(head, typed)).rejects.toMatchObject({ field })
  })

  it('is refused where a formal stage comes before an informal one, and before the latest version’s day', async () => {
    on(MONDAY)
    const { head } = await aSchool()
    const typed = await asTyped(head, 'maintained')
    const turned = typed.stages.map((stage) => ({ ...stage, isFormal: stage.row === 0 }))
    await expect(makeVersion(head, { ...typed, stages: turned })).rejects.toMatchObject({
      field: 'stages.0.name',
    })
    await makeVersion(head, { ...typed, inForceFrom: '2026-05-01' })
    await expect(
      makeVersion(head, await asTyped(head, 'maintained', { answerIn: 12, inForceFrom: '2026-04-30' })),
    ).rejects.toThrow(/Version 2 is in force from 1 May 2026/)
    await expect(makeVersion(head, typed)).rejects.toThrow(StaleEdit)
  })

  it('never gives more than the law does for acknowledging a data-protection complaint', async () => {
    on(MONDAY)
    const { head } = await aSchool()
    const typed = await asTyped(head, 'data_protection')
    const acknowledged = (acknowledge: NewVersion['stages'][number]['acknowledge']) =>
      makeVersion(head, { ...typed, stages: typed.stages.map((stage) => ({ ...stage, acknowledge })) })
    const clock = { unit: 'calendar_days', countsFrom: 'same_day' } as const
    for (const longer of [
      null,
      { ...clock, days: 31 },
      { ...clock, days: 30, countsFrom: 'next_day' as const },
    ]) {
      await expect(acknowledged(longer)).rejects.toMatchObject({ field: 'stages.0.acknowledge' })
    }
    await expect(acknowledged({ ...clock, days: 14 })).resolves.toBe('data_protection')
  })

  it('never changes one that stands: the database refuses it', async () => {
    const { head } = await aSchool()
    for (const data of [{ name: 'Another' }, { content: {} }, { inForceFrom: new Date('2001-01-01') }]) {
      const change = inSchool(head, (tx) =>
        tx.caseProcedure.updateMany({ where: { schoolId: head.schoolId }, data }),
      )
      await expect(change).rejects.toThrow(/permission denied/)
    }
  })

  it('is for leaders of the school', async () => {
    on(MONDAY)
    const { school, head } = await aSchool()
    const typed = await asTyped(head, 'maintained')
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const other = await aMember(school, role)
      await expect(makeVersion(other, typed)).rejects.toThrow(NotAllowed)
      await expect(chooseProcedure(other, { key: 'academy' })).rejects.toThrow(NotAllowed)
      expect(await listProcedures(other)).toBeNull()
    }
    await expect(makeVersion(head, { ...typed, key: 'made-up' })).rejects.toThrow(NotFound)
    const { head: stranger } = await aSchool()
    await makeVersion(stranger, await asTyped(stranger, 'maintained'))
    expect(await getProcedure(head, 'maintained')).toHaveLength(1)
  })
})

describe('choosing a procedure', () => {
  it('is what new cases begin under, and leaves the others as they are', async () => {
    const { head } = await aSchool()
    const before = await aCase(head, { kind: 'complaint' })
    expect(await chooseProcedure(head, { key: 'academy' })).toBe('Academy, free or independent school')
    const after = await aCase(head, { kind: 'complaint' })
    const data = await aCase(head, { kind: 'complaint', categoryKey: 'data_protection' })
    const keyOf = (id: string) => inSchool(head, async (tx) => (await getCase(tx, head, id))?.procedure?.key)
    expect([await keyOf(before), await keyOf(after), await keyOf(data)]).toEqual([
      'maintained',
      'academy',
      'data_protection',
    ])
  })
})
