-- CreateEnum
CREATE TYPE "QuestionAbout" AS ENUM ('claim', 'steps', 'kinds', 'reach');

-- CreateTable
CREATE TABLE "GovernorQuestion" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "academicYear" INTEGER NOT NULL,
    "about" "QuestionAbout" NOT NULL,
    "activityId" UUID,
    "rowKey" TEXT,
    "aboutWords" TEXT NOT NULL,
    "asItStood" JSONB NOT NULL,
    "words" TEXT NOT NULL,
    "wordsTakenOutBy" TEXT,
    "askedById" UUID NOT NULL,
    "askedByName" TEXT NOT NULL,
    "askedOn" DATE NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredByName" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answerChangedAt" TIMESTAMPTZ(3),
    "minute" TEXT,

    CONSTRAINT "GovernorQuestion_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "GovernorMeeting" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "keptAt" TIMESTAMPTZ(3),
    "asItStood" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GovernorMeeting_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateIndex
CREATE INDEX "GovernorQuestion_schoolId_academicYear_idx" ON "GovernorQuestion"("schoolId", "academicYear");

-- CreateIndex
CREATE INDEX "GovernorQuestion_schoolId_activityId_idx" ON "GovernorQuestion"("schoolId", "activityId");

-- CreateIndex
CREATE INDEX "GovernorMeeting_schoolId_heldOn_idx" ON "GovernorMeeting"("schoolId", "heldOn");

-- AddForeignKey
ALTER TABLE "GovernorQuestion" ADD CONSTRAINT "GovernorQuestion_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GovernorQuestion" ADD CONSTRAINT "GovernorQuestion_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Activity"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GovernorMeeting" ADD CONSTRAINT "GovernorMeeting_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "GovernorQuestion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "GovernorQuestion" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "GovernorQuestion" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
-- The figure as it stood, who asked and when are written once: no later change may rewrite what was asked about.
GRANT SELECT, INSERT, DELETE ON "GovernorQuestion" TO alongside_app;
GRANT UPDATE ("version", "words", "wordsTakenOutBy", "answer", "answeredByName", "answeredAt", "answerChangedAt", "minute")
  ON "GovernorQuestion" TO alongside_app;

ALTER TABLE "GovernorMeeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "GovernorMeeting" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "GovernorMeeting" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
GRANT SELECT, INSERT, UPDATE, DELETE ON "GovernorMeeting" TO alongside_app;
