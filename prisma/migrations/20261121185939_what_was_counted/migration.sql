-- AlterTable
ALTER TABLE "Activity" ALTER COLUMN "headsInvited" DROP NOT NULL,
ALTER COLUMN "headsInvited" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "highWord" TEXT,
ADD COLUMN     "lowWord" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "headsCame" INTEGER,
ADD COLUMN     "headsInvited" INTEGER;

-- CreateIndex
CREATE INDEX "AuditEntry_schoolId_personId_at_idx" ON "AuditEntry"("schoolId", "personId", "at");
