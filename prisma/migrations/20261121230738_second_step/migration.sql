-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "recoveryHashes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "secondStepRound" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "secondStepSince" TIMESTAMPTZ(3),
ADD COLUMN     "secondStepUsed" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "secondStepRoles" "Role"[] DEFAULT ARRAY[]::"Role"[];

-- The membership behind a request, as before, and whether the person must still set up the second step their role needs.
DROP FUNCTION read_viewer(uuid, text);
CREATE FUNCTION read_viewer(person uuid, slug text) RETURNS TABLE (
  "personId" uuid, "personName" text, "sessionsValidFrom" timestamptz, "membershipId" uuid, "role" "Role",
  "schoolId" uuid, "schoolSlug" text, "schoolName" text, "isDemonstration" boolean, "schoolsCount" int,
  "owesSecondStep" boolean
) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM set_config('app.person_id', person::text, true);
  RETURN QUERY
    SELECT p."id", p."name", p."sessionsValidFrom", m."id", m."role", s."id", s."slug", s."name", s."isDemonstration",
      (SELECT count(*)::int FROM "Membership" o WHERE o."personId" = person AND o."deactivatedAt" IS NULL),
      coalesce(m."role" = ANY (s."secondStepRoles"), false) AND p."passwordHash" IS NOT NULL AND p."secondStepSince" IS NULL
    FROM "Membership" m
    JOIN "School" s ON s."id" = m."schoolId"
    JOIN "Person" p ON p."id" = m."personId"
    WHERE m."personId" = person AND m."deactivatedAt" IS NULL AND s."slug" = read_viewer.slug;
END $$;
GRANT EXECUTE ON FUNCTION read_viewer(uuid, text) TO alongside_app;
