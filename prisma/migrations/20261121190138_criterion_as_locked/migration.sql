-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "statusOn" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Outcome" ADD COLUMN     "asLocked" JSONB,
ADD COLUMN     "changedAfterLockAt" TIMESTAMPTZ(3);
