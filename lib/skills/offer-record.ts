import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { readCalendar } from '../school-days/queries'
import { canAskParents, canSeeOffers } from './policy'
import { checksOf } from './volunteer'
import { answerBy } from './waiting-offers'

const PAGE = {
  id: true,
  version: true,
  name: true,
  locale: true,
  givenBy: true,
  childClass: true,
  ownWords: true,
  experience: true,
  gains: true,
  gainWords: true,
  howFar: true,
  days: true,
  ages: true,
  speaks: true,
  contact: true,
  contactBy: true,
  sentOn: true,
  answeredOn: true,
  toldWaitingOn: true,
  reviewedAt: true,
  consentUntil: true,
  enteredByName: true,
  family: { select: { id: true, reference: true, leftAt: true } },
  campaign: { select: { title: true } },
  volunteer: true,
  skills: {
    orderBy: [{ skill: { position: 'asc' } }, { skill: { name: 'asc' } }],
    select: { isMatched: true, level: true, skill: { select: { id: true, name: true } } },
  },
  placements: {
    orderBy: [{ invitedOn: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      status: true,
      invitedOn: true,
      answeredOn: true,
      recordedOn: true,
      thankedOn: true,
      request: { select: { title: true } },
      sessions: {
        orderBy: [{ session: { heldOn: 'asc' } }, { sessionId: 'asc' }],
        select: { minutes: true, session: { select: { heldOn: true } } },
      },
    },
  },
} satisfies Prisma.OfferSelect

const HISTORY_SHOWN = 30

export type OfferRecord = NonNullable<Awaited<ReturnType<typeof getOffer>>>

/**
 * One offer with what became of it. How to reach the parent is left out for those who do not ask parents. Null when it is not
 * this viewer's to see. Three statements.
 */
export async function getOffer(viewer: Viewer, id: string) {
  if (!canSeeOffers(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const offer = await tx.offer.findFirst({
      where: { schoolId, id },
      relationLoadStrategy: 'join',
      select: PAGE,
    })
    if (!offer) return null
    const days = await waitsUntil(tx, viewer, offer)
    const history = await tx.auditEntry.findMany({
      where: { schoolId, recordType: 'offer', recordId: id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: HISTORY_SHOWN,
      select: { id: true, at: true, personName: true, kind: true, detail: true },
    })
    const { volunteer, placements, contact, contactBy, skills, ...rest } = offer
    const consentUntil = toIso(offer.consentUntil)
    return {
      ...rest,
      ...days,
      history,
      consentUntil,
      sentOn: toIso(offer.sentOn),
      answeredOn: toIso(offer.answeredOn),
      toldWaitingOn: toIso(offer.toldWaitingOn),
      /** It may be taken up: the family is here, and what they agreed to has not ended. */
      stands: consentUntil >= today() && !offer.family?.leftAt,
      isToMatch: offer.ownWords !== null && offer.reviewedAt === null,
      reach: canAskParents(viewer) ? { contact, contactBy } : null,
      checks: checksOf(volunteer),
      skills: skills.map(({ skill, ...of }) => ({ ...skill, ...of })),
      placements: placements.map(({ sessions, request, ...placed }) => ({
        ...placed,
        name: offer.name,
        title: request.title,
        invitedOn: toIso(placed.invitedOn),
        answeredOn: toIso(placed.answeredOn),
        recordedOn: toIso(placed.recordedOn),
        thankedOn: toIso(placed.thankedOn),
        sessions: sessions.map(({ minutes, session }) => ({ minutes, heldOn: toIso(session.heldOn) })),
      })),
    }
  })
}

/** By when they are to hear from the school; null once they have. */
async function waitsUntil(
  tx: Tx,
  viewer: Viewer,
  offer: { id: string; name: string; sentOn: Date; answeredOn: Date | null; toldWaitingOn: Date | null },
): Promise<{ answerBy: string | null }> {
  if (offer.answeredOn || offer.toldWaitingOn) return { answerBy: null }
  const [waiting] = answerBy([offer], await readCalendar(tx, viewer))
  return { answerBy: waiting?.answerBy ?? null }
}
