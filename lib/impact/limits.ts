import type { Design, MeasureType } from './facts'
import { BASE_RUNG, CUT_OFFS, type Rung, SLACK } from './rules'

/** The facts a ceiling is worked out from. Counts are of pupils (or parents, for an outcome about parents). */
export interface EvaluationFacts {
  design: Design
  /** With both figures. */
  analysed: number
  /** With a first figure. */
  started: number
  measureType: MeasureType
  reliability: number | null
  sameScale: boolean
}

export type LimitCode = keyof typeof LIMITS

export interface Limit {
  code: LimitCode
  /** The highest rung it allows. */
  cap: Rung
  /** What the limit is, in a sentence anybody may read: it names no number under the cut-off. */
  words: string
  /** What would lift it, as something the school can do. */
  lift: string
}

export interface Ceiling {
  base: Rung
  ceiling: Rung
  /** Only those whose cap is below the base, by code in byte order. */
  limits: Limit[]
}

interface LimitRule {
  cap: Rung
  applies: (facts: EvaluationFacts) => boolean
  words: string
  lift: string
}

const lostShare = ({ started, analysed }: EvaluationFacts) =>
  started > 0 ? (started - analysed) / started : 0

const isOver = (share: number, cutOff: number) => share > cutOff + SLACK

const KNOWN_TO_BE_STEADY: readonly MeasureType[] = ['standardised_test', 'national_assessment', 'register']

const MORE_PUPILS = 'Bring in both figures for more pupils, or add the next group that takes part.'
const FIND_THE_LOST = 'Measure those who were missed, and write down why the others cannot be measured.'

/** The caps of section 6 that bear on one group measured twice. Comparisons, series and lotteries add theirs here. */
const LIMITS = {
  N_UNDER_3: {
    cap: 0,
    applies: ({ analysed }) => analysed < CUT_OFFS.analysed.nothing,
    words: 'Fewer than 3 have both figures.',
    lift: MORE_PUPILS,
  },
  N_UNDER_6: {
    cap: 1,
    applies: ({ analysed }) =>
      analysed >= CUT_OFFS.analysed.nothing && analysed < CUT_OFFS.analysed.reachOnly,
    words: 'Fewer than 6 have both figures.',
    lift: MORE_PUPILS,
  },
  N_UNDER_8: {
    cap: 2,
    applies: ({ analysed }) =>
      analysed >= CUT_OFFS.analysed.reachOnly && analysed < CUT_OFFS.analysed.changeAtMost,
    words: 'Fewer than 8 have both figures.',
    lift: MORE_PUPILS,
  },
  LOST_OVER_50: {
    cap: 1,
    applies: (facts) => isOver(lostShare(facts), CUT_OFFS.lost.most),
    words: 'More than half of those with a first figure have no second one.',
    lift: FIND_THE_LOST,
  },
  LOST_OVER_30: {
    cap: 2,
    applies: (facts) =>
      isOver(lostShare(facts), CUT_OFFS.lost.many) && !isOver(lostShare(facts), CUT_OFFS.lost.most),
    words: 'More than 3 in 10 of those with a first figure have no second one.',
    lift: FIND_THE_LOST,
  },
  LOST_OVER_20: {
    cap: 4,
    applies: (facts) =>
      isOver(lostShare(facts), CUT_OFFS.lost.some) && !isOver(lostShare(facts), CUT_OFFS.lost.many),
    words: 'More than 2 in 10 of those with a first figure have no second one.',
    lift: FIND_THE_LOST,
  },
  SINGLE_ITEM: {
    cap: 2,
    applies: ({ measureType }) => measureType === 'single_item',
    words: 'The measure is one survey question.',
    lift: 'Use several questions about the same thing, and add them up.',
  },
  UNRELIABLE_MEASURE: {
    cap: 2,
    applies: ({ measureType, reliability }) =>
      measureType !== 'single_item' &&
      (reliability === null
        ? !KNOWN_TO_BE_STEADY.includes(measureType)
        : reliability < CUT_OFFS.reliability - SLACK),
    words: 'The measure may give different answers for the same pupil on different days.',
    lift: 'Use a test whose manual states a reliability of 0.70 or more.',
  },
  SCALE_CHANGED: {
    cap: 1,
    applies: ({ design, sameScale }) => !sameScale && (design === 'prepost' || design === 'prepost_norm'),
    words: 'The two rounds of figures are on different scales.',
    lift: 'Use the same test, or two forms of it on one scale, both times.',
  },
} satisfies Record<string, LimitRule>

/** By code in byte order, as they are reported. */
const IN_ORDER = (Object.entries(LIMITS) as [LimitCode, LimitRule][]).sort(([a], [b]) => (a < b ? -1 : 1))

/** The strongest claim these facts allow, and what holds it down. Section 6. `reach` takes no caps. */
export function ceilingFor(facts: EvaluationFacts): Ceiling {
  const base = BASE_RUNG[facts.design]
  if (facts.design === 'reach') return { base, ceiling: base, limits: [] }
  const limits = IN_ORDER.filter(([, rule]) => rule.cap < base && rule.applies(facts)).map(
    ([code, { cap, words, lift }]) => ({ code, cap, words, lift }),
  )
  const ceiling = Math.min(base, ...limits.map(({ cap }) => cap)) as Rung
  return { base, ceiling, limits }
}
