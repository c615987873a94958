import { currentStage, type Standing } from './standing'

/** What the history keeps of the deadlines of a case, so that it can rebuild them. */
export function clockOf(standing: Standing) {
  const stage = currentStage(standing)
  return {
    acknowledgeBy: stage?.acknowledgeBy ?? null,
    answerBy: stage?.answerBy ?? null,
    dueOn: standing.dueOn,
  }
}
