import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import type { SchoolCalendar } from '../school-days/school-days'
import { writeCase } from './in-hand'
import { keepUntil } from './keep'
import { type Clocks, countsFrom, daysTaken } from './move-clock'
import type { StageStanding, Standing } from './standing'

type Written = {
  id: string
  version: number
  before: Standing
  after: Standing
  /** Of the stage whose days are counted: the one it was at. */
  clocks: Clocks | null
  calendar: SchoolCalendar
  keepYears: number
  pauseReason: string | null
  /** What else of the case is written with it. */
  data: Prisma.CaseUncheckedUpdateManyInput
}

/** Writes where a case stands now into its rows, if nobody has changed it since it was opened. */
export async function writeStanding(tx: Tx, viewer: Viewer, written: Written): Promise<void> {
  const { id, version, before, after, keepYears, data } = written
  await writeCase(tx, viewer, { id, version }, { ...columnsOf(after, keepYears), ...data })
  for (const stage of after.stages) await writeStage(tx, viewer, written, stage)
  const { schoolId, personName } = viewer
  const added = after.pauses.slice(before.pauses.length)
  if (added.length > 0) {
    await tx.casePause.createMany({
      data: added.map(({ from, to }) => ({
        schoolId,
        caseId: id,
        fromOn: toDate(from),
        toOn: dateOrNull(to),
        reason: written.pauseReason ?? '',
        byName: personName,
      })),
    })
  }
  const closedOn = before.pausedOn && !after.pausedOn && after.pauses.at(-1)?.to
  if (closedOn) {
    await tx.casePause.updateMany({
      where: { schoolId, caseId: id, toOn: null },
      data: { toOn: toDate(closedOn) },
    })
  }
}

function columnsOf(standing: Standing, keepYears: number): Prisma.CaseUncheckedUpdateManyInput {
  const { kind, status, stage, endedOn, endedAtStage, finding, apologyGiven, redirectedTo, timesReopened } =
    standing
  return {
    kind,
    status,
    stage,
    endedAtStage,
    finding,
    apologyGiven,
    redirectedTo,
    timesReopened,
    dueOn: dateOrNull(standing.dueOn),
    pausedOn: dateOrNull(standing.pausedOn),
    endedOn: dateOrNull(endedOn),
    reopenedOn: dateOrNull(standing.reopenedOn),
    keepUntil: endedOn ? toDate(keepUntil({ endedOn, keepYears })) : null,
  }
}

async function writeStage(tx: Tx, { schoolId }: Viewer, written: Written, stage: StageStanding) {
  const { id: caseId, before, clocks, calendar } = written
  const was = before.stages.find(({ number }) => number === stage.number)
  const days = {
    acknowledgeBy: dateOrNull(stage.acknowledgeBy),
    acknowledgedOn: dateOrNull(stage.acknowledgedOn),
    answerBy: dateOrNull(stage.answerBy),
    answeredOn: dateOrNull(stage.answeredOn),
    finding: stage.finding,
  }
  if (!was) {
    const { number, beganOn } = stage
    await tx.caseStage.createMany({ data: [{ schoolId, caseId, number, beganOn: toDate(beganOn), ...days }] })
    return
  }
  if (JSON.stringify(was) === JSON.stringify(stage)) return
  const took = (on: IsoDate, clock: Clocks['answer']) =>
    daysTaken({ from: countsFrom(before, stage), on }, clock, written.after.pauses, calendar)
  await tx.caseStage.updateMany({
    where: { schoolId, caseId, number: stage.number },
    data: {
      ...days,
      ...(stage.acknowledgedOn &&
        !was.acknowledgedOn && {
          acknowledgedIn: took(stage.acknowledgedOn, clocks?.acknowledge ?? clocks?.answer ?? null),
        }),
      ...(stage.answeredOn &&
        !was.answeredOn && {
          answeredIn: took(stage.answeredOn, clocks?.answer ?? clocks?.acknowledge ?? null),
        }),
    },
  })
}

const dateOrNull = (date: IsoDate | null) => (date ? toDate(date) : null)
