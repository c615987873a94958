import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { listHistory } from '@/lib/history/queries'
import { deleteIdea } from '@/lib/ideas/link'
import { traceCase } from '@/lib/ideas/trace-case'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { academicYearOf, addDays } from '@/lib/platform/dates'
import { NotFound } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aCase } from '@/prisma/builders/concerns'
import { aQuotation } from '@/prisma/builders/evidence'
import { anIdea, versionOfIdea } from '@/prisma/builders/ideas'
import { aDoneImprovement, aLesson, anImprovement } from '@/prisma/builders/learning'
import { aContribution, aPriority, aPriorityCriterion, worksOn } from '@/prisma/builders/plan'
import { countingStatements } from '@/prisma/testing/statements'
import { decideIdea } from '../ideas/decide'
import { putUnderPriority, takeFromPriority } from './action-commands'
import { changeContribution } from './contribution-commands'
import { getContributionChoices, getContributionToEdit } from './contribution-queries'
import {
  getActionChoices,
  getCriterionChoices,
  getCriterionToEdit,
  getOwnersToChoose,
  getPriorityToEdit,
} from './form-queries'
import { getActivitiesToLink, getEvidenceToLink } from './link-queries'
import { getPlan, getWaitingActions } from './list-queries'
import { getPrioritiesOf, readPriority } from './page-queries'
import { planTable } from './plan-csv'

const YEAR = academicYearOf(today())
const read = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readPriority(tx, viewer, id))

describe('a year’s plan', () => {
  it('is that year’s priorities and no other’s, read in six statements however many there are', async () => {
    const { head } = await aSchool()
    const activity = await anActivity(head, { title: 'Walking bus' })
    for (const title of ['Reading', 'Attendance', 'Behaviour']) {
      const id = await aPriority(head, { title })
      await aPriorityCriterion(head, id)
      await aContribution(head, id, { ideaId: await anIdea(head), words: null })
      await worksOn(head, id, activity)
    }
    await aPriority(head, { title: 'Last year’s', academicYear: YEAR - 1 })
    const { result, statements } = await countingStatements(() => getPlan(head, null))
    // Three of them begin the transaction, hold its keys and end it.
    expect(statements).toBeLessThanOrEqual(6 + 3)
    expect(result?.priorities.map(({ title }) => title)).toEqual(['Reading', 'Attendance', 'Behaviour'])
    expect(result?.years).toEqual([YEAR, YEAR - 1])
    expect(result?.priorities[0]?.contributions[0]?.words).toBe('A walking bus from the estate.')
    expect((await getPlan(head, YEAR - 1))?.priorities.map(({ title }) => title)).toEqual(['Last year’s'])
  })

  it('is a table with a row for each criterion', async () => {
    const { head } = await aSchool()
    const id = await aPriority(head)
    const plan = await getPlan(head, null)
    if (!plan) throw new Error('A head has a plan.')
    expect([...(planTable(plan, 'priorities').rows as Iterable<unknown>)]).toHaveLength(1)
    await aPriorityCriterion(head, id)
    await aPriorityCriterion(head, id, { statement: 'Fewer pupils are late' })
    const more = await getPlan(head, null)
    if (!more) throw new Error('A head has a plan.')
    const { columns, rows } = planTable(more, 'priorities')
    const all = [...(rows as Iterable<readonly unknown[]>)]
    expect(all.map((row) => row[columns.indexOf('What it will be known by')])).toEqual([
      'Attendance of pupils in Year 2 rises',
      'Fewer pupils are late',
    ])
    expect(all.every((row) => row.length === columns.length)).toBe(true)
  })

  it('has a table of what parents and carers contributed, with what became of it', async () => {
    const { head } = await aSchool()
    const id = await aPriority(head, { title: 'Fewer days missed' })
    await aContribution(head, id, { words: 'The bus comes late.' })
    await aContribution(head, id, { words: 'Ring us first.', became: 'We ring at nine.', becameOn: today() })
    const plan = await getPlan(head, null)
    if (!plan) throw new Error('A head has a plan.')
    const { rows } = planTable(plan, 'contributions')
    expect([...(rows as Iterable<unknown>)]).toEqual([
      ['Fewer days missed', 'The bus comes late.', today(), 'no', null, null],
      ['Fewer days missed', 'Ring us first.', today(), 'no', 'We ring at nine.', today()],
    ])
  })

  it('lets actions wait that are planned and under no priority, and says where they come from', async () => {
    const { head } = await aSchool()
    const lessonId = await aLesson(head, await aCase(head))
    await anImprovement(head, { title: 'From a concern', lessonId })
    const idea = await anIdea(head)
    const suggested = await anImprovement(head, { title: 'From an idea', dueOn: addDays(today(), 20) })
    await decideIdea(head, {
      ...(await versionOfIdea(head, idea)),
      ...{ decision: 'taken_forward', decidedOn: today(), why: 'Yes.', activityId: null },
      improvementId: suggested,
    })
    await aDoneImprovement(head)
    expect(await getWaitingActions(head)).toMatchObject({
      actions: [
        { title: 'From a concern', from: 'from a concern' },
        { title: 'From an idea', from: 'from an idea' },
      ],
      priorities: [],
    })
    const priorityId = await aPriority(head)
    await putUnderPriority(head, { priorityId, actionIds: [suggested] })
    expect((await getPlan(head, null))?.waiting).toBe(1)
    // The idea behind the action shows with the priority by itself.
    expect((await read(head, priorityId))?.ideas.map(({ id }) => id)).toEqual([idea])
    expect(await getPrioritiesOf(head, { actionId: suggested })).toMatchObject([{ id: priorityId }])
  })
})

describe('what somebody may not know of', () => {
  it('an action of a case that names a leader is on no page of theirs, nor in their history', async () => {
    const { school, head } = await aSchool()
    const leader = await aMember(school, 'senior_leader')
    const staff = await aMember(school, 'staff')
    const priorityId = await aPriority(leader, { title: 'Calls' })
    const concern = await aCase(staff, { named: [leader.membershipId] })
    const lessonId = await aLesson(head, concern)
    const action = await anImprovement(head, { title: 'Zeppelin', lessonId })
    expect((await getWaitingActions(head))?.actions).toHaveLength(1)
    expect((await getWaitingActions(leader))?.actions).toEqual([])
    expect((await getPlan(leader, null))?.waiting).toBe(0)
    await expect(putUnderPriority(leader, { priorityId, actionIds: [action] })).rejects.toThrow(NotFound)
    await putUnderPriority(head, { priorityId, actionIds: [action] })
    expect((await read(head, priorityId))?.actions).toHaveLength(1)
    expect((await read(leader, priorityId))?.actions).toEqual([])
    await expect(takeFromPriority(leader, { priorityId, actionId: action })).rejects.toThrow(NotFound)
    expect((await listHistory(leader, { page: 1, about: 'concerns' }))?.entries).toEqual([])
    expect((await listHistory(head, { page: 1, about: 'concerns' }))?.entries.length).toBeGreaterThan(0)
  })

  it('a contribution that was an idea is gone with it, and hidden with its case', async () => {
    const { school, head } = await aSchool()
    const leader = await aMember(school, 'senior_leader')
    const staff = await aMember(school, 'staff')
    const priorityId = await aPriority(head)
    const concern = await aCase(staff, { kind: 'idea', words: 'Zeppelin', named: [leader.membershipId] })
    const ideaId = await traceCase(head, { id: concern })
    await expect(
      aContribution(head, priorityId, { ideaId, words: 'In short: a zeppelin' }),
    ).rejects.toMatchObject({ field: 'words' })
    const hidden = await aContribution(head, priorityId, { ideaId, words: null })
    expect((await read(head, priorityId))?.contributions).toHaveLength(1)
    expect((await read(leader, priorityId))?.contributions).toEqual([])
    expect((await getPlan(leader, null))?.priorities[0]?.contributions).toEqual([])
    expect(await getContributionToEdit(leader, priorityId, hidden)).toBeNull()
    const said = { words: 'Mine', saidOn: today(), ideaId: null, became: null, becameOn: null }
    await expect(changeContribution(leader, { id: hidden, version: 1, ...said })).rejects.toThrow(NotFound)

    const idea = await anIdea(leader)
    await aContribution(leader, priorityId, { ideaId: idea, words: null, saidOn: null })
    expect((await read(leader, priorityId))?.contributions).toHaveLength(1)
    await deleteIdea(leader, { id: idea })
    expect((await read(leader, priorityId))?.contributions).toEqual([])
  })
})

describe('what the forms offer', () => {
  it('is the year’s activities with those about the subject marked, and evidence with that of its activities', async () => {
    const { head } = await aSchool()
    const id = await aPriority(head)
    const bus = await anActivity(head, { title: 'Attendance breakfast' })
    const old = await anActivity(head, { title: 'Long ago', academicYear: YEAR - 3 })
    await anActivity(head, { title: 'Maths at home' })
    await anActivity(head, { title: 'Another year', academicYear: YEAR - 1 })
    await worksOn(head, id, bus, old)
    expect((await getActivitiesToLink(head, id))?.activities).toMatchObject([
      { title: 'Attendance breakfast', isLinked: true, isNear: true },
      { title: 'Long ago', isLinked: true, isNear: false },
      { title: 'Maths at home', isLinked: false, isNear: false },
    ])
    const near = await aQuotation(head, bus, { quotation: 'Breakfast diary' })
    const far = await aQuotation(head, await anActivity(head), { quotation: 'Reading log' })
    const offered = await getEvidenceToLink(head, id, '')
    expect(offered?.evidence.map((piece) => [piece.id, piece.isNear])).toEqual([
      [near, true],
      [far, false],
    ])
    expect((await getEvidenceToLink(head, id, 'LOG'))?.evidence.map((piece) => piece.id)).toEqual([far])
  })

  it('is not there for another school, a lower role or a guessed id', async () => {
    const { school, head } = await aSchool()
    const id = await aPriority(head)
    const criterion = await aPriorityCriterion(head, id)
    const contribution = await aContribution(head, id)
    const activityId = await anActivity(head)
    await worksOn(head, id, activityId)
    const { head: stranger } = await aSchool()
    const others = [stranger, await aMember(school, 'staff'), await aMember(school, 'governor')]
    const forms = (viewer: Viewer, of: string, parts: string[]) => [
      getPriorityToEdit(viewer, of),
      getActionChoices(viewer, of),
      getCriterionChoices(viewer, of),
      getCriterionToEdit(viewer, of, parts[0] ?? ''),
      getActivitiesToLink(viewer, of),
      getEvidenceToLink(viewer, of, ''),
      getContributionChoices(viewer, of),
      getContributionToEdit(viewer, of, parts[1] ?? ''),
    ]
    for (const found of await Promise.all(forms(head, id, [criterion, contribution])))
      expect(found).not.toBeNull()
    for (const viewer of others) {
      for (const found of await Promise.all(forms(viewer, id, [criterion, contribution])))
        expect(found).toBeNull()
      expect(await getPrioritiesOf(viewer, { activityId })).toEqual([])
    }
    expect(await getPrioritiesOf(head, { activityId })).toMatchObject([{ id }])
    expect(await getPrioritiesOf(head, { actionId: 'nonsense' })).toEqual([])
    for (const guessed of [randomUUID(), 'nonsense'])
      for (const found of await Promise.all(forms(head, guessed, [guessed, guessed])))
        expect(found).toBeNull()
    const other = await aPriority(head)
    expect(await getCriterionToEdit(head, other, criterion)).toBeNull()
    expect(await getContributionToEdit(head, other, contribution)).toBeNull()
    for (const viewer of others.slice(1)) {
      expect(await getPlan(viewer, null)).toBeNull()
      expect(await getWaitingActions(viewer)).toBeNull()
      expect(await getOwnersToChoose(viewer)).toBeNull()
    }
    expect((await getPlan(stranger, null))?.priorities).toEqual([])
  })
})
