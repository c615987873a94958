import type { CaseFinding, CaseStatus } from '@/prisma/generated/enums'
import { type IsoDate, shortDate } from '../platform/dates'
import { hasProcedure } from './case'
import { currentStage, type Standing } from './standing'

/** What can be done with a case by its procedure, each on a day. */
export type Move =
  | { kind: 'acknowledge'; on: IsoDate }
  | { kind: 'answer'; on: IsoDate; finding: CaseFinding | null }
  /** To the next stage of the version of the procedure it began under. */
  | { kind: 'escalate'; on: IsoDate; to: number; isFormal: boolean }
  | { kind: 'pause'; on: IsoDate }
  | { kind: 'go_on'; on: IsoDate }
  | { kind: 'resolve'; on: IsoDate; finding: CaseFinding | null; apologyGiven: boolean | null }
  | { kind: 'withdraw'; on: IsoDate }
  | { kind: 'redirect'; on: IsoDate; route: string }
  | { kind: 'reopen'; on: IsoDate }

export type MoveKind = Move['kind']

type Row = {
  /** Where a case may stand before it, and where it stands afterwards; null leaves it where it is. */
  from: readonly CaseStatus[]
  to: CaseStatus | null
  /** Only where a procedure sets stages and days: thanks and ideas have none. */
  needsProcedure: boolean
  /** The field of a form, and what somebody reads who tries it from elsewhere. */
  refusal: string
}

const ONGOING = ['open', 'paused'] as const
const ENDED = ['resolved', 'withdrawn', 'redirected'] as const

/** The moves, to be checked against the procedure line by line. */
export const MOVES: Record<MoveKind, Row> = {
  acknowledge: {
    from: ONGOING,
    to: null,
    needsProcedure: true,
    refusal: 'It has ended. Take it up again first.',
  },
  answer: {
    from: ['open'],
    to: null,
    needsProcedure: true,
    refusal: 'It is paused or has ended. Let it go on first.',
  },
  // Also when it was resolved and the parent is not satisfied: that is what the next stage is for.
  escalate: {
    from: [...ONGOING, 'resolved'],
    to: 'open',
    needsProcedure: true,
    refusal: 'It was withdrawn or sent another way. Take it up again first.',
  },
  pause: { from: ['open'], to: 'paused', needsProcedure: true, refusal: 'Only an open case can be paused.' },
  go_on: { from: ['paused'], to: 'open', needsProcedure: true, refusal: 'It is not paused.' },
  resolve: { from: ONGOING, to: 'resolved', needsProcedure: false, refusal: 'It has ended already.' },
  withdraw: { from: ONGOING, to: 'withdrawn', needsProcedure: false, refusal: 'It has ended already.' },
  redirect: { from: ONGOING, to: 'redirected', needsProcedure: false, refusal: 'It has ended already.' },
  reopen: { from: ENDED, to: 'open', needsProcedure: false, refusal: 'It has not ended.' },
}

/** Why a move is refused, beside which field of its form. */
type Refusal = { field: string; sentence: string }

/**
 * Why this move is not permitted as a case stands; null when it is. Its day may not be to come, nor before what has been
 * done already.
 */
export function refusalOf(standing: Standing, move: Move, day: IsoDate): Refusal | null {
  const { from, needsProcedure, refusal } = MOVES[move.kind]
  const stage = currentStage(standing)
  if (needsProcedure && (!hasProcedure(standing.kind) || !stage)) {
    return onForm('Thanks and ideas are answered without stages and days.')
  }
  if (!from.includes(standing.status)) return onForm(refusal)
  if (move.kind === 'acknowledge' && stage?.acknowledgedOn) {
    return onForm(`It was acknowledged on ${shortDate(stage.acknowledgedOn)}.`)
  }
  if (move.kind === 'answer' && stage?.answeredOn && !standing.reopenedOn) {
    return onForm(
      `This stage was answered on ${shortDate(stage.answeredOn)}. It can be ended, or go to the next stage.`,
    )
  }
  if (move.kind === 'escalate' && move.to <= standing.stage) return onForm('It is at this stage already.')
  if (move.on > day) return { field: 'on', sentence: 'This day is still to come. Enter the day it was done.' }
  const earliest = move.kind === 'acknowledge' ? (stage?.beganOn ?? standing.receivedOn) : lastDayOf(standing)
  if (move.on < earliest) {
    return {
      field: 'on',
      sentence: `This is before ${shortDate(earliest)}, the day of what was done before it. Enter that day or a later one.`,
    }
  }
  return null
}

const onForm = (sentence: string): Refusal => ({ field: 'form', sentence })

/** The day of the latest of what has been done. */
function lastDayOf({ receivedOn, stages, pauses, endedOn, reopenedOn, pausedOn }: Standing): IsoDate {
  const days = [
    receivedOn,
    endedOn,
    reopenedOn,
    pausedOn,
    ...stages.flatMap(({ beganOn, acknowledgedOn, answeredOn }) => [beganOn, acknowledgedOn, answeredOn]),
    ...pauses.flatMap(({ from, to }) => [from, to]),
  ]
  return days.reduce<IsoDate>((latest, day) => (day && day > latest ? day : latest), receivedOn)
}

/** The moves a case is open to as it stands, whoever asks and on whatever day. */
export const openTo = (standing: Standing): MoveKind[] =>
  (Object.keys(MOVES) as MoveKind[]).filter((kind) => {
    const { from, needsProcedure } = MOVES[kind]
    const stage = currentStage(standing)
    if (!from.includes(standing.status) || (needsProcedure && !stage)) return false
    if (kind === 'acknowledge') return !stage?.acknowledgedOn
    if (kind === 'answer') return !stage?.answeredOn || standing.reopenedOn !== null
    return true
  })
