import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putBack } from '@/lib/bin/commands'
import { listBin } from '@/lib/bin/queries'
import { happeningInWords } from '@/lib/history/words'
import { aMember, aSchool } from '@/prisma/builders'
import { theSheffieldYears } from '@/prisma/builders/school-days'
import { countingStatements } from '@/prisma/testing/statements'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import { sending, type Viewer } from '../platform/viewer'
import { AFTER_CALENDAR_CHANGE } from './after-change'
import { addSpan, changeSpan, chooseBankHolidays, removeSpan } from './commands'
import { listSpans, readCalendar, readSpan, type Span } from './queries'
import { changedSpanForm, newSpanForm } from './schema'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const getSpan = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readSpan(tx, viewer, id))
const AUTUMN = { kind: 'term', name: 'Autumn term', startsOn: '2026-09-01', endsOn: '2026-12-18' } as const
const HALF_TERM = {
  kind: 'holiday',
  name: 'October half-term',
  startsOn: '2026-10-26',
  endsOn: '2026-10-30',
} as const
const inset = (day: string) => ({ kind: 'inset', name: 'INSET day', startsOn: day, endsOn: day }) as const

let head: Viewer
let school: { id: string; slug: string }
beforeEach(async () => {
  const made = await aSchool()
  head = made.head
  school = made.school
})

const calendarOf = (viewer: Viewer) => inSchool(viewer, (tx) => readCalendar(tx, viewer))

async function only(viewer = head): Promise<Span> {
  const kept = await listSpans(viewer)
  expect(kept?.spans).toHaveLength(1)
  return kept?.spans[0] as Span
}

async function lastInWords(viewer = head): Promise<string> {
  const [entry] = await inSchool(viewer, (tx) =>
    tx.auditEntry.findMany({ where: { schoolId: viewer.schoolId }, orderBy: { id: 'desc' }, take: 1 }),
  )
  return happeningInWords(entry as Parameters<typeof happeningInWords>[0])
}

describe('the school’s calendar', () => {
  it('is read in one statement, spans and nation together', async () => {
    await theSheffieldYears(head)
    await chooseBankHolidays(head, { bankHolidays: 'scotland', was: 'england_and_wales' })
    const { statements, calendar } = await inSchool(head, async (tx) => {
      const { result, statements } = await countingStatements(() => readCalendar(tx, head))
      return { statements, calendar: result }
    })
    expect(statements).toBe(1)
    expect(calendar.whyNot('2025-10-28')).toBe('October half-term')
    expect(calendar.whyNot('2025-12-01')).toBe('St Andrew’s Day')
    expect(calendar.isSchoolDay('2026-05-05')).toBe(true)
  })

  it('counts Monday to Friday in a school that has put nothing down', async () => {
    const calendar = await calendarOf(head)
    expect(calendar.isSchoolDay('2026-08-12')).toBe(true)
    expect(calendar.isKnown('2026-08-12')).toBe(false)
  })

  it('is changed by leaders, looked at by whoever records, and neither by others', async () => {
    await addSpan(await aMember(school, 'senior_leader'), AUTUMN)
    const { id } = await only()
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const member = await aMember(school, role)
      const isRecorder = role === 'staff' || role === 'liaison'
      expect((await listSpans(member))?.spans.length, role).toBe(isRecorder ? 1 : undefined)
      expect(await getSpan(member, id), role).toBeNull()
      await expect(addSpan(member, HALF_TERM), role).rejects.toBeInstanceOf(NotAllowed)
      await expect(changeSpan(member, { id, version: 1, ...HALF_TERM }), role).rejects.toBeInstanceOf(
        NotAllowed,
      )
      await expect(removeSpan(member, { id, version: 1 }), role).rejects.toBeInstanceOf(NotAllowed)
      await expect(
        chooseBankHolidays(member, { bankHolidays: 'scotland', was: 'england_and_wales' }),
        role,
      ).rejects.toBeInstanceOf(NotAllowed)
      // Whoever may open a page with a deadline on it has it counted in the school's own days.
      expect((await calendarOf(member)).whyNot('2026-12-21'), role).toBeNull()
    }
    expect(await only()).toMatchObject({ ...AUTUMN, version: 1 })
  })

  it('is this school’s alone, and an id that is guessed is not found', async () => {
    await addSpan(head, AUTUMN)
    const { id } = await only()
    const { head: stranger } = await aSchool()
    expect((await listSpans(stranger))?.spans).toEqual([])
    expect(await getSpan(stranger, id)).toBeNull()
    expect((await calendarOf(stranger)).isKnown('2026-09-01')).toBe(false)
    for (const [who, guessed] of [
      [stranger, id],
      [head, GUESSED],
    ] as const) {
      await expect(changeSpan(who, { id: guessed, version: 1, ...AUTUMN })).rejects.toBeInstanceOf(NotFound)
      await expect(removeSpan(who, { id: guessed, version: 1 })).rejects.toBeInstanceOf(NotFound)
    }
    expect(await getSpan(head, 'no id at all')).toBeNull()
    await chooseBankHolidays(stranger, { bankHolidays: 'scotland', was: 'england_and_wales' })
    expect(await listSpans(head)).toMatchObject({ bankHolidays: 'england_and_wales', spans: [{ id }] })
  })
})

describe('a span', () => {
  it('is added, changed and removed, and each stands in the history', async () => {
    await addSpan(head, AUTUMN)
    expect(await lastInWords()).toBe(
      'Amina Khan put “Autumn term” (1 September to 18 December 2026) into the school’s calendar',
    )
    const { id, version, source } = await only()
    expect(source).toBe('typed')
    await changeSpan(head, { id, version, ...AUTUMN, endsOn: '2026-12-17' })
    expect(await only()).toMatchObject({ endsOn: '2026-12-17', version: 2 })
    expect(await lastInWords()).toBe(
      'Amina Khan changed “Autumn term” (1 September to 18 December 2026) in the school’s calendar to “Autumn term” (1 September to 17 December 2026)',
    )
    await removeSpan(head, { id, version: 2 })
    expect((await listSpans(head))?.spans).toEqual([])
    expect(await lastInWords()).toMatch(/ took “Autumn term” .* out of the school’s calendar$/)
  })

  it('is put back from the bin, unless its days are taken by then', async () => {
    await addSpan(head, AUTUMN)
    const before = await only()
    await removeSpan(head, { id: before.id, version: 1 })
    await addSpan(head, { ...AUTUMN, name: 'Another' })
    const [entry] = await listBin(head)
    await expect(putBack(head, { id: entry?.id ?? '' })).rejects.toThrow(
      /“Another” \(1 September to 18 December 2026/,
    )
    const another = await only()
    await removeSpan(head, { id: another.id, version: 1 })
    expect(await putBack(head, { id: entry?.id ?? '' })).toBe(
      '“Autumn term” (1 September to 18 December 2026) in the school’s calendar',
    )
    expect(await only()).toEqual(before)
  })

  it('stands beside others, or is refused with the name of the one in the way', async () => {
    await addSpan(head, AUTUMN)
    await addSpan(head, HALF_TERM)
    await addSpan(head, inset('2026-09-01'))
    const refusals: [Parameters<typeof addSpan>[1], RegExp][] = [
      [
        { ...AUTUMN, name: 'Spring', startsOn: '2026-12-18', endsOn: '2027-03-26' },
        /“Autumn term” \(1 September to 18 December 2026\) is in the calendar/,
      ],
      [{ ...HALF_TERM, name: 'Again' }, /“October half-term” \(26 October to 30 October 2026\)/],
      [
        { ...HALF_TERM, name: 'Christmas', startsOn: '2026-12-18', endsOn: '2027-01-03' },
        /would lie partly in “Autumn term”/,
      ],
      [
        { ...inset('2026-09-01'), kind: 'closure', name: 'Closed' },
        /“INSET day” \(1 September 2026\) is in the calendar/,
      ],
    ]
    for (const [days, why] of refusals) {
      const refused = addSpan(head, days)
      await expect(refused).rejects.toThrow(why)
      await expect(refused).rejects.toMatchObject({ field: 'startsOn', name: 'RuleBroken' })
    }
    expect((await listSpans(head))?.spans).toHaveLength(3)
    await removeSpan(head, { id: (await spanCalled('Autumn term')).id, version: 1 })
    await expect(addSpan(head, { ...AUTUMN, startsOn: '2026-10-28' })).rejects.toThrow(
      /“October half-term” .* would lie partly in this term/,
    )
  })

  it('may change its own days, and not over somebody else’s change', async () => {
    await addSpan(head, AUTUMN)
    const { id } = await only()
    const second = await aMember(school, 'senior_leader', { name: 'Grace Osei' })
    await changeSpan(second, { id, version: 1, ...AUTUMN, startsOn: '2026-09-02' })
    const stale = changeSpan(head, { id, version: 1, ...AUTUMN, startsOn: '2026-09-03' })
    await expect(stale).rejects.toBeInstanceOf(StaleEdit)
    await expect(stale).rejects.toThrow(/^Grace Osei changed this/)
    await expect(removeSpan(head, { id, version: 1 })).rejects.toBeInstanceOf(StaleEdit)
    expect(await only()).toMatchObject({ startsOn: '2026-09-02' })
  })

  it('is put down once, by two who press at once and by one who presses twice', async () => {
    const second = await aMember(school, 'senior_leader')
    const both = await Promise.allSettled([addSpan(head, AUTUMN), addSpan(second, AUTUMN)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const form = sending(head, randomUUID())
    await Promise.all([addSpan(form, HALF_TERM), addSpan(form, HALF_TERM)])
    expect((await listSpans(head))?.spans).toHaveLength(2)
  })

  const spanCalled = async (name: string) =>
    (await listSpans(head))?.spans.find((span) => span.name === name) as Span
})

describe('whose bank holidays', () => {
  it('is chosen, and not over somebody else’s choice', async () => {
    await chooseBankHolidays(head, { bankHolidays: 'northern_ireland', was: 'england_and_wales' })
    expect((await calendarOf(head)).whyNot('2026-03-17')).toBe('St Patrick’s Day')
    expect(await lastInWords()).toBe(
      'Amina Khan changed whose bank holidays the school keeps from England and Wales to Northern Ireland',
    )
    const stale = chooseBankHolidays(head, { bankHolidays: 'scotland', was: 'england_and_wales' })
    await expect(stale).rejects.toBeInstanceOf(StaleEdit)
    expect(
      await chooseBankHolidays(head, { bankHolidays: 'northern_ireland', was: 'england_and_wales' }),
    ).toEqual({ moved: 0 })
  })
})

describe('what hangs on the calendar', () => {
  // What other features have put there stays: files of tests share what they import.
  const others = AFTER_CALENDAR_CHANGE.length
  afterEach(() => {
    AFTER_CALENDAR_CHANGE.length = others
  })

  it('is moved by every change, in its transaction, and the count is given back', async () => {
    const seen: string[][] = []
    AFTER_CALENDAR_CHANGE.push(
      async (tx, viewer) => {
        const rows = await tx.calendarSpan.findMany({
          where: { schoolId: viewer.schoolId },
          select: { name: true },
        })
        seen.push(rows.map(({ name }) => name))
        return 2
      },
      async () => 1,
    )
    expect(await addSpan(head, AUTUMN)).toEqual({ moved: 3 })
    const { id } = await only()
    expect(await changeSpan(head, { id, version: 1, ...AUTUMN, name: 'Term' })).toEqual({ moved: 3 })
    expect(await removeSpan(head, { id, version: 2 })).toEqual({ moved: 3 })
    await putBack(head, { id: (await listBin(head))[0]?.id ?? '' })
    expect(await chooseBankHolidays(head, { bankHolidays: 'scotland', was: 'england_and_wales' })).toEqual({
      moved: 3,
    })
    expect(seen).toEqual([['Autumn term'], ['Term'], [], ['Term'], ['Term']])
  })

  it('takes the change with it when it cannot be moved', async () => {
    AFTER_CALENDAR_CHANGE.push(() => Promise.reject(new RuleBroken('form', 'No.')))
    await expect(addSpan(head, AUTUMN)).rejects.toThrow('No.')
    expect((await listSpans(head))?.spans).toEqual([])
  })
})

describe('what is typed', () => {
  const typed = { kind: 'term', name: 'Autumn term', startsOn: '1/9/2026', endsOn: '18 12 2026' }

  it('is a day where there is no last one, and needs no name where the kind says it', () => {
    expect(newSpanForm.parse(typed)).toEqual(AUTUMN)
    expect(newSpanForm.parse({ kind: 'inset', name: ' ', startsOn: '1/9/2026', endsOn: '' })).toEqual(
      inset('2026-09-01'),
    )
    expect(newSpanForm.parse({ kind: 'closure', name: 'Closed: snow', startsOn: '1/9/2026' })).toMatchObject({
      name: 'Closed: snow',
      endsOn: '2026-09-01',
    })
    expect(changedSpanForm.parse({ ...typed, id: GUESSED, version: '2' })).toEqual({
      ...AUTUMN,
      id: GUESSED,
      version: 2,
    })
  })

  it.each<[object, string, string]>([
    [{ kind: '' }, 'kind', 'Choose what it is.'],
    [{ name: '' }, 'name', 'Enter what it is called, such as Autumn term or October half-term.'],
    [{ startsOn: '' }, 'startsOn', 'Enter the first day.'],
    [
      { startsOn: '31 11 2026' },
      'startsOn',
      'Enter the first day. Use day, month and year, such as 27/3/2026.',
    ],
    [
      { endsOn: '31 8 2026' },
      'endsOn',
      'The last day is before the first, 1 September 2026. Change one of them.',
    ],
    [
      { endsOn: '18 12 2027' },
      'endsOn',
      'That would be 474 days, and a term is 366 days at most. Are the days right?',
    ],
    [
      { kind: 'inset', endsOn: '18 12 2026' },
      'endsOn',
      'That would be 109 days, and INSET is 14 days at most. Are the days right?',
    ],
    [
      { startsOn: '1 9 1926', endsOn: '' },
      'startsOn',
      'The calendar begins on 1 January 2000. Is the year right?',
    ],
    [
      { startsOn: '1 9 2126', endsOn: '' },
      'endsOn',
      'The calendar ends on 31 December 2100. Is the year right?',
    ],
    [{ name: 'x'.repeat(81) }, 'name', 'This is too long. Use 80 characters or fewer.'],
  ])('is refused in a sentence: %j', (wrong, field, sentence) => {
    const issues = newSpanForm.safeParse({ ...typed, ...wrong }).error?.issues ?? []
    expect(issues.map(({ path, message }) => [path.join('.'), message])).toContainEqual([field, sentence])
  })
})
