import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { recordHappenings } from '../platform/audit'
import { today } from '../platform/clock'
import { type Tx, withAllCases } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { AFTER_CALENDAR_CHANGE } from '../school-days/after-change'
import { readCalendar } from '../school-days/queries'
import { clockOf } from './clock-of'
import { standingInFor } from './in-hand'
import { procedureOf, stageAt } from './move-case'
import { withClocks } from './move-clock'
import { visibleTo } from './policy'
import { currentStage, type Standing, standingOf } from './standing'

type Moved = { id: string; reference: string; before: Standing; after: Standing }

/**
 * Moves the deadlines still to be met of every ongoing case of the school to where its changed calendar puts them, also of
 * cases whoever changed it may not see: clocks run on nobody's behalf. None becomes late by it; met ones stay.
 *
 * @returns how many moved of those the viewer may see, so that a notice tells of no others
 */
export async function moveOpenDeadlines(tx: Tx, viewer: Viewer): Promise<number> {
  const moved = await withAllCases(tx, viewer, async () => {
    const changed = await whatMoves(tx, viewer)
    if (changed.length > 0) await write(tx, viewer, changed)
    return changed
  })
  if (moved.length === 0) return 0
  const mine = await standingInFor(tx, viewer)
  return tx.case.count({
    where: { AND: [visibleTo(viewer, mine), { id: { in: moved.map(({ id }) => id) } }] },
  })
}

AFTER_CALENDAR_CHANGE.push(moveOpenDeadlines)

async function whatMoves(tx: Tx, viewer: Viewer): Promise<Moved[]> {
  const { schoolId } = viewer
  // Whoever is about to write into one of them waits, and is then told that it has changed.
  await tx.$executeRaw`
    SELECT 1 FROM "Case" WHERE "schoolId" = ${schoolId}::uuid AND "status" IN ('open', 'paused') ORDER BY "id" FOR UPDATE`
  const calendar = await readCalendar(tx, viewer)
  const cases = await tx.case.findMany({
    where: { schoolId, status: { in: ['open', 'paused'] }, procedureId: { not: null } },
    relationLoadStrategy: 'join',
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    select: ONGOING,
  })
  return cases.flatMap((one) => {
    const before = standingOf(one)
    const clocks = stageAt(procedureOf(one), one.stage)
    const after = withClocks(before, clocks, calendar, { today: today(), because: 'calendar' })
    return isSame(before, after) ? [] : [{ id: one.id, reference: one.reference, before, after }]
  })
}

const ONGOING = {
  id: true,
  reference: true,
  kind: true,
  status: true,
  stage: true,
  receivedOn: true,
  dueOn: true,
  pausedOn: true,
  endedOn: true,
  endedAtStage: true,
  finding: true,
  apologyGiven: true,
  redirectedTo: true,
  timesReopened: true,
  reopenedOn: true,
  heldBy: true,
  isRestricted: true,
  category: { select: { name: true } },
  handler: { select: { person: { select: { name: true } } } },
  procedure: { select: { id: true, key: true, name: true, content: true } },
  stages: { orderBy: { number: 'asc' } },
  pauses: { orderBy: [{ fromOn: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.CaseSelect

function isSame(before: Standing, after: Standing): boolean {
  return JSON.stringify(clockOf(before)) === JSON.stringify(clockOf(after))
}

/** In three statements, however many there are. */
async function write(tx: Tx, viewer: Viewer, moved: Moved[]): Promise<void> {
  const { schoolId } = viewer
  const rows = JSON.stringify(moved.map(({ id, after }) => ({ id, stage: after.stage, ...clockOf(after) })))
  await tx.$executeRaw`
    UPDATE "Case" c SET "dueOn" = r."dueOn", "version" = c."version" + 1
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("id" uuid, "dueOn" date)
    WHERE c."schoolId" = ${schoolId}::uuid AND c."id" = r."id"`
  await tx.$executeRaw`
    UPDATE "CaseStage" s SET "acknowledgeBy" = r."acknowledgeBy", "answerBy" = r."answerBy"
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("id" uuid, "stage" int, "acknowledgeBy" date, "answerBy" date)
    WHERE s."schoolId" = ${schoolId}::uuid AND s."caseId" = r."id" AND s."number" = r."stage"`
  await recordHappenings(
    tx,
    viewer,
    moved.map(({ id, reference, before, after }) => ({
      kind: 'case.deadline_moved',
      recordType: 'case',
      recordId: id,
      detail: { reference, ...fromTo(before, after), clock: clockOf(after) },
    })),
  )
}

/** The next deadline where that moved, or else the one after it. */
function fromTo(before: Standing, after: Standing) {
  if (before.dueOn !== after.dueOn) return { from: before.dueOn, to: after.dueOn }
  return { from: currentStage(before)?.answerBy ?? null, to: currentStage(after)?.answerBy ?? null }
}
