import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { KIND_DEFINITIONS } from '../activities/kind'
import { STEP_LABELS } from '../impact/ladder'
import { standingOf } from '../impact/standings'
import { type StandingRow, standingRows } from '../impact/standings-sql'
import { readAsJudged } from '../judgement/as-judged'
import { termInWords } from '../judgement/terms'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { type PackChoice, packChoice } from './choice'
import { furthestFirst } from './pack-claims'
import { kindAndDay, PACK_EVIDENCE, whyLeftOut } from './pack-evidence'
import { canPrepare } from './policy'

/** Something that may be ticked, with what helps to choose it. */
export type Choosable = { id: string; label: string; hint: string }

/** The most pieces of evidence that are offered beside those that are chosen; a search finds the others. */
const MOST_OFFERED = 100

/**
 * A pack with all that may be chosen for it: agreed judgements, the year's activities, and evidence in use, the newest first.
 * What is chosen is always among it, whatever is looked for. Null when it is not this viewer's.
 *
 * @param looked words in the title of evidence; '' for all
 */
export async function getPackChoices(viewer: Viewer, id: string, looked: string) {
  if (!isRecordId(id) || !canPrepare(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const pack = await tx.pack.findFirst({
      where: { schoolId: viewer.schoolId, id },
      select: { title: true, version: true, choice: true, endedAt: true },
    })
    if (!pack) return null
    const choice = packChoice.parse(pack.choice)
    return {
      ...pack,
      choice,
      judgements: await judgementsOf(tx, viewer),
      activities: await activitiesOf(tx, viewer, choice),
      evidence: await evidenceOf(tx, viewer, choice, looked),
    }
  })
}

async function judgementsOf(tx: Tx, { schoolId }: Viewer): Promise<Choosable[]> {
  const rows = await tx.judgement.findMany({
    where: { schoolId, asJudged: { not: null } },
    orderBy: [{ academicYear: 'desc' }, { term: 'desc' }, { id: 'asc' }],
    select: { id: true, status: true, asJudged: true },
  })
  return rows.flatMap(({ id, status, asJudged }) => {
    if (asJudged === null) return []
    const { framework, area, grade, ...judged } = readAsJudged(asJudged)
    const later = status === 'superseded' ? ', a later one has taken its place' : ''
    const hint = `${termInWords(judged)}${grade ? `: ${grade.name}` : ''}${later}`
    return [{ id, label: `${area.name} (${framework.name})`, hint }]
  })
}

async function activitiesOf(tx: Tx, viewer: Viewer, choice: PackChoice): Promise<Choosable[]> {
  const { academicYear, activities } = choice
  const matches = Prisma.sql`((a."academicYear" = ${academicYear} AND a."archivedAt" IS NULL AND a."status" <> 'idea')
    OR a."id" = ANY(${activities}::uuid[]))`
  const rows = await tx.$queryRaw<StandingRow[]>(standingRows(viewer, matches))
  const on = today()
  return furthestFirst(rows.map((row) => standingOf(row, on))).map(({ id, title, kind, ladder }) => ({
    id,
    label: title,
    hint: [ladder.stands && STEP_LABELS[ladder.stands], kind && KIND_DEFINITIONS[kind].name]
      .filter(Boolean)
      .join(', '),
  }))
}

async function evidenceOf(
  tx: Tx,
  { schoolId }: Viewer,
  { evidence: chosen, withPictures }: PackChoice,
  looked: string,
): Promise<{ shown: Choosable[]; isCut: boolean }> {
  const read = (where: Prisma.EvidenceWhereInput, take?: number) =>
    tx.evidence.findMany({
      where: { schoolId, ...where },
      orderBy: [{ datedOn: 'desc' }, { id: 'asc' }],
      ...(take && { take }),
      relationLoadStrategy: 'join',
      select: PACK_EVIDENCE,
    })
  const ticked = await read({ id: { in: chosen } })
  const others = await read(
    {
      id: { notIn: chosen },
      withdrawnAt: null,
      replacedById: null,
      ...(looked && { title: { contains: looked, mode: 'insensitive' as const } }),
    },
    MOST_OFFERED + 1,
  )
  const on = today()
  const shown = [...ticked, ...others.slice(0, MOST_OFFERED)].map((row) => {
    const why = whyLeftOut(row, { on, withPictures: withPictures || !chosen.includes(row.id) })
    const about = row.links.map(({ activity }) => activity.title).join(', ')
    const hint = `${kindAndDay(row)}${about ? `, ${about}` : ''}`
    return { id: row.id, label: row.title, hint: why ? `${hint}. Would be left out: ${why}` : hint }
  })
  return { shown, isCut: others.length > MOST_OFFERED }
}
