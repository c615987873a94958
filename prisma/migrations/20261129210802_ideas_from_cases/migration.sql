-- AlterTable
ALTER TABLE "Idea" ADD COLUMN     "caseId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "Idea_schoolId_caseId_key" ON "Idea"("schoolId", "caseId");

-- An idea that was first written down as a case hides from whom the case hides: in its own table, and what the history says.
CREATE POLICY owner ON "Idea" FOR SELECT TO CURRENT_USER USING (true);
CREATE OR REPLACE FUNCTION hidden_cases() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  school uuid := current_school();
  person uuid := current_person();
  opened text := current_setting('app.cases', true);
  hidden uuid[];
BEGIN
  IF opened = 'all' OR school IS NULL THEN
    RETURN;
  END IF;
  SELECT array_agg(id) INTO hidden FROM (
    SELECT "caseId" AS id FROM "CasePerson" WHERE "schoolId" = school AND "personId" = person AND "part" = 'named'
    UNION ALL SELECT "caseId" FROM "CaseTombstone" WHERE "schoolId" = school AND person = ANY ("namedIds")) AS named;
  IF opened IS DISTINCT FROM 'counted' THEN
    SELECT coalesce(hidden, '{}') || coalesce(array_agg(c.id), '{}') INTO hidden FROM (
      SELECT k."id" AS id, k."heldBy", k."isRestricted", EXISTS (SELECT FROM "CasePerson" p WHERE p."schoolId" = school
          AND p."caseId" = k."id" AND p."personId" = person AND p."part" = 'may_see') AS "maySee"
        FROM "Case" k WHERE k."schoolId" = school AND (k."isRestricted" OR k."heldBy" IN ('chair', 'clerk'))
      UNION ALL
      SELECT "caseId", "heldBy", "isRestricted", person = ANY ("seenByIds") FROM "CaseTombstone"
        WHERE "schoolId" = school AND ("isRestricted" OR "heldBy" IN ('chair', 'clerk'))
    ) AS c
    WHERE NOT coalesce(c."maySee", false)
      AND NOT (NOT c."isRestricted" AND EXISTS (SELECT FROM "Membership" m
        WHERE m."schoolId" = school AND m."personId" = person AND m."deactivatedAt" IS NULL
          AND c."heldBy"::text = ANY (m."duties"::text[])));
  END IF;
  IF hidden IS NULL OR hidden = '{}' THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT unnest(hidden)
    UNION ALL SELECT "id" FROM "Improvement" WHERE "schoolId" = school AND "caseId" = ANY (hidden)
    UNION ALL SELECT "id" FROM "YouSaid" WHERE "schoolId" = school AND "caseId" = ANY (hidden)
    UNION ALL SELECT "id" FROM "Idea" WHERE "schoolId" = school AND "caseId" = ANY (hidden);
END $$;
DROP POLICY school ON "Idea";
CREATE POLICY seen ON "Idea" FOR SELECT TO alongside_app
  USING ("schoolId" = current_school() AND "id" NOT IN (SELECT hidden_cases()));
CREATE POLICY added ON "Idea" FOR INSERT TO alongside_app WITH CHECK ("schoolId" = current_school());
CREATE POLICY changed ON "Idea" FOR UPDATE TO alongside_app
  USING ("schoolId" = current_school() AND "id" NOT IN (SELECT hidden_cases())) WITH CHECK ("schoolId" = current_school());
CREATE POLICY removed ON "Idea" FOR DELETE TO alongside_app
  USING ("schoolId" = current_school() AND "id" NOT IN (SELECT hidden_cases()));

-- A page that was never published is thrown away; one that was is withdrawn, and stays on record.
GRANT DELETE ON "PublishedPage" TO alongside_app;
CREATE POLICY drafts_go ON "PublishedPage" AS RESTRICTIVE FOR DELETE TO alongside_app USING ("publishedOn" IS NULL);
