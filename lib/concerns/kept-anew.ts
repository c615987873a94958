import 'server-only'
import { type Tx, withAllCases } from '../platform/database'
import type { Viewer } from '../platform/viewer'

/**
 * Works out again until when the ended cases of a category are kept, in one statement, and also of cases this viewer may not
 * know of: the rule is the school's, and runs on nobody's behalf. Their versions stay, because it is nothing anybody edits.
 *
 * @returns how many of those this viewer may see have another day now; of the others nothing is told
 */
export async function keptAnew(
  tx: Tx,
  viewer: Viewer,
  { id, keepYears }: { id: string; keepYears: number },
): Promise<number> {
  const { schoolId } = viewer
  const [seen] = await tx.$queryRaw<[{ cases: number }]>`
    SELECT count(*)::int AS cases FROM "Case" WHERE "schoolId" = ${schoolId}::uuid AND "categoryId" = ${id}::uuid
      AND "endedOn" IS NOT NULL
      AND "keepUntil" IS DISTINCT FROM ("endedOn" + make_interval(years => ${keepYears}::int))::date`
  await withAllCases(
    tx,
    viewer,
    () => tx.$executeRaw`
      UPDATE "Case" SET "keepUntil" = ("endedOn" + make_interval(years => ${keepYears}::int))::date
      WHERE "schoolId" = ${schoolId}::uuid AND "categoryId" = ${id}::uuid AND "endedOn" IS NOT NULL
        AND "keepUntil" IS DISTINCT FROM ("endedOn" + make_interval(years => ${keepYears}::int))::date`,
  )
  return seen.cases
}
