import type pg from 'pg'
import { ACTIVITIES } from '@/lib/search/fixtures/school'

export const SEARCHED = 'bench-searched'

const SYLLABLES = 'ba ke lo mi nu pra ste ri to wen har gil den fo sha cor mel tin ros val'.split(' ')

/**
 * A school with 20,000 records to be found: 2,000 activities, 8,000 sessions, 8,000 pieces of evidence, 1,000 families and
 * 1,000 pupils, with titles as schools give them and some 7,000 made-up words strewn in. Then every school's words.
 */
export async function makeSearched(client: pg.Client) {
  const syllables = `ARRAY['${SYLLABLES.join("','")}']`
  await client.query(`
    CREATE FUNCTION pg_temp.any_word() RETURNS text LANGUAGE sql VOLATILE AS $$
      SELECT string_agg((${syllables})[1 + floor(random() * ${SYLLABLES.length})::int], '') FROM generate_series(1, 2 + floor(random() * 2)::int)
    $$;
    CREATE TEMP TABLE searched AS SELECT gen_random_uuid() AS id;
    INSERT INTO "School" ("id", "slug", "name", "phase", "yearGroups")
      SELECT id, '${SEARCHED}', 'School that is searched', 'primary', ARRAY['Year 1','Year 2'] FROM searched;
    INSERT INTO "Membership" ("schoolId", "id", "personId", "role")
      SELECT x.id, gen_random_uuid(), s.person, 'head' FROM searched x, size s WHERE s.n = 1;
    INSERT INTO "Family" ("schoolId", "id", "reference") SELECT id, gen_random_uuid(), 'F-' || k FROM searched, generate_series(1, 1000) k;
    INSERT INTO "Pupil" ("schoolId", "id", "reference") SELECT id, gen_random_uuid(), 'P-' || k FROM searched, generate_series(1, 1000) k;`)
  await client.query(
    `INSERT INTO "Activity" ("schoolId", "id", "title", "status", "academicYear", "need", "createdById", "updatedAt")
      SELECT x.id, gen_random_uuid(), ($1::jsonb ->> (k % jsonb_array_length($1))) || ', ' || pg_temp.any_word(), 'finished',
        2025 - k % 10, 'Parents asked about ' || pg_temp.any_word() || ' and ' || pg_temp.any_word(), x.id, now()
      FROM searched x, generate_series(1, 2000) k`,
    [JSON.stringify(ACTIVITIES.map(({ title }) => title))],
  )
  await client.query(`
    INSERT INTO "Session" ("schoolId", "id", "activityId", "heldOn", "place")
      SELECT a."schoolId", gen_random_uuid(), a."id", make_date(a."academicYear", 9, 10) + j * 60 + (random() * 30)::int,
        CASE WHEN j = 1 THEN pg_temp.any_word() || ' hall' END
      FROM searched x JOIN "Activity" a ON a."schoolId" = x.id, generate_series(1, 4) j;
    INSERT INTO "Evidence" ("schoolId", "id", "kind", "title", "datedOn", "quotation", "addedById")
      SELECT a."schoolId", gen_random_uuid(), 'quotation', split_part(a."title", ',', 1) || ', ' || pg_temp.any_word(),
        make_date(a."academicYear", 10, 1) + j, 'We ' || pg_temp.any_word() || ' and ' || pg_temp.any_word() || ' with ' || pg_temp.any_word(), x.id
      FROM searched x JOIN "Activity" a ON a."schoolId" = x.id, generate_series(1, 4) j;
    SELECT rebuild_search();`)
}
