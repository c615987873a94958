import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import { NotAllowed, NotFound } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, measureOf } from '@/prisma/builders/activities'
import { anImprovement } from '@/prisma/builders/learning'
import { aContribution, aPriority, aPriorityCriterion, versionOfPriority } from '@/prisma/builders/plan'
import { planActionUnder, putUnderPriority, takeFromPriority } from './action-commands'
import { addContribution, changeContribution } from './contribution-commands'
import { addPriorityCriterion, changePriorityCriterion, sayWhatItCameTo } from './criterion-commands'
import { linkActivities, linkEvidence, startActivityFor } from './link-commands'
import { readPriority } from './page-queries'
import {
  changePriority,
  endPriority,
  goOnWithPriority,
  planPriority,
  reviewPriority,
} from './priority-commands'

const read = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readPriority(tx, viewer, id))
const ended = { endedOn: today(), endedWhy: 'As planned.' }

describe('another school, a lower role, a guessed id', () => {
  it('find nothing and change nothing', async () => {
    const { school, head } = await aSchool()
    const id = await aPriority(head)
    const criterionId = await aPriorityCriterion(head, id)
    const contributionId = await aContribution(head, id)
    const activityId = await anActivity(head)
    const actionId = await anImprovement(head)
    const { head: stranger } = await aSchool()
    const staff = await aMember(school, 'staff')
    const criterion = {
      about: 'pupils' as const,
      statement: 'Attendance of pupils rises',
      measureId: await measureOf(head, 'attendance'),
      ...{ baseline: 91, target: 94, reviewOn: addDays(today(), 30) },
    }
    const said = { words: 'The bus is late.', saidOn: today(), ideaId: null, became: null, becameOn: null }
    const commands = (of: string, part: (known: string) => string) => [
      (by: Viewer) => changePriority(by, { ...changed(head), id: of, version: 1 }),
      (by: Viewer) => reviewPriority(by, { id: of, version: 1, reviewWords: 'Seen', reviewOn: null }),
      (by: Viewer) => endPriority(by, { id: of, version: 1, ...ended, endedAs: 'dropped' }),
      (by: Viewer) => goOnWithPriority(by, { id: of, version: 1 }),
      (by: Viewer) => addPriorityCriterion(by, { priorityId: of, ...criterion }),
      (by: Viewer) => changePriorityCriterion(by, { id: part(criterionId), version: 1, ...criterion }),
      (by: Viewer) =>
        sayWhatItCameTo(by, { id: part(criterionId), version: 1, reached: 94, reachedOn: today() }),
      (by: Viewer) => linkActivities(by, { id: of, version: 1, activityIds: [] }),
      (by: Viewer) => linkEvidence(by, { id: of, version: 1, evidenceIds: [] }),
      (by: Viewer) => startActivityFor(by, { priorityId: of, title: 'Breakfast', need: null }),
      (by: Viewer) => putUnderPriority(by, { priorityId: of, actionIds: [actionId] }),
      (by: Viewer) => takeFromPriority(by, { priorityId: of, actionId }),
      (by: Viewer) => planActionUnder(by, { priorityId: of, ...newAction(head) }),
      (by: Viewer) => addContribution(by, { priorityId: of, ...said }),
      (by: Viewer) => changeContribution(by, { id: part(contributionId), version: 1, ...said }),
    ]
    for (const command of commands(id, (known) => known)) {
      await expect(command(stranger)).rejects.toThrow(NotFound)
      await expect(command(staff)).rejects.toThrow(NotAllowed)
    }
    for (const command of commands(randomUUID(), () => randomUUID()))
      await expect(command(head)).rejects.toThrow(NotFound)
    await expect(planPriority(staff, changed(staff))).rejects.toThrow(NotAllowed)

    const mine = await aPriority(stranger)
    const theirs = { ...(await versionOfPriority(stranger, mine)) }
    await expect(linkActivities(stranger, { ...theirs, activityIds: [activityId] })).rejects.toThrow(NotFound)
    await expect(linkEvidence(stranger, { ...theirs, evidenceIds: [randomUUID()] })).rejects.toThrow(NotFound)
    await expect(putUnderPriority(stranger, { priorityId: mine, actionIds: [actionId] })).rejects.toThrow(
      NotFound,
    )
    await expect(
      addContribution(stranger, { priorityId: mine, ...said, ideaId: randomUUID() }),
    ).rejects.toThrow(NotFound)
    await expect(addPriorityCriterion(stranger, { priorityId: mine, ...criterion })).rejects.toMatchObject({
      field: 'measureId',
    })
    expect(await read(stranger, id)).toBeNull()
    expect(await read(staff, id)).toBeNull()
    expect(await read(head, randomUUID())).toBeNull()
    expect((await read(head, id))?.version).toBe(1)
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
