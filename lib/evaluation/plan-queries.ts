import 'server-only'
import { pupilsItIsFor } from '../activities/who-for'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import type { OwnFigures } from './answers'
import { maySeeEvaluation } from './policy'

/** What is read of an outcome to plan how it will be judged. */
export const PLANNED = {
  id: true,
  version: true,
  about: true,
  statement: true,
  design: true,
  measuring: true,
  baseline: true,
  target: true,
  worthwhile: true,
  reviewOn: true,
  comparedHow: true,
  lockedAt: true,
  asLocked: true,
  changedAfterLockAt: true,
  firstAfterAt: true,
  measureId: true,
  measure: {
    select: {
      name: true,
      unit: true,
      direction: true,
      type: true,
      reliability: true,
      publishedSd: true,
      minimum: true,
      maximum: true,
    },
  },
} as const

const EVALUATION = {
  version: true,
  pupils: true,
  families: true,
  classes: true,
  places: true,
  canHalfWait: true,
  whoDecides: true,
  chosen: true,
  otherProgramme: true,
  mainOutcomeId: true,
  startsOn: true,
} as const

export type PlanPage = NonNullable<Awaited<ReturnType<typeof getPlan>>>

/**
 * An outcome with how it is going to be judged, as far as somebody has said; how many pupils, families and classes the
 * register says it is for; and what the school's own figures in that measure look like. Null when it is not there for
 * this viewer.
 */
export function getPlan(viewer: Viewer, activityId: string, outcomeId: string) {
  if (!maySeeEvaluation(viewer) || !isRecordId(activityId) || !isRecordId(outcomeId))
    return Promise.resolve(null)
  return inSchool(viewer, async (tx) => {
    const outcome = await tx.outcome.findFirst({
      where: { schoolId: viewer.schoolId, id: outcomeId, activityId },
      relationLoadStrategy: 'join',
      select: {
        ...PLANNED,
        activity: {
          select: {
            id: true,
            title: true,
            status: true,
            archivedAt: true,
            startsOn: true,
            yearGroups: true,
            groups: true,
            evaluation: { select: EVALUATION },
            outcomes: {
              where: { about: 'pupils' },
              orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
              select: { id: true, statement: true },
            },
          },
        },
      },
    })
    if (!outcome) return null
    return {
      outcome,
      register: await readRegister(tx, viewer, outcome.activity),
      own: await readOwnFigures(tx, viewer, outcome.measureId),
    }
  })
}

/** Pupils, families and classes the activity is for, as the register has them now. */
async function readRegister(
  tx: Tx,
  { schoolId }: Viewer,
  activity: { yearGroups: string[]; groups: string[] },
): Promise<{ pupils: number; families: number; classes: number }> {
  const pupils = await tx.pupil.findMany({
    where: { schoolId, ...pupilsItIsFor(activity) },
    select: { id: true, familyId: true, className: true },
  })
  const distinct = (values: (string | null)[]) => new Set(values.filter(Boolean)).size
  return {
    pupils: pupils.length,
    families:
      distinct(pupils.map(({ familyId }) => familyId)) + pupils.filter(({ familyId }) => !familyId).length,
    classes: distinct(pupils.map(({ className }) => className)),
  }
}

/** Spread and correlation of the school's latest result in a measure; null when there is none to go by. */
async function readOwnFigures(
  tx: Tx,
  { schoolId }: Viewer,
  measureId: string | null,
): Promise<OwnFigures | null> {
  if (measureId === null) return null
  const [row] = await tx.$queryRaw<{ r: number | null; sd: number | null }[]>`
    SELECT (r."output" #>> '{change,r}')::float8 AS "r", (r."output" #>> '{change,sdPre}')::float8 AS "sd"
    FROM "Result" r JOIN "Outcome" o ON o."schoolId" = r."schoolId" AND o."id" = r."outcomeId"
    WHERE r."schoolId" = ${schoolId}::uuid AND o."measureId" = ${measureId}::uuid AND r."replacedAt" IS NULL
      AND (r."output" #>> '{change,n}')::float8 >= ${FEWEST_TO_GO_BY}
    ORDER BY r."at" DESC LIMIT 1`
  return row ? { correlation: row.r, sd: row.sd } : null
}

/** Fewer pupils than this say too little of how figures spread and go together. */
const FEWEST_TO_GO_BY = 12
