import type { Design } from '../facts'
import { STEP_LABELS, type Step } from '../ladder'
import { ceilingFor, type Limit } from '../limits'
import type { Rung } from '../rules'
import type { PlanningAnswers } from './answers'
import { designInWords } from './design-words'
import { extraFor, factsIfAllGoesWell, STRONGEST_FIRST, sidesOf, whyNot } from './designs'
import { type SmallestShown, smallestShownBy } from './smallest'

/** A way to compare that these answers allow. */
export interface ProposedDesign {
  design: Design
  /** What the school would do. */
  words: string
  /** What it asks for beyond what happens anyway; null when it costs nothing extra. */
  extra: string | null
  /** The strongest claim of the design alone, and of these answers if all goes well. */
  base: Rung
  ceiling: Rung
  /** "Likely because of it, at most." */
  mayClaim: string
  /** What already holds the claim down, and what would lift it. */
  limits: Limit[]
  /** Null for a design without a second group, and for too few. */
  smallest: SmallestShown | null
}

export interface Proposal {
  /** The strongest that costs nothing extra. */
  first: ProposedDesign
  /** All of them: those that cost nothing extra first, each by what it may claim at most. */
  designs: ProposedDesign[]
  /** What these answers rule out, and why. */
  notPossible: { design: Design; why: string }[]
  /** What is poor about the plan, in plain words, worst first; empty when nothing is. */
  warnings: string[]
}

/**
 * From the six answers to the ways to compare, the strongest that costs nothing extra first. Nothing here is worded that
 * the rules word: limits come from the landed ceilings.
 *
 * @throws RangeError when a count is not a whole number from 0 up, or more take part than could
 * @see impact method, section 2, "Six planning questions"
 */
export function propose(answers: PlanningAnswers): Proposal {
  check(answers)
  const possible = STRONGEST_FIRST.filter((design) => whyNot(design, answers) === null)
  const designs = possible
    .map((design) => proposed(design, answers))
    .sort((a, b) => Number(a.extra !== null) - Number(b.extra !== null) || b.ceiling - a.ceiling)
  const first = designs[0] as ProposedDesign
  return {
    first,
    designs,
    notPossible: STRONGEST_FIRST.flatMap((design) => {
      const why = whyNot(design, answers)
      return why === null ? [] : [{ design, why }]
    }),
    warnings: warningsOf(answers, first),
  }
}

function proposed(design: Design, answers: PlanningAnswers): ProposedDesign {
  const { base, ceiling, limits } = ceilingFor(factsIfAllGoesWell(design, answers))
  const sides = sidesOf(design, answers)
  return {
    design,
    words: designInWords(design, answers),
    extra: extraFor(design, answers),
    base,
    ceiling,
    mayClaim: ceiling === 0 ? 'Nothing may be reported.' : `${STEP_LABELS[STEP_OF[ceiling]]}, at most.`,
    limits,
    smallest: sides && smallestShownBy(sides, answers),
  }
}

/** The step of an activity that a rung leads to. */
const STEP_OF: Record<Exclude<Rung, 0>, Step> = {
  1: 'took_part',
  2: 'pupils_changed',
  3: 'promising_sign',
  4: 'more_than_similar',
  5: 'likely_because',
}

function warningsOf(answers: PlanningAnswers, first: ProposedDesign): string[] {
  const { who, measure } = answers
  const warnings: string[] = []
  if (Math.min(who.families, who.pupils) < 2) {
    warnings.push(
      'One family cannot be compared with itself. Record what they say and what happens; claim nothing about why.',
    )
  }
  if (!measure.hasFirstFigures) {
    warnings.push('Measure before it starts: without a first figure only a draw can say what changed.')
  }
  if (!measure.sameScale) {
    warnings.push(
      'The two rounds are on different scales, so before and after cannot be taken from each other.',
    )
  }
  if (first.base <= 2 && !answers.canHalfWait) {
    warnings.push(
      'Nothing in this plan can tell the activity from ordinary teaching. If half could wait a term, it could.',
    )
  }
  return warnings
}

function check({ who }: PlanningAnswers): void {
  const counts = [who.pupils, who.families, who.classes, who.places ?? 0]
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) {
    throw new RangeError(`Counts of ${counts.join(', ')}`)
  }
  if ((who.places ?? 0) > who.pupils) throw new RangeError(`${who.places} places for ${who.pupils} pupils`)
}
