import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { putBack } from '@/lib/bin/commands'
import { listBin } from '@/lib/bin/queries'
import { aMember, aSchool } from '@/prisma/builders'
import { aSchoolYear, sheffieldFile, theSheffieldYears } from '@/prisma/builders/school-days'
import { inSchool } from '../../platform/database'
import { addDays } from '../../platform/dates'
import { NotAllowed, NotFound } from '../../platform/errors'
import type { Viewer } from '../../platform/viewer'
import { addSpan } from '../commands'
import { listSpans, readCalendar } from '../queries'
import { SHEFFIELD_SCHOOL_DAYS } from '../testing/sheffield'
import { importSpans, previewCalendar } from './accept'
import { bringCalendar } from './bring'
import { acceptForm } from './schema'

const FILE = readFileSync('lib/school-days/fixtures/sheffield-2025-26.ics')
const inset = { kind: 'inset', name: 'INSET day', startsOn: '2025-11-03', endsOn: '2025-11-03' } as const

let head: Viewer
let school: { id: string; slug: string }
beforeEach(async () => {
  const made = await aSchool()
  head = made.head
  school = made.school
})

const bring = (viewer = head, name = 'Term dates.ics') =>
  bringCalendar(viewer, { file: new File([FILE], name), pasted: '' })

const text = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\n${events.map((event) => `BEGIN:VEVENT\r\n${event}\r\nEND:VEVENT`).join('\r\n')}\r\nEND:VCALENDAR`

async function saved(draft: string, answers: Record<string, string> = {}) {
  const preview = await previewCalendar(head, draft)
  return importSpans(head, acceptForm.parse({ draft, seen: preview?.seen, ...answers }))
}

describe('a calendar file', () => {
  it('is looked through, and saved with every day as the council has it', async () => {
    const draft = await bring()
    const preview = await previewCalendar(head, draft)
    expect(preview).toMatchObject({ fileName: 'Term dates.ics' })
    expect(preview?.will).toHaveLength(11)
    expect((await listSpans(head))?.spans).toEqual([])

    expect(await saved(draft)).toEqual({ added: 11, replaced: 0, moved: 0 })
    const calendar = await inSchool(head, (tx) => readCalendar(tx, head))
    const year = Array.from({ length: 323 }, (_, i) => addDays('2025-09-01', i))
    expect(year.filter(calendar.isSchoolDay)).toEqual(SHEFFIELD_SCHOOL_DAYS['2025-26'])
    expect((await listSpans(head))?.spans.every(({ source }) => source === 'imported')).toBe(true)
    await expect(importSpans(head, { draft, seen: preview?.seen ?? '', answers: {} })).rejects.toBeInstanceOf(
      NotFound,
    )
    expect(await previewCalendar(head, draft)).toBeNull()
  })

  it('may be pasted, and hold three years', async () => {
    await theSheffieldYears(head)
    const calendar = await inSchool(head, (tx) => readCalendar(tx, head))
    const days = Array.from({ length: 1055 }, (_, i) => addDays('2025-09-01', i))
    expect(days.filter(calendar.isSchoolDay)).toEqual(Object.values(SHEFFIELD_SCHOOL_DAYS).flat())
  })

  it('leaves INSET days that were typed, replaces what is in the way into the bin, and can be undone from there', async () => {
    await aSchoolYear(head, 2025)
    await addSpan(head, inset)
    const before = await listSpans(head)
    const written = await saved(await bring())
    const after = await listSpans(head)
    expect(after?.spans.filter(({ kind }) => kind === 'inset').map(({ startsOn }) => startsOn)).toEqual([
      '2025-09-01',
      '2025-11-03',
      '2026-01-05',
    ])
    // Its holidays at Christmas, Easter and in May are the council's to the day, and stay what they were: typed.
    expect(written).toEqual({ added: 8, replaced: 5, moved: 0 })
    const [entry] = await listBin(head)
    expect(entry?.title).toBe('5 entries of the school’s calendar that new term dates replaced')
    await expect(putBack(head, { id: entry?.id ?? '' })).rejects.toThrow(/is in the calendar/)
    expect(before?.spans.length).toBe(11)
  })

  it('brought in again changes nothing, and says so', async () => {
    await saved(await bring())
    const again = await bring()
    expect((await previewCalendar(head, again))?.plan).toMatchObject({ add: [], replaced: [] })
    await expect(saved(again)).rejects.toThrow(/is in the calendar already, so there is nothing to save/)
  })

  it('asks what it does not say, and takes the answer', async () => {
    const draft = await bringCalendar(head, {
      pasted: text('DTSTART:20251013\r\nSUMMARY:Feast of St Wilfrid', 'DTSTART:20251014\r\nSUMMARY:Assembly'),
    })
    const { plan } = (await previewCalendar(head, draft)) ?? {}
    expect(plan?.questions.map(({ key, name }) => [key, name])).toEqual([
      ['q0', 'Feast of St Wilfrid'],
      ['q1', 'Assembly'],
    ])
    await expect(saved(draft)).rejects.toThrow(/nothing to save/)
    await saved(draft, { 'answer.q0': 'closure', 'answer.q1': 'nonsense' })
    expect((await listSpans(head))?.spans).toMatchObject([{ kind: 'closure', name: 'Feast of St Wilfrid' }])
  })

  it('is not saved over what was not shown', async () => {
    const draft = await bring()
    const preview = await previewCalendar(head, draft)
    await addSpan(await aMember(school, 'senior_leader'), inset)
    const late = importSpans(head, { draft, seen: preview?.seen ?? '', answers: {} })
    await expect(late).rejects.toThrow(/changed the calendar after you opened this page/)
    expect((await listSpans(head))?.spans).toHaveLength(1)
    await saved(draft)
    expect((await listSpans(head))?.spans).toHaveLength(12)
  })

  it('is for the leader who brought it, and nobody else', async () => {
    const draft = await bring()
    const seen = (await previewCalendar(head, draft))?.seen ?? ''
    const other = await aMember(school, 'head')
    const { head: stranger } = await aSchool()
    for (const who of [other, stranger]) {
      expect(await previewCalendar(who, draft)).toBeNull()
      const theirs = (await previewCalendar(who, await bring(who)))?.seen ?? ''
      await expect(importSpans(who, { draft, seen: theirs, answers: {} })).rejects.toBeInstanceOf(NotFound)
    }
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const member = await aMember(school, role)
      await expect(bring(member), role).rejects.toBeInstanceOf(NotAllowed)
      expect(await previewCalendar(member, draft), role).toBeNull()
      await expect(importSpans(member, { draft, seen, answers: {} }), role).rejects.toBeInstanceOf(NotAllowed)
    }
    for (const guessed of ['01890000-0000-7000-8000-000000000000', 'no id'])
      expect(await previewCalendar(head, guessed)).toBeNull()
    expect((await listSpans(head))?.spans).toEqual([])
  })

  it.each<[string, Parameters<typeof bringCalendar>[1], RegExp, string]>([
    ['nothing', { pasted: ' ' }, /^Choose a calendar file, or paste/, 'file'],
    ['both', { file: new File([FILE], 'a.ics'), pasted: 'BEGIN' }, /not both/, 'pasted'],
    ['no calendar', { pasted: 'Autumn term' }, /is not a calendar file/, 'pasted'],
    [
      'a picture',
      { file: new File([new Uint8Array([137, 80, 78, 71, 0, 1, 2])], 'a.png'), pasted: '' },
      /is not a calendar file/,
      'file',
    ],
    [
      'a large file',
      { file: new File(['x'.repeat(2.01 * 1024 * 1024)], 'big.ics'), pasted: '' },
      /^“big.ics” is 2.1 MB, and a calendar/,
      'file',
    ],
    ['a long paste', { pasted: 'x'.repeat(2.01 * 1024 * 1024) }, /^What you pasted is 2.1 MB/, 'pasted'],
    ['half a file', { pasted: FILE.toString().slice(0, 4000) }, /damaged or cut off/, 'pasted'],
  ])('is refused in a sentence: %s', async (_, input, sentence, field) => {
    await expect(bringCalendar(head, input)).rejects.toThrow(sentence)
    await expect(bringCalendar(head, input)).rejects.toMatchObject({ name: 'RuleBroken', field })
  })

  it('in the encodings calendars are written in', async () => {
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(sheffieldFile(['2026-27']), 'utf16le')])
    await saved(await bringCalendar(head, { file: new File([wide], 'wide.ics'), pasted: '' }))
    expect((await listSpans(head))?.spans).toHaveLength(11)
  })
})
