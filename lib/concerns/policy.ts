import type { Prisma } from '@/prisma/generated/client'
import { isLeader, isRecorder } from '../platform/roles'
import type { Viewer } from '../platform/viewer'

/**
 * Who may do what with cases. What hides a case from those who are named in it, and a restricted one from everybody else,
 * is not here: the database does that (`hidden_cases()` in the migration), so that no query can forget it.
 */

type Who = Pick<Viewer, 'role' | 'duties'>

/** The chair and the clerk are governors, and take what is about the head or another governor. */
export const isChairOrClerk = ({ duties }: Pick<Who, 'duties'>) =>
  duties.includes('chair') || duties.includes('clerk')

/** Any member of staff writes down what somebody said; the chair and the clerk write down what reaches them. */
export const mayRecordCase = (who: Who) => isRecorder(who) || isChairOrClerk(who)

/** Has a place called Concerns. Governors have counts and themes on their own page, and no cases. */
export const maySeeCases = mayRecordCase

/** May be let see a single case: a governor who sits on its panel reads that one, and has no place called Concerns. */
export const mayOpenCases = (who: Who) => maySeeCases(who) || who.role === 'governor'

/** Sees the school's cases as a whole: lists, trends, lessons, what may be let go. */
export const seesAllCases = isLeader

/** Decides: who handles it, who may see it, stages, how it ends. Whoever handles it does what is in between. */
export const mayDirectCase = (who: Who) => isLeader(who) || isChairOrClerk(who)

/** The school's categories, procedures, letters. */
export const mayKeepConcernSettings = isLeader

/**
 * The cases a person may see, of those the database lets them see at all: leaders the school's; staff those they wrote down,
 * handle, stand in for, or were let see; the chair and the clerk those that are theirs to take.
 *
 * @param membershipIds the viewer's own, and of those they stand in for today
 */
export function visibleTo(viewer: Viewer, membershipIds: readonly string[]): Prisma.CaseWhereInput {
  const { schoolId, personId, duties } = viewer
  if (isLeader(viewer)) return { schoolId }
  if (!mayOpenCases(viewer)) return { schoolId, id: { in: [] } }
  if (!maySeeCases(viewer)) return { schoolId, people: { some: { personId, part: 'may_see' } } }
  const theirs: Prisma.CaseWhereInput[] = [
    { recordedById: personId },
    { handlerId: { in: [...membershipIds] } },
    { people: { some: { personId, part: 'may_see' } } },
  ]
  if (duties.includes('chair')) theirs.push({ heldBy: 'chair' })
  if (duties.includes('clerk')) theirs.push({ heldBy: 'clerk' })
  return { schoolId, OR: theirs }
}
