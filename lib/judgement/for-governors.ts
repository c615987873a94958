import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { termInWords } from './terms'

/** What governors are told of an agreed judgement: no words of the school's own, only what can be counted of it. */
export type JudgedForGovernors = {
  id: string
  /** Of the area, whichever edition it was judged by: "ofsted leadership". */
  area: string
  /** "Leadership and governance (Ofsted: what inspections look at)" */
  name: string
  grade: string | null
  /** "Autumn term 2026" */
  term: string
  met: number
  nearly: number
  notYet: number
  noEvidence: number
  doubts: number
  answered: number
  /** The judgement of the same area before it. */
  before: { grade: string | null; term: string } | null
}

type Row = Omit<JudgedForGovernors, 'name' | 'term' | 'before'> & {
  areaName: string
  framework: string
  academicYear: number
  term: number
  beforeGrade: string | null
  beforeYear: number | null
  beforeTerm: number | null
}

/**
 * What stood at the end of an academic year: of each area the judgement agreed last in it, or before it. One statement, from
 * what was kept of each on its day. A doubt that is said of several statements counts once, as on the judgement's own page
 * (`saidOnce`). What it says is about statements and doubts and about nobody, so that no number is hidden.
 */
export async function readJudgedForGovernors(
  tx: Tx,
  { schoolId }: Viewer,
  academicYear: number,
): Promise<JudgedForGovernors[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH judged AS (
      SELECT j."id", f."key" || ' ' || j."areaKey" AS "area", j."academicYear", j."term", j."asJudged",
        row_number() OVER latest AS "place",
        lead(j."asJudged") OVER latest AS "beforeJudged",
        lead(j."academicYear") OVER latest AS "beforeYear", lead(j."term") OVER latest AS "beforeTerm"
      FROM "Judgement" j JOIN "Framework" f ON f."schoolId" = j."schoolId" AND f."id" = j."frameworkId"
      WHERE j."schoolId" = ${schoolId}::uuid AND j."status" <> 'draft' AND j."academicYear" <= ${academicYear}
        AND f."status" <> 'put_away'
      WINDOW latest AS (PARTITION BY f."key", j."areaKey"
        ORDER BY j."academicYear" DESC, j."term" DESC, j."agreedAt" DESC, j."id" DESC)),
    latest AS (SELECT *, "asJudged"::json AS "kept" FROM judged WHERE "place" = 1)
    SELECT l."id", l."area", l."academicYear", l."term", l."beforeYear", l."beforeTerm",
      "kept" #>> '{area,name}' AS "areaName", "kept" #>> '{framework,name}' AS "framework",
      "kept" #>> '{grade,name}' AS "grade", "beforeJudged"::json #>> '{grade,name}' AS "beforeGrade",
      s."met", s."nearly", s."notYet", s."noEvidence", d."doubts", d."answered"
    FROM latest l,
    LATERAL (
      SELECT count(*) FILTER (WHERE one ->> 'answer' = 'met')::int AS "met",
        count(*) FILTER (WHERE one ->> 'answer' = 'nearly')::int AS "nearly",
        count(*) FILTER (WHERE one ->> 'answer' = 'not_yet')::int AS "notYet",
        count(*) FILTER (WHERE one ->> 'answer' = 'no_evidence')::int AS "noEvidence"
      FROM json_array_elements("kept" -> 'statements') one) s,
    LATERAL (
      SELECT count(DISTINCT same)::int AS "doubts",
        count(DISTINCT same) FILTER (WHERE same #>> '{reply,words}' IS NOT NULL)::int AS "answered"
      FROM json_array_elements("kept" -> 'doubts') one,
      LATERAL (SELECT one::jsonb - 'about' - 'source' AS "same") once) d
    ORDER BY "framework", "areaName", l."id"`
  return rows.map(({ areaName, framework, academicYear: year, term, beforeGrade, ...row }) => {
    const { beforeYear, beforeTerm, ...rest } = row
    return {
      ...rest,
      name: `${areaName} (${framework})`,
      term: termInWords({ academicYear: year, term }),
      before:
        beforeYear === null || beforeTerm === null
          ? null
          : { grade: beforeGrade, term: termInWords({ academicYear: beforeYear, term: beforeTerm }) },
    }
  })
}
