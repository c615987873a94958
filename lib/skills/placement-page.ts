import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { visibleTo } from '../evidence/policy'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import type { Placed } from './placement-standing'
import { canSeeOffers } from './policy'

const EVIDENCE_OFFERED = 50

const PAGE = {
  id: true,
  version: true,
  status: true,
  isSupervised: true,
  because: true,
  invitedOn: true,
  invitedByName: true,
  answeredOn: true,
  answerWords: true,
  answerLocale: true,
  calledOffWhy: true,
  pupilsGained: true,
  staffSaid: true,
  parentSaid: true,
  parentSaidLocale: true,
  parentWouldAgain: true,
  recordedOn: true,
  thankedOn: true,
  thankedHow: true,
  thanks: true,
  evidenceId: true,
  request: { select: { id: true, title: true } },
  offer: { select: { id: true, name: true, locale: true, contact: true, contactBy: true } },
  activity: {
    select: {
      id: true,
      title: true,
      outcomes: {
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, statement: true },
      },
    },
  },
  outcome: { select: { id: true, statement: true } },
  sessions: {
    orderBy: [{ session: { heldOn: 'asc' } }, { session: { startsAt: 'asc' } }, { sessionId: 'asc' }],
    select: { minutes: true, session: { select: { id: true, heldOn: true, startsAt: true } } },
  },
} satisfies Prisma.PlacementSelect

type Row = Prisma.PlacementGetPayload<{ select: typeof PAGE }>
type Evidence = { id: string; title: string }

type PlacementSessionRow = {
  id: string
  heldOn: IsoDate
  startsAt: string | null
  minutes: number | null
}

export type PlacementPage = Omit<
  Row,
  'sessions' | 'invitedOn' | 'answeredOn' | 'recordedOn' | 'thankedOn' | 'evidenceId'
> &
  Omit<Placed, 'sessions'> & {
    sessions: PlacementSessionRow[]
    /** Null where there is none, or none this person may see. */
    evidence: Evidence | null
  }

/** One placement with what it is connected to, in a page's transaction; null when it is not this viewer's to know of. */
export async function readPlacement(tx: Tx, viewer: Viewer, id: string): Promise<PlacementPage | null> {
  if (!canSeeOffers(viewer) || !isRecordId(id)) return null
  const row = await tx.placement.findFirst({
    where: { schoolId: viewer.schoolId, id },
    relationLoadStrategy: 'join',
    select: PAGE,
  })
  if (!row) return null
  const { evidenceId, sessions, ...placement } = row
  return {
    ...placement,
    name: row.offer?.name ?? null,
    invitedOn: toIso(row.invitedOn),
    answeredOn: toIso(row.answeredOn),
    recordedOn: toIso(row.recordedOn),
    thankedOn: toIso(row.thankedOn),
    sessions: sessions.map(({ minutes, session: { heldOn, ...session } }) => ({
      ...session,
      heldOn: toIso(heldOn),
      minutes,
    })),
    evidence: evidenceId ? await evidenceSeen(tx, viewer, evidenceId) : null,
  }
}

function evidenceSeen(tx: Tx, viewer: Viewer, id: string): Promise<Evidence | null> {
  return tx.evidence.findFirst({
    where: { AND: [visibleTo(viewer, today()), { id }] },
    select: { id: true, title: true },
  })
}

/** The evidence of its activity that a placement may be linked to, newest first, in a page's transaction. */
export async function readEvidenceOf(tx: Tx, viewer: Viewer, activityId: string): Promise<Evidence[]> {
  return tx.evidence.findMany({
    where: {
      AND: [
        visibleTo(viewer, today()),
        { withdrawnAt: null, replacedById: null, links: { some: { activityId } } },
      ],
    },
    orderBy: [{ datedOn: 'desc' }, { id: 'asc' }],
    take: EVIDENCE_OFFERED,
    select: { id: true, title: true },
  })
}
