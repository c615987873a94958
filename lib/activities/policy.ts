import { isLeader, isRecorder } from '@/lib/platform/roles'
import type { ActivityStatus, Role } from '@/prisma/generated/enums'

type Who = { role: Role }

/** Governors have their own page, in counts; everybody else may read what the school does with parents. */
export const mayReadActivities = (who: Who) => who.role !== 'governor'

/** Whoever works in the school may put down an idea and fill in its record. */
export const mayRecordActivities = isRecorder

/** Decides that something is going to be done, has begun, is over: and so locks what it will be judged by. */
export const mayPlanActivities = (who: Who) => isLeader(who) || who.role === 'liaison'

/** An idea's outcomes are anybody's draft. Once planned they are what the school has committed itself to. */
export const mayChangeOutcomes = (who: Who, status: ActivityStatus) =>
  status === 'idea' ? mayRecordActivities(who) : mayPlanActivities(who)
