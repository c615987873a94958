-- How alike two words are, and how a word sounds. Both are trusted extensions: the database's owner may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('activity', 'session', 'evidence');

-- CreateTable
CREATE TABLE "SearchWord" (
    "schoolId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "stem" TEXT COLLATE "C" NOT NULL,
    "sound" TEXT COLLATE "C" NOT NULL,
    "weight" SMALLINT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("schoolId","sourceId","word")
);

-- CreateIndex
CREATE INDEX "SearchWord_schoolId_word_stem_kind_weight_recordId_idx" ON "SearchWord"("schoolId", "word", "stem", "kind", "weight", "recordId");

-- CreateIndex
CREATE INDEX "SearchWord_schoolId_stem_word_kind_weight_recordId_idx" ON "SearchWord"("schoolId", "stem", "word", "kind", "weight", "recordId");

-- CreateIndex
CREATE INDEX "SearchWord_schoolId_sound_word_idx" ON "SearchWord"("schoolId", "sound", "word");

-- ---------------------------------------------------------------------------
-- The words of a text, once each: small letters without accents and apostrophes, as lib/search/words.ts makes them of what
-- is typed. The English dictionary's stop words ("the", "with") find nothing and are left out.
-- ---------------------------------------------------------------------------

CREATE FUNCTION search_words(given text) RETURNS TABLE (word text, stem text, sound text) LANGUAGE sql STABLE AS $$
  SELECT w, coalesce((ts_lexize('english_stem', w))[1], w),
    CASE WHEN w ~ '^[a-z]{4,}$' THEN metaphone(w, 12) ELSE '' END
  FROM (
    SELECT DISTINCT m[1] AS w FROM regexp_matches(
      lower(regexp_replace(normalize(left(given, 20000), NFKD), '[\u0300-\u036f''\u2019]', '', 'g')),
      '[[:alnum:]]{1,40}', 'g') AS m) AS found
  WHERE ts_lexize('english_stem', w) IS DISTINCT FROM '{}'
$$;

-- What is searched of each record: its title, and its other words. With the rights of whoever asks.
CREATE VIEW "SearchText" WITH (security_invoker = true) AS
  SELECT "schoolId", "id" AS "sourceId", "id" AS "recordId", 'activity'::"SearchKind" AS "kind", "title",
    concat_ws(' ', "need", "description", "mustNotMiss", array_to_string("yearGroups", ' ')) AS "more"
    FROM "Activity"
  UNION ALL
  SELECT "schoolId", "id", "activityId", 'activity', '', "statement" FROM "Outcome"
  UNION ALL
  SELECT "schoolId", "id", "id", 'session', concat_ws(' ', "place"), concat_ws(' ', "note") FROM "Session"
  UNION ALL
  SELECT "schoolId", "id", "id", 'evidence', "title",
    concat_ws(' ', "source", "quotation", "heard", "fileName", regexp_replace("url", '^\w+://(www\.)?', ''))
    FROM "Evidence";

CREATE VIEW "SearchWordNow" WITH (security_invoker = true) AS
  SELECT t."schoolId", t."sourceId", t."recordId", t."kind", w.word, min(w.stem) AS stem, min(w.sound) AS sound,
    max(part.weight)::smallint AS weight
  FROM "SearchText" t
  CROSS JOIN LATERAL (VALUES (t."title", 4), (t."more", 2)) AS part(said, weight)
  CROSS JOIN LATERAL search_words(part.said) AS w
  GROUP BY t."schoolId", t."sourceId", t."recordId", t."kind", w.word;

GRANT SELECT ON "SearchText", "SearchWordNow" TO alongside_app;

-- A row's words are taken out and put in again whenever a text of it changes. Only within a school: what the
-- owner brings in wholesale (a restored copy) brings its words along, or asks for rebuild_search() afterwards.
CREATE FUNCTION keep_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_school() IS NULL THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM "SearchWord" WHERE "schoolId" = OLD."schoolId" AND "sourceId" = OLD."id";
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO "SearchWord" ("schoolId", "sourceId", "recordId", "kind", "word", "stem", "sound", "weight")
      SELECT "schoolId", "sourceId", "recordId", "kind", word, stem, sound, weight FROM "SearchWordNow"
      WHERE "schoolId" = NEW."schoolId" AND "sourceId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;

-- All words of the school in hand anew; of all schools for whoever stands above row security.
CREATE FUNCTION rebuild_search() RETURNS void LANGUAGE sql AS $$
  DELETE FROM "SearchWord";
  INSERT INTO "SearchWord" ("schoolId", "sourceId", "recordId", "kind", "word", "stem", "sound", "weight")
    SELECT "schoolId", "sourceId", "recordId", "kind", word, stem, sound, weight FROM "SearchWordNow";
$$;

DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT * FROM (VALUES
    ('Activity', '"title", "need", "description", "mustNotMiss", "yearGroups"'),
    ('Outcome', '"statement"'),
    ('Session', '"place", "note"'),
    ('Evidence', '"title", "source", "quotation", "heard", "fileName", "url"')) AS x(name, texts) LOOP
    EXECUTE format('CREATE TRIGGER search_words AFTER INSERT OR DELETE OR UPDATE OF %s ON %I
      FOR EACH ROW EXECUTE FUNCTION keep_search_words()', t.texts, t.name);
  END LOOP;
END $$;

-- What is on record already. The owner is bound by row security too, so it is lifted for as long as this takes.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Activity', 'Outcome', 'Session', 'Evidence'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  PERFORM rebuild_search();
  FOREACH t IN ARRAY ARRAY['Activity', 'Outcome', 'Session', 'Evidence'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

ALTER TABLE "SearchWord" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SearchWord" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "SearchWord" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
GRANT SELECT, INSERT, UPDATE, DELETE ON "SearchWord" TO alongside_app;
