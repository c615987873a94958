import { type GradeMove, lower } from './grade-move'
import type { FrameworkStanding } from './overview'

/**
 * The first sentence of the overview: how many judgements are agreed, and which grade moved since the term before. Areas in
 * which a framework has no statement, and nobody judged anything, are not counted.
 */
export function findingOf(frameworks: readonly FrameworkStanding[]): string {
  const areas = frameworks.flatMap((framework) =>
    framework.areas.filter(({ statements, agreed, draft }) => statements > 0 || agreed || draft),
  )
  if (areas.length === 0) return 'Nothing is judged yet.'
  const agreed = areas.filter((area) => area.agreed)
  const count =
    agreed.length === 0
      ? `None of ${areas.length} judgements is agreed yet.`
      : `${agreed.length} of ${areas.length} judgements ${agreed.length === 1 ? 'is' : 'are'} agreed.`
  const moves = agreed.flatMap(({ name, agreed: judged }) => moved(name, judged?.move))
  const [first, second, ...more] = moves
  if (!first) return count
  const rest = more.length > 0 ? ` ${more.length} more moved.` : ''
  return `${count} ${first}.${second ? ` ${second}.` : ''}${rest}`
}

/** "Impact on the school’s provision moved from satisfactory to good" */
function moved(name: string, move: GradeMove | undefined): string[] {
  if (move?.kind !== 'up' && move?.kind !== 'down') return []
  return [`${name} moved from ${lower(move.from)} to ${lower(move.to)}`]
}
