import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { now } from './clock'
import type { Tx } from './database'
import type { Viewer } from './viewer'

/** What can be removed, and what the history and the bin call it. */
export const BIN_KINDS = {
  session: 'a session',
  response: 'what parents said or did',
  outcome: 'an outcome',
  evidence: 'evidence that was withdrawn',
  family: 'a family',
  pupil: 'a pupil',
  group: 'a group of pupils',
  question: 'a question from a governor',
  meeting: 'a governors’ meeting',
  forum_meeting: 'a forum’s meeting',
  calendar_span: 'a term, a holiday or other days of the calendar',
} as const

export type BinKind = keyof typeof BIN_KINDS

/** What is removed stays in the bin for so many days, and then goes for good. */
export const BIN_DAYS = 30

export type BinTable =
  | 'Attendance'
  | 'CalendarSpan'
  | 'CampaignAnswer'
  | 'DoorLink'
  | 'EvaluationMember'
  | 'Figure'
  | 'Family'
  | 'FamilyPreference'
  | 'ForumMeeting'
  | 'ForumMember'
  | 'GovernorMeeting'
  | 'GovernorQuestion'
  | 'Idea'
  | 'Offer'
  | 'OfferSkill'
  | 'Outcome'
  | 'Placement'
  | 'PlacementSession'
  | 'Pupil'
  | 'PupilGroup'
  | 'Response'
  | 'Session'
  | 'Volunteer'

/** Rows that were taken out of a table, as they stood. */
export type Taken = { table: BinTable; rows: Record<string, unknown>[] }

/** A link that rows which stay had to what was taken, or words they had of whoever it was about. */
export type Loosened = { table: BinTable; column: string; ids: string[]; value: string }

/** Takes rows of this school out of a table, whole. What points at them is taken first. */
export async function takeRows(
  tx: Tx,
  { schoolId }: Viewer,
  table: BinTable,
  where: Prisma.Sql,
): Promise<Taken> {
  const rows = await tx.$queryRaw<{ row: Record<string, unknown> }[]>`
    DELETE FROM ${Prisma.raw(`"${table}"`)} t WHERE t."schoolId" = ${schoolId}::uuid AND ${where}
    RETURNING to_jsonb(t) AS "row"`
  return { table, rows: rows.map(({ row }) => row) }
}

/** Rows of this school as they stand, which the database takes out with what they belong to. */
export async function seeRows(
  tx: Tx,
  { schoolId }: Viewer,
  table: BinTable,
  where: Prisma.Sql,
): Promise<Taken> {
  const rows = await tx.$queryRaw<{ row: Record<string, unknown> }[]>`
    SELECT to_jsonb(t) AS "row" FROM ${Prisma.raw(`"${table}"`)} t WHERE t."schoolId" = ${schoolId}::uuid AND ${where}`
  return { table, rows: rows.map(({ row }) => row) }
}

/** Puts what was taken into the bin, in the transaction that took it. */
export async function putInBin(
  tx: Tx,
  viewer: Viewer,
  entry: {
    kind: BinKind
    recordId: string
    activityId?: string
    /** What it is called there. */
    title: string
    taken: Taken[]
    loosened?: Loosened[]
  },
): Promise<void> {
  await tx.binEntry.create({
    data: {
      ...entry,
      taken: entry.taken as Prisma.InputJsonValue,
      loosened: entry.loosened ?? [],
      schoolId: viewer.schoolId,
      removedAt: now(),
      removedById: viewer.personId,
      removedByName: viewer.personName,
    },
    select: { id: true },
  })
}

type Gone = {
  kind: string
  recordId: string
  activityId: string | null
  removedAt: Date
  removedByName: string
}

/**
 * Says in the history that something has gone for good: what sort of thing, when and by whom it was removed, and nothing
 * of what it said or whom it was about.
 */
export async function leaveTombstones(
  tx: Tx,
  schoolId: string,
  { personId, personName }: { personId: string | null; personName: string },
  gone: Gone[],
): Promise<void> {
  await tx.auditEntry.createMany({
    data: gone.map(({ kind, recordId, activityId, removedAt, removedByName }) => ({
      schoolId,
      at: now(),
      personId,
      personName,
      kind: 'bin.gone',
      recordType: kind,
      recordId,
      activityId,
      detail: { what: kind, removedAt: removedAt.toISOString(), removedByName },
    })),
  })
}

/**
 * Lets go of what the bin holds of a family elsewhere, when the family goes for good: its pupils that were removed by
 * themselves, whom somebody could else put back, and where it came or was invited to in sessions that were removed.
 */
export async function letRestOfFamilyGo(
  tx: Tx,
  schoolId: string,
  by: { personId: string | null; personName: string },
  familyId: string,
): Promise<void> {
  const theirs = JSON.stringify([{ table: 'Pupil', rows: [{ familyId }] }])
  const gone = await tx.$queryRaw<Gone[]>`
    DELETE FROM "BinEntry" WHERE "schoolId" = ${schoolId}::uuid AND "kind" = 'pupil' AND "taken" @> ${theirs}::jsonb
    RETURNING "kind", "recordId", "activityId", "removedAt", "removedByName"`
  await leaveTombstones(tx, schoolId, by, gone)

  const attendance = JSON.stringify([{ table: 'Attendance', rows: [{ familyId }] }])
  await tx.$executeRaw`
    UPDATE "BinEntry" SET "taken" = (
      SELECT jsonb_agg(jsonb_set(part, '{rows}', coalesce((
        SELECT jsonb_agg(r ORDER BY place) FROM jsonb_array_elements(part->'rows') WITH ORDINALITY AS kept(r, place)
        WHERE part->>'table' <> 'Attendance' OR r->>'familyId' <> ${familyId}), '[]'::jsonb)) ORDER BY place)
      FROM jsonb_array_elements("taken") WITH ORDINALITY AS parts(part, place))
    WHERE "schoolId" = ${schoolId}::uuid AND "taken" @> ${attendance}::jsonb`
}
