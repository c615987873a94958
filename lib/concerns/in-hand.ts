import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { staleEdit } from '../platform/audit'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import { isLeader } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { mayDirectCase, mayOpenCases, visibleTo } from './policy'

/**
 * The viewer's own membership, and those of whom they stand in for today. One statement, and none for leaders, who see and
 * direct what others handle in any case.
 */
export async function standingInFor(tx: Tx, viewer: Viewer): Promise<string[]> {
  if (isLeader(viewer)) return [viewer.membershipId]
  const day = toDate(today())
  const away = await tx.away.findMany({
    where: {
      schoolId: viewer.schoolId,
      deputyId: viewer.membershipId,
      fromOn: { lte: day },
      toOn: { gte: day },
    },
    select: { membershipId: true },
  })
  return [viewer.membershipId, ...away.map(({ membershipId }) => membershipId)]
}

const IN_HAND = {
  id: true,
  version: true,
  reference: true,
  kind: true,
  status: true,
  stage: true,
  heldBy: true,
  isRestricted: true,
  receivedOn: true,
  recordedById: true,
  handlerId: true,
  categoryId: true,
  familyId: true,
  dueOn: true,
  pausedOn: true,
  endedOn: true,
  endedAtStage: true,
  finding: true,
  actionTaken: true,
  apologyGiven: true,
  redirectedTo: true,
  timesReopened: true,
  reopenedOn: true,
  insistentWhy: true,
  insistentSince: true,
  category: { select: { key: true, name: true, keepYears: true } },
  handler: { select: { person: { select: { name: true } } } },
  keepUntil: true,
  heldWhy: true,
  procedure: { select: { id: true, key: true, name: true, content: true } },
  stages: { orderBy: { number: 'asc' } },
  pauses: { orderBy: [{ fromOn: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.CaseSelect

export type CaseInHand = Prisma.CaseGetPayload<{ select: typeof IN_HAND }> & {
  /** The viewer handles it, or stands in for who does. */
  isTheirs: boolean
}

/**
 * The case a command is about, with its stages and pauses.
 *
 * @throws NotFound when it is not this viewer's to know of: another school's, one they are named in, or somebody else's
 */
export async function caseInHand(tx: Tx, viewer: Viewer, id: string): Promise<CaseInHand> {
  if (!isRecordId(id) || !mayOpenCases(viewer)) throw new NotFound()
  const mine = await standingInFor(tx, viewer)
  const found = await tx.case.findFirst({
    where: { AND: [visibleTo(viewer, mine), { id }] },
    relationLoadStrategy: 'join',
    select: IN_HAND,
  })
  if (!found) throw new NotFound()
  return { ...found, isTheirs: found.handlerId !== null && mine.includes(found.handlerId) }
}

/** Whoever handles a case works on it, and whoever may direct it. */
export const mayWorkOn = (viewer: Viewer, { isTheirs }: Pick<CaseInHand, 'isTheirs'>) =>
  isTheirs || mayDirectCase(viewer)

export function onlyThoseWhoWorkOn(viewer: Viewer, found: CaseInHand): void {
  if (!mayWorkOn(viewer, found)) throw new NotAllowed()
}

export function onlyThoseWhoDirect(viewer: Viewer): void {
  if (!mayDirectCase(viewer)) throw new NotAllowed()
}

/** Writes into a case that nobody has changed since it was opened. */
export async function writeCase(
  tx: Tx,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  data: Prisma.CaseUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.case.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}
