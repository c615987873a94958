import type { CaseHolder, CaseKind } from '@/prisma/generated/enums'
import type { IsoDate } from '../platform/dates'
import { afterMove } from './after-move'
import type { Move } from './moves'
import { currentStage, type Standing } from './standing'

/** An entry of the history, as far as it is a case's. */
export type CaseEntry = { kind: string; detail: unknown }

/** What an entry says of the case after it, besides the move. Never anybody's words. */
type Detail = {
  what?: CaseKind
  category?: string
  receivedOn?: IsoDate
  stage?: number
  /** Its name; null for thanks and ideas. */
  procedure?: string | null
  heldBy?: CaseHolder
  handler?: string | null
  isRestricted?: boolean
  move?: Move
  /** The deadlines of the stage it is at, and the next of them. */
  clock?: { acknowledgeBy: IsoDate | null; answerBy: IsoDate | null; dueOn: IsoDate | null }
}

/** Where a case stands, from nothing but its history, the oldest entry first; null without its beginning. */
export function rebuild(entries: readonly CaseEntry[]): Standing | null {
  return entries.reduce<Standing | null>((standing, { kind, detail }) => {
    const said = (detail ?? {}) as Detail
    if (kind === 'case.recorded') return withClock(beginning(said), said)
    if (!standing) return null
    const moved = said.move ? afterMove(standing, said.move) : standing
    return withClock({ ...moved, ...facts(said) }, said)
  }, null)
}

function beginning({ what, receivedOn, stage, procedure, category, heldBy }: Detail): Standing {
  const day = receivedOn as IsoDate
  const none = { acknowledgeBy: null, acknowledgedOn: null, answerBy: null, answeredOn: null, finding: null }
  return {
    kind: what as CaseKind,
    status: 'open',
    stage: stage as number,
    receivedOn: day,
    stages: procedure ? [{ number: stage as number, beganOn: day, ...none }] : [],
    pauses: [],
    dueOn: null,
    pausedOn: null,
    endedOn: null,
    endedAtStage: null,
    finding: null,
    apologyGiven: null,
    redirectedTo: null,
    timesReopened: 0,
    reopenedOn: null,
    category: category as string,
    handler: null,
    heldBy: heldBy as CaseHolder,
    isRestricted: false,
  }
}

function facts({ category, handler, heldBy, isRestricted }: Detail): Partial<Standing> {
  return {
    ...(category !== undefined && { category }),
    ...(handler !== undefined && { handler }),
    ...(heldBy !== undefined && { heldBy }),
    ...(isRestricted !== undefined && { isRestricted }),
  }
}

function withClock(standing: Standing, { clock }: Detail): Standing {
  if (!clock) return standing
  const { dueOn, ...deadlines } = clock
  const stage = currentStage(standing)
  const stages = standing.stages.map((one) => (one === stage ? { ...one, ...deadlines } : one))
  return { ...standing, stages, dueOn }
}
