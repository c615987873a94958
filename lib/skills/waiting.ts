import type { Prisma } from '@/prisma/generated/client'
import { type IsoDate, toDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { schoolCalendar } from '../school-days/school-days'
import type { Days } from '../school-days/span'
import { canAskParents } from './policy'
import { standingOffers } from './standing'
import { answerBy, unanswered, type WaitingOffer } from './waiting-offers'

/** More than anybody keeps waiting; what is beyond stands in the lists. */
const MOST_WAITING = 200

/** Of what was arranged: it has no day, nobody said whether it was held, what came of it is not written, or nobody said thank you. */
const unfinished = (on: IsoDate): Prisma.PlacementWhereInput => ({
  OR: [
    { status: 'accepted' },
    { status: 'placed', sessions: { some: { minutes: null, session: { heldOn: { lt: toDate(on) } } } } },
    { status: 'held', recordedOn: null },
    { status: 'held', thankedOn: null, offerId: { not: null } },
  ],
})

/**
 * What of the parents' offers waits for this person, to be read along with what else a page reads of the school: for those who
 * ask parents every offer that is not answered or not matched, and every placement that is not finished; for everybody else
 * the placements of those they invited.
 *
 * @param on ISO date
 */
export function waitingSkillsSelect(viewer: Viewer, on: IsoDate) {
  const { schoolId, personId } = viewer
  const asks = canAskParents(viewer)
  const theirs: Prisma.PlacementWhereInput = {
    AND: [unfinished(on), asks ? {} : { invitedById: personId }],
  }
  return {
    bankHolidays: true,
    calendarSpans: {
      where: { schoolId },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      select: { kind: true, name: true, startsOn: true, endsOn: true },
    },
    offers: {
      where: {
        AND: [standingOffers(schoolId), { OR: [unanswered, { reviewedAt: null, ownWords: { not: null } }] }],
      },
      orderBy: [{ sentOn: 'asc' }, { id: 'asc' }],
      take: asks ? MOST_WAITING : 0,
      select: {
        id: true,
        name: true,
        sentOn: true,
        answeredOn: true,
        toldWaitingOn: true,
        ownWords: true,
        reviewedAt: true,
        _count: { select: { placements: true } },
      },
    },
    skillRequests: {
      where: { schoolId, placements: { some: theirs } },
      orderBy: { id: 'asc' },
      take: MOST_WAITING,
      select: {
        title: true,
        placements: {
          where: theirs,
          orderBy: { id: 'asc' },
          select: {
            id: true,
            status: true,
            answeredOn: true,
            recordedOn: true,
            sessions: { select: { minutes: true, session: { select: { heldOn: true } } } },
          },
        },
      },
    },
  } satisfies Prisma.SchoolSelect
}

type Read = Prisma.SchoolGetPayload<{ select: ReturnType<typeof waitingSkillsSelect> }>

export type WaitingSkills = {
  /** Nobody has answered them; by when each is to be. */
  unanswered: WaitingOffer[]
  /** Words nobody has matched to skills. */
  toMatch: { id: string }[]
  placements: (Read['skillRequests'][number]['placements'][number] & { title: string })[]
}

/** What was read, sorted out. */
export function waitingSkillsOf({ offers, skillRequests, bankHolidays, calendarSpans }: Read): WaitingSkills {
  const spans: Days[] = calendarSpans.map(({ startsOn, endsOn, ...span }) => ({
    ...span,
    startsOn: toIso(startsOn),
    endsOn: toIso(endsOn),
  }))
  const waits = offers.filter(
    ({ answeredOn, toldWaitingOn, _count }) => !answeredOn && !toldWaitingOn && _count.placements === 0,
  )
  return {
    unanswered: answerBy(waits, schoolCalendar({ spans, bankHolidays })),
    toMatch: offers.filter(({ reviewedAt, ownWords }) => !reviewedAt && ownWords !== null),
    placements: skillRequests.flatMap(({ title, placements }) =>
      placements.map((placement) => ({ ...placement, title })),
    ),
  }
}
