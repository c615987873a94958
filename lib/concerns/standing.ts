import type { CaseFinding, CaseHolder, CaseKind, CaseStatus } from '@/prisma/generated/enums'
import { type IsoDate, toIso } from '../platform/dates'
import type { Pause, StageDays } from './stage-clock'

/** One stage of a case as it ran. */
export type StageStanding = StageDays & {
  number: number
  beganOn: IsoDate
  finding: CaseFinding | null
}

/**
 * Where a case stands, without anybody's words: what its moves are decided by, and what its history rebuilds. Days are ISO
 * dates; `stages` and `pauses` in the order in which they began.
 */
export type Standing = {
  kind: CaseKind
  status: CaseStatus
  /** 0 where there is no procedure, and no row in `stages`. */
  stage: number
  receivedOn: IsoDate
  stages: StageStanding[]
  pauses: Pause[]
  /** The next day something is due to the parent. */
  dueOn: IsoDate | null
  pausedOn: IsoDate | null
  endedOn: IsoDate | null
  endedAtStage: number | null
  finding: CaseFinding | null
  apologyGiven: boolean | null
  redirectedTo: string | null
  timesReopened: number
  reopenedOn: IsoDate | null
  /** The name of the category, and of whoever handles it. */
  category: string
  handler: string | null
  heldBy: CaseHolder
  isRestricted: boolean
}

/** The stage it is at; none for thanks and ideas. */
export const currentStage = ({ stages, stage }: Pick<Standing, 'stages' | 'stage'>) =>
  stages.find(({ number }) => number === stage)

type Dated<T> = {
  [K in keyof T]: T[K] extends IsoDate | null ? Date | (null extends T[K] ? null : never) : T[K]
}

/** The rows of a case, as they are read. */
type StandingRows = Pick<
  Standing,
  'kind' | 'status' | 'stage' | 'endedAtStage' | 'finding' | 'apologyGiven' | 'redirectedTo' | 'timesReopened'
> &
  Pick<Standing, 'heldBy' | 'isRestricted'> & {
    receivedOn: Date
    dueOn: Date | null
    pausedOn: Date | null
    endedOn: Date | null
    reopenedOn: Date | null
    category: { name: string }
    handler: { person: { name: string } } | null
    stages: (Dated<StageDays> & { number: number; beganOn: Date; finding: CaseFinding | null })[]
    pauses: { fromOn: Date; toOn: Date | null }[]
  }

export function standingOf(row: StandingRows): Standing {
  const { kind, status, stage, endedAtStage, finding, apologyGiven, redirectedTo, timesReopened } = row
  return {
    kind,
    status,
    stage,
    endedAtStage,
    finding,
    apologyGiven,
    redirectedTo,
    timesReopened,
    heldBy: row.heldBy,
    isRestricted: row.isRestricted,
    category: row.category.name,
    handler: row.handler?.person.name ?? null,
    receivedOn: toIso(row.receivedOn),
    dueOn: toIso(row.dueOn),
    pausedOn: toIso(row.pausedOn),
    endedOn: toIso(row.endedOn),
    reopenedOn: toIso(row.reopenedOn),
    stages: row.stages.map((one) => ({
      number: one.number,
      finding: one.finding,
      beganOn: toIso(one.beganOn),
      acknowledgeBy: toIso(one.acknowledgeBy),
      acknowledgedOn: toIso(one.acknowledgedOn),
      answerBy: toIso(one.answerBy),
      answeredOn: toIso(one.answeredOn),
    })),
    pauses: row.pauses.map(({ fromOn, toOn }) => ({ from: toIso(fromOn), to: toIso(toOn) })),
  }
}
