import { describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, moved } from '@/prisma/builders/activities'
import { someFigures } from '@/prisma/builders/figures'
import { fromOutside } from '@/prisma/testing/outside'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { answerQuestions, chooseDesign } from './plan-commands'
import { getPlan } from './plan-queries'
import type { Answers } from './plan-schema'

const answersFor = (activityId: string, outcomeId: string, given: Partial<Answers> = {}): Answers => ({
  activityId,
  outcomeId,
  version: 0,
  pupils: 60,
  families: 58,
  classes: 2,
  places: null,
  canHalfWait: true,
  whoDecides: 'families',
  chosen: 'families',
  otherProgramme: null,
  isMain: true,
  startsOn: null,
  measuring: {
    hasFirstFigures: true,
    sameScale: true,
    isBlind: true,
    isSkewed: false,
    othersMeasured: true,
    expectedGain: 0,
    weeks: null,
  },
  ...given,
})

async function anIdea() {
  const { school, head } = await aSchool()
  const activityId = await anActivity(head)
  const outcomeId = await anOutcome(head, activityId, { measure: 'standardised_score' })
  return { school, head, activityId, outcomeId }
}

const outcomeNow = (viewer: Viewer, id: string) =>
  inSchool(viewer, (tx) =>
    tx.outcome.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      select: {
        version: true,
        design: true,
        comparedHow: true,
        worthwhile: true,
        lockedAt: true,
        asLocked: true,
        changedAfterLockAt: true,
      },
    }),
  )

const happenings = async (viewer: Viewer, activityId: string) =>
  (
    await fromOutside<{ kind: string }>(
      `SELECT "kind" FROM "AuditEntry" WHERE "schoolId" = $1 AND "activityId" = $2 AND "kind" LIKE 'evaluation.%' ORDER BY "id"`,
      [viewer.schoolId, activityId],
    )
  ).map(({ kind }) => kind)

describe('the plan of how to find out', () => {
  it('is answered, chosen, and kept with the criterion when that is locked', async () => {
    const { head, activityId, outcomeId } = await anIdea()
    await answerQuestions(head, answersFor(activityId, outcomeId))
    const { version } = await outcomeNow(head, outcomeId)
    await chooseDesign(head, { activityId, outcomeId, version, design: 'randomised', worthwhile: 3 })
    await moved(head, activityId, 'planned')
    const locked = await outcomeNow(head, outcomeId)
    expect(locked).toMatchObject({ design: 'randomised', worthwhile: 3, changedAfterLockAt: null })
    expect(locked.comparedHow).toBe(
      'Half of the 58 families start this term and half next, drawn by lot within each class.',
    )
    expect(locked.asLocked).toMatchObject({ comparedHow: locked.comparedHow, worthwhile: 3 })

    await chooseDesign(head, {
      activityId,
      outcomeId,
      version: locked.version,
      design: 'prepost',
      worthwhile: 1,
    })
    const changed = await outcomeNow(head, outcomeId)
    expect(changed.changedAfterLockAt).not.toBeNull()
    expect(changed.asLocked).toMatchObject({ comparedHow: locked.comparedHow, worthwhile: 3 })
    expect(await happenings(head, activityId)).toEqual([
      'evaluation.answered',
      'evaluation.design_chosen',
      'evaluation.design_changed_after_lock',
    ])
  })

  it('falls back to before and after when new answers rule its design out, and words it anew', async () => {
    const { head, activityId, outcomeId } = await anIdea()
    await answerQuestions(head, answersFor(activityId, outcomeId))
    const { version } = await outcomeNow(head, outcomeId)
    await chooseDesign(head, { activityId, outcomeId, version, design: 'randomised', worthwhile: null })
    await answerQuestions(head, answersFor(activityId, outcomeId, { version: 1, canHalfWait: false }))
    expect(await outcomeNow(head, outcomeId)).toMatchObject({
      design: 'prepost',
      comparedHow: 'The 60 pupils are measured before and after. Families decide whether they take part.',
    })
    expect((await happenings(head, activityId)).slice(-2)).toEqual([
      'evaluation.answered_again',
      'evaluation.design_fell_back',
    ])
    // Whoever had the other page open did not see what fell back.
    await expect(
      chooseDesign(head, {
        activityId,
        outcomeId,
        version: version + 1,
        design: 'prepost_norm',
        worthwhile: null,
      }),
    ).rejects.toThrow(StaleEdit)
  })

  it('keeps the locked words and the day when answers change what is locked', async () => {
    const { head, activityId, outcomeId } = await anIdea()
    await answerQuestions(head, answersFor(activityId, outcomeId))
    const { version } = await outcomeNow(head, outcomeId)
    await chooseDesign(head, { activityId, outcomeId, version, design: 'randomised', worthwhile: 3 })
    await moved(head, activityId, 'planned')
    const locked = await outcomeNow(head, outcomeId)
    await answerQuestions(head, answersFor(activityId, outcomeId, { version: 1, canHalfWait: false }))
    const changed = await outcomeNow(head, outcomeId)
    expect(changed).toMatchObject({ design: 'prepost', asLocked: locked.asLocked })
    expect(changed.changedAfterLockAt).not.toBeNull()
  })

  it('works results out by the plan from the first answers on', async () => {
    const { head, activityId, outcomeId } = await anIdea()
    await someFigures(head, outcomeId, [
      [90, 95],
      [92, 99],
    ])
    const methods = () =>
      inSchool(head, (tx) =>
        tx.result.findMany({
          where: { schoolId: head.schoolId, outcomeId },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          select: { method: true, replacedAt: true },
        }),
      )
    expect(await methods()).toEqual([{ method: 'paired_change', replacedAt: null }])
    await answerQuestions(head, answersFor(activityId, outcomeId))
    expect((await methods()).map(({ method, replacedAt }) => [method, replacedAt === null])).toEqual([
      ['paired_change', false],
      ['prepost', true],
    ])
  })

  it('names the one outcome that counts before second figures, and not after', async () => {
    const { head, activityId, outcomeId } = await anIdea()
    const other = await anOutcome(head, activityId, { measure: 'standardised_score' })
    await answerQuestions(head, answersFor(activityId, outcomeId))
    await answerQuestions(head, answersFor(activityId, other, { version: 1 }))
    await someFigures(head, other, [[90, 95]])
    for (const [id, isMain] of [
      [outcomeId, true],
      [other, false],
    ] as const) {
      const refused = await answerQuestions(head, answersFor(activityId, id, { version: 2, isMain })).catch(
        (error) => error,
      )
      expect(refused).toMatchObject({ field: 'isMain', message: expect.stringContaining('stays as it was') })
    }
    await answerQuestions(head, answersFor(activityId, outcomeId, { version: 2, isMain: false }))
    await answerQuestions(head, answersFor(activityId, other, { version: 3 }))
  })

  it('is refused for parents, without a measure, when ruled out, and when somebody else was first', async () => {
    const { head, activityId, outcomeId } = await anIdea()
    const forParents = await anOutcome(head, activityId, {
      about: 'parents',
      statement: 'Parents feel surer how to help with reading',
    })
    await expect(answerQuestions(head, answersFor(activityId, forParents))).rejects.toThrow(
      /parents and carers/,
    )
    const bare = await anOutcome(head, activityId, { measureId: null })
    await expect(answerQuestions(head, answersFor(activityId, bare))).rejects.toThrow('measure first')
    await expect(
      chooseDesign(head, { activityId, outcomeId, version: 1, design: 'prepost', worthwhile: null }),
    ).rejects.toThrow('Answer the six questions first')
    await answerQuestions(head, answersFor(activityId, outcomeId, { canHalfWait: false }))
    const { version } = await outcomeNow(head, outcomeId)
    await expect(
      chooseDesign(head, { activityId, outcomeId, version, design: 'randomised', worthwhile: null }),
    ).rejects.toThrow('Nobody can wait until next term')
    await expect(
      chooseDesign(head, {
        activityId,
        outcomeId,
        version: version - 1,
        design: 'prepost',
        worthwhile: null,
      }),
    ).rejects.toThrow(StaleEdit)
    await expect(answerQuestions(head, answersFor(activityId, outcomeId))).rejects.toThrow(StaleEdit)
  })

  it('is nobody else’s: another school, lower roles, guessed ids', async () => {
    const { school, head, activityId, outcomeId } = await anIdea()
    const { head: stranger } = await aSchool()
    await answerQuestions(head, answersFor(activityId, outcomeId))
    const design = { activityId, outcomeId, version: 2, design: 'prepost', worthwhile: null } as const
    await expect(answerQuestions(stranger, answersFor(activityId, outcomeId))).rejects.toThrow(NotFound)
    await expect(chooseDesign(stranger, design)).rejects.toThrow(NotFound)
    expect(await getPlan(stranger, activityId, outcomeId)).toBeNull()
    for (const role of ['staff', 'trust_leader'] as const) {
      const other = await aMember(school, role)
      await expect(answerQuestions(other, answersFor(activityId, outcomeId))).rejects.toThrow(NotAllowed)
      await expect(chooseDesign(other, design)).rejects.toThrow(NotAllowed)
    }
    const governor = await aMember(school, 'governor')
    await expect(chooseDesign(governor, design)).rejects.toThrow(NotFound)
    for (const role of ['governor', 'trust_leader'] as const) {
      expect(await getPlan(await aMember(school, role), activityId, outcomeId)).toBeNull()
    }
    const other = await anActivity(head)
    await expect(answerQuestions(head, answersFor(other, outcomeId))).rejects.toThrow(NotFound)
    await expect(chooseDesign(head, { ...design, outcomeId: crypto.randomUUID() })).rejects.toThrow(NotFound)
    expect(await getPlan(head, other, outcomeId)).toBeNull()
    expect(await getPlan(head, activityId, 'x')).toBeNull()
    expect((await getPlan(head, activityId, outcomeId))?.outcome.id).toBe(outcomeId)
    const liaison = await aMember(school, 'liaison')
    await answerQuestions(liaison, answersFor(activityId, outcomeId, { version: 1 }))
  })

  it('says that what counts was not set in advance, when it is chosen after the second figures', async () => {
    const { head, activityId, outcomeId } = await anIdea()
    await moved(head, activityId, 'planned', 'running')
    await someFigures(
      head,
      outcomeId,
      Array.from({ length: 12 }, (_, i) => [90 + i, 96 + i + (i % 3)] as const),
    )
    await answerQuestions(head, answersFor(activityId, outcomeId))
    const { version } = await outcomeNow(head, outcomeId)
    await chooseDesign(head, { activityId, outcomeId, version, design: 'prepost_norm', worthwhile: 5 })
    const result = await inSchool(head, (tx) =>
      tx.result.findFirstOrThrow({ where: { schoolId: head.schoolId, outcomeId, replacedAt: null } }),
    )
    expect(JSON.stringify(result.output)).toContain('"isSetInAdvance":false')
    await expect(
      chooseDesign(head, { activityId, outcomeId, version: version + 1, design: 'dose', worthwhile: 5 }),
    ).resolves.toMatchObject({ design: 'dose' })
  })
})

describe('RuleBroken', () => {
  it('names the field it is about', async () => {
    const { head, activityId, outcomeId } = await anIdea()
    await answerQuestions(head, answersFor(activityId, outcomeId, { canHalfWait: false }))
    const refused = await chooseDesign(head, {
      activityId,
      outcomeId,
      version: 2,
      design: 'randomised',
      worthwhile: null,
    }).catch((error) => error)
    expect(refused).toBeInstanceOf(RuleBroken)
    expect(refused.field).toBe('design')
  })
})
