-- CreateEnum
CREATE TYPE "BankHolidays" AS ENUM ('england_and_wales', 'scotland', 'northern_ireland');

-- CreateEnum
CREATE TYPE "SpanKind" AS ENUM ('term', 'holiday', 'inset', 'closure');

-- CreateEnum
CREATE TYPE "SpanSource" AS ENUM ('typed', 'imported');

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "bankHolidays" "BankHolidays" NOT NULL DEFAULT 'england_and_wales';

-- CreateTable
CREATE TABLE "CalendarSpan" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "SpanKind" NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "source" "SpanSource" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarSpan_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateIndex
CREATE INDEX "CalendarSpan_schoolId_startsOn_idx" ON "CalendarSpan"("schoolId", "startsOn");

-- AddForeignKey
ALTER TABLE "CalendarSpan" ADD CONSTRAINT "CalendarSpan_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CalendarSpan" ADD CONSTRAINT "CalendarSpan_days" CHECK ("endsOn" >= "startsOn");

ALTER TABLE "CalendarSpan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CalendarSpan" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "CalendarSpan" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
GRANT SELECT, INSERT, UPDATE, DELETE ON "CalendarSpan" TO alongside_app;
