-- What sending a letter means is known by the shipped letter it was written from.
ALTER TABLE "CaseLetter" ADD COLUMN "templateKey" TEXT;

-- What the parent said by their link about how it was handled; said again, it is another row.
ALTER TABLE "CaseEvent" ADD COLUMN "verdict" "ParentVerdict";

-- What of a case's timeline its parent reads by their link: nothing that nobody chose to show.
CREATE TABLE "CaseShown" (
    "schoolId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "shownByName" TEXT NOT NULL,
    "shownAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseShown_pkey" PRIMARY KEY ("schoolId","caseId","eventId")
);
CREATE INDEX "CaseShown_schoolId_eventId_idx" ON "CaseShown"("schoolId", "eventId");
ALTER TABLE "CaseShown" ADD CONSTRAINT "CaseShown_schoolId_caseId_fkey" FOREIGN KEY ("schoolId", "caseId") REFERENCES "Case"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CaseShown" ADD CONSTRAINT "CaseShown_schoolId_eventId_fkey" FOREIGN KEY ("schoolId", "eventId") REFERENCES "CaseEvent"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "CaseShown" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CaseShown" FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON "CaseShown" FOR SELECT TO alongside_app
  USING ("schoolId" = current_school() AND "caseId" NOT IN (SELECT hidden_cases()));
CREATE POLICY added ON "CaseShown" FOR INSERT TO alongside_app WITH CHECK ("schoolId" = current_school());
CREATE POLICY removed ON "CaseShown" FOR DELETE TO alongside_app
  USING ("schoolId" = current_school() AND "caseId" NOT IN (SELECT hidden_cases()));
GRANT SELECT, INSERT, DELETE ON "CaseShown" TO alongside_app;

-- A letter that was sent stays as it was sent, whatever the application does.
ALTER POLICY changed ON "CaseLetter"
  USING ("schoolId" = current_school() AND "caseId" NOT IN (SELECT hidden_cases()) AND "sentOn" IS NULL);
