import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { BinTable, Loosened, Taken } from '../platform/bin'
import { type Tx, withAllCases } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'

type Parent = { column: string; table: string; isOptional?: true }

/** What rows point at. What they cannot be without has to be there again first; what they can is left off when it is gone. */
const PARENTS: Record<BinTable, Parent[]> = {
  Attendance: [
    { column: 'sessionId', table: 'Session' },
    { column: 'familyId', table: 'Family' },
  ],
  Figure: [
    { column: 'outcomeId', table: 'Outcome' },
    { column: 'pupilId', table: 'Pupil' },
  ],
  EvaluationMember: [{ column: 'pupilId', table: 'Pupil' }],
  Outcome: [
    { column: 'activityId', table: 'Activity' },
    { column: 'measureId', table: 'Measure', isOptional: true },
  ],
  Pupil: [{ column: 'familyId', table: 'Family', isOptional: true }],
  Response: [
    { column: 'activityId', table: 'Activity' },
    { column: 'sessionId', table: 'Session', isOptional: true },
  ],
  Session: [{ column: 'activityId', table: 'Activity' }],
  Family: [],
  FamilyPreference: [{ column: 'familyId', table: 'Family' }],
  Offer: [
    { column: 'familyId', table: 'Family' },
    { column: 'campaignId', table: 'SkillsCampaign', isOptional: true },
  ],
  OfferSkill: [
    { column: 'offerId', table: 'Offer' },
    { column: 'skillId', table: 'Skill' },
  ],
  Volunteer: [{ column: 'offerId', table: 'Offer' }],
  CampaignAnswer: [
    { column: 'campaignId', table: 'SkillsCampaign' },
    { column: 'familyId', table: 'Family' },
    { column: 'offerId', table: 'Offer', isOptional: true },
  ],
  DoorLink: [
    { column: 'familyId', table: 'Family' },
    { column: 'campaignId', table: 'SkillsCampaign', isOptional: true },
  ],
  Idea: [
    { column: 'familyId', table: 'Family' },
    { column: 'forumMeetingId', table: 'ForumMeeting', isOptional: true },
    { column: 'activityId', table: 'Activity', isOptional: true },
    { column: 'improvementId', table: 'Improvement', isOptional: true },
  ],
  ForumMeeting: [{ column: 'forumId', table: 'Forum' }],
  ForumMember: [
    { column: 'forumId', table: 'Forum' },
    { column: 'familyId', table: 'Family' },
  ],
  Placement: [],
  PlacementSession: [
    { column: 'placementId', table: 'Placement' },
    { column: 'sessionId', table: 'Session' },
  ],
  CalendarSpan: [],
  GovernorMeeting: [],
  GovernorQuestion: [{ column: 'activityId', table: 'Activity' }],
  PupilGroup: [],
}

const named = (name: string) => Prisma.raw(`"${name.replaceAll('"', '')}"`)

/**
 * Puts rows back where they were taken from, with their own ids: what others point at first. A row whose session, family
 * or outcome has gone for good in the meantime stays away, or stays without it where it can; where that is itself in the
 * bin, nothing is put back, because the link would be lost.
 *
 * Only columns that the table has today are filled, so that what was removed before an upgrade comes back after it.
 *
 * @throws RuleBroken when what it belongs to has to be put back first
 */
export async function putRowsBack(tx: Tx, viewer: Viewer, taken: Taken[]): Promise<void> {
  for (const { table, rows } of [...taken].reverse()) {
    const whole = await withParents(tx, viewer, table, rows)
    if (whole.length === 0) continue
    const columns = await columnsOf(tx, table, Object.keys(whole[0] as object))
    const list = Prisma.join(columns.map(named))
    await tx.$executeRaw`
      INSERT INTO ${named(table)} (${list})
      SELECT ${list} FROM jsonb_populate_recordset(NULL::${named(table)}, ${JSON.stringify(whole)}::jsonb)`
  }
}

async function withParents(tx: Tx, viewer: Viewer, table: BinTable, rows: Taken['rows']) {
  let whole = rows
  for (const { column, table: parent, isOptional } of PARENTS[table]) {
    const ids = [...new Set(whole.map((row) => row[column]).filter((id): id is string => Boolean(id)))]
    if (ids.length === 0) continue
    const there = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM ${named(parent)} WHERE "schoolId" = ${viewer.schoolId}::uuid AND "id" = ANY (${ids}::uuid[])`
    const known = new Set(there.map(({ id }) => id))
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length === 0) continue
    const inBin = await tx.binEntry.findFirst({
      where: { schoolId: viewer.schoolId, recordId: { in: missing } },
      select: { title: true },
    })
    if (inBin)
      throw new RuleBroken('form', `It belongs to ${inBin.title}, which is in the bin. Put that back first.`)
    if (isOptional) {
      whole = whole.map((row) => (known.has(String(row[column])) ? row : { ...row, [column]: null }))
      continue
    }
    whole = whole.filter((row) => known.has(String(row[column])))
  }
  return whole
}

async function columnsOf(tx: Tx, table: BinTable, kept: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT attname AS "name" FROM pg_attribute
    WHERE attrelid = ${`public."${table}"`}::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`
  const today = new Set(rows.map(({ name }) => name))
  return kept.filter((name) => today.has(name))
}

/** Ties again what stayed, unless somebody has tied it to something else since. */
export async function tieAgain(tx: Tx, viewer: Viewer, loosened: Loosened[]): Promise<void> {
  // Also an idea that hides from whoever puts its meeting back, with its case.
  await withAllCases(tx, viewer, () => tieEach(tx, viewer, loosened))
}

async function tieEach(tx: Tx, { schoolId }: Viewer, loosened: Loosened[]): Promise<void> {
  for (const { table, column, ids, value } of loosened) {
    await tx.$executeRaw`
      UPDATE ${named(table)} SET ${named(column)} =
        (jsonb_populate_record(NULL::${named(table)}, jsonb_build_object(${column}::text, ${value}::text))).${named(column)}
      WHERE "schoolId" = ${schoolId}::uuid AND "id" = ANY (${ids}::uuid[]) AND ${named(column)} IS NULL`
  }
}
