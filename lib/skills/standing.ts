import type { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { toDate } from '../platform/dates'

/**
 * The offers a school may still take up: the family has not left, and what they agreed to has not ended. Every list of people
 * to ask goes by it; an offer that is only looked at does not.
 */
export const standingOffers = (schoolId: string): Prisma.OfferWhereInput & { schoolId: string } => ({
  schoolId,
  consentUntil: { gte: toDate(today()) },
  OR: [{ familyId: null }, { family: { leftAt: null } }],
})
