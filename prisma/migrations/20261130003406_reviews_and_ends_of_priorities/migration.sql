-- CreateEnum
CREATE TYPE "PriorityEnd" AS ENUM ('reached', 'not_reached', 'dropped');

-- AlterTable
ALTER TABLE "Priority" ADD COLUMN     "endedAs" "PriorityEnd",
ADD COLUMN     "reviewWords" TEXT,
ADD COLUMN     "reviewedOn" DATE;
