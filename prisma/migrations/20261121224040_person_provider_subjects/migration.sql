-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "providerSubjects" JSONB NOT NULL DEFAULT '{}';
