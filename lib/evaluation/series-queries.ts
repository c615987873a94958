import 'server-only'
import { createHash } from 'node:crypto'
import { type SeriesLine, seriesLine } from '../impact/evaluation/series-line'
import { findDraft } from '../intake/drafts'
import type { Row, Table } from '../intake/table'
import type { OutcomeAddress } from '../measures/figures-outcome'
import { outcomeOfFigures } from '../measures/figures-queries'
import { today } from '../platform/clock'
import type { CsvTable } from '../platform/csv'
import { inSchool, type Tx } from '../platform/database'
import { addDays, type IsoDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { figuresOf, type Week } from './figures-of'
import { readWeeks } from './inputs'
import { type Beside, MOST_WEEKS, type Of, planWeeks, type WeeksPlan, whyNotKept } from './series'
import { type WeeksRead, weeksOfTable } from './series-rows'
import type { SeriesFilters } from './series-schema'

/** What accepting a draft of weeks would do. */
export interface WeeksPreview {
  draftId: string
  fileName: string
  of: Of
  /** What the second group's weeks in it are of. */
  beside: Beside
  read: WeeksRead
  plan: WeeksPlan
  /** Why it cannot be accepted, though every row can be read; null when it can. */
  whyNot: string | null
  /** Stands for exactly this. */
  digest: string
  /** The rows as they would be pasted, each on the line it has, so that they can be put right here. */
  asPasted: string
}

export type SeriesPage = NonNullable<Awaited<ReturnType<typeof getSeries>>>

/**
 * An outcome with its weeks, oldest first, as a table and as they are drawn, and the draft somebody brought for it. Null
 * when it is not this viewer's to see, or not there.
 */
export function getSeries(viewer: Viewer, address: OutcomeAddress, filters: SeriesFilters) {
  return inSchool(viewer, async (tx) => {
    const outcome = await outcomeOfFigures(tx, viewer, address)
    if (!outcome) return null
    const { schoolId } = viewer
    const evaluation = await tx.evaluation.findFirst({
      where: { schoolId, activityId: outcome.activity.id },
      select: { startsOn: true },
    })
    const plan = evaluation && { startsOn: toIso(evaluation.startsOn) }
    const { weeks, beside } = await readStanding(tx, viewer, outcome.id)
    const unit = outcome.measure?.unit ?? ''
    return {
      outcome,
      /** Null while nobody has answered how to find out. */
      plan,
      weeks,
      beside,
      line: drawnLine(weeks, unit, plan?.startsOn ?? null),
      preview: outcome.measure
        ? await readPreview(tx, viewer, { id: outcome.id, unit }, filters, { weeks, beside })
        : null,
    }
  })
}

/** What is kept of an outcome's weeks: the weeks, and what the second group's are of; null where there are none. */
export async function readStanding(
  tx: Tx,
  viewer: Viewer,
  outcomeId: string,
): Promise<{ weeks: Week[]; beside: Beside | null }> {
  const weeks = (await readWeeks(tx, viewer, [outcomeId])).get(outcomeId) ?? []
  if (!weeks.some(({ arm }) => arm === 'compared')) return { weeks, beside: null }
  // What they are of was said when they were brought in, and stands in the history.
  const [said] = await tx.$queryRaw<{ beside: Beside }[]>`
    SELECT "detail" ->> 'beside' AS "beside" FROM "AuditEntry"
    WHERE "schoolId" = ${viewer.schoolId}::uuid AND "recordId" = ${outcomeId}::uuid AND "kind" = 'weeks.saved'
      AND "detail" ->> 'beside' IS NOT NULL
    ORDER BY "id" DESC LIMIT 1`
  return { weeks, beside: said?.beside ?? 'school' }
}

/**
 * The preview of a draft, in a transaction that is under way. Null when it was accepted, is a day old, or somebody else's.
 */
export async function readPreview(
  tx: Tx,
  viewer: Viewer,
  outcome: { id: string; unit: string },
  { draft: draftId, of }: SeriesFilters,
  standing: { weeks: Week[]; beside: Beside | null },
): Promise<WeeksPreview | null> {
  if (!isRecordId(draftId)) return null
  const draft = await findDraft(tx, viewer, { purpose: 'weeks', outcomeId: outcome.id, id: draftId })
  if (!draft) return null
  for (const { parts, count, ...facts } of draft.sheets) {
    if (count > MOST_WEEKS) continue
    const table = { ...facts, rows: await rowsIn(parts) }
    const { read } = weeksOfTable(table, { unit: outcome.unit, today: today(), of })
    if (!read) continue
    const plan = planWeeks(read.weeks, standing.weeks)
    const beside = of === 'year_earlier' ? 'year_earlier' : 'school'
    return {
      draftId,
      fileName: draft.fileName,
      of,
      beside,
      read,
      plan,
      whyNot: whyNotKept(plan, standing.weeks, beside, standing.beside),
      digest: digestOf(plan, of),
      asPasted: asPasted(table),
    }
  }
  return null
}

/** An outcome's weeks for a spreadsheet, in headings that the import knows. Null when they are not this viewer's to see. */
export async function exportWeeks(viewer: Viewer, address: OutcomeAddress): Promise<CsvTable | null> {
  const weeks = await inSchool(viewer, async (tx) => {
    const outcome = await outcomeOfFigures(tx, viewer, address)
    return outcome && (await readWeeks(tx, viewer, [outcome.id])).get(outcome.id)
  })
  if (!weeks) return null
  const mondays = [...new Set(weeks.map(({ weekOf }) => weekOf))].sort()
  const cells = (arm: Week['arm'], monday: IsoDate) => {
    const week = weeks.find((one) => one.arm === arm && one.weekOf === monday)
    return week ? [week.pupils, week.numerator, week.denominator] : ['', '', '']
  }
  return {
    columns: ['Week', 'Pupils', 'Number', 'Out of', 'Others pupils', 'Others number', 'Others out of'],
    rows: mondays.map((monday) => [
      monday.split('-').reverse().join('/'),
      ...cells('took_part', monday),
      ...cells('compared', monday),
    ]),
  }
}

/** The weeks as they are drawn. Without a day on which it starts there is no before, no after and no earlier trend. */
function drawnLine(
  weeks: readonly Week[],
  unit: string,
  startsOn: IsoDate | null,
): (Omit<SeriesLine, 'startsAt'> & { startsAt: number | null }) | null {
  const last = weeks.at(-1)
  if (!last) return null
  const figures = figuresOf(
    'its',
    { pupils: [], members: [], whereabouts: new Map(), sessions: null, weeks },
    { unit, startsOn: startsOn ?? addDays(last.weekOf, 7), reliability: null },
  )
  const line = seriesLine({ design: 'its' }, figures)
  return startsOn === null ? { ...line, startsAt: null, trend: null } : line
}

function digestOf({ added, changed }: WeeksPlan, of: Of): string {
  const hash = createHash('sha256').update(JSON.stringify([of, added, changed]))
  return hash.digest('hex').slice(0, 32)
}

async function rowsIn(parts: () => AsyncIterable<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for await (const part of parts()) rows.push(...part)
  return rows
}

/** Rows as tab-separated text, with the blank lines that were between them, so that each keeps its number. */
function asPasted({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const lines: string[] = []
  const first = rows[0]?.line ?? 2
  lines[Math.max(0, first - 2)] = columns.join('\t')
  for (const { line, cells } of rows)
    lines[line - 1] = cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')
  return Array.from(lines, (line) => line ?? '').join('\n')
}
