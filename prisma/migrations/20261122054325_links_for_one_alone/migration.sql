-- A link for a new password that the head of one school was shown no longer opens the account of somebody who is active in
-- another. Those that are open now count as shown: the last of them ends within a day.
-- AlterTable
ALTER TABLE "PasswordReset" ADD COLUMN     "isForThemAlone" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "madeById" DROP NOT NULL;
