-- CreateEnum
CREATE TYPE "WhoDecides" AS ENUM ('lowest_scorers', 'staff', 'families', 'everyone');

-- CreateEnum
CREATE TYPE "Chosen" AS ENUM ('pupils', 'families', 'classes');

-- CreateEnum
CREATE TYPE "Arm" AS ENUM ('took_part', 'compared');

-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "pooled" JSONB,
ADD COLUMN     "repeatsId" UUID;

-- AlterTable
ALTER TABLE "Outcome" ADD COLUMN     "firstAfterAt" TIMESTAMPTZ(3),
ADD COLUMN     "measuring" JSONB,
ADD COLUMN     "ownWords" TEXT,
ADD COLUMN     "privateNote" TEXT;

-- CreateTable
CREATE TABLE "Evaluation" (
    "schoolId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "pupils" INTEGER NOT NULL,
    "families" INTEGER NOT NULL,
    "classes" INTEGER NOT NULL,
    "places" INTEGER,
    "canHalfWait" BOOLEAN NOT NULL,
    "whoDecides" "WhoDecides" NOT NULL,
    "chosen" "Chosen" NOT NULL,
    "otherProgramme" TEXT,
    "mainOutcomeId" UUID,
    "startsOn" DATE,
    "groupsMadeAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("schoolId","activityId")
);

-- CreateTable
CREATE TABLE "EvaluationMember" (
    "schoolId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "pupilId" UUID NOT NULL,
    "arm" "Arm" NOT NULL,
    "drawNumber" INTEGER,
    "className" TEXT,
    "familyId" UUID,
    "stratum" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "EvaluationMember_pkey" PRIMARY KEY ("schoolId","activityId","pupilId")
);

-- CreateTable
CREATE TABLE "Draw" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "listHash" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "pupils" INTEGER NOT NULL,
    "reason" TEXT,
    "drawnAt" TIMESTAMPTZ(3) NOT NULL,
    "drawnById" UUID NOT NULL,
    "drawnByName" TEXT NOT NULL,
    "shownAt" TIMESTAMPTZ(3),

    CONSTRAINT "Draw_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "SeriesPoint" (
    "schoolId" UUID NOT NULL,
    "outcomeId" UUID NOT NULL,
    "arm" "Arm" NOT NULL,
    "weekOf" DATE NOT NULL,
    "pupils" INTEGER NOT NULL,
    "numerator" DOUBLE PRECISION NOT NULL,
    "denominator" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SeriesPoint_pkey" PRIMARY KEY ("schoolId","outcomeId","arm","weekOf")
);

-- CreateIndex
CREATE INDEX "EvaluationMember_schoolId_pupilId_idx" ON "EvaluationMember"("schoolId", "pupilId");

-- CreateIndex
CREATE UNIQUE INDEX "Draw_schoolId_activityId_number_key" ON "Draw"("schoolId", "activityId", "number");

-- CreateIndex
CREATE INDEX "Activity_schoolId_repeatsId_idx" ON "Activity"("schoolId", "repeatsId");

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_schoolId_repeatsId_fkey" FOREIGN KEY ("schoolId", "repeatsId") REFERENCES "Activity"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Activity"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationMember" ADD CONSTRAINT "EvaluationMember_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Evaluation"("schoolId", "activityId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationMember" ADD CONSTRAINT "EvaluationMember_schoolId_pupilId_fkey" FOREIGN KEY ("schoolId", "pupilId") REFERENCES "Pupil"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draw" ADD CONSTRAINT "Draw_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Evaluation"("schoolId", "activityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeriesPoint" ADD CONSTRAINT "SeriesPoint_schoolId_outcomeId_fkey" FOREIGN KEY ("schoolId", "outcomeId") REFERENCES "Outcome"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "SeriesPoint" ADD CONSTRAINT "SeriesPoint_counts"
  CHECK ("numerator" >= 0 AND "denominator" > 0 AND "pupils" > 0);

-- From now on kept by the command that takes figures; what came in before is taken from the figures themselves.
UPDATE "Outcome" o SET "firstAfterAt" = f."at"
FROM (
  SELECT "schoolId", "outcomeId", min("createdAt") AS "at" FROM "Figure"
  WHERE "wave" = 'after' AND "value" IS NOT NULL GROUP BY "schoolId", "outcomeId") f
WHERE f."schoolId" = o."schoolId" AND f."outcomeId" = o."id";

ALTER TABLE "Evaluation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Evaluation" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "Evaluation" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
GRANT SELECT, INSERT, UPDATE ON "Evaluation" TO alongside_app;

ALTER TABLE "EvaluationMember" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "EvaluationMember" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "EvaluationMember" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
GRANT SELECT, INSERT, UPDATE, DELETE ON "EvaluationMember" TO alongside_app;

ALTER TABLE "Draw" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Draw" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "Draw" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
-- What was drawn is written once, and stays: only that its names were shown is added.
GRANT SELECT, INSERT ON "Draw" TO alongside_app;
GRANT UPDATE ("shownAt") ON "Draw" TO alongside_app;

ALTER TABLE "SeriesPoint" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SeriesPoint" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "SeriesPoint" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
GRANT SELECT, INSERT, UPDATE, DELETE ON "SeriesPoint" TO alongside_app;
