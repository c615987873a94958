import type { FrameworkRule, Met } from '@/prisma/generated/enums'
import type { Grade } from './framework'

export type Answered = { grade: string | null; answer: Met | null }

/** A grade as the rule proposes it, and why; no grade where it cannot say. */
export type Proposal = { grade: Grade | null; because: string }

/**
 * The grade a framework's rule proposes from the answers. A person decides.
 *
 * - all_met: the best grade of which every statement is met, and none of a lower one is left open. A statement of a grade that
 *   nobody wants (it says what is lacking) is true or not: if it is met, and no better grade is, it is that one.
 * - best_fit: from how many statements are met, nearly met or not.
 *
 * @param scale best first
 * @returns null where the framework grades nothing
 */
export function proposeGrade(
  rule: FrameworkRule,
  scale: readonly Grade[],
  statements: readonly Answered[],
): Proposal | null {
  if (rule === 'none' || scale.length === 0) return null
  if (statements.length === 0)
    return { grade: null, because: 'The framework has no statement here to go by.' }
  const open = statements.filter(({ answer }) => answer === null).length
  if (open > 0)
    return {
      grade: null,
      because: `${open} of ${statements.length} statements ${open === 1 ? 'is' : 'are'} not answered yet.`,
    }
  return rule === 'all_met' ? byAllMet(scale, statements) : byBestFit(scale, statements)
}

function byAllMet(scale: readonly Grade[], statements: readonly Answered[]): Proposal {
  for (const grade of scale) {
    const own = statements.filter((one) => one.grade === grade.key)
    if (own.length === 0 || !own.every(({ answer }) => answer === 'met')) continue
    const below = scale.slice(scale.indexOf(grade) + 1)
    const isPraised = (key: string | null) => below.some((one) => one.key === key) && !isShortfall(scale, key)
    if (statements.some((one) => isPraised(one.grade) && one.answer !== 'met')) continue
    return { grade, because: `Every statement of “${grade.name}” is met.` }
  }
  const lowest = scale.at(-1)
  if (scale.length === 2 && lowest)
    return { grade: lowest, because: `Not every statement of “${scale[0]?.name}” is met.` }
  return {
    grade: null,
    because: 'No grade has all its statements met, and no statement here says which lower one it is.',
  }
}

/** Whether a grade's statements say what is lacking: the lower half of a long scale. */
const isShortfall = (scale: readonly Grade[], key: string | null) =>
  scale.findIndex((one) => one.key === key) > Math.floor((scale.length - 1) / 2)

function byBestFit(scale: readonly Grade[], statements: readonly Answered[]): Proposal {
  const count = (answer: Met) => statements.filter((one) => one.answer === answer).length
  const [met, nearly, of] = [count('met'), count('nearly'), statements.length]
  const share = (met + nearly / 2) / of
  const place = met === of ? 0 : share >= 0.75 ? 1 : share >= 0.4 ? 2 : 3
  const grade = scale[Math.min(place, scale.length - 1)] ?? null
  return {
    grade,
    because: `${met} of ${of} statements ${met === 1 ? 'is' : 'are'} met and ${nearly} nearly; that fits “${grade?.name}” best.`,
  }
}
