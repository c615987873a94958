import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { type IsoDate, toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import {
  aCase,
  anAcknowledgedCase,
  anEndedCase,
  inStage,
  versionOf,
  withDuties,
} from '@/prisma/builders/concerns'
import { countingStatements } from '@/prisma/testing/statements'
import { movedByCalendar } from '../school-days/after-change'
import { moveOpenDeadlines } from './calendar-moves'
import { pauseCase } from './move-commands'
import { bothStandings } from './testing/standing'

const MONDAY = '2026-03-02'
let school: { id: string; slug: string }
let head: Viewer

const at = (day: string) => setClock(new Date(`${day}T10:00:00Z`))

beforeEach(async () => {
  at(MONDAY)
  const made = await aSchool()
  school = made.school
  head = made.head
})
afterEach(() => setClock(null))

/** As the calendar's own commands do it: the days are written, and what hangs on them is moved in the same transaction. */
const close = (from: IsoDate, to: IsoDate) =>
  inSchool(head, async (tx) => {
    await tx.calendarSpan.createMany({
      data: [
        {
          schoolId: school.id,
          kind: 'closure',
          name: 'Snow',
          startsOn: toDate(from),
          endsOn: toDate(to),
          source: 'typed',
          createdAt: new Date(),
        },
      ],
    })
    return movedByCalendar(tx, head)
  })

const due = async (id: string, who = head) => (await bothStandings(who, id)).byRows.dueOn
const deadlines = async (id: string, who = head) =>
  (await bothStandings(who, id)).byRows.stages.map(({ acknowledgeBy, answerBy }) => [acknowledgeBy, answerBy])

describe('a change of the calendar', () => {
  it('moves open deadlines, says so in the history, and leaves what was met', async () => {
    const open = await inStage(head, await anAcknowledgedCase(head), 1)
    const ended = await anEndedCase(head)
    const before = { open: await deadlines(open), ended: await deadlines(ended) }
    expect(before.open.at(-1)).toEqual(['2026-03-09', '2026-03-23'])
    expect(await close('2026-03-05', '2026-03-06')).toBe(1)
    expect((await deadlines(open)).at(-1)).toEqual(['2026-03-11', '2026-03-25'])
    expect(await deadlines(ended)).toEqual(before.ended)
    const { byRows, byHistory, entries } = await bothStandings(head, open)
    expect(byHistory).toEqual(byRows)
    expect(entries.at(-1)).toMatchObject({
      kind: 'case.deadline_moved',
      detail: { from: '2026-03-09', to: '2026-03-11' },
    })
  })

  it('makes nothing late, and may make in time what was late', async () => {
    await close('2026-03-03', '2026-03-13')
    const id = await aCase(head)
    at('2026-03-30')
    expect(await due(id)).toBe('2026-04-07')
    await inSchool(head, async (tx) => {
      await tx.calendarSpan.deleteMany({ where: { schoolId: school.id } })
      await movedByCalendar(tx, head)
    })
    // By the calendar without the closure it would have been the 23rd, which is over.
    expect(await due(id)).toBe('2026-03-30')
    at('2026-04-13')
    await close('2026-03-16', '2026-04-10')
    expect(await due(id)).toBe('2026-04-20')
  })

  it('lets a clock stand that stands', async () => {
    const id = await aCase(head)
    await pauseCase(head, { id, version: await versionOf(head, id), on: MONDAY, reason: 'They are away.' })
    expect(await close('2026-03-05', '2026-03-06')).toBe(0)
    expect(await due(id)).toBeNull()
  })

  it('moves cases that whoever changed it may not see, and counts only the others', async () => {
    const staff = await aMember(school, 'staff')
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const seen = await aCase(staff)
    const hidden = await aCase(staff, { named: [head.membershipId] })
    const was = await due(hidden, chair)
    expect(await close('2026-03-05', '2026-03-06')).toBe(1)
    expect(await due(seen)).toBe('2026-03-25')
    expect([was, await due(hidden, chair)]).toEqual(['2026-03-23', '2026-03-25'])
  })

  it('takes no more statements for thirty cases than for one', async () => {
    for (let i = 0; i < 30; i += 1) await aCase(head)
    const none = await countingStatements(() => inSchool(head, (tx) => moveOpenDeadlines(tx, head)))
    const { statements } = await countingStatements(() => close('2026-03-05', '2026-03-06'))
    expect(none.result).toBe(0)
    expect(statements).toBeLessThan(22)
    const where = { schoolId: school.id, dueOn: toDate('2026-03-25') }
    expect(await inSchool(head, (tx) => tx.case.count({ where }))).toBe(30)
  })
})

it('is brought along by every form that changes the calendar', () => {
  const forms = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => /actions\.ts$/.test(path))
    .map((path) => [path, readFileSync(`app/${path}`, 'utf8')] as const)
    .filter(([, text]) => /lib\/(school-days\/(commands|import\/accept)|bin\/commands)'/.test(text))
  expect(forms.map(([path]) => path)).toContain('[school]/bin/actions.ts')
  expect(forms.filter(([, text]) => !text.includes("'@/lib/concerns/calendar-moves'"))).toEqual([])
})
