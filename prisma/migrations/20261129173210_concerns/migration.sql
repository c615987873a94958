-- CreateEnum
CREATE TYPE "Duty" AS ENUM ('chair', 'clerk', 'safeguarding_lead');

-- CreateEnum
CREATE TYPE "CaseKind" AS ENUM ('concern', 'complaint', 'compliment', 'idea');

-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('open', 'paused', 'resolved', 'withdrawn', 'redirected');

-- CreateEnum
CREATE TYPE "RaisedBy" AS ENUM ('parent', 'other', 'anonymous');

-- CreateEnum
CREATE TYPE "CaseChannel" AS ENUM ('gate', 'phone', 'email', 'meeting', 'letter', 'message', 'form', 'other');

-- CreateEnum
CREATE TYPE "CaseHolder" AS ENUM ('school', 'chair', 'clerk');

-- CreateEnum
CREATE TYPE "CaseFinding" AS ENUM ('upheld', 'partly_upheld', 'not_upheld');

-- CreateEnum
CREATE TYPE "ParentVerdict" AS ENUM ('satisfied', 'partly', 'not_satisfied');

-- CreateEnum
CREATE TYPE "CasePart" AS ENUM ('named', 'may_see');

-- CreateEnum
CREATE TYPE "CaseEventKind" AS ENUM ('contact_in', 'contact_out', 'meeting', 'letter', 'decision', 'note', 'parent_confirmed', 'parent_added', 'parent_said');

-- CreateEnum
CREATE TYPE "CaseTieKind" AS ENUM ('same_matter', 'same_family', 'duplicate');

-- CreateEnum
CREATE TYPE "ImprovementStatus" AS ENUM ('planned', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "CameBack" AS ENUM ('no', 'less', 'yes', 'cannot_tell');

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "duties" "Duty"[] DEFAULT ARRAY[]::"Duty"[],
ADD COLUMN     "summaryOn" DATE,
ADD COLUMN     "wantsSummary" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "Case" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "reference" TEXT NOT NULL,
    "kind" "CaseKind" NOT NULL,
    "status" "CaseStatus" NOT NULL DEFAULT 'open',
    "raisedBy" "RaisedBy" NOT NULL DEFAULT 'parent',
    "raisedByWho" TEXT,
    "familyId" UUID,
    "pupilId" UUID,
    "yearGroup" TEXT,
    "className" TEXT,
    "channel" "CaseChannel" NOT NULL,
    "words" TEXT NOT NULL,
    "wordsLanguage" TEXT,
    "wish" TEXT,
    "account" TEXT,
    "categoryId" UUID NOT NULL,
    "categoryBecause" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "receivedOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedByName" TEXT NOT NULL,
    "heldBy" "CaseHolder" NOT NULL DEFAULT 'school',
    "isRestricted" BOOLEAN NOT NULL DEFAULT false,
    "restrictedWhy" TEXT,
    "handlerId" UUID,
    "procedureId" UUID,
    "stage" INTEGER NOT NULL DEFAULT 0,
    "dueOn" DATE,
    "pausedOn" DATE,
    "endedOn" DATE,
    "endedAtStage" INTEGER,
    "finding" "CaseFinding",
    "actionTaken" TEXT,
    "apologyGiven" BOOLEAN,
    "redirectedTo" TEXT,
    "timesReopened" INTEGER NOT NULL DEFAULT 0,
    "parentSaid" "ParentVerdict",
    "parentSaidOn" DATE,
    "insistentWhy" TEXT,
    "insistentSince" DATE,
    "insistentReviewOn" DATE,
    "keepUntil" DATE,
    "heldWhy" TEXT,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CasePerson" (
    "schoolId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "part" "CasePart" NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedByName" TEXT NOT NULL,

    CONSTRAINT "CasePerson_pkey" PRIMARY KEY ("schoolId","caseId","personId")
);

-- CreateTable
CREATE TABLE "CaseStage" (
    "schoolId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "beganOn" DATE NOT NULL,
    "acknowledgeBy" DATE,
    "acknowledgedOn" DATE,
    "acknowledgedIn" INTEGER,
    "answerBy" DATE,
    "answeredOn" DATE,
    "answeredIn" INTEGER,
    "finding" "CaseFinding",

    CONSTRAINT "CaseStage_pkey" PRIMARY KEY ("schoolId","caseId","number")
);

-- CreateTable
CREATE TABLE "CasePause" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,
    "reason" TEXT NOT NULL,
    "byName" TEXT NOT NULL,

    CONSTRAINT "CasePause_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CaseEvent" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "CaseEventKind" NOT NULL,
    "channel" "CaseChannel",
    "onDay" DATE NOT NULL,
    "atTime" TEXT,
    "who" TEXT,
    "words" TEXT NOT NULL,
    "correctsId" UUID,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseEvent_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CaseRoute" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "toldOn" DATE NOT NULL,
    "note" TEXT,
    "byName" TEXT NOT NULL,

    CONSTRAINT "CaseRoute_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CaseTie" (
    "schoolId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "kind" "CaseTieKind" NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseTie_pkey" PRIMARY KEY ("schoolId","caseId","otherId")
);

-- CreateTable
CREATE TABLE "ParentLink" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "firstOpenedAt" TIMESTAMPTZ(3),
    "madeById" UUID NOT NULL,
    "madeByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ParentLink_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CaseFile" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "addedByName" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseFile_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CaseLetter" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "caseId" UUID NOT NULL,
    "stage" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sentOn" DATE,
    "sentBy" "CaseChannel",
    "writtenById" UUID NOT NULL,
    "writtenByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseLetter_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CaseLesson" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "caseId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "improvementId" UUID,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseLesson_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Improvement" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "because" TEXT,
    "categoryId" UUID,
    "caseId" UUID,
    "ownerId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "status" "ImprovementStatus" NOT NULL DEFAULT 'planned',
    "doneOn" DATE,
    "droppedWhy" TEXT,
    "checkOn" DATE NOT NULL,
    "checkedOn" DATE,
    "cameBack" "CameBack",
    "checkWords" TEXT,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Improvement_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "YouSaid" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "said" TEXT NOT NULL,
    "did" TEXT NOT NULL,
    "categoryId" UUID,
    "improvementId" UUID,
    "caseId" UUID,
    "saidOn" DATE NOT NULL,
    "publishedOn" DATE,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "YouSaid_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CaseCategory" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "keepYears" INTEGER NOT NULL DEFAULT 6,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseCategory_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CaseProcedure" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "inForceFrom" DATE NOT NULL,
    "isChosen" BOOLEAN NOT NULL DEFAULT true,
    "madeByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseProcedure_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "LetterTemplate" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "LetterTemplate_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Away" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "deputyId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,

    CONSTRAINT "Away_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CaseTombstone" (
    "schoolId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "CaseKind" NOT NULL,
    "categoryName" TEXT NOT NULL,
    "receivedOn" DATE NOT NULL,
    "endedOn" DATE NOT NULL,
    "endedAtStage" INTEGER NOT NULL,
    "finding" "CaseFinding",
    "rule" TEXT NOT NULL,
    "letGoOn" DATE NOT NULL,
    "letGoByName" TEXT NOT NULL,
    "heldBy" "CaseHolder" NOT NULL,
    "isRestricted" BOOLEAN NOT NULL,
    "namedIds" UUID[],
    "seenByIds" UUID[],

    CONSTRAINT "CaseTombstone_pkey" PRIMARY KEY ("schoolId","caseId")
);

-- CreateIndex
CREATE INDEX "Case_schoolId_status_dueOn_idx" ON "Case"("schoolId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "Case_schoolId_receivedOn_idx" ON "Case"("schoolId", "receivedOn");

-- CreateIndex
CREATE INDEX "Case_schoolId_familyId_idx" ON "Case"("schoolId", "familyId");

-- CreateIndex
CREATE INDEX "Case_schoolId_categoryId_receivedOn_idx" ON "Case"("schoolId", "categoryId", "receivedOn");

-- CreateIndex
CREATE INDEX "Case_schoolId_handlerId_idx" ON "Case"("schoolId", "handlerId");

-- CreateIndex
CREATE INDEX "Case_schoolId_recordedById_idx" ON "Case"("schoolId", "recordedById");

-- CreateIndex
CREATE INDEX "Case_schoolId_keepUntil_idx" ON "Case"("schoolId", "keepUntil");

-- CreateIndex
CREATE INDEX "Case_schoolId_heldBy_idx" ON "Case"("schoolId", "heldBy");

-- CreateIndex
CREATE INDEX "Case_schoolId_isRestricted_idx" ON "Case"("schoolId", "isRestricted");

-- CreateIndex
CREATE UNIQUE INDEX "Case_schoolId_reference_key" ON "Case"("schoolId", "reference");

-- CreateIndex
CREATE INDEX "CasePerson_schoolId_personId_idx" ON "CasePerson"("schoolId", "personId");

-- CreateIndex
CREATE INDEX "CasePause_schoolId_caseId_idx" ON "CasePause"("schoolId", "caseId");

-- CreateIndex
CREATE INDEX "CaseEvent_schoolId_caseId_onDay_idx" ON "CaseEvent"("schoolId", "caseId", "onDay");

-- CreateIndex
CREATE INDEX "CaseRoute_schoolId_caseId_idx" ON "CaseRoute"("schoolId", "caseId");

-- CreateIndex
CREATE INDEX "CaseTie_schoolId_otherId_idx" ON "CaseTie"("schoolId", "otherId");

-- CreateIndex
CREATE INDEX "ParentLink_tokenHash_idx" ON "ParentLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ParentLink_schoolId_caseId_idx" ON "ParentLink"("schoolId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "ParentLink_schoolId_tokenHash_key" ON "ParentLink"("schoolId", "tokenHash");

-- CreateIndex
CREATE INDEX "CaseFile_schoolId_caseId_idx" ON "CaseFile"("schoolId", "caseId");

-- CreateIndex
CREATE INDEX "CaseFile_schoolId_fileId_idx" ON "CaseFile"("schoolId", "fileId");

-- CreateIndex
CREATE INDEX "CaseLetter_schoolId_caseId_idx" ON "CaseLetter"("schoolId", "caseId");

-- CreateIndex
CREATE INDEX "CaseLesson_schoolId_caseId_idx" ON "CaseLesson"("schoolId", "caseId");

-- CreateIndex
CREATE INDEX "CaseLesson_schoolId_improvementId_idx" ON "CaseLesson"("schoolId", "improvementId");

-- CreateIndex
CREATE INDEX "Improvement_schoolId_status_dueOn_idx" ON "Improvement"("schoolId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "Improvement_schoolId_caseId_idx" ON "Improvement"("schoolId", "caseId");

-- CreateIndex
CREATE INDEX "YouSaid_schoolId_saidOn_idx" ON "YouSaid"("schoolId", "saidOn");

-- CreateIndex
CREATE INDEX "YouSaid_schoolId_caseId_idx" ON "YouSaid"("schoolId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseCategory_schoolId_key_key" ON "CaseCategory"("schoolId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "CaseProcedure_schoolId_key_number_key" ON "CaseProcedure"("schoolId", "key", "number");

-- CreateIndex
CREATE INDEX "Away_schoolId_membershipId_idx" ON "Away"("schoolId", "membershipId");

-- CreateIndex
CREATE INDEX "Away_schoolId_deputyId_idx" ON "Away"("schoolId", "deputyId");

-- CreateIndex
CREATE INDEX "CaseTombstone_schoolId_letGoOn_idx" ON "CaseTombstone"("schoolId", "letGoOn");

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_schoolId_categoryId_fkey" FOREIGN KEY ("schoolId", "categoryId") REFERENCES "CaseCategory"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_schoolId_handlerId_fkey" FOREIGN KEY ("schoolId", "handlerId") REFERENCES "Membership"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_schoolId_procedureId_fkey" FOREIGN KEY ("schoolId", "procedureId") REFERENCES "CaseProcedure"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CasePerson" ADD CONSTRAINT "CasePerson_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStage" ADD CONSTRAINT "CaseStage_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CasePause" ADD CONSTRAINT "CasePause_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_schoolId_correctsId_fkey" FOREIGN KEY ("schoolId", "correctsId") REFERENCES "CaseEvent"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseRoute" ADD CONSTRAINT "CaseRoute_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseTie" ADD CONSTRAINT "CaseTie_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseTie" ADD CONSTRAINT "CaseTie_schoolId_otherId_fkey" FOREIGN KEY ("schoolId", "otherId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParentLink" ADD CONSTRAINT "ParentLink_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_schoolId_fileId_fkey" FOREIGN KEY ("schoolId", "fileId") REFERENCES "StoredFile"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLetter" ADD CONSTRAINT "CaseLetter_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLesson" ADD CONSTRAINT "CaseLesson_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLesson" ADD CONSTRAINT "CaseLesson_schoolId_improvementId_fkey" FOREIGN KEY ("schoolId", "improvementId") REFERENCES "Improvement"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Improvement" ADD CONSTRAINT "Improvement_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Improvement" ADD CONSTRAINT "Improvement_schoolId_ownerId_fkey" FOREIGN KEY ("schoolId", "ownerId") REFERENCES "Membership"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Improvement" ADD CONSTRAINT "Improvement_schoolId_categoryId_fkey" FOREIGN KEY ("schoolId", "categoryId") REFERENCES "CaseCategory"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YouSaid" ADD CONSTRAINT "YouSaid_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YouSaid" ADD CONSTRAINT "YouSaid_schoolId_categoryId_fkey" FOREIGN KEY ("schoolId", "categoryId") REFERENCES "CaseCategory"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YouSaid" ADD CONSTRAINT "YouSaid_schoolId_improvementId_fkey" FOREIGN KEY ("schoolId", "improvementId") REFERENCES "Improvement"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseCategory" ADD CONSTRAINT "CaseCategory_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseProcedure" ADD CONSTRAINT "CaseProcedure_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterTemplate" ADD CONSTRAINT "LetterTemplate_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Away" ADD CONSTRAINT "Away_schoolId_membershipId_fkey" FOREIGN KEY ("schoolId", "membershipId") REFERENCES "Membership"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Away" ADD CONSTRAINT "Away_schoolId_deputyId_fkey" FOREIGN KEY ("schoolId", "deputyId") REFERENCES "Membership"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Who may not see a case must not learn that there is one: from no list, count, search, history, export or address. So the
-- database itself hides it, in every table that says anything of it, from whoever is named in it; and a case that is
-- restricted, or with the chair or the clerk, from everybody who is not among those who may see it.
-- ---------------------------------------------------------------------------

-- The tables' owner reads who is in it, for the function below and for nothing else.
CREATE POLICY owner ON "Case" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner ON "CasePerson" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner ON "CaseTombstone" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner ON "Improvement" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner ON "YouSaid" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY duties ON "Membership" FOR SELECT TO CURRENT_USER
  USING ("schoolId" = current_school() AND "personId" = current_person());

-- The ids of what is hidden from the person in hand: cases, cases that were let go, and what came of them. The key
-- app.cases opens more, and is set only by lib/platform/database.ts: 'counted' hides from nobody but whoever is named, for
-- the figures of governors' pages; 'all' hides nothing, for what is done on nobody's behalf (clocks, a parent's own link).
CREATE FUNCTION hidden_cases() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  school uuid := current_school();
  person uuid := current_person();
  opened text := current_setting('app.cases', true);
  hidden uuid[];
BEGIN
  IF opened = 'all' OR school IS NULL THEN
    RETURN;
  END IF;
  SELECT array_agg(id) INTO hidden FROM (
    SELECT "caseId" AS id FROM "CasePerson" WHERE "schoolId" = school AND "personId" = person AND "part" = 'named'
    UNION ALL SELECT "caseId" FROM "CaseTombstone" WHERE "schoolId" = school AND person = ANY ("namedIds")) AS named;
  IF opened IS DISTINCT FROM 'counted' THEN
    SELECT coalesce(hidden, '{}') || coalesce(array_agg(c.id), '{}') INTO hidden FROM (
      SELECT k."id" AS id, k."heldBy", k."isRestricted", EXISTS (SELECT FROM "CasePerson" p WHERE p."schoolId" = school
          AND p."caseId" = k."id" AND p."personId" = person AND p."part" = 'may_see') AS "maySee"
        FROM "Case" k WHERE k."schoolId" = school AND (k."isRestricted" OR k."heldBy" IN ('chair', 'clerk'))
      UNION ALL
      SELECT "caseId", "heldBy", "isRestricted", person = ANY ("seenByIds") FROM "CaseTombstone"
        WHERE "schoolId" = school AND ("isRestricted" OR "heldBy" IN ('chair', 'clerk'))
    ) AS c
    WHERE NOT coalesce(c."maySee", false)
      AND NOT (NOT c."isRestricted" AND EXISTS (SELECT FROM "Membership" m
        WHERE m."schoolId" = school AND m."personId" = person AND m."deactivatedAt" IS NULL
          AND c."heldBy"::text = ANY (m."duties"::text[])));
  END IF;
  IF hidden IS NULL OR hidden = '{}' THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT unnest(hidden)
    UNION ALL SELECT "id" FROM "Improvement" WHERE "schoolId" = school AND "caseId" = ANY (hidden)
    UNION ALL SELECT "id" FROM "YouSaid" WHERE "schoolId" = school AND "caseId" = ANY (hidden);
END $$;
REVOKE EXECUTE ON FUNCTION hidden_cases() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hidden_cases() TO alongside_app;

-- Each table, and the column by which its rows belong to what may be hidden. Whoever may not see a row may not change it
-- either. A new row may be anybody's: somebody may write down what is about themselves, and not see it again.
DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT * FROM (VALUES ('Case', 'id'), ('CasePerson', 'caseId'), ('CaseStage', 'caseId'), ('CasePause', 'caseId'),
      ('CaseEvent', 'caseId'), ('CaseRoute', 'caseId'), ('CaseFile', 'caseId'), ('CaseLetter', 'caseId'),
      ('CaseLesson', 'caseId'), ('ParentLink', 'caseId'), ('CaseTombstone', 'caseId'), ('Improvement', 'id'),
      ('YouSaid', 'id')) AS x(name, of) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO alongside_app
      USING ("schoolId" = current_school() AND %I NOT IN (SELECT hidden_cases()))', t.name, t.of);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT TO alongside_app WITH CHECK ("schoolId" = current_school())', t.name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE TO alongside_app
      USING ("schoolId" = current_school() AND %I NOT IN (SELECT hidden_cases()))
      WITH CHECK ("schoolId" = current_school())', t.name, t.of);
  END LOOP;
END $$;

ALTER TABLE "CaseTie" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CaseTie" FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON "CaseTie" FOR SELECT TO alongside_app USING ("schoolId" = current_school()
  AND "caseId" NOT IN (SELECT hidden_cases()) AND "otherId" NOT IN (SELECT hidden_cases()));
CREATE POLICY added ON "CaseTie" FOR INSERT TO alongside_app WITH CHECK ("schoolId" = current_school());
CREATE POLICY removed ON "CaseTie" FOR DELETE TO alongside_app USING ("schoolId" = current_school()
  AND "caseId" NOT IN (SELECT hidden_cases()) AND "otherId" NOT IN (SELECT hidden_cases()));
GRANT SELECT, INSERT, DELETE ON "CaseTie" TO alongside_app;

-- The parent's words and wish, who wrote them down and when, and the reference are written once.
GRANT SELECT, INSERT ON "Case" TO alongside_app;
GRANT UPDATE ("version", "kind", "status", "raisedByWho", "familyId", "pupilId", "yearGroup", "className", "account",
  "categoryId", "categoryBecause", "receivedOn", "heldBy", "isRestricted", "restrictedWhy", "handlerId", "procedureId",
  "stage", "dueOn", "pausedOn", "endedOn", "endedAtStage", "finding", "actionTaken", "apologyGiven", "redirectedTo",
  "timesReopened", "parentSaid", "parentSaidOn", "insistentWhy", "insistentSince", "insistentReviewOn", "keepUntil",
  "heldWhy") ON "Case" TO alongside_app;
-- A case goes only once it has ended and nobody holds it; its rows elsewhere and its links to files go with it.
GRANT DELETE ON "Case" TO alongside_app;
CREATE POLICY let_go ON "Case" FOR DELETE TO alongside_app USING ("schoolId" = current_school()
  AND "id" NOT IN (SELECT hidden_cases()) AND "endedOn" IS NOT NULL AND "heldWhy" IS NULL);

GRANT SELECT, INSERT, DELETE ON "CasePerson" TO alongside_app;
CREATE POLICY removed ON "CasePerson" FOR DELETE TO alongside_app
  USING ("schoolId" = current_school() AND "caseId" NOT IN (SELECT hidden_cases()));
GRANT SELECT, INSERT, UPDATE ON "CaseStage", "CasePause" TO alongside_app;
-- What was said and done is written once, and put right by another row.
GRANT SELECT, INSERT ON "CaseEvent", "CaseRoute", "CaseFile", "CaseTombstone" TO alongside_app;
GRANT SELECT, INSERT ON "CaseLetter", "ParentLink" TO alongside_app;
GRANT UPDATE ("version", "title", "body", "sentOn", "sentBy") ON "CaseLetter" TO alongside_app;
GRANT UPDATE ("withdrawnAt", "firstOpenedAt", "expiresAt") ON "ParentLink" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ON "CaseLesson", "Improvement", "YouSaid" TO alongside_app;

-- A parent's link opens the one row whose token it holds.
CREATE POLICY by_link ON "ParentLink" FOR SELECT TO alongside_app USING ("tokenHash" = current_token());

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['CaseCategory', 'CaseProcedure', 'LetterTemplate', 'Away'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY school ON %I TO alongside_app USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON "CaseCategory", "LetterTemplate" TO alongside_app;
-- A version of a procedure is written once; only whether new cases begin under it may change.
GRANT SELECT, INSERT ON "CaseProcedure" TO alongside_app;
GRANT UPDATE ("isChosen") ON "CaseProcedure" TO alongside_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Away" TO alongside_app;

-- What the history says of a hidden case is hidden with it, and the chain is checked over all there is, whoever asks.
DROP POLICY school ON "AuditEntry";
CREATE POLICY seen ON "AuditEntry" FOR SELECT TO alongside_app
  USING ("schoolId" = current_school() AND "recordId" NOT IN (SELECT hidden_cases()));
CREATE POLICY added ON "AuditEntry" FOR INSERT TO alongside_app WITH CHECK ("schoolId" = current_school());
ALTER FUNCTION check_history(uuid) RENAME TO check_history_as_seen;
CREATE FUNCTION check_history(school uuid) RETURNS TABLE (problem text, number int, at timestamptz, kind text)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE before text := coalesce(current_setting('app.cases', true), ''); BEGIN
  -- Not a SET of the function's own, which only a superuser may give it.
  PERFORM set_config('app.cases', 'all', true);
  RETURN QUERY SELECT * FROM check_history_as_seen(school);
  PERFORM set_config('app.cases', before, true);
END $$;

-- Duties come with the membership behind a request.
DROP FUNCTION read_viewer(uuid, text);
CREATE FUNCTION read_viewer(person uuid, slug text) RETURNS TABLE (
  "personId" uuid, "personName" text, "sessionsValidFrom" timestamptz, "membershipId" uuid, "role" "Role", "duties" text[],
  "schoolId" uuid, "schoolSlug" text, "schoolName" text, "schoolBand" "Band", "isDemonstration" boolean,
  "schoolsCount" int, "owesSecondStep" boolean
) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM set_config('app.person_id', person::text, true);
  RETURN QUERY
    SELECT p."id", p."name", p."sessionsValidFrom", m."id", m."role", m."duties"::text[], s."id", s."slug", s."name", s."band",
      s."isDemonstration",
      (SELECT count(*)::int FROM "Membership" o WHERE o."personId" = person AND o."deactivatedAt" IS NULL),
      coalesce(m."role" = ANY (s."secondStepRoles"), false) AND p."passwordHash" IS NOT NULL AND p."secondStepSince" IS NULL
    FROM "Membership" m
    JOIN "School" s ON s."id" = m."schoolId"
    JOIN "Person" p ON p."id" = m."personId"
    WHERE m."personId" = person AND m."deactivatedAt" IS NULL AND s."slug" = read_viewer.slug;
END $$;
GRANT EXECUTE ON FUNCTION read_viewer(uuid, text) TO alongside_app;

-- Which of these files a case of the school still holds, whoever asks: so that content is let go of only when nobody needs it.
CREATE FUNCTION files_of_cases(ids uuid[]) RETURNS SETOF uuid LANGUAGE plpgsql VOLATILE AS $$
DECLARE before text := coalesce(current_setting('app.cases', true), ''); BEGIN
  PERFORM set_config('app.cases', 'all', true);
  RETURN QUERY SELECT "fileId" FROM "CaseFile" WHERE "schoolId" = current_school() AND "fileId" = ANY (ids);
  PERFORM set_config('app.cases', before, true);
END $$;
GRANT EXECUTE ON FUNCTION files_of_cases(uuid[]) TO alongside_app;
