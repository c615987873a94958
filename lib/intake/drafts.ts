import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import { now } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { NotFound, RuleBroken } from '../platform/errors'
import { LARGEST_SPREADSHEET, spreadsheetTooLarge } from '../platform/upload-limit'
import type { Viewer } from '../platform/viewer'
import { keepRows, partsOf, rowsOf } from './draft-rows'
import { readTable } from './read-table'
import { factsOf, type Sheet, type SheetFacts } from './sheet'
import type { Table } from './table'

type DraftPurpose = 'families' | 'figures' | 'benchmark' | 'weeks'

/** A file or a paste that was read and waits for the person who brought it to accept it. */
type Draft = {
  id: string
  fileName: string
  /** The sheets of a workbook that could be read, first to last; one for anything else. */
  sheets: [Sheet, ...Sheet[]]
}

/** The two fields of `TableInput`, to be spread into a form's zod object. */
export const tableFields = {
  file: z.instanceof(File).optional(),
  // Not trimmed: a paste whose first cell is empty begins with a tab.
  pasted: z.string().default(''),
}

/** What stands for the name of a file where there is none. */
export const PASTED = 'What you pasted'

const MOST_SHEETS = 20
const A_DAY = 24 * 60 * 60 * 1000

/**
 * Reads a chosen file or pasted rows and keeps them for the preview; gives the draft's id. Drafts older than a day are
 * removed on the way. Who may import is for the caller to have asked.
 *
 * Not run once for each form, as other writes are: a draft is nobody's record, and the same form may bring another file.
 *
 * @throws RuleBroken on `file` or `pasted`, with what to do about it.
 */
export async function keepDraft(
  viewer: Viewer,
  draft: {
    purpose: DraftPurpose
    outcomeId?: string
    file?: File
    pasted: string
    /** Why a table that was read is of no use, in a sentence; null when it may be. One sheet that may be is enough. */
    refuse?: (table: Table) => string | null
  },
): Promise<string> {
  const { fileName, tables } = await readTables(draft)
  const [refusal] = tables.map(({ refusal }) => refusal)
  if (refusal && tables.every(({ refusal }) => refusal !== null))
    throw new RuleBroken(draft.file ? 'file' : 'pasted', refusal)
  return inSchool(viewer, async (tx) => {
    const { schoolId, personId } = viewer
    await tx.importDraft.deleteMany({
      where: { schoolId, createdAt: { lt: new Date(now().getTime() - A_DAY) } },
    })
    const { purpose, outcomeId } = draft
    const table = tables.map(({ facts }) => facts) as unknown as Prisma.InputJsonArray
    const kept = await tx.importDraft.create({
      data: { schoolId, personId, purpose, outcomeId, fileName, table, createdAt: now() },
      select: { id: true },
    })
    const sheets = tables.map(({ parts }) => parts)
    await keepRows(tx, viewer, kept.id, sheets)
    return kept.id
  })
}

/**
 * The draft, for the person who brought it and nobody else; null once it was accepted, or after a day. Its rows are read
 * only within the transaction.
 */
export async function findDraft(
  tx: Tx,
  viewer: Viewer,
  draft: { purpose: DraftPurpose; outcomeId?: string; id: string },
): Promise<Draft | null> {
  const { schoolId, personId } = viewer
  const found = await tx.importDraft.findFirst({
    where: { schoolId, personId, acceptedAt: null, ...draft },
    select: { id: true, fileName: true, table: true },
  })
  if (!found) return null
  const sheets = (found.table as SheetFacts[]).map(
    (facts, sheet): Sheet => ({ ...facts, parts: () => rowsOf(tx, viewer, found.id, sheet) }),
  )
  return { id: found.id, fileName: found.fileName, sheets: sheets as Draft['sheets'] }
}

/**
 * Marks a draft accepted and empties it, in the transaction that writes what it held.
 *
 * @throws NotFound when it was accepted already.
 */
export async function closeDraft(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const { schoolId, personId } = viewer
  const { count } = await tx.importDraft.updateMany({
    where: { schoolId, personId, id, acceptedAt: null },
    data: { acceptedAt: now(), table: [] },
  })
  if (count === 0) throw new NotFound()
  await tx.importDraftPart.deleteMany({ where: { schoolId, draftId: id } })
}

type Kept = { facts: SheetFacts; parts: string[]; refusal: string | null }

async function readTables({
  file,
  pasted,
  refuse = () => null,
}: {
  file?: File
  pasted: string
  refuse?: (table: Table) => string | null
}): Promise<{ fileName: string; tables: Kept[] }> {
  if (file && pasted.trim()) {
    throw new RuleBroken('pasted', 'Choose a file or paste rows, not both. Clear one of them.')
  }
  if (!file && !pasted.trim())
    throw new RuleBroken('file', 'Choose a file with rows in it, or paste the rows below.')
  // Each table is put into parts as soon as it is read, so that no two are held at once.
  const keeping = (table: Table): Kept => ({
    facts: factsOf(table),
    parts: partsOf(table.rows),
    refusal: refuse(table),
  })
  if (!file) return { fileName: PASTED, tables: [keeping(await reading(pasted, 'pasted'))] }

  if (file.size > LARGEST_SPREADSHEET) throw new RuleBroken('file', spreadsheetTooLarge(file.name, file.size))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const first = await reading(bytes, 'file', file.name)
  const { sheets = [] } = first
  const tables = [keeping(first)]
  for (const sheet of sheets.slice(0, MOST_SHEETS)) {
    if (sheet === first.sheet) continue
    // A sheet that holds no table (a cover, a chart) is not offered.
    const { table } = await readTable(bytes, { name: file.name, sheet })
    if (table) tables.push(keeping(table))
  }
  return { fileName: file.name, tables }
}

async function reading(input: Uint8Array | string, field: string, name?: string): Promise<Table> {
  const { table, refusal } = await readTable(input, { name })
  if (refusal !== undefined) throw new RuleBroken(field, refusal)
  return table
}
