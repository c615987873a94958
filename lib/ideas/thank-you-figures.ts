import 'server-only'
import { PUBLIC_THRESHOLD } from '../concerns/recognisable'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { FIGURES, type FigureKey } from './published'

/** What a "Thank you" page may say: how many people stand behind it, and the sentence where they are enough. */
export type Figure = { key: FigureKey; people: number; sentence: string | null }

type Counts = {
  offered: number
  helped: number
  sessions: number
  hours: number
  timed: number
  skills: string[]
}

export const FIGURE_NAMES: Record<FigureKey, string> = {
  offered: 'How many families told us what they could offer',
  helped: 'How many parents and carers came and helped',
  sessions: 'At how many sessions they helped',
  hours: 'How many hours they gave',
  skills: 'What they offered most',
}

/**
 * What parents gave between two days, each figure with how many people stand behind it. A family counts once however often it
 * offered or helped; an offer that no family is known of counts as one.
 */
export async function readThankYou(
  tx: Tx,
  { schoolId }: Viewer,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<Figure[]> {
  const [counts] = await tx.$queryRaw<Counts[]>`
    WITH offered AS (
      SELECT "id", coalesce("familyId", "id") AS "who" FROM "Offer"
      WHERE "schoolId" = ${schoolId}::uuid AND "sentOn" BETWEEN ${toDate(from)}::date AND ${toDate(to)}::date
    ), helped AS (
      SELECT coalesce(o."familyId", o."id") AS "who", ps."sessionId", ps."minutes"
      FROM "Placement" p
      JOIN "Offer" o ON o."schoolId" = p."schoolId" AND o."id" = p."offerId"
      JOIN "PlacementSession" ps ON ps."schoolId" = p."schoolId" AND ps."placementId" = p."id"
      JOIN "Session" s ON s."schoolId" = ps."schoolId" AND s."id" = ps."sessionId"
      WHERE p."schoolId" = ${schoolId}::uuid AND p."status" = 'held'
        AND s."heldOn" BETWEEN ${toDate(from)}::date AND ${toDate(to)}::date
    ), often AS (
      SELECT s."name", count(DISTINCT o."who") AS "people" FROM offered o
      JOIN "OfferSkill" os ON os."schoolId" = ${schoolId}::uuid AND os."offerId" = o."id"
      JOIN "Skill" s ON s."schoolId" = os."schoolId" AND s."id" = os."skillId"
      GROUP BY s."name" HAVING count(DISTINCT o."who") >= ${PUBLIC_THRESHOLD} ORDER BY 2 DESC, 1 LIMIT 6
    )
    SELECT (SELECT count(DISTINCT "who")::int FROM offered) AS "offered",
      (SELECT count(DISTINCT "who")::int FROM helped) AS "helped",
      (SELECT count(DISTINCT "sessionId")::int FROM helped) AS "sessions",
      (SELECT (coalesce(sum("minutes"), 0) / 60)::int FROM helped) AS "hours",
      (SELECT count(DISTINCT "who")::int FROM helped WHERE "minutes" > 0) AS "timed",
      ARRAY(SELECT "name" FROM often ORDER BY "people" DESC, "name") AS "skills"`
  return counts ? figuresOf(counts) : []
}

function figuresOf({ offered, helped, sessions, hours, timed, skills }: Counts): Figure[] {
  const people: Record<FigureKey, number> = {
    offered,
    helped,
    sessions: helped,
    hours: timed,
    // Each of them was offered by enough; where none was, nobody may know by how few.
    skills: skills.length > 0 ? offered : 0,
  }
  const sentences: Record<FigureKey, string> = {
    offered: `${inTens(offered)} families or more told us what they could offer.`,
    helped: `${inTens(helped)} parents and carers or more came and helped.`,
    sessions: `They were there at ${sessions} sessions.`,
    hours: `Together they gave ${hours} hours.`,
    skills: `What they offered most: ${new Intl.ListFormat('en-GB').format(skills)}.`,
  }
  return FIGURES.map((key) => ({
    key,
    people: people[key],
    sentence: people[key] >= PUBLIC_THRESHOLD ? sentences[key] : null,
  }))
}

/** In tens, so that two pages of different days do not tell of the one family between them. */
const inTens = (people: number) => Math.floor(people / PUBLIC_THRESHOLD) * PUBLIC_THRESHOLD
