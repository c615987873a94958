-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "heard" TEXT;
