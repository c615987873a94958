import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays, toIso } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { families as someFamilies } from '@/prisma/builders/families'
import { aQuestionAsked, aQuotation, somethingAtHome } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { type Answer, answersMoved } from './response'
import { changeResponse, removeResponse, withdrawConsent } from './response-commands'
import { removeSession } from './session-commands'

/** The tallies counted from scratch, in plain TypeScript, from every row there is. */
async function countedFromScratch(viewer: Viewer, activityId: string) {
  const { schoolId } = viewer
  const { sessions, responses } = await inSchool(viewer, async (tx) => ({
    sessions: await tx.session.findMany({ where: { schoolId, activityId }, include: { attendance: true } }),
    responses: await tx.response.findMany({ where: { schoolId, activityId }, orderBy: { id: 'asc' } }),
  }))
  const held = sessions.filter(({ recordedAt }) => recordedAt)
  const listed = held.filter(({ attendanceBy }) => attendanceBy === 'families')
  const counted = held.filter(({ attendanceBy }) => attendanceBy === 'counts')
  const invited = new Set<string>()
  const came = new Set<string>()
  for (const line of listed.flatMap(({ attendance }) => attendance)) {
    if (line.invited) invited.add(line.familyId)
    if (line.came) came.add(line.familyId)
  }
  const main = responses.find(({ kind }) => kind === 'questions')
  const { pairs, up, down } = answersMoved((main?.answers ?? []) as Answer[])
  const [atHome] = responses
    .filter(({ kind }) => kind === 'at_home')
    .sort((a, b) => b.saidOn.getTime() - a.saidOn.getTime() || (a.id < b.id ? 1 : -1))
  const dates = (list: typeof sessions) => list.map(({ heldOn }) => toIso(heldOn)).sort()
  return {
    sessionsHeld: held.length,
    lastSessionOn: dates(held).at(-1) ?? null,
    datesToRecord: dates(sessions.filter(({ recordedAt }) => !recordedAt)),
    listSessions: listed.length,
    familiesInvited: invited.size,
    familiesCame: [...came].filter((id) => invited.has(id)).length,
    familiesCameUninvited: [...came].filter((id) => !invited.has(id)).length,
    countSessions: counted.length,
    headsInvited:
      counted.length === 0 || counted.some(({ headsInvited }) => headsInvited === null)
        ? null
        : counted.reduce((sum, { headsInvited }) => sum + Number(headsInvited), 0),
    headsCame: counted.reduce((sum, { headsCame }) => sum + Number(headsCame), 0),
    quotations: responses.filter((r) => r.kind === 'quotation' && r.consent !== 'withdrawn').length,
    answered: pairs,
    answersUp: up,
    answersDown: down,
    atHomeDone: atHome?.doneCount ?? 0,
    atHomeOf: atHome?.ofCount ?? 0,
  }
}

async function tallied(viewer: Viewer, activityId: string) {
  const row = await inSchool(viewer, (tx) =>
    tx.activity.findFirstOrThrow({ where: { schoolId: viewer.schoolId, id: activityId } }),
  )
  const { lastSessionOn, datesToRecord, ...rest } = row
  return {
    ...rest,
    lastSessionOn: toIso(lastSessionOn),
    datesToRecord: datesToRecord.map((date) => toIso(date)),
  }
}

const FAMILIES = 5
const anyOfThem = fc.subarray([...Array(FAMILIES).keys()])
const answers = fc.array(fc.tuple(fc.constantFrom(1, 2, 3, '-'), fc.constantFrom(1, 2, 3)), {
  minLength: 1,
  maxLength: 4,
})
const which = fc.nat({ max: 9 })

/** One thing somebody does. `which` picks among what is there; when nothing is, nothing is done. */
const step = fc.oneof(
  fc.record({ do: fc.constant('session' as const), daysAgo: fc.nat({ max: 300 }) }),
  fc.record({ do: fc.constant('list' as const), which, invited: anyOfThem, came: anyOfThem }),
  fc.record({
    do: fc.constant('count' as const),
    which,
    came: fc.nat({ max: 20 }),
    more: fc.option(fc.nat({ max: 9 })),
  }),
  fc.record({ do: fc.constant('unsession' as const), which }),
  fc.record({ do: fc.constant('say' as const) }),
  fc.record({ do: fc.constant('ask' as const), answers }),
  fc.record({ do: fc.constant('home' as const), daysAgo: fc.nat({ max: 9 }), done: fc.nat({ max: 9 }) }),
  fc.record({ do: fc.constant('withdraw' as const), which }),
  fc.record({ do: fc.constant('unsay' as const), which }),
  fc.record({ do: fc.constant('reask' as const), which, answers }),
)

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const typed = (pairs: (string | number)[][]) => pairs.map((pair) => pair.join(' ')).join('\n')

async function play(viewer: Viewer, activityId: string, families: string[], given: Step) {
  const { schoolId } = viewer
  const of = (indexes: number[]) => indexes.map((i) => families[i] as string)
  const there = await inSchool(viewer, async (tx) => ({
    sessions: await tx.session.findMany({ where: { schoolId, activityId }, orderBy: { id: 'asc' } }),
    responses: await tx.response.findMany({ where: { schoolId, activityId }, orderBy: { id: 'asc' } }),
  }))
  const pick = <T>(list: T[]) => ('which' in given ? list[given.which % list.length] : undefined)
  const session = pick(there.sessions)
  const response = pick(there.responses)
  const atSession = session && { activityId, sessionId: session.id, version: session.version }
  const onResponse = response && { activityId, responseId: response.id, version: response.version }
  if (given.do === 'session') {
    const onDay = addDays(today(), -given.daysAgo)
    if (!there.sessions.some(({ heldOn }) => toIso(heldOn) === onDay)) {
      await aSession(viewer, activityId, { heldOn: onDay })
    }
  }
  if (given.do === 'list' && session) {
    await whoCame(viewer, activityId, session.id, {
      version: session.version,
      invited: of(given.invited),
      came: of(given.came),
      nobody: given.came.length === 0,
    })
  }
  if (given.do === 'count' && session) {
    await whoCame(viewer, activityId, session.id, {
      version: session.version,
      headsCame: given.came,
      headsInvited: given.more === null ? null : given.came + given.more,
    })
  }
  if (given.do === 'unsession' && atSession) await removeSession(viewer, { ...atSession, reason: 'Mistake' })
  if (given.do === 'say') await aQuotation(viewer, activityId)
  if (given.do === 'ask') await aQuestionAsked(viewer, activityId, { answers: typed(given.answers) })
  if (given.do === 'home') {
    await somethingAtHome(viewer, activityId, {
      saidOn: addDays(today(), -given.daysAgo),
      doneCount: given.done,
      ofCount: null,
    })
  }
  if (given.do === 'withdraw' && onResponse && response?.kind === 'quotation') {
    await withdrawConsent(viewer, onResponse)
  }
  if (given.do === 'unsay' && onResponse) await removeResponse(viewer, { ...onResponse, reason: 'Mistake' })
  if (given.do === 'reask' && onResponse && response?.kind === 'questions') {
    await changeResponse(viewer, {
      ...onResponse,
      kind: 'questions',
      saidOn: today(),
      sessionId: null,
      question: 'How sure are you?',
      scaleMax: 3,
      lowWord: 'not sure',
      highWord: 'sure',
      answers: typed(given.answers),
    })
  }
}

describe('the tallies of an activity', () => {
  it('equal a count from scratch after any sequence of commands', async () => {
    const { head } = await aSchool()
    const families = (await someFamilies(head, FAMILIES)).map(({ id }) => id)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const activityId = await anActivity(head)
        for (const days of [0, 7, 14]) {
          await aSession(head, activityId, { heldOn: addDays(today(), -days) })
        }
        for (const given of steps) await play(head, activityId, families, given)
        const counted = await countedFromScratch(head, activityId)
        expect(await tallied(head, activityId)).toMatchObject(counted)
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('leave every other activity as it is', async () => {
    const { head } = await aSchool()
    const [one, other] = [await anActivity(head), await anActivity(head)]
    await aQuotation(head, one)
    const before = await tallied(head, one)
    await aQuotation(head, other)
    await aSession(head, other)
    expect(await tallied(head, one)).toEqual(before)
  })
})
