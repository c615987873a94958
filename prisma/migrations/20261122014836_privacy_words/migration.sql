-- AlterTable
ALTER TABLE "School" ADD COLUMN     "privacyWords" TEXT;
