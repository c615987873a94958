-- CreateEnum
CREATE TYPE "JobEnd" AS ENUM ('done', 'refused', 'cancelled', 'failed');

-- CreateTable
CREATE TABLE "Job" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "personName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "page" TEXT NOT NULL,
    "againPage" TEXT NOT NULL,
    "draftId" UUID,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "leaseId" UUID,
    "leaseUntil" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "cancelledBy" TEXT,
    "end" "JobEnd",
    "endedAt" TIMESTAMPTZ(3),
    "words" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateIndex
CREATE INDEX "Job_schoolId_createdAt_idx" ON "Job"("schoolId", "createdAt");

-- CreateIndex
CREATE INDEX "Job_endedAt_createdAt_idx" ON "Job"("endedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Job_schoolId_draftId_key" ON "Job"("schoolId", "draftId");

ALTER TABLE "Job" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Job" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "Job" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
GRANT SELECT, INSERT, UPDATE, DELETE ON "Job" TO alongside_app;

-- Whoever looks for work sees what is to be done in every school, and nothing else of it: what the work writes, it writes
-- with that school's key.
CREATE POLICY worker ON "Job" TO alongside_app
  USING (current_setting('app.worker', true) = 'on' AND "endedAt" IS NULL);
