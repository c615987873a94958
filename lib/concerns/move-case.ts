import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { recordHappening } from '../platform/audit'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { readCalendar } from '../school-days/queries'
import { afterMove } from './after-move'
import { clockOf } from './clock-of'
import type { CaseInHand } from './in-hand'
import { withClocks } from './move-clock'
import { type Move, type MoveKind, refusalOf } from './moves'
import { type Procedure, procedureSchema, type Stage, stageOf } from './procedure'
import { type Standing, standingOf } from './standing'
import { writeStanding } from './write-standing'

/** How each move is called in the history. */
const MOVED: Record<MoveKind, string> = {
  acknowledge: 'case.acknowledged',
  answer: 'case.answered',
  escalate: 'case.moved_up',
  pause: 'case.paused',
  go_on: 'case.went_on',
  resolve: 'case.resolved',
  withdraw: 'case.withdrawn',
  redirect: 'case.redirected',
  reopen: 'case.reopened',
}

/** The version of the procedure a case began under; null for thanks and ideas. */
export const procedureOf = ({ procedure }: { procedure: { content: unknown } | null }): Procedure | null =>
  procedure && procedureSchema.parse(procedure.content)

export const stageAt = (procedure: Procedure | null, number: number): Stage | null =>
  procedure && stageOf(procedure, number)

type More = {
  /** What else of the case is written with the move. */
  data?: Prisma.CaseUncheckedUpdateManyInput
  /** What else the history says of it. Nobody's words. */
  detail?: Prisma.InputJsonObject
  pauseReason?: string
}

/**
 * Does one move with a case that is in hand: the rule, the clocks, the rows if nobody has changed them, the history.
 *
 * @throws RuleBroken when the procedure or its day does not permit it; StaleEdit when somebody changed the case in between
 */
export async function moveCase(
  tx: Tx,
  viewer: Viewer,
  { found, version, move }: { found: CaseInHand; version: number; move: Move },
  { data = {}, detail = {}, pauseReason }: More = {},
): Promise<Standing> {
  const before = standingOf(found)
  const refusal = refusalOf(before, move, today())
  if (refusal) throw new RuleBroken(refusal.field, refusal.sentence)
  const procedure = procedureOf(found)
  const calendar = await readCalendar(tx, viewer)
  const moved = afterMove(before, move)
  const standing = withClocks(moved, stageAt(procedure, moved.stage), calendar, {
    today: today(),
    because: move.kind === 'escalate' || move.kind === 'reopen' ? 'begins' : 'move',
  })
  await writeStanding(tx, viewer, {
    id: found.id,
    version,
    before,
    after: standing,
    clocks: stageAt(procedure, before.stage),
    calendar,
    keepYears: found.category.keepYears,
    pauseReason: pauseReason ?? null,
    data,
  })
  await recordHappening(tx, viewer, {
    kind: MOVED[move.kind],
    recordType: 'case',
    recordId: found.id,
    detail: { reference: found.reference, move, clock: clockOf(standing), ...detail },
  })
  return standing
}
