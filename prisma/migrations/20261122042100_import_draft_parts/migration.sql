-- CreateTable
CREATE TABLE "ImportDraftPart" (
    "schoolId" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "sheet" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "rows" JSONB NOT NULL,

    CONSTRAINT "ImportDraftPart_pkey" PRIMARY KEY ("schoolId","draftId","sheet","part")
);

-- AddForeignKey
ALTER TABLE "ImportDraftPart" ADD CONSTRAINT "ImportDraftPart_schoolId_draftId_fkey" FOREIGN KEY ("schoolId", "draftId") REFERENCES "ImportDraft"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ImportDraftPart" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ImportDraftPart" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "ImportDraftPart" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
GRANT SELECT, INSERT, UPDATE, DELETE ON "ImportDraftPart" TO alongside_app;

-- Drafts that wait hold their rows the old way. They are nobody's record and would be gone tomorrow: their pages say that
-- the file is to be brought in again. The owner is bound by row security too, so it is lifted for the moment.
ALTER TABLE "ImportDraft" NO FORCE ROW LEVEL SECURITY;
DELETE FROM "ImportDraft" WHERE "acceptedAt" IS NULL;
ALTER TABLE "ImportDraft" FORCE ROW LEVEL SECURITY;
