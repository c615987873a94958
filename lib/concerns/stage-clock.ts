import type { CaseStatus } from '@/prisma/generated/enums'
import type { IsoDate } from '../platform/dates'
import { dueOn } from '../school-days/due'
import type { SchoolCalendar } from '../school-days/school-days'
import type { Stage } from './procedure'

/** While a clock stood still: from a day up to, and not with, the day it went on; null while it still stands. */
export type Pause = { from: IsoDate; to: IsoDate | null }

/** The days of one stage: what is due, and what has been done. */
export type StageDays = {
  acknowledgeBy: IsoDate | null
  acknowledgedOn: IsoDate | null
  answerBy: IsoDate | null
  answeredOn: IsoDate | null
}

/**
 * By when a stage that began on a day is to be acknowledged and answered. Null where the procedure sets no days, and while
 * the clock stands still.
 */
export function stageClock(
  stage: Pick<Stage, 'acknowledge' | 'answer'>,
  beganOn: IsoDate,
  pauses: readonly Pause[],
  calendar: SchoolCalendar,
): Pick<StageDays, 'acknowledgeBy' | 'answerBy'> {
  const by = (clock: Stage['answer']) =>
    clock && dueOn({ receivedOn: beganOn, ...clock, pauses: [...pauses] }, calendar)
  return { acknowledgeBy: by(stage.acknowledge), answerBy: by(stage.answer) }
}

/** The next day something is due to the parent: nothing once it is answered, while it is paused, or when it has ended. */
export function nextDue(status: CaseStatus, days: StageDays): IsoDate | null {
  if (status !== 'open' || days.answeredOn) return null
  if (days.acknowledgeBy && !days.acknowledgedOn) return days.acknowledgeBy
  return days.answerBy
}
