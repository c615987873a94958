import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { standingInFor } from './in-hand'
import { mayOpenCases, visibleTo } from './policy'

const PAGE = {
  id: true,
  version: true,
  reference: true,
  kind: true,
  status: true,
  raisedBy: true,
  raisedByWho: true,
  familyId: true,
  pupilId: true,
  yearGroup: true,
  className: true,
  channel: true,
  words: true,
  wordsLanguage: true,
  wish: true,
  account: true,
  category: { select: { key: true, name: true } },
  categoryBecause: true,
  receivedOn: true,
  recordedAt: true,
  recordedById: true,
  recordedByName: true,
  heldBy: true,
  isRestricted: true,
  restrictedWhy: true,
  handlerId: true,
  handler: { select: { person: { select: { name: true } } } },
  procedure: { select: { key: true, number: true, name: true, content: true } },
  stage: true,
  stages: { orderBy: { number: 'asc' } },
  pauses: { orderBy: [{ fromOn: 'asc' }, { id: 'asc' }] },
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
  people: {
    orderBy: [{ addedAt: 'asc' }, { personId: 'asc' }],
    select: { personId: true, part: true, addedByName: true },
  },
  events: {
    orderBy: [{ onDay: 'desc' }, { writtenAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      kind: true,
      channel: true,
      onDay: true,
      atTime: true,
      who: true,
      verdict: true,
      words: true,
      correctsId: true,
      byName: true,
      writtenAt: true,
    },
  },
  lessons: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, words: true, improvement: { select: { id: true, title: true } } },
  },
  parentSaid: true,
  parentSaidOn: true,
  insistentWhy: true,
  insistentSince: true,
  insistentReviewOn: true,
  keepUntil: true,
  heldWhy: true,
  _count: { select: { letters: true, files: true, links: true } },
} satisfies Prisma.CaseSelect

export type CasePage = Prisma.CaseGetPayload<{ select: typeof PAGE }> & { isTheirs: boolean }

/** One case, whole, for its page; null when it is not this viewer's to know of. */
export async function getCase(tx: Tx, viewer: Viewer, id: string): Promise<CasePage | null> {
  if (!isRecordId(id) || !mayOpenCases(viewer)) return null
  const mine = await standingInFor(tx, viewer)
  const found = await tx.case.findFirst({
    where: { AND: [visibleTo(viewer, mine), { id }] },
    relationLoadStrategy: 'join',
    select: PAGE,
  })
  return found && { ...found, isTheirs: found.handlerId !== null && mine.includes(found.handlerId) }
}
