import 'server-only'
import { tidyReference } from '../families/reference'
import { findDraft } from '../intake/drafts'
import type { Match } from '../intake/match-columns'
import { type Sheet, type SheetFacts, sampleOf } from '../intake/sheet'
import { type Row, rowsWhere, sameText } from '../intake/table'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import type { MeasureLimits } from './figures'
import { readFiguresNow } from './figures-current'
import { type FilterChoice, filterChoices } from './figures-import-filter'
import { digestOf, type ImportPlan, planImport } from './figures-import-plan'
import { isReadable, type RowsRead, rowsReader } from './figures-import-rows'
import {
  askedFor,
  clashesIn,
  type ImportSettings,
  MOST_ROWS,
  settingsFrom,
  tooManyRows,
} from './figures-import-settings'
import type { OutcomeAddress } from './figures-outcome'
import { findPupils } from './figures-pupils'
import { type OutcomeOfFigures, outcomeOfFigures } from './figures-queries'

/** What accepting a draft would do, and everything that leads to it. */
export type ImportPreview = {
  draftId: string
  fileName: string
  table: SheetFacts
  /** Which of the draft's sheets this is, and the names of all of them. */
  sheet: number
  sheets: string[]
  groups: { key: string; name: string }[]
  settings: ImportSettings
  /** The settings as the address of this preview carries them. */
  asked: Record<string, string>
  /** What was proposed; null once the person has chosen. */
  match: Match | null
  /** What the rows may be narrowed down to. */
  filters: FilterChoice[]
  /** Why it cannot be read as it is set, by field: a column chosen twice, too many rows. */
  clashes: Record<string, string>
  /** Null while the columns that are needed are not all chosen, or clash. */
  read: (Omit<RowsRead, 'rows'> & { rows: number; plan: ImportPlan; digest: string }) | null
}

/**
 * An outcome and the draft somebody brought for it. The draft is null when it was accepted, is a day old, or somebody
 * else's. Null when the outcome is not this viewer's to record figures for. Nothing is written.
 */
export async function previewImport(
  viewer: Viewer,
  address: OutcomeAddress,
  draftId: string,
  asked: Record<string, unknown>,
): Promise<{ outcome: OutcomeOfFigures; preview: ImportPreview | null } | null> {
  return inSchool(viewer, async (tx) => {
    const outcome = await outcomeOfFigures(tx, viewer, address)
    if (!outcome) return null
    const { measure } = outcome
    const preview = measure && (await readPreview(tx, viewer, { id: outcome.id, measure }, draftId, asked))
    return { outcome, preview }
  })
}

/** As `previewImport`, in a transaction that is under way. */
export async function readPreview(
  tx: Tx,
  viewer: Viewer,
  outcome: { id: string; measure: MeasureLimits },
  draftId: string,
  asked: Record<string, unknown>,
): Promise<ImportPreview | null> {
  if (!isRecordId(draftId)) return null
  const draft = await findDraft(tx, viewer, { purpose: 'figures', outcomeId: outcome.id, id: draftId })
  if (!draft) return null
  const at = draft.sheets[Number(asked.sheet)] ? Number(asked.sheet) : 0
  const sheet = draft.sheets[at] ?? draft.sheets[0]
  const { parts: _, ...table } = sheet
  const school = await tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    select: { yearGroups: true, groups: { orderBy: { position: 'asc' }, select: { key: true, name: true } } },
    relationLoadStrategy: 'join',
  })
  const { groups } = school
  const { settings, match } = settingsFrom(sampleOf(table), groups, asked)
  const clashes = clashesIn(settings, groups)
  const isReady = isReadable(settings) && Object.keys(clashes).length === 0
  const reader = isReady
    ? rowsReader(table, settings, outcome.measure, { yearGroups: school.yearGroups, today: today() })
    : null
  const { filters, wanted } = await goThrough(sheet, settings, reader)
  if (wanted > MOST_ROWS) clashes.only = tooManyRows(wanted)
  const filtered = settings.only ? { of: table.count, rows: wanted } : null
  return {
    draftId,
    fileName: draft.fileName,
    table,
    sheet: at,
    sheets: draft.sheets.map((one) => one.sheet ?? ''),
    groups,
    settings,
    asked: { draft: draftId, sheet: String(at), ...askedFor(table, settings, groups) },
    match,
    filters,
    clashes,
    read:
      reader && wanted <= MOST_ROWS
        ? { ...(await planOf(tx, viewer, outcome, settings, reader.end())), filtered }
        : null,
  }
}

/** Goes through the rows once: counts what they may be narrowed down to, and reads those that are wanted. */
async function goThrough(
  { columns, parts }: Sheet,
  settings: ImportSettings,
  reader: { take: (rows: Row[]) => void } | null,
) {
  const filter = filterChoices(columns, settings)
  const wantedOf = rowsWhere(columns, settings.only)
  let wanted = 0
  for await (const rows of parts()) {
    filter.take(rows)
    const some = wantedOf(rows)
    wanted += some.length
    // More than may be taken are counted, and not read.
    if (wanted <= MOST_ROWS) reader?.take(some)
  }
  return { filters: filter.choices(), wanted }
}

async function planOf(
  tx: Tx,
  viewer: Viewer,
  outcome: { id: string },
  settings: ImportSettings,
  { rows, problems, notes }: Omit<RowsRead, 'filtered'>,
) {
  const pupils = await findPupils(
    tx,
    viewer,
    rows.map(({ pupilRef }) => tidyReference(pupilRef)),
  )
  const ids = [...pupils.values()].map(({ id }) => id)
  const figures = await readFiguresNow(tx, viewer, outcome.id, ids)
  const families = settings.mapping.familyRef ? await readFamilies(tx, viewer) : new Map()
  const plan = planImport(rows, settings, { pupils, figures, families })
  const all = [...problems, ...plan.problems].sort((a, b) => a.line - b.line)
  return { rows: rows.length, notes, plan, problems: all, digest: digestOf(plan) }
}

async function readFamilies(tx: Tx, { schoolId }: Viewer): Promise<Map<string, string>> {
  const families = await tx.family.findMany({
    where: { schoolId, leftAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, reference: true },
  })
  return new Map(families.map(({ id, reference }) => [sameText(reference), id]))
}
