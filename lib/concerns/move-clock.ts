import { addDays, type IsoDate } from '../platform/dates'
import { beginsOn, type ClockUnit } from '../school-days/due'
import { movedDue } from '../school-days/moved-due'
import type { SchoolCalendar } from '../school-days/school-days'
import { isOngoing } from './case'
import type { Stage } from './procedure'
import { nextDue, type Pause, stageClock } from './stage-clock'
import { currentStage, type StageStanding, type Standing } from './standing'

/** What of a stage of a procedure sets its clocks. */
export type Clocks = Pick<Stage, 'acknowledge' | 'answer'>

/**
 * Why the deadlines are worked out again: a stage begins, or the case was taken up again; something else was done; or the
 * calendar was changed.
 */
type Because = 'begins' | 'move' | 'calendar'

/**
 * The deadlines of the stage a case is at, worked out again: those still to be met, and no others. What was met stays as it
 * was. What was missed stays missed when somebody pauses the clock afterwards; a change of the calendar may put it right.
 * Nothing becomes late by either. A stage that is written down days after it began may be late from the start.
 *
 * @param clocks of the stage it is at; null where there is no procedure
 */
export function withClocks(
  standing: Standing,
  clocks: Clocks | null,
  calendar: SchoolCalendar,
  { today, because }: { today: IsoDate; because: Because },
): Standing {
  const stage = currentStage(standing)
  if (!stage) return { ...standing, dueOn: null }
  if (!clocks || !isOngoing(standing)) return { ...standing, dueOn: nextDue(standing.status, stage) }
  const computed = stageClock(clocks, countsFrom(standing, stage), standing.pauses, calendar)
  const due = (was: IsoDate | null, now: IsoDate | null) => {
    if (because === 'begins') return now
    if (because === 'move' && was !== null && was < today) return was
    return movedDue({ was, computed: now, today })
  }
  const moved: StageStanding = {
    ...stage,
    acknowledgeBy: stage.acknowledgedOn
      ? stage.acknowledgeBy
      : due(stage.acknowledgeBy, computed.acknowledgeBy),
    answerBy: stage.answeredOn ? stage.answerBy : due(stage.answerBy, computed.answerBy),
  }
  const stages = standing.stages.map((one) => (one === stage ? moved : one))
  // A stage that was answered and is taken up again has another answer due, counted from that day, while the deadline that
  // was met stands in its stage.
  const isAnsweredAnew = standing.reopenedOn !== null && stage.answeredOn !== null
  if (!isAnsweredAnew) return { ...standing, stages, dueOn: nextDue(standing.status, moved) }
  return {
    ...standing,
    stages,
    dueOn: standing.status === 'open' ? due(standing.dueOn, computed.answerBy) : null,
  }
}

/** From when its days count: the day the stage began, or the case was taken up again. */
export const countsFrom = ({ reopenedOn }: Pick<Standing, 'reopenedOn'>, { beganOn }: StageStanding) =>
  reopenedOn ?? beganOn

/**
 * How many days something took from the day its clock began, in the clock's unit and without the days it stood still. No
 * more than the clock's days exactly when it was in time: what is done on a Saturday counts with the Monday after.
 */
export function daysTaken(
  { from, on }: { from: IsoDate; on: IsoDate },
  clock: Stage['answer'],
  pauses: readonly Pause[],
  calendar: SchoolCalendar,
): number {
  const unit: ClockUnit = clock?.unit ?? 'school_days'
  const begins = unit === 'school_days' ? beginsOn(from, calendar) : from
  const stands = (day: IsoDate) =>
    pauses.some((pause) => pause.from <= day && (pause.to === null || day < pause.to))
  const isCounted = (day: IsoDate) => !stands(day) && (unit === 'calendar_days' || calendar.isSchoolDay(day))
  const first = clock?.countsFrom === 'same_day' ? begins : addDays(begins, 1)
  let taken = on > begins && !isCounted(on) ? 1 : 0
  for (let day = first; day <= on; day = addDays(day, 1)) if (isCounted(day)) taken += 1
  return taken
}
