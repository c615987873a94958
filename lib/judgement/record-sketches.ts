import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { proposedThemes, type RecordSketch } from './proposed-themes'
import type { RecordRow } from './records-sql'
import type { Theme } from './themes'

/** Of records that nobody has put anywhere, what a rule proposes for each, by its id. Two statements. */
export async function proposeThemes(
  tx: Tx,
  viewer: Viewer,
  rows: readonly RecordRow[],
): Promise<Map<string, Theme[]>> {
  const unplaced = rows.filter(({ themes }) => themes.length === 0)
  const sketches = await readSketches(tx, viewer, unplaced)
  return new Map(unplaced.map(({ id }, i) => [id, proposedThemes(sketches[i] as RecordSketch)]))
}

async function readSketches(
  tx: Tx,
  { schoolId }: Viewer,
  rows: readonly RecordRow[],
): Promise<RecordSketch[]> {
  const idsOf = (kind: RecordRow['kind']) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  const links = await tx.evidenceLink.findMany({
    where: { schoolId, evidenceId: { in: idsOf('evidence') } },
    select: { evidenceId: true, activityId: true },
  })
  const ids = [...new Set([...idsOf('activity'), ...links.map(({ activityId }) => activityId)])]
  const activities = await tx.activity.findMany({
    where: { schoolId, id: { in: ids } },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      kind: true,
      groups: true,
      outcomes: {
        select: {
          measure: { select: { libraryKey: true } },
          results: { where: { replacedAt: null }, take: 1, select: { id: true } },
        },
      },
    },
  })
  return rows.map(({ kind, id, title }) => {
    const own =
      kind === 'evidence'
        ? links.filter((link) => link.evidenceId === id).map((link) => link.activityId)
        : [id]
    const of = activities.filter((activity) => own.includes(activity.id))
    const outcomes = of.flatMap((activity) => activity.outcomes)
    return {
      kind,
      title,
      activityKinds: of.flatMap((activity) => activity.kind ?? []),
      groups: of.flatMap(({ groups }) => groups),
      measures: outcomes.flatMap(({ measure }) => measure?.libraryKey ?? []),
      hasResult: outcomes.some(({ results }) => results.length > 0),
    }
  })
}
