import type { Design } from './facts'

/**
 * Every cut-off of the impact method in one place. They are judgement informed by the Education Endowment Foundation's
 * and the What Works Clearinghouse's practice, not law (method, section 11). The version is stamped on every report:
 * change a number or a sentence here, and change the version with it.
 */
export const RULES_VERSION = '1'

/** 0 not reportable, 1 took part, 2 changed, 3 promising sign, 4 more than similar pupils, 5 likely because of it. */
export type Rung = 0 | 1 | 2 | 3 | 4 | 5

/** As printed on the chip: "3 of 5: promising sign". Section 6. */
export const RUNG_NAMES: Record<Rung, string> = {
  0: 'Not reportable',
  1: 'Took part',
  2: 'Changed',
  3: 'Promising sign',
  4: 'More than similar pupils',
  5: 'Likely because of the activity',
}

/** The strongest claim each design could ever support. Section 6. */
export const BASE_RUNG: Record<Design, Rung> = {
  reach: 1,
  prepost: 2,
  prepost_norm: 3,
  dose: 3,
  its: 3,
  its_controlled: 4,
  comparison: 4,
  comparison_matched: 4,
  randomised: 5,
}

export const CUT_OFFS = {
  /** Fewer analysed than this: nothing is reported, only reach is claimed, a change is the most that is claimed. */
  analysed: { nothing: 3, reachOnly: 6, changeAtMost: 8 },
  /** Share lost between first and second figure, "more than". */
  lost: {
    most: 0.5,
    many: 0.3,
    some: 0.2,
    /** Two groups' shares differ by more than this, and at least so many are lost from one of them. */
    unevenly: 0.1,
    unevenlyAtLeast: 2,
  },
  /** Reliability below this is not relied on. */
  reliability: 0.7,
  /** Fewer than this in a group of a comparison. */
  smallestGroup: 10,
  /** Groups that began further apart than this, in standard deviations, are not alike. */
  baselineG: 0.25,
  /** More than this share of a group at the top or the bottom mark. */
  shareAtTheEnd: 0.2,
  /** Whole classes a side: fewer than `few` is one against one, fewer than `enough` are few. */
  classes: { few: 2, enough: 4 },
  /** Fewer points than this on either side of a series' start. */
  seriesPoints: 8,
  /** More days than this between the tests of two groups. */
  daysBetweenTests: 14,
  /** How much alike pupils of one class are taken to be when the data cannot say (M13). */
  iccUnknown: 0.15,
  /** How closely first and second figures are taken to go together, when planning and nobody knows (section 1). */
  correlationUnknown: 0.7,
  /** How far apart a pair may be, in standard deviations of the first figure (M21). */
  caliper: 0.25,
} as const

/** Comparisons with a cut-off allow this much rounding: exactly 20% lost is not "over 20". */
export const SLACK = 1e-12

/** The smallest number a paper may show. A school may raise it and never lower it. Section 7. */
export const SMALLEST_SHOWN = { governors: 6, public: 10 } as const

/** In a group smaller than this, none and all are written "almost none" and "almost all". Section 7. */
export const SMALL_GROUP = 20

/**
 * The threshold in force for a paper: the school's setting, but never below the rule.
 *
 * @param setting the school's own threshold, null when it has none
 */
export function smallestShown(paper: keyof typeof SMALLEST_SHOWN, setting: number | null = null): number {
  return Math.max(SMALLEST_SHOWN[paper], Math.ceil(setting ?? 0))
}
