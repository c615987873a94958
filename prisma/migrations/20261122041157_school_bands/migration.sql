-- CreateEnum
CREATE TYPE "Band" AS ENUM ('green', 'blue', 'violet', 'wine', 'olive', 'slate');

-- AlterTable
ALTER TABLE "Installation" ADD COLUMN     "schoolsMade" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "band" "Band" NOT NULL DEFAULT 'green';

-- AddForeignKey
ALTER TABLE "Benchmark" ADD CONSTRAINT "Benchmark_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The schools there are, in the order they were made, as makeSchool goes on. The owner is bound by row security too, so it
-- is lifted for as long as this takes.
ALTER TABLE "School" NO FORCE ROW LEVEL SECURITY;
UPDATE "School" s SET "band" = (enum_range(NULL::"Band"))[1 + (made.place - 1) % 6]
  FROM (SELECT "id", row_number() OVER (ORDER BY "createdAt", "id")::int AS place FROM "School") made
  WHERE made."id" = s."id";
UPDATE "Installation" SET "schoolsMade" = (SELECT count(*) FROM "School");
ALTER TABLE "School" FORCE ROW LEVEL SECURITY;

-- The membership behind a request, as before, and the school's band.
DROP FUNCTION read_viewer(uuid, text);
CREATE FUNCTION read_viewer(person uuid, slug text) RETURNS TABLE (
  "personId" uuid, "personName" text, "sessionsValidFrom" timestamptz, "membershipId" uuid, "role" "Role",
  "schoolId" uuid, "schoolSlug" text, "schoolName" text, "schoolBand" "Band", "isDemonstration" boolean,
  "schoolsCount" int, "owesSecondStep" boolean
) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM set_config('app.person_id', person::text, true);
  RETURN QUERY
    SELECT p."id", p."name", p."sessionsValidFrom", m."id", m."role", s."id", s."slug", s."name", s."band",
      s."isDemonstration",
      (SELECT count(*)::int FROM "Membership" o WHERE o."personId" = person AND o."deactivatedAt" IS NULL),
      coalesce(m."role" = ANY (s."secondStepRoles"), false) AND p."passwordHash" IS NOT NULL AND p."secondStepSince" IS NULL
    FROM "Membership" m
    JOIN "School" s ON s."id" = m."schoolId"
    JOIN "Person" p ON p."id" = m."personId"
    WHERE m."personId" = person AND m."deactivatedAt" IS NULL AND s."slug" = read_viewer.slug;
END $$;
GRANT EXECUTE ON FUNCTION read_viewer(uuid, text) TO alongside_app;
