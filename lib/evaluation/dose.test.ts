import { expect, it } from 'vitest'
import { removeSession } from '@/lib/activities/session-commands'
import { aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, moved } from '@/prisma/builders/activities'
import { anEvaluation } from '@/prisma/builders/evaluation'
import { families } from '@/prisma/builders/families'
import { someFigures } from '@/prisma/builders/figures'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import type { OutcomeResult } from '../measures/outcome-result'
import { inSchool } from '../platform/database'

it('a result by how often families came is worked out again when who came is recorded, and the old one stays', async () => {
  const { head } = await aSchool()
  const known = await families(head, 24)
  const id = await anActivity(head, { yearGroups: ['Year 1'] })
  const outcomeId = await anOutcome(head, id, { measure: 'standardised_score' })
  await moved(head, id, 'planned', 'running')
  await anEvaluation(head, id, { design: 'dose', whoDecides: 'families', canHalfWait: false })
  const came = known.filter((_, i) => i % 3 !== 0)
  await someFigures(
    head,
    outcomeId,
    known.map((family, i) => {
      const before = 90 + ((i * 7) % 13)
      return [before, before + ((i * 5) % 4) + (came.includes(family) ? 7 : 0)] as const
    }),
    { references: known.map((_, i) => `P${i + 1}`) },
  )
  const results = () =>
    inSchool(head, (tx) =>
      tx.result.findMany({
        where: { schoolId: head.schoolId, outcomeId },
        orderBy: { at: 'asc' },
        select: { output: true, replacedAt: true },
      }),
    )
  const evaluated = (output: unknown) => (output as OutcomeResult).evaluated
  const [before] = (await results()).slice(-1)
  // Nobody is recorded by name yet, so there is no dose to go by.
  expect(evaluated(before?.output)?.primary).toBeNull()

  const session = await aSession(head, id)
  await whoCame(head, id, session, { came: came.map((family) => family.id), everyoneInvited: 'yes' })
  const all = await results()
  const [now] = all.slice(-1)
  expect(all.length).toBeGreaterThan(1)
  expect(all.slice(0, -1).every(({ replacedAt }) => replacedAt !== null)).toBe(true)
  expect(evaluated(now?.output)?.primary?.value).toBeCloseTo(7, 0)
  expect(evaluated(now?.output)?.sentence).toMatch(
    /^Pupils whose families came more often made more progress .* this is a promising sign, not proof\.$/,
  )

  // Said again with others, and taken away: each time another result, and the one before it stays.
  await whoCame(head, id, session, { version: 2, came: [known[0]?.id ?? ''], everyoneInvited: 'yes' })
  const corrected = await results()
  expect(corrected).toHaveLength(all.length + 1)
  expect(evaluated(corrected.at(-1)?.output)?.primary?.value).not.toBeCloseTo(7, 0)
  await removeSession(head, { activityId: id, sessionId: session, version: 3, reason: 'It was not held' })
  const removed = await results()
  expect(removed).toHaveLength(all.length + 2)
  expect(evaluated(removed.at(-1)?.output)?.primary).toBeNull()
})

it('a result that does not rest on who came is left as it is', async () => {
  const { head } = await aSchool()
  const known = await families(head, 12)
  const id = await anActivity(head, { yearGroups: ['Year 1'] })
  const outcomeId = await anOutcome(head, id, { measure: 'standardised_score' })
  await moved(head, id, 'planned', 'running')
  await anEvaluation(head, id, { design: 'prepost' })
  await someFigures(
    head,
    outcomeId,
    known.map((_, i) => [90 + i, 95 + ((i * 5) % 9)] as const),
    { references: known.map((_, i) => `P${i + 1}`) },
  )
  const results = () =>
    inSchool(head, (tx) =>
      tx.result.findMany({ where: { schoolId: head.schoolId, outcomeId }, orderBy: { id: 'asc' } }),
    )
  const before = await results()
  const session = await aSession(head, id)
  await whoCame(head, id, session, { came: known.map((family) => family.id), everyoneInvited: 'yes' })
  expect(await results()).toEqual(before)
})
