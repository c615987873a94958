-- CreateTable
CREATE TABLE "CaseWord" (
    "schoolId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "stem" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CaseWord_pkey" PRIMARY KEY ("schoolId","caseId","sourceId","word")
);

-- CreateIndex
CREATE INDEX "CaseWord_schoolId_word_caseId_idx" ON "CaseWord"("schoolId", "word", "caseId");

-- CreateIndex
CREATE INDEX "CaseWord_schoolId_stem_caseId_idx" ON "CaseWord"("schoolId", "stem", "caseId");

-- What is still somebody's to deal with, of all that was ever written down. Not in the models, which know no part of a table.
CREATE INDEX "Case_ongoing_idx" ON "Case"("schoolId", "dueOn") WHERE "endedOn" IS NULL;

-- AddForeignKey
ALTER TABLE "CaseWord" ADD CONSTRAINT "CaseWord_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the list of cases looks for words in: what was said and wished, the school's account, and what was said and done
-- since. With the rights of whoever asks. Beside the search's words and not among them: these hide with their case.
CREATE VIEW "CaseWordNow" WITH (security_invoker = true) AS
  SELECT t."schoolId", t."caseId", t."sourceId", w.word, w.stem
  FROM (
    SELECT "schoolId", "id" AS "caseId", "id" AS "sourceId",
      concat_ws(' ', "reference", "words", "wish", "account", "raisedByWho", "className") AS said FROM "Case"
    UNION ALL
    SELECT "schoolId", "caseId", "id", concat_ws(' ', "who", "words") FROM "CaseEvent"
  ) AS t CROSS JOIN LATERAL search_words(t.said) AS w;
GRANT SELECT ON "CaseWordNow" TO alongside_app;

-- A row's words are taken out and put in again whenever a text of it changes; as keep_search_words(), within a school.
CREATE FUNCTION keep_case_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of uuid;
BEGIN
  IF current_school() IS NULL THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME = 'Case' THEN
    of := NEW."id";
  ELSE
    of := NEW."caseId";
  END IF;
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM "CaseWord" WHERE "schoolId" = NEW."schoolId" AND "caseId" = of AND "sourceId" = NEW."id";
  END IF;
  INSERT INTO "CaseWord" ("schoolId", "caseId", "sourceId", "word", "stem")
    SELECT "schoolId", "caseId", "sourceId", word, stem FROM "CaseWordNow"
    WHERE "schoolId" = NEW."schoolId" AND "caseId" = of AND "sourceId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER case_words AFTER INSERT OR UPDATE OF "words", "wish", "account", "raisedByWho", "className" ON "Case"
  FOR EACH ROW EXECUTE FUNCTION keep_case_words();
CREATE TRIGGER case_words AFTER INSERT ON "CaseEvent" FOR EACH ROW EXECUTE FUNCTION keep_case_words();

-- All of them anew, for whoever stands above row security: after rows were brought in past the application.
CREATE FUNCTION rebuild_case_words() RETURNS void LANGUAGE sql AS $$
  DELETE FROM "CaseWord";
  INSERT INTO "CaseWord" ("schoolId", "caseId", "sourceId", "word", "stem")
    SELECT "schoolId", "caseId", "sourceId", word, stem FROM "CaseWordNow";
$$;

-- What is on record already. The owner is bound by row security too, so it is lifted for as long as this takes.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Case', 'CaseEvent'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  PERFORM rebuild_case_words();
  FOREACH t IN ARRAY ARRAY['Case', 'CaseEvent'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

ALTER TABLE "CaseWord" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CaseWord" FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON "CaseWord" FOR SELECT TO alongside_app
  USING ("schoolId" = current_school() AND "caseId" NOT IN (SELECT hidden_cases()));
CREATE POLICY added ON "CaseWord" FOR INSERT TO alongside_app WITH CHECK ("schoolId" = current_school());
CREATE POLICY removed ON "CaseWord" FOR DELETE TO alongside_app
  USING ("schoolId" = current_school() AND "caseId" NOT IN (SELECT hidden_cases()));
GRANT SELECT, INSERT, DELETE ON "CaseWord" TO alongside_app;
