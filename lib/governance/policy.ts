import { isLeader } from '../platform/roles'
import type { Viewer } from '../platform/viewer'

type Who = Pick<Viewer, 'role' | 'personId'>
type Question = { askedById: string; answeredAt: Date | null }

/** Governors ask; whoever answers does not ask themselves. This, and their account, is all that a governor writes. */
export const mayAsk = ({ role }: Pick<Who, 'role'>) => role === 'governor'

/**
 * Questions and answers stand between a school's governors and its leaders: a question is asked more freely when it is known
 * who reads it. A trust leader has the school's leaders to ask and sees the same figures without them; staff have no part.
 */
export const maySeeQuestions = (who: Pick<Who, 'role'>) => mayAsk(who) || isLeader(who)

export const mayAnswer = isLeader

/** A meeting is recorded by leaders: the clerk's minutes are the governors' own. */
export const mayKeepMeetings = isLeader

/** Until it is answered a question is its asker's, to better or to take back. After that both stay. */
export const isOwnToChange = (who: Who, { askedById, answeredAt }: Question) =>
  mayAsk(who) && askedById === who.personId && answeredAt === null
