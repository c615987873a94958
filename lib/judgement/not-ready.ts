import type { FrameworkRule } from '@/prisma/generated/enums'
import type { Area, Grade } from './framework'

type Draft = {
  rule: FrameworkRule
  scale: readonly Grade[]
  areas: readonly Area[]
  statements: readonly { grade: string | null }[]
}

/** What a framework that is being written lacks before it can be judged by, a sentence each; none when it is ready. */
export function whyNotReady({ rule, scale, areas, statements }: Draft): string[] {
  const lacks: string[] = []
  if (areas.length === 0) lacks.push('It has no area: say what is judged.')
  if (statements.length === 0) lacks.push('It has no statement: add at least one.')
  const isGraded = rule !== 'none'
  if (isGraded && scale.length < 2)
    lacks.push('It proposes a grade and has fewer than two. Enter its grades, or let it propose none.')
  if (rule === 'all_met' && statements.length > 0 && statements.every(({ grade }) => grade === null))
    lacks.push('Its rule goes by the grade each statement stands for, and none stands for one.')
  return lacks
}
