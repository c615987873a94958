-- CreateTable
CREATE TABLE "BinEntry" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "activityId" UUID,
    "title" TEXT NOT NULL,
    "taken" JSONB NOT NULL,
    "loosened" JSONB NOT NULL DEFAULT '[]',
    "removedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedById" UUID NOT NULL,
    "removedByName" TEXT NOT NULL,

    CONSTRAINT "BinEntry_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateIndex
CREATE INDEX "BinEntry_schoolId_removedAt_idx" ON "BinEntry"("schoolId", "removedAt");

-- CreateIndex
CREATE INDEX "BinEntry_schoolId_recordId_idx" ON "BinEntry"("schoolId", "recordId");

ALTER TABLE "BinEntry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BinEntry" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "BinEntry" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
GRANT SELECT, INSERT, DELETE ON "BinEntry" TO alongside_app;

-- Whoever empties the bins sees what is due in every school, and nothing else: it goes with that school's key.
CREATE POLICY sweep ON "BinEntry" FOR SELECT TO alongside_app
  USING (current_setting('app.sweep', true) = 'on' AND "removedAt" < now() - interval '30 days');
