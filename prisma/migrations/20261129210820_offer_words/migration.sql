-- CreateTable
CREATE TABLE "OfferWord" (
    "schoolId" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "stem" TEXT COLLATE "C" NOT NULL,
    "sound" TEXT COLLATE "C" NOT NULL,
    "weight" SMALLINT NOT NULL,

    CONSTRAINT "OfferWord_pkey" PRIMARY KEY ("schoolId","offerId","word")
);

-- CreateTable
CREATE TABLE "SkillWord" (
    "schoolId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "stem" TEXT COLLATE "C" NOT NULL,
    "sound" TEXT COLLATE "C" NOT NULL,
    "weight" SMALLINT NOT NULL,

    CONSTRAINT "SkillWord_pkey" PRIMARY KEY ("schoolId","skillId","word")
);

-- CreateIndex
CREATE INDEX "OfferWord_schoolId_word_stem_weight_offerId_idx" ON "OfferWord"("schoolId", "word", "stem", "weight", "offerId");

-- CreateIndex
CREATE INDEX "OfferWord_schoolId_stem_word_weight_offerId_idx" ON "OfferWord"("schoolId", "stem", "word", "weight", "offerId");

-- CreateIndex
CREATE INDEX "OfferWord_schoolId_sound_word_idx" ON "OfferWord"("schoolId", "sound", "word");

-- CreateIndex
CREATE INDEX "SkillWord_schoolId_word_stem_weight_skillId_idx" ON "SkillWord"("schoolId", "word", "stem", "weight", "skillId");

-- CreateIndex
CREATE INDEX "SkillWord_schoolId_stem_word_weight_skillId_idx" ON "SkillWord"("schoolId", "stem", "word", "weight", "skillId");

-- CreateIndex
CREATE INDEX "SkillWord_schoolId_sound_word_idx" ON "SkillWord"("schoolId", "sound", "word");

-- AddForeignKey
ALTER TABLE "OfferWord" ADD CONSTRAINT "OfferWord_schoolId_offerId_fkey" FOREIGN KEY ("schoolId", "offerId") REFERENCES "Offer"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillWord" ADD CONSTRAINT "SkillWord_schoolId_skillId_fkey" FOREIGN KEY ("schoolId", "skillId") REFERENCES "Skill"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- The words of a text in any of the door's languages, once each, as lib/skills/fold.ts makes them of what is typed: small
-- letters without accents, vowel marks and apostrophes, the letters that Urdu and Arabic write differently as one. Indian
-- scripts write vowels as marks, which belong to their words. Stop words of the English dictionary find nothing.
-- ---------------------------------------------------------------------------
CREATE FUNCTION offer_words(given text) RETURNS TABLE (word text, stem text, sound text) LANGUAGE sql STABLE AS $$
  SELECT w, coalesce((ts_lexize(CASE WHEN w ~ '[\u0621-\u06ff]' THEN 'arabic_stem' ELSE 'english_stem' END::regdictionary, w))[1], w),
    CASE WHEN w ~ '^[a-z]{4,}$' THEN metaphone(w, 12) ELSE '' END
  FROM (
    SELECT DISTINCT m[1] AS w FROM regexp_matches(
      translate(lower(regexp_replace(normalize(left(given, 20000), NFKD),
        '[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f''\u2019]', '', 'g')),
        U&'\0142\0111\00f8\0131\06a9\06cc\0649\06c1\06be\0629\06ba\06d2',
        U&'ldoi\0643\064a\064a\0647\0647\0647\0646\064a'),
      '[[:alnum:]\u0900-\u0963\u0966-\u0dff]{1,40}', 'g') AS m) AS found
  WHERE ts_lexize('english_stem', w) IS DISTINCT FROM '{}'
$$;

CREATE VIEW "OfferWordNow" WITH (security_invoker = true) AS
  SELECT o."schoolId", o."id" AS "offerId", w.word, min(w.stem) AS stem, min(w.sound) AS sound, max(part.weight)::smallint AS weight
  FROM "Offer" o
  CROSS JOIN LATERAL (VALUES
    (array_to_string(o."speaks", ' '), 3),
    (concat_ws(' ', o."ownWords", o."experience", o."gainWords"), 2)) AS part(said, weight)
  CROSS JOIN LATERAL offer_words(part.said) AS w
  GROUP BY o."schoolId", o."id", w.word;

CREATE VIEW "SkillWordNow" WITH (security_invoker = true) AS
  SELECT s."schoolId", s."id" AS "skillId", w.word, min(w.stem) AS stem, min(w.sound) AS sound, max(part.weight)::smallint AS weight
  FROM "Skill" s
  CROSS JOIN LATERAL (
    SELECT s."name" AS said, 4 AS weight
    UNION ALL
    SELECT said, CASE WHEN said LIKE '% %' THEN 2 ELSE 3 END FROM unnest(s."synonyms") AS said) AS part
  CROSS JOIN LATERAL offer_words(part.said) AS w
  GROUP BY s."schoolId", s."id", w.word;
GRANT SELECT ON "OfferWordNow", "SkillWordNow" TO alongside_app;

-- A row's words are taken out and put in again whenever a text of it changes; as keep_search_words(), within a school. They
-- go with their row.
CREATE FUNCTION keep_offer_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF current_school() IS NOT NULL THEN
    DELETE FROM "OfferWord" WHERE "schoolId" = NEW."schoolId" AND "offerId" = NEW."id";
    INSERT INTO "OfferWord" ("schoolId", "offerId", "word", "stem", "sound", "weight")
      SELECT "schoolId", "offerId", word, stem, sound, weight FROM "OfferWordNow"
      WHERE "schoolId" = NEW."schoolId" AND "offerId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER offer_words AFTER INSERT OR UPDATE OF "ownWords", "experience", "gainWords", "speaks" ON "Offer"
  FOR EACH ROW EXECUTE FUNCTION keep_offer_words();

CREATE FUNCTION keep_skill_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF current_school() IS NOT NULL THEN
    DELETE FROM "SkillWord" WHERE "schoolId" = NEW."schoolId" AND "skillId" = NEW."id";
    INSERT INTO "SkillWord" ("schoolId", "skillId", "word", "stem", "sound", "weight")
      SELECT "schoolId", "skillId", word, stem, sound, weight FROM "SkillWordNow"
      WHERE "schoolId" = NEW."schoolId" AND "skillId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER skill_words AFTER INSERT OR UPDATE OF "name", "synonyms" ON "Skill"
  FOR EACH ROW EXECUTE FUNCTION keep_skill_words();

-- All of them anew, for whoever stands above row security: after rows were brought in past the application.
CREATE FUNCTION rebuild_offer_words() RETURNS void LANGUAGE sql AS $$
  DELETE FROM "OfferWord";
  INSERT INTO "OfferWord" ("schoolId", "offerId", "word", "stem", "sound", "weight")
    SELECT "schoolId", "offerId", word, stem, sound, weight FROM "OfferWordNow";
  DELETE FROM "SkillWord";
  INSERT INTO "SkillWord" ("schoolId", "skillId", "word", "stem", "sound", "weight")
    SELECT "schoolId", "skillId", word, stem, sound, weight FROM "SkillWordNow";
$$;

-- What is on record already. The owner is bound by row security too, so it is lifted for as long as this takes.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Offer', 'Skill'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  PERFORM rebuild_offer_words();
  FOREACH t IN ARRAY ARRAY['Offer', 'Skill'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['OfferWord', 'SkillWord'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY school ON %I TO alongside_app USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, DELETE ON "OfferWord", "SkillWord" TO alongside_app;
