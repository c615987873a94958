import type pg from 'pg'
import { HELD_OUT, RETOLD, TUNED_ON, UNSEEN, WRITTEN_AFTER } from '@/lib/concerns/fixtures/labelled-words'

export const CASES = 20_000
/** Still somebody's to answer: about what a large school has in hand in a busy week. */
const OPEN = 240
const YEARS = 5
const STAFF = 60
/** Of a large school. Of one case in five nobody knows whose it is. */
const FAMILIES = 900

/** As parents say it, one sentence in each case, with some made-up words strewn in. */
const SAID = [...TUNED_ON, ...HELD_OUT, ...WRITTEN_AFTER, ...RETOLD, ...UNSEEN].map(({ words }) =>
  words.replaceAll("'", '’'),
)
const SYLLABLES = 'ba ke lo mi nu pra ste ri to wen har gil den fo sha cor mel tin ros val'.split(' ')

/**
 * Gives a school 20,000 cases of five years, with what was said and done about each, by sixty members of staff, in set-based
 * SQL as the owner. Some are restricted, some with the chair, and in some the head is named. Resolves to what a search and a
 * filter are tried with.
 */
export async function makeCases(
  client: pg.Client,
  schoolId: string,
  today: string,
): Promise<{ words: string; categoryKey: string }> {
  const text = (list: readonly string[]) => `ARRAY[${list.map((one) => `'${one}'`).join(',')}]`
  await client.query('SELECT setseed(0.42)')
  await client.query(`
    CREATE FUNCTION pg_temp.any_word() RETURNS text LANGUAGE sql VOLATILE AS $$
      SELECT string_agg((${text(SYLLABLES)})[1 + floor(random() * ${SYLLABLES.length})::int], '') FROM generate_series(1, 2 + floor(random() * 2)::int)
    $$;
    CREATE TEMP TABLE worker AS SELECT gen_random_uuid() AS person, gen_random_uuid() AS member, k FROM generate_series(1, ${STAFF}) k;
    INSERT INTO "Person" ("id", "email", "name") SELECT person, 'worker-' || person || '@example.org', 'Worker ' || k FROM worker;
    INSERT INTO "Membership" ("schoolId", "id", "personId", "role") SELECT '${schoolId}', member, person, 'staff' FROM worker;
    CREATE TEMP TABLE family AS SELECT gen_random_uuid() AS id, k - 1 AS k FROM generate_series(1, ${FAMILIES}) k;
    CREATE TEMP TABLE about AS SELECT "id", row_number() OVER (ORDER BY "position") - 1 AS n, count(*) OVER () AS of
      FROM "CaseCategory" WHERE "schoolId" = '${schoolId}';
    CREATE TEMP TABLE one AS SELECT gen_random_uuid() AS id, k, k <= ${OPEN} AS is_open,
        CASE WHEN k <= ${OPEN} THEN '${today}'::date - k % 30 ELSE '${today}'::date - 30 - (k % (365 * ${YEARS} - 40)) END AS day,
        (ARRAY['concern','concern','concern','complaint','concern','compliment','idea'])[1 + k % 7]::"CaseKind" AS kind,
        1 + (k * 7) % ${STAFF} AS worker, (k * 13) % (SELECT max(of) FROM about) AS category
      FROM generate_series(1, ${CASES}) k;
    INSERT INTO "Case" ("schoolId", "id", "reference", "kind", "status", "channel", "words", "wish", "account", "categoryId", "receivedOn",
        "recordedAt", "recordedById", "recordedByName", "heldBy", "isRestricted", "handlerId", "procedureId", "stage", "dueOn",
        "endedOn", "endedAtStage", "finding", "yearGroup", "familyId")
      SELECT '${schoolId}', o.id, upper(left(md5(o.k::text), 8)), o.kind, CASE WHEN o.is_open THEN 'open' ELSE 'resolved' END::"CaseStatus",
        (ARRAY['gate','phone','email','meeting'])[1 + o.k % 4]::"CaseChannel",
        (${text(SAID)})[1 + o.k % ${SAID.length}] || ' It is about ' || pg_temp.any_word() || ' and ' || pg_temp.any_word() || '.',
        CASE WHEN o.k % 3 = 0 THEN 'That somebody rings us.' END, CASE WHEN o.k % 2 = 0 THEN 'We spoke with ' || pg_temp.any_word() || '.' END,
        a."id", o.day, o.day, w.person, 'Worker ' || w.k,
        CASE WHEN o.k % 900 = 0 THEN 'chair' ELSE 'school' END::"CaseHolder", o.k % 400 = 0,
        CASE WHEN o.is_open AND o.k % 10 = 0 THEN NULL ELSE w.member END,
        CASE WHEN o.kind IN ('concern', 'complaint') THEN p."id" END, CASE WHEN o.kind = 'complaint' THEN 1 ELSE 0 END,
        CASE WHEN o.is_open AND o.kind IN ('concern', 'complaint') THEN o.day + 21 END,
        CASE WHEN NOT o.is_open THEN o.day + 12 END, CASE WHEN NOT o.is_open THEN o.k % 2 END,
        CASE WHEN NOT o.is_open AND o.kind = 'complaint' THEN (ARRAY['upheld','partly_upheld','not_upheld'])[1 + o.k % 3]::"CaseFinding" END,
        'Year ' || 1 + o.k % 6, f.id
      FROM one o LEFT JOIN family f ON f.k = o.k % ${FAMILIES} AND o.k % 5 > 0 JOIN worker w ON w.k = o.worker JOIN about a ON a.n = o.category
      CROSS JOIN LATERAL (SELECT "id" FROM "CaseProcedure" WHERE "schoolId" = '${schoolId}' AND "key" = 'maintained' LIMIT 1) p;
    INSERT INTO "CaseStage" ("schoolId", "caseId", "number", "beganOn", "acknowledgeBy", "acknowledgedOn", "acknowledgedIn", "answerBy", "answeredOn", "answeredIn", "finding")
      SELECT "schoolId", "id", "stage", "receivedOn", "receivedOn" + 7, CASE WHEN "endedOn" IS NOT NULL THEN "receivedOn" + 3 END,
        CASE WHEN "endedOn" IS NOT NULL THEN 2 END, "receivedOn" + 21, "endedOn", CASE WHEN "endedOn" IS NOT NULL THEN 9 END, "finding"
      FROM "Case" WHERE "schoolId" = '${schoolId}' AND "procedureId" IS NOT NULL;
    INSERT INTO "CaseEvent" ("schoolId", "id", "caseId", "kind", "channel", "onDay", "who", "words", "byId", "byName", "writtenAt")
      SELECT '${schoolId}', gen_random_uuid(), o.id, 'contact_out', 'phone', o.day + e, 'Their mother', 'We talked about ' || pg_temp.any_word() || ' and agreed to meet.',
        w.person, 'Worker ' || w.k, o.day + e
      FROM one o JOIN worker w ON w.k = o.worker, generate_series(1, 2) e;
    INSERT INTO "CasePerson" ("schoolId", "caseId", "personId", "part", "addedAt", "addedByName")
      SELECT '${schoolId}', o.id, m."personId", 'named', o.day, 'Worker' FROM one o, "Membership" m
      WHERE m."schoolId" = '${schoolId}' AND m."role" = 'head' AND o.k % 1000 = 0;
    SELECT rebuild_case_words();`)
  await client.query('VACUUM ANALYZE')
  const { rows } = await client.query<{ key: string }>(
    `SELECT "key" FROM "CaseCategory" WHERE "schoolId" = '${schoolId}' ORDER BY "position" LIMIT 1`,
  )
  return { words: 'homework', categoryKey: rows[0]?.key ?? '' }
}
