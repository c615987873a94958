import type { Procedure, Stage } from './procedure'

/** What is wrong with a procedure that somebody has changed, a sentence each; none when it can be worked by. */
export function procedureFaults({ key, stages }: Pick<Procedure, 'key' | 'stages'>): string[] {
  if (stages.length === 0) return ['A procedure needs at least one stage.']
  return [
    ...inOrder(stages),
    ...stages.flatMap(ofOne),
    ...(key === 'academy' ? againstPart7(stages) : []),
    ...(key === 'data_protection' ? againstSection164A(stages) : []),
  ]
}

function inOrder(stages: readonly Stage[]): string[] {
  const faults: string[] = []
  const names = stages.map(({ name }) => name.trim().toLowerCase())
  const twice = stages.find(({ name }, i) => names.indexOf(name.trim().toLowerCase()) < i)
  if (twice) faults.push(`Two stages are called “${twice.name}”. Give each its own name.`)
  const first = (stages[0] as Stage).number
  if (first > 1) faults.push('Number the first stage 0 when it is informal, or 1.')
  if (stages.some(({ number }, i) => number !== first + i)) {
    faults.push('Number the stages one after the other, without a gap.')
  }
  const formal = stages.findIndex(({ isFormal }) => isFormal)
  const after = formal < 0 ? undefined : stages.slice(formal).find(({ isFormal }) => !isFormal)
  if (after) faults.push(`“${after.name}” is informal and comes after a formal stage. Put it before.`)
  return faults
}

function ofOne({ name, acknowledge, answer, whoHandles, panel }: Stage): string[] {
  const faults: string[] = []
  if (acknowledge && answer && acknowledge.unit === answer.unit && acknowledge.days > answer.days) {
    faults.push(`“${name}” is to be answered before it is to be acknowledged. Check its days.`)
  }
  if (whoHandles === 'panel' && !panel) faults.push(`Say how many sit on the panel of “${name}”.`)
  if (whoHandles !== 'panel' && panel) {
    faults.push(`“${name}” is not handled by a panel. Take out how many sit on it, or choose a panel.`)
  }
  if (panel && panel.independent > panel.atLeast) {
    faults.push(`“${name}” asks for more independent members than there are members.`)
  }
  return faults
}

/** Education (Independent School Standards) Regulations 2014, Schedule, paragraph 33 (d) to (g). */
function againstPart7(stages: readonly Stage[]): string[] {
  const faults: string[] = []
  if (!stages.some(({ isFormal }) => !isFormal)) faults.push('Part 7 asks for an informal stage first.')
  if (!stages.some(({ isFormal, needsWriting }) => isFormal && needsWriting)) {
    faults.push('Part 7 asks for a formal stage in writing.')
  }
  const panel = stages.find(({ whoHandles }) => whoHandles === 'panel')?.panel
  if (!panel || panel.atLeast < 3 || panel.independent < 1) {
    faults.push(
      'Part 7 asks for a panel of at least three people who were not directly involved, one of them independent of the management and running of the school.',
    )
  }
  return faults
}

/** Section 164A, Data Protection Act 2018: acknowledged within 30 days, whatever days the school itself sets. */
function againstSection164A(stages: readonly Stage[]): string[] {
  const clock = (stages[0] as Stage).acknowledge
  if (clock && clock.unit === 'calendar_days' && clock.days <= 30) return []
  return ['A data-protection complaint is to be acknowledged within 30 days of the calendar at most.']
}
