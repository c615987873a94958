import type { CaseFinding } from '@/prisma/generated/enums'
import type { IsoDate } from '../platform/dates'
import { MOVES, type Move } from './moves'
import type { StageStanding, Standing } from './standing'

/** Where a case stands after a permitted move. Its deadlines are not worked out here; see `withClocks`. */
export function afterMove(standing: Standing, move: Move): Standing {
  const status = MOVES[move.kind].to ?? standing.status
  const { on } = move
  switch (move.kind) {
    case 'acknowledge':
      return atStage(standing, (stage) => ({ ...stage, acknowledgedOn: on }))
    case 'answer':
      return { ...atStage(standing, (stage) => answered(stage, on, move.finding)), reopenedOn: null }
    case 'pause':
      return { ...standing, status, pausedOn: on, pauses: [...standing.pauses, { from: on, to: null }] }
    case 'go_on':
      return { ...unpaused(standing, on), status }
    case 'escalate': {
      const next = {
        number: move.to,
        beganOn: on,
        acknowledgeBy: null,
        acknowledgedOn: null,
        answerBy: null,
        answeredOn: null,
        finding: null,
      }
      return {
        ...notEnded(unpaused(standing, on)),
        status,
        kind: move.isFormal ? 'complaint' : standing.kind,
        stage: move.to,
        stages: [...standing.stages, next],
        reopenedOn: null,
      }
    }
    case 'reopen':
      return { ...notEnded(standing), status, timesReopened: standing.timesReopened + 1, reopenedOn: on }
    // Who is told how it ended has been answered, and an answer acknowledges.
    case 'resolve':
      return {
        ...ended(
          atStage(standing, (stage) => answered(stage, on, move.finding)),
          on,
        ),
        status,
        finding: move.finding,
        apologyGiven: move.apologyGiven,
      }
    case 'withdraw':
      return { ...ended(standing, on), status }
    case 'redirect':
      return { ...ended(standing, on), status, redirectedTo: move.route }
  }
}

function answered(stage: StageStanding, on: IsoDate, finding: CaseFinding | null): StageStanding {
  return {
    ...stage,
    acknowledgedOn: stage.acknowledgedOn ?? on,
    answeredOn: stage.answeredOn ?? on,
    finding: finding ?? stage.finding,
  }
}

function atStage(standing: Standing, change: (stage: StageStanding) => StageStanding): Standing {
  const stages = standing.stages.map((one) => (one.number === standing.stage ? change(one) : one))
  return { ...standing, stages }
}

function unpaused(standing: Standing, on: IsoDate): Standing {
  return {
    ...standing,
    pausedOn: null,
    pauses: standing.pauses.map((pause) => (pause.to === null ? { ...pause, to: on } : pause)),
  }
}

function ended(standing: Standing, on: IsoDate): Standing {
  return { ...unpaused(standing, on), endedOn: on, endedAtStage: standing.stage, reopenedOn: null }
}

function notEnded(standing: Standing): Standing {
  return {
    ...standing,
    endedOn: null,
    endedAtStage: null,
    finding: null,
    apologyGiven: null,
    redirectedTo: null,
  }
}
