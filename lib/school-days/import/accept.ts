import 'server-only'
import { createHash } from 'node:crypto'
import { Prisma } from '@/prisma/generated/client'
import { closeDraft } from '../../intake/drafts'
import { recordHappening } from '../../platform/audit'
import { putInBin, takeRows } from '../../platform/bin'
import { changeInSchool } from '../../platform/change'
import { now } from '../../platform/clock'
import { inSchool, type Tx } from '../../platform/database'
import { NotFound, RuleBroken } from '../../platform/errors'
import { isRecordId } from '../../platform/record-id'
import type { Viewer } from '../../platform/viewer'
import { movedByCalendar } from '../after-change'
import { holdCalendar, type Moved, refuseMany, row } from '../commands'
import { mayChangeCalendar } from '../policy'
import { type KeptCalendar, readKept, type Span } from '../queries'
import { PURPOSE } from './bring'
import type { CalendarFile } from './calendar-file'
import { type Plan, planImport } from './plan'
import type { AcceptInput } from './schema'

export type Preview = {
  fileName: string
  plan: Plan<Span>
  /** The calendar as it is, and as it would be with every question left as it is proposed. */
  kept: KeptCalendar
  will: Span[]
  /** Sent back with what is saved, so that nothing is replaced that was not shown. */
  seen: string
}

/** What saving a calendar file would do; null for whoever did not bring it, and once it is saved or a day old. */
export async function previewCalendar(viewer: Viewer, draft: string): Promise<Preview | null> {
  if (!mayChangeCalendar(viewer) || !isRecordId(draft)) return null
  return inSchool(viewer, async (tx) => {
    const found = await findCalendar(tx, viewer, draft)
    if (!found) return null
    const kept = await readKept(tx, viewer)
    const plan = planImport(found.file, {}, kept)
    return { fileName: found.fileName, plan, kept, will: willBe(kept, plan), seen: digestOf(kept) }
  })
}

/**
 * Puts a calendar file that was looked through into the school's calendar, takes out what it replaces, into the bin, and
 * moves what is due.
 *
 * @throws RuleBroken when the calendar has changed since it was looked through, or there is nothing to add
 */
export function importSpans(
  viewer: Viewer,
  { draft, seen, answers }: AcceptInput,
): Promise<Moved & { added: number; replaced: number }> {
  return changeInSchool(viewer, async (tx) => {
    const kept = await holdCalendar(tx, viewer)
    const found = await findCalendar(tx, viewer, draft)
    if (!found) throw new NotFound()
    if (seen !== digestOf(kept)) throw new RuleBroken('form', CHANGED)
    const { add, replaced } = planImport(found.file, answers, kept)
    if (add.length + replaced.length === 0) throw new RuleBroken('form', NOTHING_NEW)
    refuseMany(kept.spans.length - replaced.length + add.length)

    if (replaced.length > 0) await takeOut(tx, viewer, draft, replaced)
    const { schoolId } = viewer
    await tx.calendarSpan.createMany({
      data: add.map((days) => ({ ...row(days), schoolId, source: 'imported' as const, createdAt: now() })),
    })
    await closeDraft(tx, viewer, draft)
    const written = { added: add.length, replaced: replaced.length }
    await recordHappening(tx, viewer, {
      kind: 'calendar.imported',
      recordType: 'school',
      recordId: schoolId,
      detail: written,
    })
    return { ...written, moved: await movedByCalendar(tx, viewer) }
  })
}

const CHANGED =
  'Somebody changed the calendar after you opened this page, so nothing has been saved. Load the page again to see what would change now, and save then.'
const NOTHING_NEW = 'Everything in this file is in the calendar already, so there is nothing to save.'

async function takeOut(tx: Tx, viewer: Viewer, draft: string, spans: readonly Span[]): Promise<void> {
  const ids = spans.map(({ id }) => id)
  const taken = await takeRows(tx, viewer, 'CalendarSpan', Prisma.sql`"id" = ANY (${ids}::uuid[])`)
  const title = `${ids.length === 1 ? 'one entry' : `${ids.length} entries`} of the school’s calendar that new term dates replaced`
  await putInBin(tx, viewer, { kind: 'calendar_span', recordId: draft, title, taken: [taken] })
}

async function findCalendar(tx: Tx, { schoolId, personId }: Viewer, id: string) {
  const draft = await tx.importDraft.findFirst({
    where: { schoolId, personId, id, purpose: PURPOSE, acceptedAt: null },
    select: { fileName: true, table: true },
  })
  return draft && { fileName: draft.fileName, file: draft.table as CalendarFile }
}

/** What is in the calendar with the file in it; what is added has no id yet. */
function willBe({ spans }: KeptCalendar, { add, replaced }: Plan<Span>): Span[] {
  const stays = spans.filter((span) => !replaced.includes(span))
  const added = add.map((days) => ({ ...days, id: '', version: 0, source: 'imported' as const }))
  // As the calendar is read: of two that begin on one day the longer first.
  return [...stays, ...added].sort(
    (a, b) => a.startsOn.localeCompare(b.startsOn) || b.endsOn.localeCompare(a.endsOn),
  )
}

function digestOf({ spans, bankHolidays }: KeptCalendar): string {
  const text = JSON.stringify([bankHolidays, spans.map(({ id, version }) => [id, version])])
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
