import type { FrameworkRule, Met } from '@/prisma/generated/enums'
import type { Grade } from './framework'

type Answered = { grade: string | null; answer: Met | null }

/** A grade as the rule proposes it, and why; no grade where it cannot say. */
export type Proposal = { grade: Grade | null; because: string }

/**
 * The grade a framework's rule proposes from the answers. A person decides. One more statement that is met never proposes a
 * lower grade.
 *
 * - all_met: the best grade of which every statement is met, and every one of each grade between it and the middle of the
 *   scale. A statement of a low grade says what is lacking: where no better grade is reached and it holds, it is that one.
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
  const open = count(statements, null)
  if (open > 0)
    return {
      grade: null,
      because: `${open} of ${statements.length} statements ${open === 1 ? 'is' : 'are'} not answered yet.`,
    }
  return rule === 'all_met' ? byAllMet(scale, statements) : byBestFit(scale, statements)
}

const count = (statements: readonly Answered[], answer: Met | null) =>
  statements.filter((one) => one.answer === answer).length

function byAllMet(scale: readonly Grade[], statements: readonly Answered[]): Proposal {
  const of = ({ key }: Grade) => statements.filter(({ grade }) => grade === key)
  const isMet = (grade: Grade) => of(grade).every(({ answer }) => answer === 'met')
  const [best, worst] = [scale[0], scale.at(-1)]
  const wanted = scale.filter((_, place) => !saysWhatIsLacking(scale, place))
  const lacking = scale.filter((_, place) => saysWhatIsLacking(scale, place))
  const stated = wanted.filter((grade) => of(grade).length > 0)
  const reached = stated.find((grade) => stated.slice(stated.indexOf(grade)).every(isMet))
  const holds = lacking.find((grade) => of(grade).length > 0 && isMet(grade))
  if (reached)
    return { grade: reached, because: [...whyReached(reached), ...whyNotBetter(reached)].join(' ') }
  const open = stated.at(-1)
  const notMet = open
    ? `Not every statement of “${open.name}” is met`
    : 'No statement here is of a better grade'
  if (holds) return { grade: holds, because: `${notMet}, and what “${holds.name}” says holds.` }
  if (scale.length === 2 && best && worst) return { grade: worst, because: `${notMet}.` }
  return {
    grade: null,
    because: `${notMet}, and ${lacking.some((grade) => of(grade).length > 0) ? 'what is said of a lower grade does not hold either' : 'no statement of a lower grade is here'}. So no grade can be proposed.`,
  }

  function whyReached(grade: Grade): string[] {
    const below = wanted.slice(wanted.indexOf(grade) + 1).find((one) => of(one).length === 0)
    return [
      `Every statement of “${grade.name}” is met.`,
      ...(below ? [`None of “${below.name}” is here: look whether that is met too.`] : []),
      ...(holds ? [`“${holds.name}” is said to hold as well: both cannot be right.`] : []),
    ]
  }

  function whyNotBetter(grade: Grade): string[] {
    const better = wanted.slice(0, wanted.indexOf(grade))
    if (better.length === 0) return []
    const stated = better.filter((one) => of(one).length > 0).at(-1)
    return [
      stated
        ? `Not every statement of “${stated.name}” is.`
        : 'No statement of a better grade is here, so none better can be proposed.',
    ]
  }
}

/** Whether a grade's statements say what is lacking: those below the middle of a scale of more than two. */
const saysWhatIsLacking = (scale: readonly Grade[], place: number) =>
  place > Math.floor((scale.length - 1) / 2) && place > 0

function byBestFit(scale: readonly Grade[], statements: readonly Answered[]): Proposal {
  const of = statements.length
  const [met, nearly, unknown] = [
    count(statements, 'met'),
    count(statements, 'nearly'),
    count(statements, 'no_evidence'),
  ]
  if (unknown > of / 2)
    return {
      grade: null,
      because: `${unknown} of ${of} statements have no evidence, so it cannot be told which grade fits best.`,
    }
  const grade = scale[placeOf(scale.length, met === of, (met + nearly / 2) / of)] ?? null
  return {
    grade,
    because: `${met} of ${of} statements ${met === 1 ? 'is' : 'are'} met and ${nearly} nearly; that fits “${grade?.name}” best.`,
  }
}

/** All met is the best grade; three quarters the second; less than two fifths the lowest; those between share the rest. */
function placeOf(grades: number, isAllMet: boolean, share: number): number {
  if (isAllMet || grades === 1) return 0
  const cuts = grades - 2
  for (let place = 1; place <= cuts; place += 1) {
    const least = cuts === 1 ? 0.75 : 0.75 - (0.35 * (place - 1)) / (cuts - 1)
    if (share >= least - 1e-9) return place
  }
  return grades - 1
}
