import type pg from 'pg'
import { OFFERS as SAID } from '@/lib/skills/fixtures/offers'

export const OFFERS = 5000

const SYLLABLES = 'ba ke lo mi nu pra ste ri to wen har gil den fo sha cor mel tin ros val'.split(' ')

/**
 * Gives a school that has its vocabulary 5,000 offers, each of a family of its own, in set-based SQL as the owner: as parents
 * answered, with some made-up words strewn in and a second skill here and there. A third was answered.
 */
export async function makeOffers(client: pg.Client, schoolId: string, today: string): Promise<void> {
  await client.query('SELECT setseed(0.42)')
  await client.query(`
    CREATE FUNCTION pg_temp.any_word() RETURNS text LANGUAGE sql VOLATILE AS $$
      SELECT string_agg((ARRAY['${SYLLABLES.join("','")}'])[1 + floor(random() * ${SYLLABLES.length})::int], '')
      FROM generate_series(1, 2 + floor(random() * 2)::int)
    $$;`)
  await client.query(
    'CREATE TEMP TABLE said (n serial, "key" text, "name" text, "locale" text, "words" text, "speaks" text[], "skills" text[])',
  )
  await client.query(
    `INSERT INTO said ("key", "name", "locale", "words", "speaks", "skills")
      SELECT s->>'key', s->>'name', coalesce(s->>'locale', 'en'), s->>'words',
        ARRAY(SELECT jsonb_array_elements_text(coalesce(s->'speaks', '[]'))), ARRAY(SELECT jsonb_array_elements_text(s->'skills'))
      FROM jsonb_array_elements($1::jsonb) s`,
    [JSON.stringify(SAID)],
  )
  await client.query(`
    CREATE TEMP TABLE one AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS family, k FROM generate_series(1, ${OFFERS}) k;
    INSERT INTO "Family" ("schoolId", "id", "reference") SELECT '${schoolId}', family, 'F-' || k FROM one;
    INSERT INTO "Offer" ("schoolId", "id", "familyId", "givenBy", "locale", "name", "ownWords", "howFar", "days", "ages", "speaks",
        "consentUntil", "sentOn", "changedAt", "reviewedAt", "answeredOn")
      SELECT '${schoolId}', o.id, o.family, 'door', s."locale", s."name",
        concat_ws(' ', s."words", 'I know ' || pg_temp.any_word() || ' and ' || pg_temp.any_word() || '.'),
        (ARRAY['talk_once', 'help_regularly', 'lead'])[1 + o.k % 3]::"HowFar", ARRAY[(ARRAY['tue_morning', 'evening', 'ask_me'])[1 + o.k % 3]],
        ARRAY['any'], s."speaks", '${today}'::date + 300, '${today}'::date - o.k % 300, now(),
        CASE WHEN o.k % 4 > 0 THEN now() END, CASE WHEN o.k % 3 = 0 THEN '${today}'::date END
      FROM one o JOIN said s ON s.n = 1 + o.k % ${SAID.length};
    INSERT INTO "OfferSkill" ("schoolId", "offerId", "skillId")
      SELECT DISTINCT '${schoolId}'::uuid, o.id, k."id"
      FROM one o JOIN said s ON s.n = 1 + o.k % ${SAID.length}
      JOIN "Skill" k ON k."schoolId" = '${schoolId}' AND (k."key" = ANY (s."skills") OR k."position" = o.k % 150);
    SELECT rebuild_offer_words();`)
  await client.query('VACUUM ANALYZE')
}
