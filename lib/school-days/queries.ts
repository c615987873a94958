import 'server-only'
import type { BankHolidays, SpanSource } from '@/prisma/generated/enums'
import { inSchool, type Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { mayChangeCalendar, maySeeCalendar } from './policy'
import { type SchoolCalendar, schoolCalendar } from './school-days'
import type { Days } from './span'

export type Span = Days & { id: string; version: number; source: SpanSource }

/** A school's calendar as it is kept: to be shown and changed. */
export type KeptCalendar = { spans: Span[]; bankHolidays: BankHolidays }

const SPAN = {
  id: true,
  version: true,
  kind: true,
  name: true,
  startsOn: true,
  endsOn: true,
  source: true,
} as const

type SpanRow = Omit<Span, 'startsOn' | 'endsOn'> & { startsOn: Date; endsOn: Date }

/**
 * The viewer's school's calendar, in one statement of the caller's transaction, for whoever counts school days in it. No
 * role is asked: it says nothing of anybody.
 */
export async function readCalendar(tx: Tx, viewer: Viewer): Promise<SchoolCalendar> {
  return schoolCalendar(await readKept(tx, viewer))
}

/** As `readCalendar`, by the rows it is made of, the earliest first. */
export async function readKept(tx: Tx, { schoolId }: Viewer): Promise<KeptCalendar> {
  const { bankHolidays, calendarSpans } = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    relationLoadStrategy: 'join',
    select: {
      bankHolidays: true,
      calendarSpans: {
        where: { schoolId },
        orderBy: [{ startsOn: 'asc' }, { endsOn: 'desc' }, { id: 'asc' }],
        select: SPAN,
      },
    },
  })
  return { bankHolidays, spans: calendarSpans.map(withIsoDates) }
}

/** Everything on record in the school's calendar; null for whoever may not see it. */
export async function listSpans(viewer: Viewer): Promise<KeptCalendar | null> {
  if (!maySeeCalendar(viewer)) return null
  return inSchool(viewer, (tx) => readKept(tx, viewer))
}

/** One span, to be changed, in a page's transaction; null for whoever may not change the calendar. */
export async function readSpan(tx: Tx, viewer: Viewer, id: string): Promise<Span | null> {
  if (!mayChangeCalendar(viewer) || !isRecordId(id)) return null
  const row = await tx.calendarSpan.findFirst({ where: { schoolId: viewer.schoolId, id }, select: SPAN })
  return row && withIsoDates(row)
}

function withIsoDates(row: SpanRow): Span {
  return { ...row, startsOn: toIso(row.startsOn), endsOn: toIso(row.endsOn) }
}
