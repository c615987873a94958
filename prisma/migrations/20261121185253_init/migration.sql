-- CreateEnum
CREATE TYPE "ActivityStatus" AS ENUM ('idea', 'planned', 'running', 'finished', 'stopped');

-- CreateEnum
CREATE TYPE "ActivityKind" AS ENUM ('engagement', 'involvement', 'information', 'consultation');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('go_on', 'change', 'stop');

-- CreateEnum
CREATE TYPE "OutcomeAbout" AS ENUM ('pupils', 'parents');

-- CreateEnum
CREATE TYPE "Design" AS ENUM ('prepost', 'prepost_norm', 'dose', 'its', 'its_controlled', 'comparison', 'comparison_matched', 'randomised');

-- CreateEnum
CREATE TYPE "AttendanceBy" AS ENUM ('families', 'counts');

-- CreateEnum
CREATE TYPE "ResponseKind" AS ENUM ('quotation', 'questions', 'at_home');

-- CreateEnum
CREATE TYPE "Consent" AS ENUM ('not_needed', 'not_asked', 'given', 'anonymous', 'withdrawn');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('file', 'link', 'quotation', 'figure');

-- CreateEnum
CREATE TYPE "EvidenceVisibility" AS ENUM ('leaders', 'staff', 'governors');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('higher', 'lower');

-- CreateEnum
CREATE TYPE "MeasureType" AS ENUM ('standardised_test', 'national_assessment', 'register', 'teacher_assessment', 'school_test', 'survey_scale', 'single_item');

-- CreateEnum
CREATE TYPE "Wave" AS ENUM ('before', 'after');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('head', 'senior_leader', 'staff', 'liaison', 'governor', 'trust_leader');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('nursery', 'primary', 'middle_deemed_primary', 'secondary', 'middle_deemed_secondary', 'all_through', 'post_16', 'special', 'other');

-- CreateTable
CREATE TABLE "Activity" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "status" "ActivityStatus" NOT NULL DEFAULT 'idea',
    "academicYear" INTEGER NOT NULL,
    "ownerId" UUID,
    "copiedFromId" UUID,
    "archivedAt" TIMESTAMPTZ(3),
    "need" TEXT,
    "yearGroups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "groups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "familiesForCount" INTEGER,
    "mustNotMiss" TEXT,
    "kind" "ActivityKind",
    "kindAnswers" JSONB,
    "kindReason" TEXT,
    "description" TEXT,
    "startsOn" DATE,
    "endsOn" DATE,
    "stoppedReason" TEXT,
    "decision" "Decision",
    "decisionNote" TEXT,
    "decidedOn" DATE,
    "sessionsHeld" INTEGER NOT NULL DEFAULT 0,
    "lastSessionOn" DATE,
    "datesToRecord" DATE[] DEFAULT ARRAY[]::DATE[],
    "listSessions" INTEGER NOT NULL DEFAULT 0,
    "familiesInvited" INTEGER NOT NULL DEFAULT 0,
    "familiesCame" INTEGER NOT NULL DEFAULT 0,
    "familiesCameUninvited" INTEGER NOT NULL DEFAULT 0,
    "countSessions" INTEGER NOT NULL DEFAULT 0,
    "headsInvited" INTEGER NOT NULL DEFAULT 0,
    "headsCame" INTEGER NOT NULL DEFAULT 0,
    "quotations" INTEGER NOT NULL DEFAULT 0,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "answersUp" INTEGER NOT NULL DEFAULT 0,
    "answersDown" INTEGER NOT NULL DEFAULT 0,
    "atHomeDone" INTEGER NOT NULL DEFAULT 0,
    "atHomeOf" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "about" "OutcomeAbout" NOT NULL DEFAULT 'pupils',
    "statement" TEXT NOT NULL,
    "measureId" UUID,
    "baseline" DOUBLE PRECISION,
    "target" DOUBLE PRECISION,
    "worthwhile" DOUBLE PRECISION,
    "reviewOn" DATE,
    "design" "Design" NOT NULL DEFAULT 'prepost',
    "comparedHow" TEXT,
    "lockedAt" TIMESTAMPTZ(3),
    "lockedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Session" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "heldOn" DATE NOT NULL,
    "startsAt" TEXT,
    "place" TEXT,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "isEvening" BOOLEAN NOT NULL DEFAULT false,
    "hasCreche" BOOLEAN NOT NULL DEFAULT false,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,
    "attendanceBy" "AttendanceBy" NOT NULL DEFAULT 'families',
    "recordedAt" TIMESTAMPTZ(3),
    "invitedCount" INTEGER,
    "cameCount" INTEGER,
    "groupCounts" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "schoolId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "invited" BOOLEAN NOT NULL DEFAULT true,
    "came" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("schoolId","sessionId","familyId")
);

-- CreateTable
CREATE TABLE "Response" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "sessionId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "ResponseKind" NOT NULL,
    "saidOn" DATE NOT NULL,
    "words" TEXT,
    "source" TEXT,
    "consent" "Consent" NOT NULL DEFAULT 'not_needed',
    "question" TEXT,
    "scaleMax" INTEGER,
    "answers" JSONB NOT NULL DEFAULT '[]',
    "what" TEXT,
    "doneCount" INTEGER,
    "ofCount" INTEGER,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT,
    "datedOn" DATE NOT NULL,
    "consent" "Consent" NOT NULL DEFAULT 'not_needed',
    "consentUntil" DATE,
    "visibility" "EvidenceVisibility" NOT NULL DEFAULT 'staff',
    "fileId" UUID,
    "fileName" TEXT,
    "url" TEXT,
    "quotation" TEXT,
    "figure" JSONB,
    "replacedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "addedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "contentType" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "outcomeId" UUID,

    CONSTRAINT "EvidenceLink_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Family" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "leftAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Family_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Pupil" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "familyId" UUID,
    "yearGroup" TEXT,
    "className" TEXT,
    "groups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "leftAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Pupil_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "libraryKey" TEXT,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "about" "OutcomeAbout" NOT NULL DEFAULT 'pupils',
    "direction" "Direction" NOT NULL DEFAULT 'higher',
    "type" "MeasureType" NOT NULL,
    "minimum" DOUBLE PRECISION,
    "maximum" DOUBLE PRECISION,
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "reliability" DOUBLE PRECISION,
    "publishedSd" DOUBLE PRECISION,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "outcomeId" UUID NOT NULL,
    "pupilId" UUID NOT NULL,
    "wave" "Wave" NOT NULL,
    "value" DOUBLE PRECISION,
    "takenOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Result" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "outcomeId" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "output" JSONB NOT NULL,
    "rulesVersion" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Result_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "ImportDraft" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "outcomeId" UUID,
    "fileName" TEXT NOT NULL,
    "table" JSONB NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "acceptedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportDraft_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Benchmark" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "academicYear" INTEGER NOT NULL,
    "ownOverall" DOUBLE PRECISION,
    "ownPersistent" DOUBLE PRECISION,
    "ownMissing" TEXT,
    "nationalOverall" DOUBLE PRECISION NOT NULL,
    "nationalPersistent" DOUBLE PRECISION NOT NULL,
    "nationalOf" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Benchmark_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "sessionsValidFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "jobTitle" TEXT,
    "deactivatedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "madeById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "setupCodeHash" TEXT,
    "setupCodeMadeAt" TIMESTAMPTZ(3),
    "setupDoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "School" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "urn" TEXT,
    "postcode" TEXT,
    "phase" "Phase" NOT NULL,
    "yearGroups" TEXT[],
    "classNames" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hideBelow" INTEGER NOT NULL DEFAULT 6,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "School_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PupilGroup" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isOwn" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PupilGroup_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" UUID,
    "personName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "activityId" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateIndex
CREATE INDEX "Activity_schoolId_academicYear_status_idx" ON "Activity"("schoolId", "academicYear", "status");

-- CreateIndex
CREATE INDEX "Outcome_schoolId_activityId_idx" ON "Outcome"("schoolId", "activityId");

-- CreateIndex
CREATE INDEX "Session_schoolId_activityId_heldOn_idx" ON "Session"("schoolId", "activityId", "heldOn");

-- CreateIndex
CREATE INDEX "Session_schoolId_heldOn_idx" ON "Session"("schoolId", "heldOn");

-- CreateIndex
CREATE INDEX "Attendance_schoolId_familyId_idx" ON "Attendance"("schoolId", "familyId");

-- CreateIndex
CREATE INDEX "Response_schoolId_activityId_idx" ON "Response"("schoolId", "activityId");

-- CreateIndex
CREATE INDEX "Evidence_schoolId_datedOn_idx" ON "Evidence"("schoolId", "datedOn");

-- CreateIndex
CREATE INDEX "Evidence_schoolId_fileId_idx" ON "Evidence"("schoolId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_schoolId_sha256_key" ON "StoredFile"("schoolId", "sha256");

-- CreateIndex
CREATE INDEX "EvidenceLink_schoolId_evidenceId_idx" ON "EvidenceLink"("schoolId", "evidenceId");

-- CreateIndex
CREATE INDEX "EvidenceLink_schoolId_activityId_idx" ON "EvidenceLink"("schoolId", "activityId");

-- CreateIndex
CREATE UNIQUE INDEX "Family_schoolId_reference_key" ON "Family"("schoolId", "reference");

-- CreateIndex
CREATE INDEX "Pupil_schoolId_familyId_idx" ON "Pupil"("schoolId", "familyId");

-- CreateIndex
CREATE UNIQUE INDEX "Pupil_schoolId_reference_key" ON "Pupil"("schoolId", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_schoolId_name_key" ON "Measure"("schoolId", "name");

-- CreateIndex
CREATE INDEX "Figure_schoolId_pupilId_idx" ON "Figure"("schoolId", "pupilId");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_schoolId_outcomeId_pupilId_wave_key" ON "Figure"("schoolId", "outcomeId", "pupilId", "wave");

-- CreateIndex
CREATE INDEX "Result_schoolId_outcomeId_at_idx" ON "Result"("schoolId", "outcomeId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Benchmark_schoolId_topic_academicYear_key" ON "Benchmark"("schoolId", "topic", "academicYear");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_schoolId_personId_key" ON "Membership"("schoolId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordReset_tokenHash_key" ON "PasswordReset"("tokenHash");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "School_slug_key" ON "School"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "PupilGroup_schoolId_key_key" ON "PupilGroup"("schoolId", "key");

-- CreateIndex
CREATE INDEX "AuditEntry_schoolId_recordType_recordId_at_idx" ON "AuditEntry"("schoolId", "recordType", "recordId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_schoolId_activityId_at_idx" ON "AuditEntry"("schoolId", "activityId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_schoolId_at_idx" ON "AuditEntry"("schoolId", "at");

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_schoolId_ownerId_fkey" FOREIGN KEY ("schoolId", "ownerId") REFERENCES "Membership"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Activity"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_schoolId_measureId_fkey" FOREIGN KEY ("schoolId", "measureId") REFERENCES "Measure"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Activity"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_schoolId_sessionId_fkey" FOREIGN KEY ("schoolId", "sessionId") REFERENCES "Session"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_schoolId_familyId_fkey" FOREIGN KEY ("schoolId", "familyId") REFERENCES "Family"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Activity"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_schoolId_sessionId_fkey" FOREIGN KEY ("schoolId", "sessionId") REFERENCES "Session"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_schoolId_fileId_fkey" FOREIGN KEY ("schoolId", "fileId") REFERENCES "StoredFile"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_schoolId_replacedById_fkey" FOREIGN KEY ("schoolId", "replacedById") REFERENCES "Evidence"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_schoolId_evidenceId_fkey" FOREIGN KEY ("schoolId", "evidenceId") REFERENCES "Evidence"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Activity"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_schoolId_outcomeId_fkey" FOREIGN KEY ("schoolId", "outcomeId") REFERENCES "Outcome"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Family" ADD CONSTRAINT "Family_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pupil" ADD CONSTRAINT "Pupil_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pupil" ADD CONSTRAINT "Pupil_schoolId_familyId_fkey" FOREIGN KEY ("schoolId", "familyId") REFERENCES "Family"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_schoolId_outcomeId_fkey" FOREIGN KEY ("schoolId", "outcomeId") REFERENCES "Outcome"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_schoolId_pupilId_fkey" FOREIGN KEY ("schoolId", "pupilId") REFERENCES "Pupil"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_schoolId_outcomeId_fkey" FOREIGN KEY ("schoolId", "outcomeId") REFERENCES "Outcome"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportDraft" ADD CONSTRAINT "ImportDraft_schoolId_outcomeId_fkey" FOREIGN KEY ("schoolId", "outcomeId") REFERENCES "Outcome"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PupilGroup" ADD CONSTRAINT "PupilGroup_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- The third lock between schools. The application signs in as alongside_app: neither owner nor superuser.
-- Each transaction carries keys (lib/platform/database.ts); a row whose key is not in hand does not exist.
-- ---------------------------------------------------------------------------

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'alongside_app') THEN
    CREATE ROLE alongside_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO alongside_app;

CREATE FUNCTION current_school() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.school_id', true), '')::uuid $$;
CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
CREATE FUNCTION current_email() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.email', true), '') $$;
CREATE FUNCTION current_token() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.token_hash', true), '') $$;

-- Every table of a school's own: its rows, and no others, may be seen or written.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['PupilGroup', 'Submission', 'AuditEntry', 'Membership', 'Invitation', 'PasswordReset',
    'Family', 'Pupil', 'Activity', 'Outcome', 'Session', 'Attendance', 'Response', 'Measure', 'Figure', 'Result',
    'ImportDraft', 'Benchmark', 'Evidence', 'StoredFile', 'EvidenceLink'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY school ON %I TO alongside_app USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO alongside_app', t);
  END LOOP;
END $$;

-- History is append-only, whoever asks.
REVOKE UPDATE, DELETE ON "AuditEntry" FROM alongside_app;
-- A person's part in a school ends by being deactivated, and what was computed or stored stays.
REVOKE DELETE ON "Membership", "Result", "Invitation", "PasswordReset" FROM alongside_app;

-- A person sees their own memberships and the names of their schools before any school is chosen.
CREATE POLICY own ON "Membership" FOR SELECT TO alongside_app USING ("personId" = current_person());

ALTER TABLE "School" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "School" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "School" TO alongside_app USING ("id" = current_school()) WITH CHECK ("id" = current_school());
CREATE POLICY own ON "School" FOR SELECT TO alongside_app USING (
  EXISTS (SELECT FROM "Membership" m WHERE m."schoolId" = "School"."id" AND m."personId" = current_person() AND m."deactivatedAt" IS NULL));
GRANT SELECT, INSERT, UPDATE ON "School" TO alongside_app;

-- People stand outside the schools. One is seen by colleagues, by themselves, and by whoever knows their e-mail and signs in with it.
ALTER TABLE "Person" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Person" FORCE ROW LEVEL SECURITY;
CREATE POLICY colleagues ON "Person" FOR SELECT TO alongside_app USING (
  EXISTS (SELECT FROM "Membership" m WHERE m."personId" = "Person"."id" AND m."schoolId" = current_school()));
CREATE POLICY own ON "Person" TO alongside_app USING ("id" = current_person()) WITH CHECK ("id" = current_person());
CREATE POLICY signing_in ON "Person" FOR SELECT TO alongside_app USING ("email" = current_email());
GRANT SELECT, INSERT, UPDATE ON "Person" TO alongside_app;

-- A link opens the one row whose token it holds.
CREATE POLICY by_link ON "Invitation" FOR SELECT TO alongside_app USING ("tokenHash" = current_token());
CREATE POLICY by_link ON "PasswordReset" FOR SELECT TO alongside_app USING ("tokenHash" = current_token());

-- These two belong to the installation, not to a school, and hold nothing about anybody.
GRANT SELECT, UPDATE ON "Installation" TO alongside_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "RateLimit" TO alongside_app;
INSERT INTO "Installation" ("id") VALUES (1);

-- The membership behind a request, in one round trip. Runs with the caller's own rights: it only takes up the person's key.
CREATE FUNCTION read_viewer(person uuid, slug text) RETURNS TABLE (
  "personId" uuid, "personName" text, "sessionsValidFrom" timestamptz, "membershipId" uuid, "role" "Role",
  "schoolId" uuid, "schoolSlug" text, "schoolName" text, "isDemonstration" boolean, "schoolsCount" int
) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM set_config('app.person_id', person::text, true);
  RETURN QUERY
    SELECT p."id", p."name", p."sessionsValidFrom", m."id", m."role", s."id", s."slug", s."name", s."isDemonstration",
      (SELECT count(*)::int FROM "Membership" o WHERE o."personId" = person AND o."deactivatedAt" IS NULL)
    FROM "Membership" m
    JOIN "School" s ON s."id" = m."schoolId"
    JOIN "Person" p ON p."id" = m."personId"
    WHERE m."personId" = person AND m."deactivatedAt" IS NULL AND s."slug" = read_viewer.slug;
END $$;
GRANT EXECUTE ON FUNCTION read_viewer(uuid, text) TO alongside_app;
