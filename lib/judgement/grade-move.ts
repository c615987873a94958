import type { Grade } from './framework'

/** How a grade stands to the one of the term before. */
export type GradeMove =
  | { kind: 'first' | 'same' | 'ungraded' }
  | { kind: 'up' | 'down' | 'other_scale'; from: Grade; to: Grade }

/**
 * From the term before to this one. Grades are compared by where they stand on the scale the later one was given on; one that
 * is not on it cannot be compared.
 *
 * @param scale best first
 */
export function gradeMove(
  scale: readonly Grade[],
  now: Grade | null,
  before: { grade: Grade | null } | null,
): GradeMove {
  if (!before) return { kind: 'first' }
  const from = before.grade
  if (!now || !from) return { kind: 'ungraded' }
  const place = (grade: Grade) => scale.findIndex(({ key }) => key === grade.key)
  if (place(from) < 0) return { kind: 'other_scale', from, to: now }
  if (place(from) === place(now)) return { kind: 'same' }
  return { kind: place(now) < place(from) ? 'up' : 'down', from, to: now }
}

/** "From satisfactory to good" */
export function gradeMoveInWords(move: GradeMove): string {
  switch (move.kind) {
    case 'first':
      return 'Judged for the first time'
    case 'same':
      return 'The same grade'
    case 'ungraded':
      return 'Without a grade to compare'
    case 'other_scale':
      return `Was ${lower(move.from)}, on another scale`
    default:
      return `From ${lower(move.from)} to ${lower(move.to)}`
  }
}

/** As it stands within a sentence. */
export const lower = ({ name }: Pick<Grade, 'name'>) => name.charAt(0).toLowerCase() + name.slice(1)
