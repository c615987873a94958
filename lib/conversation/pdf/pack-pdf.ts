import 'server-only'
import type { Readable } from 'node:stream'
import { setImmediate as aTurn, setTimeout as pause } from 'node:timers/promises'
import { longDate } from '../../platform/dates'
import type { PackContents } from '../contents'
import { footnotesOf } from '../front'
import type { PackPhoto } from '../pack-pictures'
import { appendix } from './appendix'
import { front, type NotesOf } from './front'
import { openSheet, type Sheet, writeFeet } from './sheet'

/** So many bytes may wait to be taken before more is drawn. */
const MOST_WAITING = 256 * 1024

/**
 * A pack as a PDF that says what it is to whoever hears it: tagged, with headings, tables and the charts as lines with words behind
 * them. It is drawn while it is read, so that little of it is held at once; each block in a turn of its own, so that whoever else is
 * served does not wait.
 */
export async function packPdf(contents: PackContents, photos: readonly PackPhoto[] = []): Promise<Readable> {
  const sheet = await openSheet(contents)
  draw(sheet, contents, photos).then(
    () => sheet.doc.end(),
    (error) => sheet.doc.destroy(error),
  )
  return sheet.doc as unknown as Readable
}

async function draw(sheet: Sheet, contents: PackContents, photos: readonly PackPhoto[]): Promise<void> {
  const { doc } = sheet
  for (const _ of blocks(sheet, contents, photos)) {
    await aTurn()
    while (doc.readableLength > MOST_WAITING && !doc.destroyed) await pause(5)
    if (doc.destroyed) return
  }
  writeFeet(sheet, `${contents.schoolName}. Built on ${longDate(contents.builtOn)}.`)
  sheet.root.end()
}

function* blocks(sheet: Sheet, contents: PackContents, photos: readonly PackPhoto[]): Generator<void> {
  const places = footnotesOf(contents)
  const notesOf: NotesOf = (keys) => keys.flatMap((key) => (key ? (places.get(key) ?? []) : []))
  const tables = yield* front(sheet, contents, notesOf)
  yield* appendix(sheet, contents, { tables, notesOf, photos })
}
