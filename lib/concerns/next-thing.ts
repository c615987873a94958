import { openTo } from './moves'
import { nextStage, type Procedure } from './procedure'
import { currentStage, type Standing } from './standing'

/** Something that can be done with a case, by the part of its address behind the case's own. */
type Thing = { page: string; label: string }

export type May = { work: boolean; end: boolean; direct: boolean; write: boolean; takeOn: boolean }

/** The one thing to do next; null when nothing waits. What has to be decided first comes first: who handles it. */
export function nextThing(standing: Standing, may: May): Thing | null {
  const moves = openTo(standing)
  const stage = currentStage(standing)
  if (standing.endedOn) return null
  if (!standing.handler && may.direct) return { page: 'handler', label: 'Say who handles it' }
  if (!standing.handler && may.takeOn) return { page: 'handler', label: 'Take it on' }
  if (!may.work) return null
  if (standing.status === 'paused') return { page: 'pause', label: 'Let the clock go on' }
  if (moves.includes('acknowledge') && stage?.acknowledgeBy)
    return { page: 'acknowledge', label: 'Acknowledge it' }
  if (moves.includes('answer')) return { page: 'answer', label: 'Answer it' }
  return may.end ? { page: 'end', label: 'End it' } : null
}

/** What else can be done now, in the order in which it usually is. */
export function otherThings(standing: Standing, procedure: Procedure | null, may: May): Thing[] {
  const moves = openTo(standing)
  const next = nextThing(standing, may)
  const up = procedure && nextStage(procedure, standing.stage)
  const isOpen = standing.endedOn === null
  const things: (Thing | false | null)[] = [
    may.write && { page: 'contact', label: 'Write down a call, meeting or note' },
    may.work && moves.includes('acknowledge') && { page: 'acknowledge', label: 'Acknowledge it' },
    may.work && moves.includes('answer') && { page: 'answer', label: 'Answer it' },
    may.work && moves.includes('pause') && { page: 'pause', label: 'Pause the clock' },
    may.work && moves.includes('escalate') && up && { page: 'up', label: `Take it to “${up.name}”` },
    may.end && isOpen && { page: 'end', label: 'End it' },
    may.work && !isOpen && { page: 'reopen', label: 'Take it up again' },
    may.work && { page: 'account', label: 'Write the school’s account' },
    (may.direct || may.takeOn) &&
      isOpen && { page: 'handler', label: may.direct ? 'Who handles it' : 'Take it on' },
    may.work && { page: 'category', label: 'What it is about' },
    (may.work || may.write) && { page: 'people', label: 'Who is named, who may see it' },
    may.direct && isOpen && { page: 'panel', label: 'Check and choose a panel' },
    may.direct && { page: 'insistent', label: 'Unreasonable contact' },
  ]
  return things.filter(
    (thing): thing is Thing => thing !== false && thing !== null && thing.page !== next?.page,
  )
}
