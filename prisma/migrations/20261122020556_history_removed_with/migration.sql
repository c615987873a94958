-- As before, and an entry that is gone is told from one that was written together with the one it shows at: 'removed' is
-- the entry of that day and kind itself, 'removed_with' another of its link.
CREATE OR REPLACE FUNCTION check_history(school uuid) RETURNS TABLE (problem text, number int, at timestamptz, kind text)
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
    SELECT CASE WHEN p.id IS NULL THEN 'added' WHEN e."id" IS NOT NULL THEN 'changed' WHEN p.n = 1 THEN 'removed'
        ELSE 'removed_with' END AS problem, p."number",
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
