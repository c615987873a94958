-- Who may be told by e-mail today that something waits: those who want it, have not been told that day, and answer for
-- something of the concerns that is due by then, or see to it that others do. Whether it is theirs to know of is asked
-- afterwards, with each one's own keys. Ids and the school's word, in all schools, and only with the key of those who tidy up.
CREATE POLICY summaries ON "Membership" FOR SELECT TO CURRENT_USER USING (current_setting('app.sweep', true) = 'on');
CREATE POLICY summaries ON "School" FOR SELECT TO CURRENT_USER USING (current_setting('app.sweep', true) = 'on');
CREATE POLICY summaries ON "Away" FOR SELECT TO CURRENT_USER USING (current_setting('app.sweep', true) = 'on');

CREATE FUNCTION summaries_wanted(today date, ahead date) RETURNS TABLE ("personId" uuid, "schoolSlug" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH due AS MATERIALIZED (
    SELECT c."schoolId", c."handlerId", c."dueOn" FROM "Case" c
    WHERE current_setting('app.sweep', true) = 'on' AND c."endedOn" IS NULL AND c."status" = 'open' AND c."dueOn" <= ahead
  ), told AS (
    SELECT "schoolId", "handlerId" AS "membershipId" FROM due WHERE "handlerId" IS NOT NULL
    UNION
    SELECT d."schoolId", a."deputyId" FROM due d JOIN "Away" a ON a."schoolId" = d."schoolId" AND a."membershipId" = d."handlerId"
      AND a."fromOn" <= today AND a."toOn" >= today
    UNION
    SELECT m."schoolId", m."id" FROM "Membership" m
      WHERE (m."role" IN ('head', 'senior_leader') OR m."duties"::text[] && '{chair,clerk}')
        AND m."schoolId" IN (SELECT d."schoolId" FROM due d WHERE d."handlerId" IS NULL OR d."dueOn" < today)
    UNION
    SELECT i."schoolId", i."ownerId" FROM "Improvement" i
      WHERE current_setting('app.sweep', true) = 'on'
        AND (i."status" = 'planned' AND i."dueOn" <= ahead OR i."status" = 'done' AND i."checkedOn" IS NULL AND i."checkOn" <= ahead)
  )
  SELECT m."personId", s."slug" FROM told t
  JOIN "Membership" m ON m."schoolId" = t."schoolId" AND m."id" = t."membershipId"
  JOIN "School" s ON s."id" = t."schoolId"
  WHERE m."wantsSummary" AND m."deactivatedAt" IS NULL AND NOT s."isDemonstration"
    AND (m."summaryOn" IS NULL OR m."summaryOn" < today)
$$;
REVOKE EXECUTE ON FUNCTION summaries_wanted(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION summaries_wanted(date, date) TO alongside_app;
