-- A case that is taken up again has its answer due from that day; the deadlines of its stages stay as they ran.
ALTER TABLE "Case" ADD COLUMN "reopenedOn" DATE;
GRANT UPDATE ("reopenedOn") ON "Case" TO alongside_app;
