-- CreateTable
CREATE TABLE "HistoryLink" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "entries" UUID[],
    "digests" BYTEA NOT NULL,
    "checksum" BYTEA,

    CONSTRAINT "HistoryLink_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "HistoryHead" (
    "schoolId" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "checksum" BYTEA NOT NULL,

    CONSTRAINT "HistoryHead_pkey" PRIMARY KEY ("schoolId")
);

-- CreateIndex
CREATE UNIQUE INDEX "HistoryLink_schoolId_number_key" ON "HistoryLink"("schoolId", "number");

-- ---------------------------------------------------------------------------
-- Each school's history is a chain. Every statement that writes into it is sealed in a link; when its transaction commits,
-- the link gets the next place in the chain and a checksum made of the one before. So the row all writers of a school take
-- turns at (its head) is held only while committing, after every other lock: nobody waits for somebody's long transaction,
-- and nobody for each other in a circle.
-- ---------------------------------------------------------------------------

-- The words in front of each hash say what is hashed, in a form that reads the same on every server and after a restore.
CREATE FUNCTION history_digest(school uuid, id uuid, at timestamptz, person uuid, name text, kind text, type text,
    record uuid, activity uuid, detail jsonb) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array('entry', school, id, (extract(epoch FROM at) * 1000)::bigint, person, name,
    kind, type, record, activity, detail)::text, 'UTF8'))
$$;

CREATE FUNCTION history_checksum(before bytea, school uuid, number int, at timestamptz, kind text, entries uuid[],
    digests bytea) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(before || convert_to(jsonb_build_array('link', school, number, (extract(epoch FROM at) * 1000)::bigint,
    kind, entries)::text, 'UTF8') || digests)
$$;

CREATE FUNCTION history_beginning(school uuid) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array('school', school)::text, 'UTF8'))
$$;

-- What is on record already, an entry a link. The owner is bound by row security too, so it is lifted for as long as this
-- takes.
ALTER TABLE "School" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "AuditEntry" NO FORCE ROW LEVEL SECURITY;
DO $$ DECLARE school uuid; e record; place int; sum bytea; digest bytea; BEGIN
  FOR school IN SELECT "id" FROM "School" UNION SELECT "schoolId" FROM "AuditEntry" LOOP
    place := 0;
    sum := history_beginning(school);
    FOR e IN SELECT * FROM "AuditEntry" WHERE "schoolId" = school ORDER BY "at", "id" LOOP
      place := place + 1;
      digest := history_digest(school, e."id", e."at", e."personId", e."personName", e."kind", e."recordType",
        e."recordId", e."activityId", e."detail");
      sum := history_checksum(sum, school, place, e."at", e."kind", ARRAY[e."id"], digest);
      INSERT INTO "HistoryLink" ("schoolId", "id", "number", "at", "kind", "entries", "digests", "checksum")
        VALUES (school, gen_random_uuid(), place, e."at", e."kind", ARRAY[e."id"], digest, sum);
    END LOOP;
    INSERT INTO "HistoryHead" ("schoolId", "number", "checksum") VALUES (school, place, sum);
  END LOOP;
END $$;
ALTER TABLE "School" FORCE ROW LEVEL SECURITY;
ALTER TABLE "AuditEntry" FORCE ROW LEVEL SECURITY;

-- The application's role reads the chain. Only the three functions below write it, with the rights of the tables' owner,
-- and nobody may hang them on a table of their own.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['HistoryLink', 'HistoryHead'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY school ON %I FOR SELECT TO alongside_app USING ("schoolId" = current_school())', t);
    EXECUTE format('CREATE POLICY chain ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO alongside_app', t);
  END LOOP;
END $$;

CREATE FUNCTION begin_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "HistoryHead" ("schoolId", "checksum") VALUES (NEW."id", history_beginning(NEW."id")) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- What somebody puts in past the application gets no link, and shows by having none.
CREATE FUNCTION seal_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF session_user <> 'alongside_app' THEN
    RETURN NULL;
  END IF;
  INSERT INTO "HistoryLink" ("schoolId", "id", "at", "kind", "entries", "digests")
    SELECT "schoolId", gen_random_uuid(), (array_agg("at" ORDER BY "at", "id"))[1], (array_agg("kind" ORDER BY "at", "id"))[1],
      array_agg("id" ORDER BY "at", "id"),
      string_agg(history_digest("schoolId", "id", "at", "personId", "personName", "kind", "recordType", "recordId",
        "activityId", "detail"), ''::bytea ORDER BY "at", "id")
    FROM written GROUP BY "schoolId" ORDER BY "schoolId";
  RETURN NULL;
END $$;

-- A school whose head was taken away goes on recording, with a place left out, so that the gap shows for good.
CREATE FUNCTION join_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE head "HistoryHead"; BEGIN
  IF NEW."number" IS NOT NULL THEN
    RETURN NULL;
  END IF;
  FOR attempt IN 1..2 LOOP
    UPDATE "HistoryHead" h SET "number" = h."number" + 1, "checksum" = history_checksum(h."checksum", NEW."schoolId",
        h."number" + 1, NEW."at", NEW."kind", NEW."entries", NEW."digests")
      WHERE h."schoolId" = NEW."schoolId" RETURNING h.* INTO head;
    EXIT WHEN FOUND;
    INSERT INTO "HistoryHead" ("schoolId", "number", "checksum")
      SELECT NEW."schoolId", coalesce(max("number"), 0) + 1, history_beginning(NEW."schoolId")
      FROM "HistoryLink" WHERE "schoolId" = NEW."schoolId" ON CONFLICT DO NOTHING;
  END LOOP;
  UPDATE "HistoryLink" SET "number" = head."number", "checksum" = head."checksum"
    WHERE "schoolId" = NEW."schoolId" AND "id" = NEW."id";
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION begin_history(), seal_history(), join_history() FROM PUBLIC;
CREATE TRIGGER begin_history AFTER INSERT ON "School" FOR EACH ROW EXECUTE FUNCTION begin_history();
CREATE TRIGGER seal_history AFTER INSERT ON "AuditEntry" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION seal_history();
CREATE CONSTRAINT TRIGGER join_history AFTER INSERT ON "HistoryLink" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION join_history();

-- Whatever in a school's history is not as it was written, oldest first; no row when it is whole. With the rights of
-- whoever asks. "at" and "kind" are those of the entry it shows at, as they were written where that can be known:
--   changed   an entry is not what its link was made of       removed    an entry of a link is not there
--   added     an entry has no link                            link_gone  before this one, a place of the chain is empty
--   link_changed  a link's checksum is not that of what it holds and of the link before
--   end_gone  the chain does not end where its head says
CREATE FUNCTION check_history(school uuid) RETURNS TABLE (problem text, number int, at timestamptz, kind text)
LANGUAGE sql STABLE AS $$
  WITH link AS MATERIALIZED (
    SELECT l.*, coalesce(lag(l."number") OVER w, 0) AS last, coalesce(lag(l."checksum") OVER w, history_beginning(school)) AS before
    FROM "HistoryLink" l WHERE l."schoolId" = school WINDOW w AS (ORDER BY l."number", l."id")
  ), part AS MATERIALIZED (
    SELECT l."number", l."at", l."kind", p.id, p.n, substr(l."digests", (p.n::int - 1) * 32 + 1, 32) AS digest
    FROM link l CROSS JOIN LATERAL unnest(l."entries") WITH ORDINALITY AS p(id, n)
  ), entry AS MATERIALIZED (
    SELECT e."id", e."at", e."kind", history_digest(school, e."id", e."at", e."personId", e."personName", e."kind",
      e."recordType", e."recordId", e."activityId", e."detail") AS digest
    FROM "AuditEntry" e WHERE e."schoolId" = school
  ), found AS (
    SELECT CASE WHEN p.id IS NULL THEN 'added' WHEN e."id" IS NULL THEN 'removed' ELSE 'changed' END AS problem, p."number",
      CASE WHEN p.n = 1 OR e."at" IS NULL THEN p."at" ELSE e."at" END AS at,
      CASE WHEN p.n = 1 OR e."kind" IS NULL THEN p."kind" ELSE e."kind" END AS kind
    FROM part p FULL JOIN entry e ON e."id" = p.id WHERE e.digest IS DISTINCT FROM p.digest
    UNION ALL
    SELECT 'link_gone', "number", "at", "kind" FROM link WHERE "number" > last + 1
    UNION ALL
    SELECT 'link_changed', "number", "at", "kind" FROM link WHERE "number" IS NULL OR "checksum" IS NULL OR ("number" = last + 1
      AND "checksum" IS DISTINCT FROM history_checksum(before, school, "number", "at", "kind", "entries", "digests"))
    UNION ALL
    SELECT 'end_gone', h."number", l."at", l."kind"
    FROM (SELECT) AS one
    LEFT JOIN "HistoryHead" h ON h."schoolId" = school
    LEFT JOIN LATERAL (SELECT * FROM link WHERE link."number" IS NOT NULL ORDER BY link."number" DESC LIMIT 1) AS l ON true
    WHERE h."number" IS DISTINCT FROM coalesce(l."number", 0)
      OR h."checksum" IS DISTINCT FROM coalesce(l."checksum", history_beginning(school))
  )
  SELECT * FROM found ORDER BY 3 NULLS LAST, 2 LIMIT 100
$$;
