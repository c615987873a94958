-- AlterTable
ALTER TABLE "DoorLink" ADD COLUMN "answers" INTEGER NOT NULL DEFAULT 0;

GRANT UPDATE ("answers") ON "DoorLink" TO alongside_app;
