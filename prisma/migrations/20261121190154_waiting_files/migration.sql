-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "withdrawnReason" TEXT;

-- CreateTable
CREATE TABLE "WaitingFile" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "trayId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fileId" UUID,
    "name" TEXT NOT NULL,
    "refusal" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WaitingFile_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateIndex
CREATE INDEX "WaitingFile_schoolId_fileId_idx" ON "WaitingFile"("schoolId", "fileId");

-- CreateIndex
CREATE INDEX "WaitingFile_schoolId_createdAt_idx" ON "WaitingFile"("schoolId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "WaitingFile_schoolId_personId_trayId_fileId_key" ON "WaitingFile"("schoolId", "personId", "trayId", "fileId");

-- AddForeignKey
ALTER TABLE "WaitingFile" ADD CONSTRAINT "WaitingFile_schoolId_fileId_fkey" FOREIGN KEY ("schoolId", "fileId") REFERENCES "StoredFile"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "WaitingFile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "WaitingFile" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "WaitingFile" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
GRANT SELECT, INSERT, UPDATE, DELETE ON "WaitingFile" TO alongside_app;
