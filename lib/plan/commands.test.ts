import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readHappenings } from '@/lib/history/queries'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import { RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, measureOf, moved } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/evidence'
import { anImprovement } from '@/prisma/builders/learning'
import {
  aContribution,
  aPriority,
  aPriorityCriterion,
  versionOfPriority,
  worksOn,
} from '@/prisma/builders/plan'
import { planActionUnder, putUnderPriority, takeFromPriority } from './action-commands'
import { addPriorityCriterion, changePriorityCriterion, sayWhatItCameTo } from './criterion-commands'
import { linkEvidence, startActivityFor } from './link-commands'
import { readPriority } from './page-queries'
import { changePriority, endPriority, goOnWithPriority, reviewPriority } from './priority-commands'

const read = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readPriority(tx, viewer, id))
const told = (viewer: Viewer, recordId: string, recordType = 'priority') =>
  inSchool(viewer, async (tx) =>
    (await readHappenings(tx, viewer, { recordType, recordId })).map(({ sentence }) => sentence),
  )

const ended = { endedOn: today(), endedWhy: 'As planned.' }

describe('a priority', () => {
  it('is planned, changed, looked at again, and its history says so', async () => {
    const { head } = await aSchool()
    const id = await aPriority(head)
    const page = await read(head, id)
    expect(page).toMatchObject({ title: 'Fewer days missed in Year 2', owner: 'Amina Khan', version: 1 })
    await changePriority(head, { ...changed(head), id, version: 1, title: 'Fewer days missed in Year 3' })
    const next = addDays(today(), 30)
    await expect(
      reviewPriority(head, { id, version: 2, reviewWords: 'Mondays.', reviewOn: today() }),
    ).rejects.toMatchObject({ field: 'reviewOn' })
    await reviewPriority(head, { id, version: 2, reviewWords: 'Mondays are worst.', reviewOn: next })
    expect(await read(head, id)).toMatchObject({ reviewedOn: today(), reviewOn: next, version: 3 })
    const history = await told(head, id)
    expect(history[0]).toContain('looked at the priority again, and will on')
    expect(history[1]).toContain(
      'changed the priority “Fewer days missed in Year 2” to “Fewer days missed in Year 3”',
    )
    expect(history.join()).not.toContain('Mondays')
  })

  it('is answered for by somebody who works in the school', async () => {
    const { school, head } = await aSchool()
    const governor = await aMember(school, 'governor')
    for (const ownerId of [governor.membershipId, randomUUID()])
      await expect(aPriority(head, { ownerId })).rejects.toMatchObject({ field: 'ownerId' })
  })

  it('is one for a form that is sent twice, and a stale save writes nothing', async () => {
    const { school, head } = await aSchool()
    const twice = sending(head, randomUUID())
    expect(await aPriority(twice)).toBe(await aPriority(twice))
    const id = await aPriority(head)
    const colleague = await aMember(school, 'senior_leader')
    await changePriority(colleague, { ...changed(colleague), id, version: 1, title: 'Mine' })
    await expect(changePriority(head, { ...changed(head), id, version: 1 })).rejects.toThrow(StaleEdit)
    expect((await read(head, id))?.title).toBe('Mine')
  })

  it('counts as reached only where each criterion came to what it should', async () => {
    const { head } = await aSchool()
    const id = await aPriority(head)
    const asReached = async () =>
      endPriority(head, { ...(await versionOfPriority(head, id)), ...ended, endedAs: 'reached' })
    await expect(asReached()).rejects.toThrow('Nothing says by what it would be known')
    const criterion = await aPriorityCriterion(head, id)
    await expect(asReached()).rejects.toThrow('Nothing says yet what came of')
    const came = { id: criterion, reachedOn: today() }
    await sayWhatItCameTo(head, { ...came, version: 1, reached: 93 })
    await expect(asReached()).rejects.toThrow('did not come to what it should reach')
    await sayWhatItCameTo(head, { ...came, version: 2, reached: 94 })
    await asReached()
    expect(await read(head, id)).toMatchObject({ endedAs: 'reached', endedOn: today() })
  })

  it('stays as it was once it has ended, until somebody goes on with it', async () => {
    const { head } = await aSchool()
    const id = await aPriority(head)
    await expect(
      endPriority(head, { id, version: 1, ...ended, endedAs: 'dropped', endedOn: addDays(today(), 1) }),
    ).rejects.toMatchObject({ field: 'endedOn' })
    await endPriority(head, { id, version: 1, ...ended, endedAs: 'dropped' })
    await expect(aPriorityCriterion(head, id)).rejects.toThrow('has ended')
    await expect(aContribution(head, id)).rejects.toThrow('has ended')
    await goOnWithPriority(head, { id, version: 2 })
    await expect(goOnWithPriority(head, { id, version: 3 })).rejects.toThrow(RuleBroken)
    await aPriorityCriterion(head, id)
  })
})

describe('a criterion', () => {
  it('that states no change for pupils is refused and explained, and a better one is offered', async () => {
    const { head } = await aSchool()
    const id = await aPriority(head)
    const statement = '80% of parents attend the attendance workshops'
    const refused = await aPriorityCriterion(head, id, { statement }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RuleBroken)
    const { field, message, more } = refused as RuleBroken
    expect(field).toBe('statement')
    expect(message).toMatch(/came|attend|turn/i)
    const better = more.offers?.statement ?? ''
    expect(better).toContain('Pupils whose families come to the attendance workshops')
    await aPriorityCriterion(head, id, { statement: better })
    expect((await read(head, id))?.criteria[0]?.statement).toBe(better)
  })

  it('has a measure, figures and a day, all asked for at once', async () => {
    const { head } = await aSchool()
    const priorityId = await aPriority(head)
    const bare = { measureId: null, baseline: null, target: null, reviewOn: null }
    const input = { priorityId, about: 'pupils' as const, statement: 'Attendance of pupils rises', ...bare }
    const refused = await addPriorityCriterion(head, input).catch((error: unknown) => error)
    expect(refused).toMatchObject({ field: 'measureId' })
    expect(Object.keys((refused as RuleBroken).more.errors ?? {})).toEqual(['baseline', 'target', 'reviewOn'])
  })

  it('is not moved once it is known what it came to, and comes to what its measure can be', async () => {
    const { head } = await aSchool()
    const priorityId = await aPriority(head)
    const id = await aPriorityCriterion(head, priorityId)
    const input = {
      about: 'pupils' as const,
      statement: 'Attendance of pupils in Year 2 rises',
      measureId: await measureOf(head, 'attendance'),
      baseline: 91,
      target: 92,
      reviewOn: addDays(today(), 30),
    }
    await changePriorityCriterion(head, { id, version: 1, ...input })
    await expect(changePriorityCriterion(head, { id, version: 1, ...input })).rejects.toThrow(StaleEdit)
    await expect(
      sayWhatItCameTo(head, { id, version: 2, reached: 930, reachedOn: today() }),
    ).rejects.toMatchObject({ field: 'reached' })
    await sayWhatItCameTo(head, { id, version: 2, reached: 93, reachedOn: today() })
    await expect(changePriorityCriterion(head, { id, version: 3, ...input })).rejects.toThrow(
      'stays as it was planned',
    )
    expect((await told(head, priorityId))[1]).toContain('from 91 to 94% by')
  })
})

describe('what works on it', () => {
  it('is linked and taken off, and an activity is started with it', async () => {
    const { head } = await aSchool()
    const id = await aPriority(head)
    const [one, two] = [await anActivity(head, { title: 'Walking bus' }), await anActivity(head)]
    await worksOn(head, id, one, two)
    await worksOn(head, id, two)
    const started = await startActivityFor(head, { priorityId: id, title: 'Breakfast', need: 'Mondays' })
    const page = await read(head, id)
    expect(page?.activities.map(({ title }) => title)).toEqual(['Breakfast', 'Reading together'])
    const evidence = await aQuotation(head, two)
    await linkEvidence(head, { ...(await versionOfPriority(head, id)), evidenceIds: [evidence] })
    expect((await read(head, id))?.evidence.map((piece) => piece.id)).toEqual([evidence])
    expect(started).toBe(page?.activities[0]?.id)
    expect((await told(head, id))[0]).toContain('changed which evidence belongs to it: 1 added')
  })

  it('shows how far it came by what the activities allow to be said', async () => {
    const { head } = await aSchool()
    const id = await aPriority(head)
    await worksOn(head, id, await anActivity(head, { title: 'Walking bus' }), await plannedActivity(head))
    const page = await read(head, id)
    expect(page?.progress.steps).toEqual([
      { label: 'Planned', count: 1 },
      { label: 'Ideas', count: 1 },
    ])
    expect(page?.progress.strongest).toMatchObject({ title: 'Reading together', step: 'Planned' })
  })

  it('takes in actions that wait, and gives them back', async () => {
    const { head } = await aSchool()
    const [id, other] = [await aPriority(head), await aPriority(head, { title: 'Reading' })]
    const action = await anImprovement(head, { title: 'Ring on the first day' })
    await expect(putUnderPriority(head, { priorityId: id, actionIds: [] })).rejects.toMatchObject({
      field: 'actionIds',
    })
    await putUnderPriority(head, { priorityId: id, actionIds: [action] })
    await expect(putUnderPriority(head, { priorityId: other, actionIds: [action] })).rejects.toThrow(
      'another priority',
    )
    await takeFromPriority(head, { priorityId: id, actionId: action })
    await putUnderPriority(head, { priorityId: other, actionIds: [action] })
    await planActionUnder(head, { priorityId: id, ...newAction(head) })
    expect((await read(head, id))?.actions.map(({ title }) => title)).toEqual(['A new timetable'])
    expect((await told(head, action, 'improvement'))[0]).toContain(
      'put an improvement under the priority “Reading”',
    )
  })
})

const changed = (viewer: Viewer) => ({
  title: 'Fewer days missed',
  subject: 'attendance' as const,
  academicYear: 2026,
  why: null,
  ownerId: viewer.membershipId,
  startsOn: null,
  endsOn: null,
  reviewOn: null,
})

const newAction = (viewer: Viewer) => ({
  title: 'A new timetable',
  because: null,
  ownerId: viewer.membershipId,
  dueOn: addDays(today(), 14),
  checkOn: addDays(today(), 90),
  categoryId: null,
  lessonId: null,
})

async function plannedActivity(viewer: Viewer): Promise<string> {
  const id = await anActivity(viewer)
  await anOutcome(viewer, id)
  return moved(viewer, id, 'planned')
}
