import type pg from 'pg'
import type { Member } from '@/lib/evaluation/figures-of'
import { workOut } from '@/lib/evaluation/work-out'
import type { PupilFigures } from '@/lib/measures/outcome-result'

/** Pupils in the two groups together. */
const PUPILS = 60

/**
 * Makes one outcome of the activity a lottery of sixty pupils with its result, as the application itself works it out,
 * and gives the outcome's id.
 */
export async function makeEvaluated(client: pg.Client, activityId: string): Promise<string> {
  const { rows } = await client.query<{ id: string; schoolId: string }>(
    `UPDATE "Outcome" SET "design" = 'randomised', "measuring" = NULL, "lockedAt" = now() - interval '1 year',
       "measureId" = (SELECT m."id" FROM "Measure" m WHERE m."schoolId" = "Outcome"."schoolId" AND m."libraryKey" = 'standardised_score')
     WHERE "id" = (SELECT "id" FROM "Outcome" WHERE "activityId" = $1 ORDER BY "id" LIMIT 1) RETURNING "id", "schoolId"`,
    [activityId],
  )
  const [{ id, schoolId }] = rows as [{ id: string; schoolId: string }]
  await client.query(
    `INSERT INTO "Evaluation" ("schoolId", "activityId", "pupils", "families", "classes", "canHalfWait", "whoDecides", "chosen", "mainOutcomeId")
     VALUES ($1, $2, ${PUPILS}, ${PUPILS}, 2, true, 'everyone', 'families', $3)`,
    [schoolId, activityId, id],
  )
  await client.query(
    `INSERT INTO "EvaluationMember" ("schoolId", "activityId", "pupilId", "arm", "className", "familyId")
     SELECT p."schoolId", $2, p."id", (ARRAY['took_part','compared'])[1 + i % 2]::"Arm", 'C' || i / 2 % 2, p."familyId"
     FROM (SELECT *, row_number() OVER (ORDER BY "id")::int AS i FROM "Pupil" WHERE "schoolId" = $1 LIMIT ${PUPILS}) p`,
    [schoolId, activityId],
  )
  await client.query(`DELETE FROM "Figure" WHERE "schoolId" = $1 AND "outcomeId" = $2`, [schoolId, id])
  const members = await client.query<Member>(
    `SELECT "pupilId", "arm", "drawNumber", "className", "familyId", "stratum" FROM "EvaluationMember"
     WHERE "schoolId" = $1 AND "activityId" = $2 ORDER BY "pupilId"`,
    [schoolId, activityId],
  )
  const pupils = members.rows.map(({ pupilId, arm }, i): PupilFigures => {
    const before = 85 + ((i * 7) % 29)
    const after = before + ((i * 5) % 11) - 3 + (arm === 'took_part' ? 4 : 0)
    return { pupilId, before, after, beforeOn: '2025-09-15', afterOn: '2026-01-15' }
  })
  for (const wave of ['before', 'after'] as const) {
    await client.query(
      `INSERT INTO "Figure" ("schoolId", "id", "outcomeId", "pupilId", "wave", "value")
       SELECT $1, gen_random_uuid(), $2, p, '${wave}', v FROM unnest($3::uuid[], $4::float[]) AS x(p, v)`,
      [schoolId, id, pupils.map(({ pupilId }) => pupilId), pupils.map((pupil) => pupil[wave])],
    )
  }
  const measure = await client.query(
    `SELECT "id", "name", "unit", "direction", "type", "reliability", "publishedSd", "minimum", "maximum" FROM "Measure"
     WHERE "schoolId" = $1 AND "libraryKey" = 'standardised_score'`,
    [schoolId],
  )
  const criterion = {
    statement: 'Pupils read with more understanding',
    measure: measure.rows[0],
    baseline: 85,
    target: 92,
    worthwhile: 2,
    reviewOn: null,
    comparedHow: null,
  }
  const toKeep = workOut(
    {
      id,
      activityId,
      design: 'randomised',
      target: 92,
      worthwhile: 2,
      measuring: null,
      lockedAt: new Date('2025-01-01'),
      changedAfterLockAt: null,
      asLocked: null,
      firstAfterAt: new Date('2026-01-15'),
      criterion,
      measure: measure.rows[0],
      evaluation: {
        whoDecides: 'everyone',
        chosen: 'families',
        otherProgramme: null,
        mainOutcomeId: id,
        startsOn: null,
        groupsMadeAt: null,
        draws: 0,
        seed: null,
      },
    },
    { pupils, members: members.rows, whereabouts: new Map(), sessions: null, weeks: [] },
  )
  const output = toKeep?.output()
  if (!toKeep || !output?.evaluated?.primary) throw new Error('Sixty pupils came to no result')
  await client.query(
    `UPDATE "Result" SET "method" = $3, "output" = $4, "inputHash" = $5 WHERE "schoolId" = $1 AND "outcomeId" = $2`,
    [schoolId, id, toKeep.method, JSON.stringify(output), toKeep.inputHash],
  )
  return id
}
