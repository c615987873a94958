-- CreateEnum
CREATE TYPE "FrameworkRule" AS ENUM ('all_met', 'best_fit', 'none');

-- CreateEnum
CREATE TYPE "FrameworkStatus" AS ENUM ('draft', 'in_use', 'replaced', 'put_away');

-- CreateEnum
CREATE TYPE "JudgedKind" AS ENUM ('activity', 'evidence', 'idea', 'improvement');

-- CreateEnum
CREATE TYPE "JudgementStatus" AS ENUM ('draft', 'agreed', 'superseded');

-- CreateEnum
CREATE TYPE "Met" AS ENUM ('met', 'nearly', 'not_yet', 'no_evidence');

-- AlterEnum
ALTER TYPE "QuestionAbout" ADD VALUE 'judgement';

-- AlterTable
ALTER TABLE "Improvement" ADD COLUMN     "priorityId" UUID;

-- CreateTable
CREATE TABLE "PracticeNote" (
    "schoolId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "questionKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "words" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PracticeNote_pkey" PRIMARY KEY ("schoolId","personId","questionKey")
);

-- CreateTable
CREATE TABLE "Pack" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "choice" JSONB NOT NULL,
    "contents" JSONB,
    "builtAt" TIMESTAMPTZ(3),
    "builtByName" TEXT,
    "pdfFileId" UUID,
    "zipFileId" UUID,
    "jobId" UUID,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Pack_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "VisitorLink" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "packId" UUID NOT NULL,
    "madeFor" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "views" INTEGER NOT NULL DEFAULT 0,
    "lastViewAt" TIMESTAMPTZ(3),
    "madeByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VisitorLink_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Framework" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "checkedOn" DATE,
    "isChecked" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "shippedAs" TEXT,
    "rule" "FrameworkRule" NOT NULL,
    "scale" JSONB NOT NULL,
    "areas" JSONB NOT NULL,
    "status" "FrameworkStatus" NOT NULL DEFAULT 'in_use',
    "replacesId" UUID,
    "addedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Framework_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "frameworkId" UUID NOT NULL,
    "areaKey" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "grade" TEXT,
    "words" TEXT NOT NULL,
    "source" TEXT,
    "isQuoted" BOOLEAN NOT NULL DEFAULT false,
    "carriesOnId" UUID,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CriterionTheme" (
    "schoolId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "theme" TEXT NOT NULL,

    CONSTRAINT "CriterionTheme_pkey" PRIMARY KEY ("schoolId","criterionId","theme")
);

-- CreateTable
CREATE TABLE "RecordTheme" (
    "schoolId" UUID NOT NULL,
    "recordKind" "JudgedKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "theme" TEXT NOT NULL,
    "addedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecordTheme_pkey" PRIMARY KEY ("schoolId","recordKind","recordId","theme")
);

-- CreateTable
CREATE TABLE "Judgement" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "frameworkId" UUID NOT NULL,
    "areaKey" TEXT NOT NULL,
    "academicYear" INTEGER NOT NULL,
    "term" INTEGER NOT NULL,
    "status" "JudgementStatus" NOT NULL DEFAULT 'draft',
    "grade" TEXT,
    "differsWhy" TEXT,
    "words" TEXT,
    "startedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "agreedById" UUID,
    "agreedByName" TEXT,
    "agreedAt" TIMESTAMPTZ(3),
    "asJudged" TEXT,
    "supersededById" UUID,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "JudgementAnswer" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "judgementId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "answer" "Met" NOT NULL,
    "words" TEXT,

    CONSTRAINT "JudgementAnswer_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "JudgementRecord" (
    "schoolId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "recordKind" "JudgedKind" NOT NULL,
    "recordId" UUID NOT NULL,

    CONSTRAINT "JudgementRecord_pkey" PRIMARY KEY ("schoolId","answerId","recordKind","recordId")
);

-- CreateTable
CREATE TABLE "JudgementReply" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "judgementId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JudgementReply_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Priority" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "academicYear" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "why" TEXT,
    "ownerId" UUID NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "reviewOn" DATE,
    "endedOn" DATE,
    "endedWhy" TEXT,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Priority_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "PriorityCriterion" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "priorityId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "about" "OutcomeAbout" NOT NULL DEFAULT 'pupils',
    "statement" TEXT NOT NULL,
    "measureId" UUID NOT NULL,
    "baseline" DOUBLE PRECISION NOT NULL,
    "target" DOUBLE PRECISION NOT NULL,
    "reviewOn" DATE NOT NULL,
    "reached" DOUBLE PRECISION,
    "reachedOn" DATE,

    CONSTRAINT "PriorityCriterion_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "PriorityActivity" (
    "schoolId" UUID NOT NULL,
    "priorityId" UUID NOT NULL,
    "activityId" UUID NOT NULL,

    CONSTRAINT "PriorityActivity_pkey" PRIMARY KEY ("schoolId","priorityId","activityId")
);

-- CreateTable
CREATE TABLE "PriorityContribution" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "priorityId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "saidOn" DATE NOT NULL,
    "ideaId" UUID,
    "became" TEXT,
    "becameOn" DATE,

    CONSTRAINT "PriorityContribution_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "PriorityEvidence" (
    "schoolId" UUID NOT NULL,
    "priorityId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "PriorityEvidence_pkey" PRIMARY KEY ("schoolId","priorityId","evidenceId")
);

-- CreateIndex
CREATE INDEX "Pack_schoolId_createdAt_idx" ON "Pack"("schoolId", "createdAt");

-- CreateIndex
CREATE INDEX "Pack_schoolId_pdfFileId_idx" ON "Pack"("schoolId", "pdfFileId");

-- CreateIndex
CREATE INDEX "Pack_schoolId_zipFileId_idx" ON "Pack"("schoolId", "zipFileId");

-- CreateIndex
CREATE INDEX "VisitorLink_tokenHash_idx" ON "VisitorLink"("tokenHash");

-- CreateIndex
CREATE INDEX "VisitorLink_schoolId_packId_idx" ON "VisitorLink"("schoolId", "packId");

-- CreateIndex
CREATE UNIQUE INDEX "VisitorLink_schoolId_tokenHash_key" ON "VisitorLink"("schoolId", "tokenHash");

-- CreateIndex
CREATE INDEX "Framework_schoolId_status_idx" ON "Framework"("schoolId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Framework_schoolId_key_edition_key" ON "Framework"("schoolId", "key", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_schoolId_frameworkId_key_key" ON "Criterion"("schoolId", "frameworkId", "key");

-- CreateIndex
CREATE INDEX "RecordTheme_schoolId_theme_idx" ON "RecordTheme"("schoolId", "theme");

-- CreateIndex
CREATE INDEX "Judgement_schoolId_frameworkId_areaKey_idx" ON "Judgement"("schoolId", "frameworkId", "areaKey");

-- CreateIndex
CREATE INDEX "Judgement_schoolId_status_idx" ON "Judgement"("schoolId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "JudgementAnswer_schoolId_judgementId_criterionId_key" ON "JudgementAnswer"("schoolId", "judgementId", "criterionId");

-- CreateIndex
CREATE INDEX "JudgementRecord_schoolId_recordKind_recordId_idx" ON "JudgementRecord"("schoolId", "recordKind", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "JudgementReply_schoolId_judgementId_rule_about_key" ON "JudgementReply"("schoolId", "judgementId", "rule", "about");

-- CreateIndex
CREATE INDEX "Priority_schoolId_academicYear_idx" ON "Priority"("schoolId", "academicYear");

-- CreateIndex
CREATE INDEX "PriorityCriterion_schoolId_priorityId_idx" ON "PriorityCriterion"("schoolId", "priorityId");

-- CreateIndex
CREATE INDEX "PriorityActivity_schoolId_activityId_idx" ON "PriorityActivity"("schoolId", "activityId");

-- CreateIndex
CREATE INDEX "PriorityContribution_schoolId_priorityId_idx" ON "PriorityContribution"("schoolId", "priorityId");

-- CreateIndex
CREATE INDEX "PriorityEvidence_schoolId_evidenceId_idx" ON "PriorityEvidence"("schoolId", "evidenceId");

-- CreateIndex
CREATE INDEX "Improvement_schoolId_priorityId_idx" ON "Improvement"("schoolId", "priorityId");

-- AddForeignKey
ALTER TABLE "Improvement" ADD CONSTRAINT "Improvement_schoolId_priorityId_fkey" FOREIGN KEY ("schoolId", "priorityId") REFERENCES "Priority"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeNote" ADD CONSTRAINT "PracticeNote_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pack" ADD CONSTRAINT "Pack_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pack" ADD CONSTRAINT "Pack_schoolId_pdfFileId_fkey" FOREIGN KEY ("schoolId", "pdfFileId") REFERENCES "StoredFile"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pack" ADD CONSTRAINT "Pack_schoolId_zipFileId_fkey" FOREIGN KEY ("schoolId", "zipFileId") REFERENCES "StoredFile"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitorLink" ADD CONSTRAINT "VisitorLink_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitorLink" ADD CONSTRAINT "VisitorLink_schoolId_packId_fkey" FOREIGN KEY ("schoolId", "packId") REFERENCES "Pack"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Framework" ADD CONSTRAINT "Framework_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Framework" ADD CONSTRAINT "Framework_schoolId_replacesId_fkey" FOREIGN KEY ("schoolId", "replacesId") REFERENCES "Framework"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_schoolId_frameworkId_fkey" FOREIGN KEY ("schoolId", "frameworkId") REFERENCES "Framework"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_schoolId_carriesOnId_fkey" FOREIGN KEY ("schoolId", "carriesOnId") REFERENCES "Criterion"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionTheme" ADD CONSTRAINT "CriterionTheme_schoolId_criterionId_fkey" FOREIGN KEY ("schoolId", "criterionId") REFERENCES "Criterion"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordTheme" ADD CONSTRAINT "RecordTheme_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_schoolId_frameworkId_fkey" FOREIGN KEY ("schoolId", "frameworkId") REFERENCES "Framework"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_schoolId_supersededById_fkey" FOREIGN KEY ("schoolId", "supersededById") REFERENCES "Judgement"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgementAnswer" ADD CONSTRAINT "JudgementAnswer_schoolId_judgementId_fkey" FOREIGN KEY ("schoolId", "judgementId") REFERENCES "Judgement"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgementAnswer" ADD CONSTRAINT "JudgementAnswer_schoolId_criterionId_fkey" FOREIGN KEY ("schoolId", "criterionId") REFERENCES "Criterion"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgementRecord" ADD CONSTRAINT "JudgementRecord_schoolId_answerId_fkey" FOREIGN KEY ("schoolId", "answerId") REFERENCES "JudgementAnswer"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgementReply" ADD CONSTRAINT "JudgementReply_schoolId_judgementId_fkey" FOREIGN KEY ("schoolId", "judgementId") REFERENCES "Judgement"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Priority" ADD CONSTRAINT "Priority_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Priority" ADD CONSTRAINT "Priority_schoolId_ownerId_fkey" FOREIGN KEY ("schoolId", "ownerId") REFERENCES "Membership"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorityCriterion" ADD CONSTRAINT "PriorityCriterion_schoolId_priorityId_fkey" FOREIGN KEY ("schoolId", "priorityId") REFERENCES "Priority"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorityCriterion" ADD CONSTRAINT "PriorityCriterion_schoolId_measureId_fkey" FOREIGN KEY ("schoolId", "measureId") REFERENCES "Measure"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorityActivity" ADD CONSTRAINT "PriorityActivity_schoolId_priorityId_fkey" FOREIGN KEY ("schoolId", "priorityId") REFERENCES "Priority"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorityActivity" ADD CONSTRAINT "PriorityActivity_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Activity"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorityContribution" ADD CONSTRAINT "PriorityContribution_schoolId_priorityId_fkey" FOREIGN KEY ("schoolId", "priorityId") REFERENCES "Priority"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorityEvidence" ADD CONSTRAINT "PriorityEvidence_schoolId_priorityId_fkey" FOREIGN KEY ("schoolId", "priorityId") REFERENCES "Priority"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorityEvidence" ADD CONSTRAINT "PriorityEvidence_schoolId_evidenceId_fkey" FOREIGN KEY ("schoolId", "evidenceId") REFERENCES "Evidence"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One draft of an area at a time.
CREATE UNIQUE INDEX "Judgement_one_draft" ON "Judgement" ("schoolId", "frameworkId", "areaKey") WHERE "status" = 'draft';

-- ---------------------------------------------------------------------------
-- Row security: the school's rows, and the one row whose token is held.
-- ---------------------------------------------------------------------------
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Framework', 'Criterion', 'CriterionTheme', 'RecordTheme', 'Judgement', 'JudgementAnswer',
      'JudgementRecord', 'JudgementReply', 'Priority', 'PriorityCriterion', 'PriorityActivity', 'PriorityContribution',
      'PriorityEvidence', 'PracticeNote', 'Pack', 'VisitorLink'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY school ON %I TO alongside_app USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school())', t);
  END LOOP;
END $$;
CREATE POLICY by_link ON "VisitorLink" FOR SELECT TO alongside_app USING ("tokenHash" = current_token());

GRANT SELECT, INSERT, UPDATE, DELETE ON "Framework", "Criterion", "Judgement", "JudgementAnswer", "JudgementReply", "PriorityCriterion",
  "PriorityContribution", "PracticeNote" TO alongside_app;
GRANT SELECT, INSERT, DELETE ON "CriterionTheme", "RecordTheme", "JudgementRecord", "PriorityActivity", "PriorityEvidence" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ON "Priority", "Pack" TO alongside_app;
GRANT SELECT, INSERT ON "VisitorLink" TO alongside_app;
GRANT UPDATE ("withdrawnAt", "views", "lastViewAt") ON "VisitorLink" TO alongside_app;

-- ---------------------------------------------------------------------------
-- What a judgement was made by, and what was agreed, never changes: not by a newer edition, a form, or a row written by hand.
-- A framework's words change only while it is a draft; an agreed judgement only says, later, which one took its place.
-- ---------------------------------------------------------------------------
CREATE FUNCTION keep_framework() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."status" <> 'draft' THEN RAISE EXCEPTION 'a framework in use stays' USING ERRCODE = 'AL002'; END IF;
    RETURN OLD;
  END IF;
  IF OLD."status" <> 'draft' AND (NEW."status" = 'draft'
      OR (NEW."key", NEW."edition", NEW."name", NEW."source", NEW."sourceUrl", NEW."rule", NEW."scale", NEW."areas", NEW."shippedAs", NEW."replacesId")
        IS DISTINCT FROM
        (OLD."key", OLD."edition", OLD."name", OLD."source", OLD."sourceUrl", OLD."rule", OLD."scale", OLD."areas", OLD."shippedAs", OLD."replacesId")) THEN
    RAISE EXCEPTION 'the words of a framework in use stay' USING ERRCODE = 'AL002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_framework BEFORE UPDATE OR DELETE ON "Framework" FOR EACH ROW EXECUTE FUNCTION keep_framework();

CREATE FUNCTION keep_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held "FrameworkStatus"; BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT "status" INTO held FROM "Framework" WHERE "schoolId" = OLD."schoolId" AND "id" = OLD."frameworkId";
  ELSE
    SELECT "status" INTO held FROM "Framework" WHERE "schoolId" = NEW."schoolId" AND "id" = NEW."frameworkId";
  END IF;
  IF held IS NOT NULL AND held <> 'draft' THEN
    IF TG_OP <> 'UPDATE' OR (NEW."frameworkId", NEW."areaKey", NEW."key", NEW."position", NEW."grade", NEW."words", NEW."source", NEW."isQuoted")
        IS DISTINCT FROM
        (OLD."frameworkId", OLD."areaKey", OLD."key", OLD."position", OLD."grade", OLD."words", OLD."source", OLD."isQuoted") THEN
      RAISE EXCEPTION 'the statements of a framework in use stay' USING ERRCODE = 'AL002';
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_criterion BEFORE INSERT OR UPDATE OR DELETE ON "Criterion" FOR EACH ROW EXECUTE FUNCTION keep_criterion();

CREATE FUNCTION keep_judgement() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF OLD."status" = 'draft' THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR NEW."status" = 'draft'
      OR (NEW."frameworkId", NEW."areaKey", NEW."academicYear", NEW."term", NEW."grade", NEW."differsWhy", NEW."words", NEW."startedByName",
          NEW."createdAt", NEW."agreedById", NEW."agreedByName", NEW."agreedAt", NEW."asJudged")
        IS DISTINCT FROM
        (OLD."frameworkId", OLD."areaKey", OLD."academicYear", OLD."term", OLD."grade", OLD."differsWhy", OLD."words", OLD."startedByName",
          OLD."createdAt", OLD."agreedById", OLD."agreedByName", OLD."agreedAt", OLD."asJudged") THEN
    RAISE EXCEPTION 'an agreed judgement stays' USING ERRCODE = 'AL002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_judgement BEFORE UPDATE OR DELETE ON "Judgement" FOR EACH ROW EXECUTE FUNCTION keep_judgement();

CREATE FUNCTION keep_judgement_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held "JudgementStatus"; BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT "status" INTO held FROM "Judgement" WHERE "schoolId" = OLD."schoolId" AND "id" = OLD."judgementId";
  ELSE
    SELECT "status" INTO held FROM "Judgement" WHERE "schoolId" = NEW."schoolId" AND "id" = NEW."judgementId";
  END IF;
  IF held IS NOT NULL AND held <> 'draft' THEN
    RAISE EXCEPTION 'an agreed judgement stays' USING ERRCODE = 'AL002';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_judgement BEFORE INSERT OR UPDATE OR DELETE ON "JudgementAnswer" FOR EACH ROW EXECUTE FUNCTION keep_judgement_part();
CREATE TRIGGER keep_judgement BEFORE INSERT OR UPDATE OR DELETE ON "JudgementReply" FOR EACH ROW EXECUTE FUNCTION keep_judgement_part();

CREATE FUNCTION keep_judgement_record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held "JudgementStatus"; of_answer uuid; of_school uuid; BEGIN
  IF TG_OP = 'DELETE' THEN of_answer := OLD."answerId"; of_school := OLD."schoolId";
  ELSE of_answer := NEW."answerId"; of_school := NEW."schoolId"; END IF;
  SELECT j."status" INTO held FROM "JudgementAnswer" a JOIN "Judgement" j ON j."schoolId" = a."schoolId" AND j."id" = a."judgementId"
    WHERE a."schoolId" = of_school AND a."id" = of_answer;
  IF held IS NOT NULL AND held <> 'draft' THEN
    RAISE EXCEPTION 'an agreed judgement stays' USING ERRCODE = 'AL002';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_judgement BEFORE INSERT OR UPDATE OR DELETE ON "JudgementRecord" FOR EACH ROW EXECUTE FUNCTION keep_judgement_record();
