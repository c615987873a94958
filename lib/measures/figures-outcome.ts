import 'server-only'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import type { MeasureLimits } from './figures'
import { canRecordFigures } from './figures-policy'

/** The outcome whose figures a command is about to change. */
export type OutcomeInHand = {
  id: string
  activityId: string
  measure: { name: string; unit: string } & MeasureLimits
}

export type OutcomeAddress = { activityId: string; outcomeId: string }

/**
 * The outcome, locked until the transaction ends: a second person at the same figures waits, so that what is compared
 * with what they saw is what is there.
 *
 * @throws NotFound when it is not this activity's, or the activity not this school's
 * @throws NotAllowed to those who only read
 * @throws RuleBroken when the activity is archived, or there is nothing pupils' figures could be of
 */
export async function outcomeInHand(
  tx: Tx,
  viewer: Viewer,
  { activityId, outcomeId }: OutcomeAddress,
): Promise<OutcomeInHand> {
  if (!isRecordId(activityId) || !isRecordId(outcomeId)) throw new NotFound()
  const [found] = await tx.$queryRaw<OutcomeRow[]>`
    SELECT o."about"::text AS "about", a."archivedAt" IS NOT NULL AS "isArchived",
      m."name", m."unit", m."minimum", m."maximum", m."decimals"
    FROM "Outcome" o
    JOIN "Activity" a ON a."schoolId" = o."schoolId" AND a."id" = o."activityId"
    LEFT JOIN "Measure" m ON m."schoolId" = o."schoolId" AND m."id" = o."measureId"
    WHERE o."schoolId" = ${viewer.schoolId}::uuid AND o."id" = ${outcomeId}::uuid AND a."id" = ${activityId}::uuid
    FOR NO KEY UPDATE OF o`
  if (!found) throw new NotFound()
  if (!canRecordFigures(viewer)) throw new NotAllowed()
  const { about, isArchived, name, unit, minimum, maximum, decimals } = found
  if (isArchived) {
    throw new RuleBroken(
      'form',
      'The activity is in the archive. Take it out of the archive before changing its figures.',
    )
  }
  if (about === 'parents') throw new RuleBroken('form', PARENTS_ANSWERS)
  if (name === null || unit === null || decimals === null) throw new RuleBroken('form', NO_MEASURE)
  return { id: outcomeId, activityId, measure: { name, unit, minimum, maximum, decimals } }
}

export const PARENTS_ANSWERS =
  'This outcome is about parents and carers. What they answered before and after goes under “How parents responded”, without names.'

export const NO_MEASURE = 'Choose the outcome’s measure first: a figure without one says nothing.'

type OutcomeRow = {
  about: 'pupils' | 'parents'
  isArchived: boolean
  name: string | null
  unit: string | null
  minimum: number | null
  maximum: number | null
  decimals: number | null
}
