import 'server-only'
import type { CsvTable } from '../platform/csv'
import { toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { FINDING_NAMES, KIND_NAMES } from './case'
import { listGone } from './keep-queries'

const PARTS = 200

/** The cases that were let go as a file. Null for whoever lets none go. */
export async function goneAsCsv(viewer: Viewer): Promise<CsvTable | null> {
  const first = await listGone(viewer, 1, PARTS)
  if (!first) return null
  return { columns: COLUMNS, rows: rowsOf(viewer, first) }
}

const COLUMNS = [
  'Reference',
  'Kind',
  'About',
  'Received',
  'Ended',
  'Stage',
  'Finding',
  'Rule',
  'Let go',
  'By',
]

async function* rowsOf(viewer: Viewer, first: NonNullable<Awaited<ReturnType<typeof listGone>>>) {
  for (let page = 1, some = first.gone; some.length > 0; page += 1) {
    for (const one of some) {
      yield [
        one.reference,
        KIND_NAMES[one.kind],
        one.categoryName,
        toIso(one.receivedOn),
        toIso(one.endedOn),
        one.endedAtStage,
        one.finding ? FINDING_NAMES[one.finding] : '',
        one.rule,
        toIso(one.letGoOn),
        one.letGoByName,
      ]
    }
    if (some.length < PARTS) return
    some = (await listGone(viewer, page + 1, PARTS))?.gone ?? []
  }
}
