import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../platform/audit'
import { putInBin, takeRows } from '../platform/bin'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { movedByCalendar } from './after-change'
import { spanInWords, whyNoRoom } from './overlap'
import { mayChangeCalendar } from './policy'
import { type KeptCalendar, readKept, type Span } from './queries'
import type { BankHolidaysInput, ChangedSpanInput, NewSpanInput, SpanInput } from './schema'
import type { Days } from './span'

/** How many open deadlines a change moved: of those the viewer may know of. */
export type Moved = { moved: number }

/** Ten years of everything, twice: more is a diary, which belongs elsewhere. */
const MOST_SPANS = 1000

/**
 * Puts a term, a holiday, INSET days or days on which the school is closed into its calendar, and moves what is due.
 *
 * @throws RuleBroken on `startsOn` when the days are taken
 */
export function addSpan(viewer: Viewer, days: NewSpanInput): Promise<Moved> {
  return changeInSchool(viewer, async (tx) => {
    const { spans } = await holdCalendar(tx, viewer)
    refuseMany(spans.length + 1)
    refuseTaken(days, spans)
    const { id } = await tx.calendarSpan.create({
      data: { ...row(days), schoolId: viewer.schoolId, source: 'typed', createdAt: now() },
      select: { id: true },
    })
    await happened(tx, viewer, 'calendar.added', id, detailOf(days))
    return { moved: await movedByCalendar(tx, viewer) }
  })
}

/** Changes what a span is, its name or its days, and moves what is due. What was imported and is changed was typed from then on. */
export function changeSpan(viewer: Viewer, { id, version, ...days }: ChangedSpanInput): Promise<Moved> {
  return changeInSchool(viewer, async (tx) => {
    const { spans } = await holdCalendar(tx, viewer)
    const before = spanAmong(spans, id)
    refuseTaken(
      days,
      spans.filter((span) => span.id !== id),
    )
    const { count } = await tx.calendarSpan.updateMany({
      where: { schoolId: viewer.schoolId, id, version },
      data: { ...row(days), source: 'typed', version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await happened(tx, viewer, 'calendar.changed', id, { ...detailOf(days), was: detailOf(before) })
    return { moved: await movedByCalendar(tx, viewer) }
  })
}

/** Takes a span out of the calendar, into the bin, and moves what is due. */
export function removeSpan(viewer: Viewer, { id, version }: SpanInput): Promise<Moved> {
  return changeInSchool(viewer, async (tx) => {
    const span = spanAmong((await holdCalendar(tx, viewer)).spans, id)
    const where = Prisma.sql`"id" = ${id}::uuid AND "version" = ${version}`
    const taken = await takeRows(tx, viewer, 'CalendarSpan', where)
    if (taken.rows.length === 0) throw await staleEdit(tx, viewer, id)
    const title = `${spanInWords(span)} in the school’s calendar`
    await putInBin(tx, viewer, { kind: 'calendar_span', recordId: id, title, taken: [taken] })
    await happened(tx, viewer, 'calendar.removed', id, detailOf(span))
    return { moved: await movedByCalendar(tx, viewer) }
  })
}

/** Chooses whose bank holidays are no school days, and moves what is due. */
export function chooseBankHolidays(viewer: Viewer, { bankHolidays, was }: BankHolidaysInput): Promise<Moved> {
  return changeInSchool(viewer, async (tx) => {
    const before = (await holdCalendar(tx, viewer)).bankHolidays
    if (before === bankHolidays) return { moved: 0 }
    const id = viewer.schoolId
    if (before !== was) throw await staleEdit(tx, viewer, id)
    await tx.school.update({ where: { id }, data: { bankHolidays }, select: { id: true } })
    await recordHappening(tx, viewer, {
      kind: 'calendar.bank_holidays_chosen',
      recordType: 'school',
      recordId: id,
      detail: { before, after: bankHolidays },
    })
    return { moved: await movedByCalendar(tx, viewer) }
  })
}

/**
 * The calendar, held until the end of the transaction: of two who put the same days down at once the second is refused, and
 * deadlines are moved by one of them after the other.
 *
 * @throws NotAllowed
 */
export async function holdCalendar(tx: Tx, viewer: Viewer): Promise<KeptCalendar> {
  if (!mayChangeCalendar(viewer)) throw new NotAllowed()
  await tx.$queryRaw`SELECT 1 FROM "School" WHERE "id" = ${viewer.schoolId}::uuid FOR NO KEY UPDATE`
  return readKept(tx, viewer)
}

/** @throws RuleBroken when a calendar of so many spans would be too long */
export function refuseMany(count: number): void {
  if (count <= MOST_SPANS) return
  const most = MOST_SPANS.toLocaleString('en-GB')
  throw new RuleBroken(
    'form',
    `A school’s calendar has room for ${most} entries. Remove those of years long ago first.`,
  )
}

function refuseTaken(days: Days, others: readonly Days[]): void {
  const why = whyNoRoom(days, others)
  if (why) throw new RuleBroken('startsOn', why)
}

function spanAmong(spans: Span[], id: string): Span {
  const span = spans.find((one) => one.id === id)
  if (!span) throw new NotFound()
  return span
}

export function row({ kind, name, startsOn, endsOn }: Days) {
  return { kind, name, startsOn: toDate(startsOn), endsOn: toDate(endsOn) }
}

const detailOf = ({ kind, name, startsOn, endsOn }: Days) => ({ kind, name, startsOn, endsOn })

function happened(tx: Tx, viewer: Viewer, kind: string, recordId: string, detail: Prisma.InputJsonObject) {
  return recordHappening(tx, viewer, { kind, recordType: 'calendar_span', recordId, detail })
}
