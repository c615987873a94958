import 'server-only'
import { decodeText } from '../../intake/decode'
import { now } from '../../platform/clock'
import { inSchool } from '../../platform/database'
import { NotAllowed, RuleBroken } from '../../platform/errors'
import type { Viewer } from '../../platform/viewer'
import { mayChangeCalendar } from '../policy'
import { readCalendarFile } from './calendar-file'
import { calendarTooLarge, LARGEST_CALENDAR } from './file-limit'
import type { BringInput } from './schema'

/** What the drafts of other imports are told from. */
export const PURPOSE = 'term_dates'

const A_DAY = 24 * 60 * 60 * 1000

/**
 * Reads a calendar file, or its text, and keeps it for the person to look through; gives the draft's id. Writes nothing
 * into the calendar.
 *
 * Not run once for each form, as other writes are: a draft is nobody's record, and the same form may bring another file.
 *
 * @throws NotAllowed; RuleBroken on `file` or `pasted`, with what to do about it
 */
export async function bringCalendar(viewer: Viewer, input: BringInput): Promise<string> {
  if (!mayChangeCalendar(viewer)) throw new NotAllowed()
  const { text, field, fileName } = await textOf(input)
  const { file, refusal } = readCalendarFile(text)
  if (refusal !== undefined) throw new RuleBroken(field, refusal)
  const { schoolId, personId } = viewer
  return inSchool(viewer, async (tx) => {
    await tx.importDraft.deleteMany({
      where: { schoolId, createdAt: { lt: new Date(now().getTime() - A_DAY) } },
    })
    const { id } = await tx.importDraft.create({
      data: { schoolId, personId, purpose: PURPOSE, fileName, table: file, createdAt: now() },
      select: { id: true },
    })
    return id
  })
}

async function textOf({
  file,
  pasted,
}: BringInput): Promise<{ text: string; field: string; fileName: string }> {
  if (file && pasted.trim())
    throw new RuleBroken('pasted', 'Choose a file or paste its text, not both. Clear one of them.')
  if (!file && !pasted.trim())
    throw new RuleBroken('file', 'Choose a calendar file, or paste its text below.')
  if (!file) {
    if (pasted.length > LARGEST_CALENDAR)
      throw new RuleBroken('pasted', calendarTooLarge('What you pasted', pasted.length))
    return { text: pasted, field: 'pasted', fileName: 'What you pasted' }
  }
  if (file.size > LARGEST_CALENDAR)
    throw new RuleBroken('file', calendarTooLarge(`“${file.name}”`, file.size))
  return { text: await decoded(file), field: 'file', fileName: file.name.replace(/[\p{Cc}\p{Cs}]/gu, ' ') }
}

/** What is no text at all is read as none, and refused as no calendar. */
async function decoded(file: File): Promise<string> {
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer())).text
  } catch {
    return ''
  }
}
