import type { Prisma } from '@/prisma/generated/client'
import { type IsoDate, toIso } from '../platform/dates'
import { dueOn } from '../school-days/due'
import type { SchoolCalendar } from '../school-days/school-days'
import { standingOffers } from './standing'

/** School days within which a parent who offered hears from the school, or is told that it takes longer. */
const ANSWER_WITHIN = 10

/** More than a school leaves waiting: the oldest of them are enough to begin with. */
export const MOST_WAITING = 200

/** Nobody was asked, written to, or told that it takes longer. */
export const unanswered = {
  answeredOn: null,
  toldWaitingOn: null,
  placements: { none: {} },
} satisfies Prisma.OfferWhereInput

/** Offers nobody has answered, nor told their parents that it takes longer; the oldest first. */
export const waitingOffers = (schoolId: string) =>
  ({
    where: {
      AND: [standingOffers(schoolId), unanswered],
    },
    orderBy: [{ sentOn: 'asc' }, { id: 'asc' }],
    take: MOST_WAITING,
    select: { id: true, name: true, sentOn: true },
  }) satisfies Prisma.OfferFindManyArgs

export type WaitingOffer = { id: string; name: string; sentOn: IsoDate; answerBy: IsoDate }

/** By when each is to be answered: the tenth school day after the day it came. */
export function answerBy(
  rows: readonly { id: string; name: string; sentOn: Date }[],
  calendar: SchoolCalendar,
): WaitingOffer[] {
  return rows.map(({ id, name, sentOn: sent }) => {
    const sentOn = toIso(sent)
    const clock = {
      receivedOn: sentOn,
      days: ANSWER_WITHIN,
      unit: 'school_days',
      countsFrom: 'next_day',
    } as const
    return { id, name, sentOn, answerBy: dueOn({ ...clock, pauses: [] }, calendar) ?? sentOn }
  })
}
