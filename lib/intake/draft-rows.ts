import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { Row } from './table'

/** The rows of one part: few enough that what is read of them is let go again at once. */
const A_PART = 1000

/** Rows as a draft keeps them, in parts of JSON text. */
export function partsOf(rows: Row[]): string[] {
  const parts: string[] = []
  for (let from = 0; from < rows.length; from += A_PART)
    parts.push(JSON.stringify(rows.slice(from, from + A_PART).map(({ line, cells }) => [line, ...cells])))
  return parts
}

/** Keeps the rows of a draft's sheets, each sheet in its parts. */
export async function keepRows(tx: Tx, { schoolId }: Viewer, draftId: string, sheets: string[][]) {
  for (const [sheet, parts] of sheets.entries()) {
    for (const [part, rows] of parts.entries()) {
      await tx.$executeRaw`
        INSERT INTO "ImportDraftPart" ("schoolId", "draftId", "sheet", "part", "rows")
        VALUES (${schoolId}::uuid, ${draftId}::uuid, ${sheet}, ${part}, ${rows}::jsonb)`
    }
  }
}

/** The rows of one sheet, a part at a time. */
export async function* rowsOf(
  tx: Tx,
  { schoolId }: Viewer,
  draftId: string,
  sheet: number,
): AsyncGenerator<Row[]> {
  for (let part = 0; ; part++) {
    const [found] = await tx.$queryRaw<{ rows: string }[]>`
      SELECT "rows"::text AS "rows" FROM "ImportDraftPart"
      WHERE "schoolId" = ${schoolId}::uuid AND "draftId" = ${draftId}::uuid AND "sheet" = ${sheet} AND "part" = ${part}`
    if (!found) return
    yield (JSON.parse(found.rows) as [number, ...string[]][]).map(([line, ...cells]) => ({ line, cells }))
  }
}
