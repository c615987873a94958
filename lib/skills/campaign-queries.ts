import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { type IsoDate, toDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { reminderDue } from './campaign'
import { isAsked, itsAnswer, readFamiliesAsked } from './campaign-sql'
import { canAskParents } from './policy'
import { type Rate, rateOf, rateRows } from './return-rate'

export const CAMPAIGNS_A_PAGE = 50

export type CampaignRow = {
  id: string
  title: string
  opensOn: IsoDate
  closesOn: IsoDate
  yearGroups: string[]
  groups: string[]
  rate: Rate
  /** Answers by an open link that nobody has matched to a family. */
  unmatched: number
}

type Counted = Omit<CampaignRow, 'opensOn' | 'closesOn' | 'rate'> & {
  opensOn: Date
  closesOn: Date
  asked: number
  answered: number
}

/** The school's campaigns, the latest first, a page at a time, with how many answered each. Null for who may not ask parents. */
export async function listCampaigns(viewer: Viewer, page = 1) {
  if (!canAskParents(viewer)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const rows = await tx.$queryRaw<(Counted & { total: number })[]>`
      SELECT c."id", c."title", c."opensOn", c."closesOn", c."yearGroups", c."groups", c."total", ${counts}
      FROM (SELECT c.*, count(*) OVER ()::int AS "total" FROM "SkillsCampaign" c WHERE c."schoolId" = ${schoolId}::uuid
        ORDER BY c."opensOn" DESC, c."id" DESC LIMIT ${CAMPAIGNS_A_PAGE} OFFSET ${(page - 1) * CAMPAIGNS_A_PAGE}) c
      ORDER BY c."opensOn" DESC, c."id" DESC`
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map(({ total: _, ...row }) => rowOf(row)),
      groups: await groupsOf(tx, viewer),
    }
  })
}

/** How many of the families the campaign `c` asks have answered, and how many answers are of nobody known. */
const counts = Prisma.sql`
  (SELECT count(*)::int FROM "Family" f WHERE ${isAsked}) AS "asked",
  (SELECT count(*)::int FROM "Family" f JOIN "CampaignAnswer" a ON ${itsAnswer} WHERE ${isAsked}) AS "answered",
  (SELECT count(*)::int FROM "CampaignAnswer" a
    WHERE a."schoolId" = c."schoolId" AND a."campaignId" = c."id" AND a."familyId" IS NULL) AS "unmatched"`

function rowOf({ asked, answered, opensOn, closesOn, ...row }: Counted): CampaignRow {
  const families = Array.from({ length: asked }, (_, i) => ({ answered: i < answered }))
  return { ...row, opensOn: toIso(opensOn), closesOn: toIso(closesOn), rate: rateOf(families) }
}

export type CampaignPage = NonNullable<Awaited<ReturnType<typeof readCampaign>>>

/** One campaign with whom it asks and who has answered, in a page's transaction. Null when not this viewer's. */
export async function readCampaign(tx: Tx, viewer: Viewer, id: string) {
  if (!canAskParents(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  const found = await tx.skillsCampaign.findFirst({
    where: { schoolId, id },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      version: true,
      title: true,
      opensOn: true,
      closesOn: true,
      yearGroups: true,
      groups: true,
      remindOn: true,
      reminders: {
        orderBy: [{ onDay: 'desc' }, { id: 'desc' }],
        select: { id: true, onDay: true, how: true, families: true, byName: true },
      },
      links: { select: { kind: true, firstOpenedAt: true, withdrawnAt: true, expiresAt: true } },
      school: {
        select: {
          yearGroups: true,
          groups: { orderBy: { position: 'asc' }, select: { key: true, name: true } },
        },
      },
      _count: {
        select: { answers: { where: { familyId: null } }, offers: true },
      },
    },
  })
  if (!found) return null
  const families = await readFamiliesAsked(tx, viewer, id)
  const { school, remindOn, reminders, _count, ...campaign } = found
  const opensOn = toIso(campaign.opensOn)
  const closesOn = toIso(campaign.closesOn)
  const days = {
    opensOn,
    closesOn,
    remindOn: remindOn.map((day) => toIso(day)).sort(),
    remindedOn: reminders.map(({ onDay }) => toIso(onDay)),
  }
  return {
    ...campaign,
    ...days,
    school,
    families,
    rate: rateOf(families),
    ...rateRows(families, school),
    reminders: reminders.map(({ onDay, ...reminder }) => ({ ...reminder, onDay: toIso(onDay) })),
    reminderDue: reminderDue(days, today()),
    unmatched: _count.answers,
    offers: _count.offers,
  }
}

/** The same for a page that shows no history. */
export function getCampaign(viewer: Viewer, id: string): Promise<CampaignPage | null> {
  return inSchool(viewer, (tx) => readCampaign(tx, viewer, id))
}

export type CampaignToRemind = { id: string; title: string; dueOn: IsoDate; families: number }

/**
 * Campaigns whose day to remind has come, with how many families have not answered: for Today, in its transaction. None for
 * who does not ask parents, and none when everybody has answered.
 */
export async function campaignsToRemind(tx: Tx, viewer: Viewer): Promise<CampaignToRemind[]> {
  if (!canAskParents(viewer)) return []
  const on = today()
  const rows = await tx.$queryRaw<(Counted & { remindOn: Date[]; remindedOn: Date[] })[]>`
    SELECT c."id", c."title", c."opensOn", c."closesOn", c."remindOn", ${counts},
      ARRAY(SELECT r."onDay" FROM "CampaignReminder" r WHERE r."schoolId" = c."schoolId" AND r."campaignId" = c."id") AS "remindedOn"
    FROM "SkillsCampaign" c
    WHERE c."schoolId" = ${viewer.schoolId}::uuid AND c."opensOn" <= ${toDate(on)}::date AND c."closesOn" >= ${toDate(on)}::date
      AND c."remindOn" <> '{}'
    ORDER BY c."closesOn", c."id"`
  return rows.flatMap(({ id, title, asked, answered, ...campaign }) => {
    const dueOn = reminderDue(
      {
        opensOn: toIso(campaign.opensOn),
        closesOn: toIso(campaign.closesOn),
        remindOn: campaign.remindOn.map((day) => toIso(day)).sort(),
        remindedOn: campaign.remindedOn.map((day) => toIso(day)),
      },
      on,
    )
    return dueOn && asked > answered ? [{ id, title, dueOn, families: asked - answered }] : []
  })
}

async function groupsOf(tx: Tx, { schoolId }: Viewer) {
  return tx.pupilGroup.findMany({
    where: { schoolId },
    orderBy: { position: 'asc' },
    select: { key: true, name: true },
  })
}

/** What the forms that ask families offer to choose from: campaigns that are not over. Null for who may not ask parents. */
export async function getAskingChoices(viewer: Viewer) {
  if (!canAskParents(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const { skillsCampaigns, ...school } = await tx.school.findUniqueOrThrow({
      where: { id: viewer.schoolId },
      relationLoadStrategy: 'join',
      select: {
        yearGroups: true,
        groups: { orderBy: { position: 'asc' }, select: { key: true, name: true } },
        skillsCampaigns: {
          where: { closesOn: { gte: toDate(today()) } },
          orderBy: [{ opensOn: 'desc' }, { id: 'desc' }],
          select: { id: true, title: true, closesOn: true },
        },
      },
    })
    return {
      ...school,
      campaigns: skillsCampaigns.map((campaign) => ({ ...campaign, closesOn: toIso(campaign.closesOn) })),
    }
  })
}
