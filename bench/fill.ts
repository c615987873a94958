import pg from 'pg'
import { MEASURE_LIBRARY } from '@/lib/measures/library'
import { outcomeResult, RESULT_METHOD, RESULT_RULES_VERSION } from '@/lib/measures/outcome-result'
import { academicYearOf } from '@/lib/platform/dates'
import { SHIPPED_GROUPS } from '@/lib/schools/pupil-groups'
import { makeEvaluated } from './fill-evaluated'
import { makeJudgements } from './fill-judgements'
import { makeSearched, SEARCHED } from './fill-searched'

/** How much one school has on record. */
type Size = {
  activities: number
  sessionsEach: number
  families: number
  attendingEach: number
  outcomesEach: number
  pupilsEach: number
  evidence: number
}

/** Ten years: 300 activities, 3,000 sessions, 60,000 figures, 2,000 pieces of evidence. */
export const LARGE: Size = {
  activities: 300,
  sessionsEach: 10,
  families: 420,
  attendingEach: 20,
  outcomesEach: 2,
  pupilsEach: 50,
  evidence: 2000,
}

const SMALL: Size = {
  activities: 8,
  sessionsEach: 4,
  families: 40,
  attendingEach: 8,
  outcomesEach: 1,
  pupilsEach: 10,
  evidence: 6,
}

/** Of the large school and its head: what a measuring browser needs to know. */
export type Filled = {
  slug: string
  personId: string
  activityId: string
  sessionId: string
  /** An outcome of the activity: a lottery of sixty pupils with its result. */
  outcomeId: string
  /** Of ten years of judgements: one that is agreed, and the draft. */
  agreedId: string
  draftId: string
  /** The school that is searched, of which the same person is head. */
  searchedSlug: string
}

const RESULTS = 200

/**
 * Fills an empty migrated database with schools, the first of them large, in set-based SQL as the owner: 2,000 schools
 * through the commands would take an hour, and what is measured is reading.
 */
export async function fill(ownerUrl: string, schools: number, today: string): Promise<Filled> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    await client.query('SELECT setseed(0.42)')
    await client.query('BEGIN')
    await makeSchools(client, schools)
    await makeFamilies(client)
    await makeActivities(client, academicYearOf(today))
    await makeFigures(client, today)
    await makeEvidence(client)
    await makeSearched(client)
    const judged = await makeJudgements(client, 'bench-1', academicYearOf(today))
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE')
    const { rows } = await client.query<Omit<Filled, 'outcomeId' | keyof typeof judged>>(`
      SELECT s."slug", m."personId", a."id" AS "activityId", x."id" AS "sessionId", '${SEARCHED}' AS "searchedSlug"
      FROM "School" s JOIN "Membership" m ON m."schoolId" = s."id"
      JOIN "Activity" a ON a."schoolId" = s."id" AND a."academicYear" = ${academicYearOf(today)}
      JOIN "Session" x ON x."schoolId" = s."id" AND x."activityId" = a."id"
      WHERE s."slug" = 'bench-1' ORDER BY a."title", x."heldOn" LIMIT 1`)
    const filled = rows[0] as Omit<Filled, 'outcomeId' | keyof typeof judged>
    return { ...filled, ...judged, outcomeId: await makeEvaluated(client, filled.activityId) }
  } finally {
    await client.end()
  }
}

async function makeSchools(client: pg.Client, schools: number) {
  const columns = Object.keys(SMALL) as (keyof Size)[]
  const sizeOf = (column: keyof Size) =>
    `CASE WHEN n = 1 THEN ${LARGE[column]} ELSE ${SMALL[column]} END AS ${column}`
  await client.query(`
    CREATE TEMP TABLE size AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS person, n, ${columns.map(sizeOf).join(', ')}
      FROM generate_series(1, ${schools}) n;
    INSERT INTO "School" ("id", "slug", "name", "phase", "yearGroups")
      SELECT id, 'bench-' || n, 'School number ' || n, 'primary', ARRAY['Year 1','Year 2','Year 3','Year 4','Year 5','Year 6'] FROM size;
    INSERT INTO "Person" ("id", "email", "name") SELECT person, 'head-' || n || '@example.org', 'Head ' || n FROM size;
    INSERT INTO "Membership" ("schoolId", "id", "personId", "role") SELECT id, gen_random_uuid(), person, 'head' FROM size;`)
  await client.query(
    `INSERT INTO "PupilGroup" ("schoolId", "id", "key", "name", "position")
      SELECT s.id, gen_random_uuid(), g->>'key', g->>'name', i FROM size s, jsonb_array_elements($1) WITH ORDINALITY AS x(g, i)`,
    [JSON.stringify(SHIPPED_GROUPS)],
  )
  await client.query(
    `INSERT INTO "Measure" ("schoolId", "id", "libraryKey", "name", "unit", "about", "direction", "type", "minimum", "maximum", "decimals")
      SELECT s.id, gen_random_uuid(), m->>'libraryKey', m->>'name', m->>'unit', coalesce(m->>'about', 'pupils')::"OutcomeAbout",
        (m->>'direction')::"Direction", (m->>'type')::"MeasureType", (m->>'minimum')::float, (m->>'maximum')::float, (m->>'decimals')::int
      FROM size s, jsonb_array_elements($1) AS m`,
    [JSON.stringify(MEASURE_LIBRARY)],
  )
}

async function makeFamilies(client: pg.Client) {
  await client.query(`
    CREATE TEMP TABLE family AS SELECT s.id AS school, gen_random_uuid() AS id, k FROM size s, generate_series(1, s.families) k;
    INSERT INTO "Family" ("schoolId", "id", "reference", "createdAt") SELECT school, id, 'F-' || k, now() - interval '11 years' FROM family;
    INSERT INTO "Pupil" ("schoolId", "id", "reference", "familyId", "yearGroup", "groups", "createdAt")
      SELECT school, gen_random_uuid(), 'P-' || k, id, 'Year ' || 1 + k % 6,
        CASE WHEN k % 5 = 0 THEN ARRAY['eal'] WHEN k % 7 = 0 THEN ARRAY['send','pupil_premium'] WHEN k % 4 = 0 THEN ARRAY['pupil_premium'] ELSE '{}' END,
        now() - interval '11 years' FROM family;
    CREATE INDEX ON family (school, k);`)
}

async function makeActivities(client: pg.Client, year: number) {
  await client.query(`
    CREATE TEMP TABLE activity AS SELECT s.id AS school, s.n, gen_random_uuid() AS id, k, ${year} - k % 10 AS year, s.sessionsEach, s.attendingEach,
        s.outcomesEach, s.pupilsEach FROM size s, generate_series(1, s.activities) k;
    INSERT INTO "Activity" ("schoolId", "id", "title", "status", "academicYear", "need", "yearGroups", "kind", "description", "startsOn",
        "sessionsHeld", "listSessions", "familiesInvited", "familiesCame", "quotations", "createdById", "updatedAt")
      SELECT a.school, a.id, 'Activity ' || a.k || ', reading and number at home', CASE WHEN a.year = ${year} THEN 'running' ELSE 'finished' END::"ActivityStatus",
        a.year, 'Parents told us they were unsure how to help.', ARRAY['Year ' || 1 + a.k % 6],
        (ARRAY['engagement','involvement','information','consultation'])[1 + a.k % 4]::"ActivityKind", 'A weekly workshop with games to take home.',
        make_date(a.year, 9, 10), a.sessionsEach, a.sessionsEach, 30, 18, a.k % 3, s.person, now()
      FROM activity a JOIN size s ON s.id = a.school;
    CREATE TEMP TABLE session AS SELECT a.school, a.id AS activity, gen_random_uuid() AS id, a.k * 31 + j AS k, a.attendingEach,
        make_date(a.year, 9, 10) + j * 7 AS day FROM activity a, generate_series(1, a.sessionsEach) j;
    INSERT INTO "Session" ("schoolId", "id", "activityId", "heldOn", "startsAt", "recordedAt", "invitedCount", "cameCount")
      SELECT school, id, activity, day, '15:00', day, attendingEach, attendingEach * 6 / 10 FROM session;
    INSERT INTO "Attendance" ("schoolId", "sessionId", "familyId", "invited", "came")
      SELECT x.school, x.id, f.id, true, (f.k + x.k) % 10 < 6 FROM session x JOIN size s ON s.id = x.school
      CROSS JOIN LATERAL generate_series(0, x.attendingEach - 1) j JOIN family f ON f.school = x.school AND f.k = 1 + (x.k * 7 + j) % s.families
      ORDER BY x.id; -- a session's rows lie together, as they do when it is recorded
    INSERT INTO "Response" ("schoolId", "id", "activityId", "kind", "saidOn", "words", "consent", "createdById")
      SELECT a.school, gen_random_uuid(), a.id, 'quotation', make_date(a.year, 10, 1), 'We read together most evenings now.', 'given', s.person
      FROM activity a JOIN size s ON s.id = a.school, generate_series(1, a.k % 3);
    INSERT INTO "AuditEntry" ("schoolId", "id", "at", "personId", "personName", "kind", "recordType", "recordId", "activityId")
      SELECT a.school, gen_random_uuid(), now(), s.person, 'Head ' || s.n, 'activity.recorded', 'activity', a.id, a.id
      FROM activity a JOIN size s ON s.id = a.school, generate_series(1, 6);`)
}

async function makeFigures(client: pg.Client, today: string) {
  await client.query(`
    CREATE TEMP TABLE outcome AS SELECT a.school, a.id AS activity, gen_random_uuid() AS id, a.k * 3 + j AS k, a.pupilsEach, a.year
      FROM activity a, generate_series(1, a.outcomesEach) j;
    INSERT INTO "Outcome" ("schoolId", "id", "activityId", "statement", "measureId", "baseline", "target", "worthwhile", "reviewOn", "lockedAt")
      SELECT o.school, o.id, o.activity, 'Pupils read with more understanding', m."id", 85, 92, 2, make_date(o.year + 1, 3, 27), now()
      FROM outcome o JOIN "Measure" m ON m."schoolId" = o.school
        AND m."libraryKey" = (ARRAY['reading_age','maths','attendance','phonics_check'])[1 + o.k % 4];
    INSERT INTO "Figure" ("schoolId", "id", "outcomeId", "pupilId", "wave", "value", "takenOn")
      SELECT o.school, gen_random_uuid(), o.id, p."id", w::"Wave", 30 + (random() * 8)::int + CASE w WHEN 'after' THEN 2 ELSE 0 END, make_date(o.year, 9, 10)
      FROM outcome o JOIN family f ON f.school = o.school AND f.k <= o.pupilsEach
        JOIN "Pupil" p ON p."schoolId" = o.school AND p."familyId" = f.id, unnest(ARRAY['before','after']) w;`)
  await client.query(
    `INSERT INTO "Result" ("schoolId", "id", "outcomeId", "method", "inputHash", "output", "rulesVersion", "at")
      SELECT o.school, gen_random_uuid(), o.id, '${RESULT_METHOD}', md5(o.id::text), $1::jsonb -> (o.k % ${RESULTS}), '${RESULT_RULES_VERSION}', now()
      FROM outcome o`,
    [JSON.stringify(Array.from({ length: RESULTS }, (_, i) => aResult(i, today)))],
  )
}

/** What figures would have given: worked out by the application itself, so that its sentences are of real length. */
function aResult(seed: number, today: string) {
  const noise = (i: number) => Math.sin(seed * 91.7 + i * 12.9898) * 6
  const pupils = Array.from({ length: 50 }, (_, i) => ({
    pupilId: `pupil-${String(i).padStart(2, '0')}`,
    before: 85 + Math.round(noise(i)),
    after: 85 + Math.round(noise(i) + noise(i + 500) + (seed % 7) - 1),
    beforeOn: today,
    afterOn: today,
  }))
  return outcomeResult(pupils, null)
}

async function makeEvidence(client: pg.Client) {
  await client.query(`
    CREATE TEMP TABLE piece AS SELECT s.id AS school, s.person, gen_random_uuid() AS id, k, s.activities FROM size s, generate_series(1, s.evidence) k;
    INSERT INTO "Evidence" ("schoolId", "id", "kind", "title", "datedOn", "url", "addedById")
      SELECT school, id, 'link', 'Evidence number ' || k, current_date - (k % 3000), 'https://example.org/' || k, person FROM piece;
    INSERT INTO "EvidenceLink" ("schoolId", "id", "evidenceId", "activityId")
      SELECT p.school, gen_random_uuid(), p.id, a.id FROM piece p JOIN activity a ON a.school = p.school AND a.k = 1 + p.k % p.activities;`)
}
