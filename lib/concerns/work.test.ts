import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setClock, today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays, toIso } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, anAcknowledgedCase, anEndedCase, inStage, versionOf } from '@/prisma/builders/concerns'
import { redirectCase, reopenCase, resolveCase, withdrawCase } from './end-commands'
import { escalateCase } from './escalate-command'
import { changeCategory, writeAccount } from './fact-commands'
import { chooseHandler, takeOn } from './handler-commands'
import { endInsistent, markInsistent, reviewInsistent } from './insistent-commands'
import { acknowledge, answer, goOn, pauseCase } from './move-commands'
import { bothStandings } from './testing/standing'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'
const MONDAY = '2026-03-02'

let school: { id: string; slug: string }
let head: Viewer
let staff: Viewer

const at = (day: string) => setClock(new Date(`${day}T10:00:00Z`))
const form = async (id: string, who = head) => ({ id, version: await versionOf(who, id) })
const told = { channel: null, words: null }
const rowOf = (id: string, who = head) =>
  inSchool(who, (tx) =>
    tx.case.findFirstOrThrow({
      where: { schoolId: school.id, id },
      include: { stages: { orderBy: { number: 'asc' } }, events: { orderBy: { id: 'asc' } } },
    }),
  )

beforeEach(async () => {
  at(MONDAY)
  const made = await aSchool()
  school = made.school
  head = made.head
  staff = await aMember(school, 'staff')
})
afterEach(() => setClock(null))

describe('working a case', () => {
  it('goes from a worry at the gate to stage 1, with its deadlines, and ends with its retention', async () => {
    const id = await aCase(staff)
    expect(toIso((await rowOf(id)).dueOn)).toBe('2026-03-23')
    at('2026-03-04')
    const up = await escalateCase(head, {
      ...(await form(id)),
      on: '2026-03-04',
      why: 'They want it looked into.',
    })
    expect(up).toMatchObject({ stage: 'Stage 1: the headteacher', handler: 'Amina Khan' })
    expect(await rowOf(id)).toMatchObject({ kind: 'complaint', stage: 1, handlerId: head.membershipId })
    await acknowledge(head, { ...(await form(id)), on: '2026-03-04', ...told })
    at('2026-03-10')
    await answer(head, {
      ...(await form(id)),
      on: '2026-03-10',
      finding: 'partly_upheld',
      channel: 'letter',
      words: 'We wrote to say what we found.',
    })
    await resolveCase(head, {
      ...(await form(id)),
      on: '2026-03-10',
      finding: 'partly_upheld',
      actionTaken: 'Calls are returned the same day.',
      apologyGiven: true,
    })
    const row = await rowOf(id)
    expect(row).toMatchObject({
      status: 'resolved',
      endedAtStage: 1,
      finding: 'partly_upheld',
      apologyGiven: true,
    })
    expect([row.dueOn, toIso(row.keepUntil)]).toEqual([null, '2032-03-10'])
    expect(row.stages.map((one) => [one.number, one.acknowledgedIn, one.answeredIn])).toEqual([
      [0, null, null],
      [1, 0, 4],
    ])
    expect(row.events.map(({ kind, words }) => [kind, words])).toContainEqual([
      'contact_out',
      'We wrote to say what we found.',
    ])
  })

  it('asks a formal complaint what was found before it ends', async () => {
    const id = await inStage(head, await aCase(staff), 1)
    const input = {
      ...(await form(id)),
      on: today(),
      finding: null,
      actionTaken: 'Nothing',
      apologyGiven: false,
    }
    await expect(resolveCase(head, input)).rejects.toThrow('Say what was found')
    expect((await rowOf(id)).status).toBe('open')
  })

  it('calls the clerk for a panel, and says so when there is none', async () => {
    const id = await inStage(head, await aCase(staff), 1)
    const none = await escalateCase(head, { ...(await form(id)), on: today(), why: 'They ask for a panel.' })
    expect(none).toMatchObject({ calledFor: 'the clerk to the governors', handler: null })
    expect((await rowOf(id)).handlerId).toBeNull()
    await expect(escalateCase(head, { ...(await form(id)), on: today(), why: 'Further' })).rejects.toThrow(
      'This was the last stage in the school.',
    )
  })

  it('begins its answer anew when it is taken up again, and keeps what was done before', async () => {
    const id = await anEndedCase(head)
    at('2026-04-13')
    await reopenCase(head, { ...(await form(id)), on: '2026-04-13', why: 'It happened again.' })
    const row = await rowOf(id)
    expect(row).toMatchObject({
      status: 'open',
      timesReopened: 1,
      endedOn: null,
      keepUntil: null,
      finding: null,
    })
    expect(toIso(row.dueOn)).toBe('2026-05-05')
    expect(row.stages[0]).toMatchObject({ answeredIn: 0 })
    expect(row.events.map(({ words }) => words).join('\n')).toMatch(
      /Done when it had ended: The office[\s\S]*It happened again/,
    )
  })

  it('refuses the second of two who had the same page open, and writes nothing of theirs', async () => {
    const id = await aCase(staff)
    const opened = await form(id)
    await pauseCase(head, { ...opened, on: MONDAY, reason: 'They are away until Monday.' })
    await expect(answer(head, { ...opened, on: MONDAY, finding: null, ...told })).rejects.toThrow(RuleBroken)
    await goOn(head, { ...(await form(id)), on: MONDAY })
    const before = await bothStandings(head, id)
    await expect(answer(head, { ...opened, on: MONDAY, finding: null, ...told })).rejects.toThrow(StaleEdit)
    expect(await bothStandings(head, id)).toEqual(before)
  })

  it('lets whoever handles a worry end it, and leaves a formal complaint to those who direct', async () => {
    const id = await aCase(staff)
    const end = async () =>
      resolveCase(staff, {
        ...(await form(id, staff)),
        on: today(),
        finding: 'not_upheld',
        actionTaken: 'None was needed.',
        apologyGiven: false,
      })
    await expect(end()).rejects.toThrow(NotAllowed)
    await takeOn(staff, await form(id, staff))
    await end()
    await inStage(head, id, 1)
    await chooseHandler(head, { ...(await form(id)), handlerId: staff.membershipId })
    await expect(end()).rejects.toThrow(NotAllowed)
  })

  it('cannot be given to whoever is named in it, has left, or sees no cases', async () => {
    const tom = await aMember(school, 'staff', { name: 'Tom Wood' })
    const governor = await aMember(school, 'governor')
    const other = await aSchool()
    const id = await aCase(staff, { named: [tom.membershipId] })
    for (const { membershipId: handlerId } of [tom, governor, other.head]) {
      await expect(chooseHandler(head, { ...(await form(id)), handlerId })).rejects.toThrow(RuleBroken)
    }
    await expect(takeOn(await aMember(school, 'staff'), { id, version: 1 })).rejects.toThrow(NotFound)
  })

  it('keeps the school’s account, what it is about, and a mark of unreasonable contact with its reason', async () => {
    const id = await aCase(staff)
    await writeAccount(head, { ...(await form(id)), account: 'The office rang on Tuesday.' })
    await changeCategory(head, { ...(await form(id)), categoryKey: 'homework' })
    await expect(
      changeCategory(head, { ...(await form(id)), categoryKey: 'data_protection' }),
    ).rejects.toThrow('a clock of its own')
    const late = { ...(await form(id)), why: 'Forty letters in a week.', reviewOn: addDays(today(), 400) }
    await expect(markInsistent(head, late)).rejects.toThrow('within half a year')
    await markInsistent(head, { ...late, reviewOn: '2026-04-01' })
    await reviewInsistent(head, { ...(await form(id)), why: 'Still so.', reviewOn: '2026-05-01' })
    await endInsistent(head, { ...(await form(id)), why: 'It has stopped.' })
    expect(await rowOf(id)).toMatchObject({
      account: 'The office rang on Tuesday.',
      insistentWhy: null,
      status: 'open',
    })
    const { entries } = await bothStandings(head, id)
    expect(JSON.stringify(entries)).not.toMatch(/Forty|Tuesday|Still so|stopped/)
  })

  it('is not there for another school, a governor or a guessed id', async () => {
    const id = await aCase(staff)
    const other = await aSchool()
    const governor = await aMember(school, 'governor')
    const colleague = await aMember(school, 'staff')
    for (const [who, which] of [
      [other.head, id],
      [governor, id],
      [colleague, id],
      [head, GUESSED],
    ] as const) {
      const base = { id: which, version: 1, on: MONDAY }
      const why = 'Because'
      const tries = [
        acknowledge(who, { ...base, ...told }),
        answer(who, { ...base, finding: null, ...told }),
        pauseCase(who, { ...base, reason: why }),
        goOn(who, base),
        escalateCase(who, { ...base, why }),
        resolveCase(who, { ...base, finding: null, actionTaken: why, apologyGiven: false }),
        withdrawCase(who, { ...base, why }),
        redirectCase(who, { ...base, route: 'admissions', why }),
        reopenCase(who, { ...base, why }),
        chooseHandler(who, { ...base, handlerId: null }),
        takeOn(who, base),
        writeAccount(who, { ...base, account: why }),
        changeCategory(who, { ...base, categoryKey: 'homework' }),
        markInsistent(who, { ...base, why, reviewOn: addDays(MONDAY, 30) }),
      ]
      for (const result of await Promise.allSettled(tries)) {
        expect(result).toMatchObject({ status: 'rejected', reason: { name: 'NotFound' } })
      }
    }
    expect((await bothStandings(head, id)).entries).toHaveLength(1)
  })

  it('is only read by staff who wrote it down and do not handle it', async () => {
    const id = await aCase(staff)
    await expect(acknowledge(staff, { id, version: 1, on: MONDAY, ...told })).rejects.toThrow(NotAllowed)
    expect(await anAcknowledgedCase(head)).toBeTruthy()
  })
})

describe('any sequence of moves on the database', () => {
  const anyTry = fc.record({
    move: fc.constantFrom(
      'acknowledge',
      'answer',
      'up',
      'pause',
      'on',
      'resolve',
      'withdraw',
      'redirect',
      'reopen',
    ),
    back: fc.nat(3),
    passes: fc.nat(12),
  })

  it('has one entry for each that was permitted, which rebuild the rows, and none for those refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTry, { minLength: 4, maxLength: 14 }), async (tries) => {
        at(MONDAY)
        const id = await aCase(staff)
        let permitted = 0
        let day = MONDAY
        for (const { move, back, passes } of tries) {
          day = addDays(day, passes)
          at(day)
          const base = { ...(await form(id)), on: addDays(day, -back) }
          const why = 'Because'
          const does = {
            acknowledge: () => acknowledge(head, { ...base, ...told }),
            answer: () => answer(head, { ...base, finding: null, ...told }),
            up: () => escalateCase(head, { ...base, why }),
            pause: () => pauseCase(head, { ...base, reason: why }),
            on: () => goOn(head, base),
            resolve: () =>
              resolveCase(head, { ...base, finding: 'upheld', actionTaken: why, apologyGiven: true }),
            withdraw: () => withdrawCase(head, { ...base, why }),
            redirect: () => redirectCase(head, { ...base, route: 'admissions', why }),
            reopen: () => reopenCase(head, { ...base, why }),
          } as Record<string, () => Promise<unknown>>
          const before = await bothStandings(head, id)
          try {
            await does[move]?.()
            permitted += 1
          } catch (error) {
            expect(error).toBeInstanceOf(RuleBroken)
            expect(await bothStandings(head, id)).toEqual(before)
          }
        }
        const { byRows, byHistory, entries } = await bothStandings(head, id)
        expect(byHistory).toEqual(byRows)
        expect(entries).toHaveLength(permitted + 1)
      }),
      { numRuns: 12 },
    )
  })
})
