import { shortDate } from '../platform/dates'
import { type Clock, HANDLER_NAMES, type Procedure, type Stage } from './procedure'

/** "15 school days", "30 days, the day it came being the first", "no fixed number of days" */
export function clockWords(clock: Clock | null): string {
  if (!clock) return 'no fixed number of days'
  const { days, unit, countsFrom } = clock
  const counted = `${days} ${unit === 'school_days' ? 'school ' : ''}${days === 1 ? 'day' : 'days'}`
  return countsFrom === 'same_day' ? `${counted}, the day it came being the first` : counted
}

/** "formal, in writing", without what the stage's own name says already: not "Informal informal". */
export function beyondItsName({ name, isFormal, needsWriting }: Stage): string {
  const said = name.toLowerCase().split(/[^a-z]+/)
  const formal = isFormal ? 'formal' : 'informal'
  return [
    ...(said.includes(formal) ? [] : [formal]),
    ...(needsWriting && !said.includes('writing') ? ['in writing'] : []),
  ].join(', ')
}

/** Who handles a stage, and of how many a panel is. */
export function handledBy({ whoHandles, panel }: Stage): string {
  const who = HANDLER_NAMES[whoHandles]
  if (!panel) return who
  const independent = panel.independent > 0 ? `, ${panel.independent} of them independent of the school` : ''
  return `${who} of at least ${panel.atLeast}${independent}`
}

/** Whether anybody looked a procedure's source up, and when. */
export const checkedWords = ({ checkedOn }: Pick<Procedure, 'checkedOn'>) =>
  checkedOn
    ? `Read in a public text on ${shortDate(checkedOn)}.`
    : 'Not checked against a public text: compare it with your own policy.'

/** What a version changed against the one before, a sentence each; none where they say the same. */
export function procedureChanges(before: Procedure, after: Procedure): string[] {
  const changes: string[] = []
  const was = new Map(before.stages.map((stage) => [stage.number, stage]))
  for (const stage of after.stages) {
    const old = was.get(stage.number)
    if (!old) changes.push(`${stage.name} is new.`)
    else changes.push(...stageChanges(old, stage))
    was.delete(stage.number)
  }
  for (const { name } of was.values()) changes.push(`${name} is gone.`)
  return changes
}

function stageChanges(before: Stage, after: Stage): string[] {
  const named = after.name
  const pairs: [string, string, string][] = [
    ['handled by', handledBy(before), handledBy(after)],
    ['acknowledged in', clockWords(before.acknowledge), clockWords(after.acknowledge)],
    ['answered in', clockWords(before.answer), clockWords(after.answer)],
    ['it is', before.isFormal ? 'formal' : 'informal', after.isFormal ? 'formal' : 'informal'],
    ['in writing', yes(before.needsWriting), yes(after.needsWriting)],
    ['notes', before.notes || 'none', after.notes || 'none'],
  ]
  return [
    ...(before.name === after.name ? [] : [`${before.name} is called ${named} now.`]),
    ...pairs
      .filter(([, was, is]) => was !== is)
      .map(([what, was, is]) => `${named}: ${what} ${is}; before that ${was}.`),
  ]
}

const yes = (holds: boolean) => (holds ? 'yes' : 'no')
