import 'server-only'
import type { Direction, MeasureType, OutcomeAbout } from '@/prisma/generated/enums'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import type { Use } from './measure'
import { canSeeMeasures } from './policy'

export type MeasureRow = {
  id: string
  version: number
  libraryKey: string | null
  name: string
  unit: string
  about: OutcomeAbout
  direction: Direction
  type: MeasureType
  minimum: number | null
  maximum: number | null
  decimals: number
  reliability: number | null
  publishedSd: number | null
  retired: boolean
  use: Use
}

/** Every measure of the school by name, those out of use last, with what rests on each. Null for those who may not see them. */
export async function listMeasures(viewer: Viewer): Promise<MeasureRow[] | null> {
  if (!canSeeMeasures(viewer)) return null
  return inSchool(
    viewer,
    (tx) => tx.$queryRaw<MeasureRow[]>`
      SELECT m."id", m."version", m."libraryKey", m."name", m."unit", m."about", m."direction", m."type", m."minimum",
        m."maximum", m."decimals", m."reliability", m."publishedSd", m."retiredAt" IS NOT NULL AS "retired",
        (SELECT json_build_object('outcomes', count(*), 'lockedOutcomes', count(o."lockedAt"),
            'figures', coalesce(sum((SELECT count(*) FROM "Figure" f
              WHERE f."schoolId" = o."schoolId" AND f."outcomeId" = o."id")), 0))
          FROM "Outcome" o WHERE o."schoolId" = m."schoolId" AND o."measureId" = m."id") AS "use"
      FROM "Measure" m WHERE m."schoolId" = ${viewer.schoolId}::uuid
      ORDER BY m."retiredAt" IS NOT NULL, m."about", lower(m."name")`,
  )
}

export type MeasureRecord = NonNullable<Awaited<ReturnType<typeof getMeasure>>>

/** One measure with the outcomes that use it, what rests on it, and its history. Null when not this viewer's. */
export async function getMeasure(viewer: Viewer, id: string) {
  if (!canSeeMeasures(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const measure = await tx.measure.findFirst({
      where: { schoolId, id },
      select: {
        id: true,
        version: true,
        libraryKey: true,
        name: true,
        unit: true,
        about: true,
        direction: true,
        type: true,
        minimum: true,
        maximum: true,
        decimals: true,
        reliability: true,
        publishedSd: true,
        retiredAt: true,
        outcomes: {
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          select: {
            id: true,
            statement: true,
            lockedAt: true,
            activity: { select: { id: true, title: true, academicYear: true } },
            _count: { select: { figures: true } },
          },
        },
      },
      relationLoadStrategy: 'join',
    })
    if (!measure) return null
    const history = await tx.auditEntry.findMany({
      where: { schoolId, recordType: 'measure', recordId: id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: HISTORY_SHOWN,
      select: { id: true, at: true, personName: true, kind: true, detail: true },
    })
    const use: Use = {
      outcomes: measure.outcomes.length,
      lockedOutcomes: measure.outcomes.filter(({ lockedAt }) => lockedAt).length,
      figures: measure.outcomes.reduce((sum, outcome) => sum + outcome._count.figures, 0),
    }
    return {
      ...measure,
      use,
      history: history.map((entry) => ({ ...entry, detail: entry.detail as Record<string, unknown> })),
    }
  })
}

/** The newest entries of a measure's history; older ones are in the school's. */
const HISTORY_SHOWN = 30

/** What rests on a measure, within a command's transaction. */
export async function readUse(tx: Tx, viewer: Viewer, measureId: string): Promise<Use> {
  const { schoolId } = viewer
  const outcomes = await tx.outcome.findMany({
    where: { schoolId, measureId },
    select: { lockedAt: true, _count: { select: { figures: true } } },
  })
  return {
    outcomes: outcomes.length,
    lockedOutcomes: outcomes.filter(({ lockedAt }) => lockedAt).length,
    figures: outcomes.reduce((sum, outcome) => sum + outcome._count.figures, 0),
  }
}
