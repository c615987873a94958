import 'server-only'
import { dueOf, WAITING, waitingOf } from '@/lib/evaluation/waiting'
import { visibleTo } from '@/lib/evidence/policy'
import { asItem, evidenceItem } from '@/lib/evidence/queries'
import { today } from '@/lib/platform/clock'
import { inSchool, type Tx } from '@/lib/platform/database'
import { isRecordId } from '@/lib/platform/record-id'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { mayReadActivities } from './policy'
import { quotationFor } from './response-policy'
import { familiesItIsFor } from './who-for'

/** The newest entries of the history shown on the record; the rest is a page of its own. */
export const HISTORY_SHOWN = 6

/** The tallies the ladder reads (lib/activities/tally.ts keeps them). */
export const TALLIES = {
  sessionsHeld: true,
  datesToRecord: true,
  listSessions: true,
  familiesInvited: true,
  familiesCame: true,
  familiesCameUninvited: true,
  countSessions: true,
  headsInvited: true,
  headsCame: true,
  quotations: true,
  answered: true,
  answersUp: true,
  answersDown: true,
  atHomeDone: true,
  atHomeOf: true,
  pooled: true,
} satisfies Prisma.ActivitySelect

/** What the ladder reads of an outcome: the criterion, its measure and the result that stands. */
export const OUTCOME_FACTS = {
  id: true,
  about: true,
  statement: true,
  baseline: true,
  target: true,
  worthwhile: true,
  reviewOn: true,
  design: true,
  measure: { select: { name: true, unit: true, direction: true, type: true, reliability: true } },
  results: {
    where: { replacedAt: null },
    orderBy: { at: 'desc' },
    take: 1,
    select: { id: true, output: true, at: true },
  },
} satisfies Prisma.OutcomeSelect

const RECORD = {
  ...TALLIES,
  ...WAITING,
  version: true,
  title: true,
  status: true,
  statusOn: true,
  academicYear: true,
  archivedAt: true,
  need: true,
  yearGroups: true,
  groups: true,
  familiesForCount: true,
  mustNotMiss: true,
  kind: true,
  kindAnswers: true,
  kindReason: true,
  description: true,
  startsOn: true,
  endsOn: true,
  stoppedReason: true,
  decision: true,
  decisionNote: true,
  decidedOn: true,
  school: {
    select: {
      yearGroups: true,
      hideBelow: true,
      groups: { orderBy: { position: 'asc' }, select: { key: true, name: true } },
    },
  },
  owner: { select: { id: true, person: { select: { name: true } } } },
  copiedFrom: { select: { id: true, title: true, academicYear: true } },
  _count: { select: { repeatedBy: true } },
  copies: {
    select: { id: true, title: true, academicYear: true },
    orderBy: [{ academicYear: 'asc' }, { title: 'asc' }, { id: 'asc' }],
  },
  outcomes: {
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...OUTCOME_FACTS,
      comparedHow: true,
      measuring: true,
      measureId: true,
      lockedAt: true,
      asLocked: true,
      changedAfterLockAt: true,
    },
  },
  sessions: {
    orderBy: [{ heldOn: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      heldOn: true,
      startsAt: true,
      place: true,
      isOnline: true,
      isEvening: true,
      hasCreche: true,
      languages: true,
      recordedAt: true,
      attendanceBy: true,
      invitedCount: true,
      cameCount: true,
    },
  },
  responses: {
    orderBy: [{ saidOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      kind: true,
      saidOn: true,
      words: true,
      source: true,
      consent: true,
      question: true,
      scaleMax: true,
      lowWord: true,
      highWord: true,
      answers: true,
      what: true,
      doneCount: true,
      ofCount: true,
    },
  },
} satisfies Prisma.ActivitySelect

export type ActivityRecord = NonNullable<Awaited<ReturnType<typeof readActivity>>>

/**
 * The whole chain of one activity, how many of the register's families it is for, how many who waited are due their turn,
 * and the newest of its history. Null when it is not this school's or not this viewer's to read.
 */
export function getActivity(viewer: Viewer, id: string) {
  return inSchool(viewer, (tx) => readActivity(tx, viewer, id))
}

/** As `getActivity`, within a page's transaction. */
export async function readActivity(tx: Tx, viewer: Viewer, id: string) {
  if (!mayReadActivities(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  const on = today()
  const activity = await tx.activity.findFirst({
    where: { schoolId, id },
    select: { ...RECORD, evidence: evidenceFor(viewer, on) },
    relationLoadStrategy: 'join',
  })
  if (!activity) return null
  const familiesInRegister = await tx.family.count({ where: { schoolId, ...familiesItIsFor(activity) } })
  // Who waits is counted here, and goes no further.
  const { evaluation, ...record } = activity
  const waiting = await waitingOf(tx, viewer, { id, repeatsId: record.repeatsId, evaluation })
  const history = await tx.auditEntry.findMany({
    where: { schoolId, activityId: id },
    orderBy: { id: 'desc' },
    take: HISTORY_SHOWN + 1,
    select: { id: true, at: true, personName: true, kind: true, detail: true },
  })
  return {
    ...record,
    responses: activity.responses.map((response) => ({
      ...response,
      ...(quotationFor(viewer, response) ?? { words: null, source: null }),
    })),
    evidence: piecesOf(activity.evidence, on),
    familiesInRegister,
    waited: dueOf(waiting),
    history,
  }
}

/** The evidence in use that supports it, as far as this viewer may see it. */
const evidenceFor = (viewer: Viewer, on: string) =>
  ({
    where: { evidence: { is: { AND: [visibleTo(viewer, on)], withdrawnAt: null, replacedById: null } } },
    orderBy: [{ evidence: { datedOn: 'desc' } }, { evidenceId: 'desc' }, { id: 'asc' }],
    select: { outcomeId: true, evidence: { select: evidenceItem } },
  }) satisfies Prisma.Activity$evidenceArgs

type Link = Prisma.EvidenceLinkGetPayload<ReturnType<typeof evidenceFor>>

/** Each piece once, newest first, with the outcomes it is narrowed to. */
function piecesOf(links: Link[], on: string) {
  const ids = [...new Set(links.map(({ evidence }) => evidence.id))]
  return ids.flatMap((id) => {
    const own = links.filter(({ evidence }) => evidence.id === id)
    const [first] = own
    return first
      ? { ...asItem(first.evidence, on), outcomeIds: own.flatMap(({ outcomeId }) => outcomeId ?? []) }
      : []
  })
}
