import type { Prisma } from '@/prisma/generated/client'

/** The pupils an activity is for, as its record says. Empty year groups mean the whole school, empty groups everyone in them. */
export type WhoFor = { yearGroups: string[]; groups: string[] }

/**
 * The rule "pupils it is for": at the school now, in one of its year groups where it names any, and in at least one of its
 * pupil groups where it names any. A Prisma `where`, to be put beside the school's own.
 */
export function pupilsItIsFor({ yearGroups, groups }: WhoFor): Prisma.PupilWhereInput {
  return {
    leftAt: null,
    ...(yearGroups.length > 0 && { yearGroup: { in: yearGroups } }),
    ...(groups.length > 0 && { groups: { hasSome: groups } }),
  }
}

/** The rule "families of pupils it is for": a family is counted once, however many of its children it is for. */
export function familiesItIsFor(whoFor: WhoFor): Prisma.FamilyWhereInput {
  return { leftAt: null, pupils: { some: pupilsItIsFor(whoFor) } }
}
