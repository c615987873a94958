import { expect, it } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, moved } from '@/prisma/builders/activities'
import { anEvaluation, groupsOf } from '@/prisma/builders/evaluation'
import { families } from '@/prisma/builders/families'
import { someFigures } from '@/prisma/builders/figures'
import { getGovernorsResult } from '../impact/governors-result'
import type { OutcomeResult } from '../measures/outcome-result'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { makeGroups } from './groups-commands'
import { MOST_IN_GROUPS } from './register'

type Pairs = (readonly [before: number | null | undefined, after: number | null | undefined])[]

/** A lottery of these figures, every other pupil drawn; and what is kept and said of it. */
async function lotteryOf(head: Viewer, pairs: Pairs) {
  const activityId = await anActivity(head, { yearGroups: ['Year 1'] })
  const outcomeId = await anOutcome(head, activityId, { measure: 'standardised_score' })
  await anEvaluation(head, activityId)
  await moved(head, activityId, 'planned', 'running')
  const pupils = await inSchool(head, (tx) =>
    tx.pupil.findMany({
      where: { schoolId: head.schoolId },
      orderBy: { createdAt: 'asc' },
      take: Math.max(2, pairs.length),
      select: { id: true, reference: true },
    }),
  )
  const every = (rest: number) => pupils.filter((_, i) => i % 2 === rest).map(({ id }) => id)
  await groupsOf(head, activityId, { tookPart: every(0), compared: every(1) }, { isDrawn: true })
  await someFigures(head, outcomeId, pairs, {
    references: pupils.slice(0, pairs.length).map(({ reference }) => reference),
  })
  const row = await inSchool(head, (tx) =>
    tx.result.findFirst({ where: { schoolId: head.schoolId, outcomeId, replacedAt: null } }),
  )
  const evaluated = (row?.output as unknown as OutcomeResult | undefined)?.evaluated ?? null
  expect(JSON.stringify(row?.output ?? null)).not.toMatch(/NaN|Infinity|undefined/)
  return { outcomeId, evaluated, claim: evaluated?.claim, sentence: evaluated?.sentence }
}

it('figures from which nothing follows get a clear sentence, and never a number that is none', async () => {
  const { head } = await aSchool()
  await families(head, 24)
  const all = <T>(pair: (i: number) => T) => Array.from({ length: 24 }, (_, i) => pair(i))

  const constant = await lotteryOf(
    head,
    all(() => [100, 100] as const),
  )
  expect(constant.sentence).toBe(
    'There is no likely range for standardised reading score, so we make no claim.',
  )
  expect(constant.evaluated).toMatchObject({ primary: null, chance: null, claim: { rung: 1 } })

  const one = await lotteryOf(head, [[90, 95]])
  expect(one.sentence).toBe('There are too few pupils to report without identifying children.')
  expect(one.claim?.rung).toBe(0)

  const gone = await lotteryOf(
    head,
    all((i) => [90 + i, null] as const),
  )
  expect(gone.sentence).toBe(
    'There are first figures for standardised reading score, and no second ones yet.',
  )
  expect((await getGovernorsResult(head, gone.outcomeId)) ?? null).toBeNull()

  const onlyAfter = await lotteryOf(
    head,
    all((i) => [undefined, 90 + ((i * 7) % 11)] as const),
  )
  expect(onlyAfter.evaluated?.facts).toMatchObject({ hasFirstFigures: false, analysed: 12 })
  expect(onlyAfter.sentence).toMatch(/^(?:We cannot tell|Any difference|Places were drawn)/)

  const nobody = await lotteryOf(head, [])
  expect(nobody.evaluated).toBeNull()
})

it('takes as many pupils as groups hold in seconds, and refuses more with a sentence', {
  timeout: 60_000,
}, async () => {
  const { head } = await aSchool()
  const { schoolId } = head
  const activityId = await anActivity(head, { yearGroups: ['Year 1'] })
  const outcomeId = await anOutcome(head, activityId, { measure: 'standardised_score' })
  await inSchool(head, async (tx) => {
    await tx.pupil.createMany({
      data: Array.from({ length: MOST_IN_GROUPS }, (_, i) => ({
        schoolId,
        reference: `N${i}`,
        yearGroup: 'Year 1',
        className: `${i % 2 === 0 ? 'A' : 'B'}${i % 100}`,
      })),
    })
    const pupils = await tx.pupil.findMany({
      where: { schoolId },
      orderBy: { reference: 'asc' },
      select: { id: true },
    })
    await tx.figure.createMany({
      data: pupils.flatMap(({ id: pupilId }, i) =>
        (['before', 'after'] as const).map((wave) => ({
          schoolId,
          outcomeId,
          pupilId,
          wave,
          value: 70 + ((i * 37) % 61) + (wave === 'after' ? (i * 53) % 11 : 0),
        })),
      ),
    })
  })
  await anEvaluation(head, activityId, { design: 'comparison_matched', canHalfWait: false })
  const inClasses = (letter: string) => Array.from({ length: 100 }, (_, i) => `${letter}${i}`)
  const groups = {
    activityId,
    version: 1,
    tookPartClasses: inClasses('A'),
    tookPart: null,
    whoCame: false,
    comparedClasses: inClasses('B'),
    compared: null,
  }
  const from = performance.now()
  await makeGroups(head, groups)
  // Half a minute is all that a change may take before it is undone.
  expect(performance.now() - from).toBeLessThan(15_000)
  const { output } = await inSchool(head, (tx) =>
    tx.result.findFirstOrThrow({ where: { schoolId, outcomeId, replacedAt: null } }),
  )
  expect((output as unknown as OutcomeResult).evaluated?.groups.map(({ members }) => members)).toEqual([
    expect.any(Number),
    expect.any(Number),
  ])

  await inSchool(head, (tx) =>
    tx.pupil.create({
      data: { schoolId, reference: 'One more', yearGroup: 'Year 1', className: 'A0' },
      select: { id: true },
    }),
  )
  await expect(makeGroups(head, { ...groups, version: 2 })).rejects.toThrow(
    'That is 3,001 pupils, and groups hold 3,000 at most. Choose fewer classes.',
  )
})
