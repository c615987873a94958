import 'server-only'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { DATA_PROTECTION } from './data-protection'
import { mayKeepConcernSettings } from './policy'

type ConcernSettings = {
  categories: number
  letters: number
  /** The procedure new cases begin under today. */
  procedure: string | null
  /** Cases whose time is over, of those the viewer may let go. */
  timeIsOver: number
}

/** How the school's own rules for concerns stand, in one statement. Null for whoever does not keep them. */
export async function getConcernSettings(viewer: Viewer): Promise<ConcernSettings | null> {
  if (!mayKeepConcernSettings(viewer)) return null
  const { schoolId } = viewer
  const day = toDate(today())
  const [row] = await inSchool(
    viewer,
    (tx) => tx.$queryRaw<[ConcernSettings]>`
      SELECT
        (SELECT count(*)::int FROM "CaseCategory" WHERE "schoolId" = s.id AND "retiredAt" IS NULL) AS "categories",
        (SELECT count(*)::int FROM "LetterTemplate" WHERE "schoolId" = s.id AND "retiredAt" IS NULL) AS "letters",
        (SELECT "name" FROM "CaseProcedure" WHERE "schoolId" = s.id AND "isChosen" AND "key" <> ${DATA_PROTECTION}
          AND "inForceFrom" <= ${day}::date ORDER BY "inForceFrom" DESC, "number" DESC LIMIT 1) AS "procedure",
        (SELECT count(*)::int FROM "Case" WHERE "schoolId" = s.id AND "keepUntil" <= ${day}::date
          AND "heldWhy" IS NULL AND "heldBy" = 'school') AS "timeIsOver"
      FROM (SELECT ${schoolId}::uuid AS id) s`,
  )
  return row
}
