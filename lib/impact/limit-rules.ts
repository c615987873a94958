import { type EvaluationFacts, isComparison, isUndrawnComparison } from './evaluation-facts'
import type { MeasureType } from './facts'
import { CUT_OFFS, type Rung, SLACK } from './rules'

export interface LimitRule {
  cap: Rung
  applies: (facts: EvaluationFacts) => boolean
  words: string
  lift: string
}

/** Share of those with a first figure, both groups together, who have no second one. */
function lostShare({ started, analysed, compared }: EvaluationFacts): number {
  return share(started + (compared?.started ?? 0), analysed + (compared?.analysed ?? 0))
}

const share = (started: number, analysed: number) => (started > 0 ? (started - analysed) / started : 0)

const isOver = (share: number, cutOff: number) => share > cutOff + SLACK

const MARKED_BY_PEOPLE: readonly MeasureType[] = ['teacher_assessment', 'school_test', 'survey_scale']

const KNOWN_TO_BE_STEADY: readonly MeasureType[] = ['standardised_test', 'national_assessment', 'register']

const MORE_PUPILS = 'Bring in both figures for more pupils, or add the next group that takes part.'
const FIND_THE_LOST = 'Measure those who were missed, and write down why the others cannot be measured.'

/** The caps of section 6, each with its condition, what it is and what would lift it. */
export const LIMITS = {
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
  GROUP_UNDER_10: {
    cap: 3,
    applies: ({ design, analysed, compared }) =>
      isComparison(design) && Math.min(analysed, compared?.analysed ?? 0) < CUT_OFFS.smallestGroup,
    words: 'Fewer than 10 in one of the groups have both figures.',
    lift: 'Compare groups of 10 or more, or pool this term with the next.',
  },
  LOST_UNEVENLY: {
    cap: 3,
    applies: ({ design, analysed, started, compared }) =>
      isComparison(design) &&
      compared !== null &&
      isOver(
        Math.abs(share(started, analysed) - share(compared.started, compared.analysed)),
        CUT_OFFS.lost.unevenly,
      ) &&
      Math.max(started - analysed, compared.started - compared.analysed) >= CUT_OFFS.lost.unevenlyAtLeast,
    words: 'One group lost many more than the other, so those who are left may differ.',
    lift: FIND_THE_LOST,
  },
  NO_BASELINE: {
    cap: 1,
    applies: ({ design, hasFirstFigures }) => isUndrawnComparison(design) && !hasFirstFigures,
    words: 'The groups were not measured at the start, so nobody knows whether they began alike.',
    lift: 'Measure both groups before it starts, or draw places by lot.',
  },
  GROUPS_NOT_ALIKE: {
    cap: 3,
    applies: ({ design, baselineG }) =>
      isUndrawnComparison(design) && baselineG !== null && isOver(Math.abs(baselineG), CUT_OFFS.baselineG),
    words: 'The groups began too far apart to be called similar.',
    lift: 'Match each pupil with one who began alike, or draw places by lot.',
  },
  MARKED_BY_INVOLVED: {
    cap: 3,
    applies: ({ measureType, isBlind }) => MARKED_BY_PEOPLE.includes(measureType) && !isBlind,
    words: 'It was marked by people who knew who took part.',
    lift: 'Have somebody mark it who does not know who took part.',
  },
  CEILING: {
    cap: 3,
    applies: ({ shareAtTheEnd }) => shareAtTheEnd !== null && isOver(shareAtTheEnd, CUT_OFFS.shareAtTheEnd),
    words: 'More than 1 in 5 have the top or the bottom mark, where the measure cannot tell pupils apart.',
    lift: 'Use a test with room at the top and at the bottom.',
  },
  NOT_SET_IN_ADVANCE: {
    cap: 3,
    applies: ({ isSetInAdvance }) => !isSetInAdvance,
    words: 'What would count was not written down before the second figures came in.',
    lift: 'Next time, lock the sentence before the second figures.',
  },
  SECONDARY_OUTCOME: {
    cap: 4,
    applies: ({ isPrimary }) => !isPrimary,
    words: 'It is not the one outcome that was named as the main one.',
    lift: 'Name it as the main outcome of the next group.',
  },
  ONE_CLASS_EACH: {
    cap: 3,
    applies: (facts) => classesAnArm(facts) < CUT_OFFS.classes.few,
    words: 'One class is set against one class, and classes differ whatever is done.',
    lift: 'Draw pupils or families within each class, or take in more classes.',
  },
  FEW_CLASSES: {
    cap: 4,
    applies: (facts) =>
      classesAnArm(facts) >= CUT_OFFS.classes.few && classesAnArm(facts) < CUT_OFFS.classes.enough,
    words: 'There are only two or three whole classes on a side.',
    lift: 'Draw pupils or families within each class, or take in four classes a side.',
  },
  OTHER_PROGRAMME: {
    cap: 3,
    applies: ({ hasOtherProgramme }) => hasOtherProgramme,
    words: 'Something else reached one group only, or started at the same time.',
    lift: 'Start one thing at a time, or offer the other to both groups.',
  },
  DRAW_NOT_LOGGED: {
    cap: 4,
    applies: ({ design, isDrawLogged }) => design === 'randomised' && !isDrawLogged,
    words: 'The draw was not made here, so nobody can check it.',
    lift: 'Make the next draw here.',
  },
  NOT_AS_DRAWN: {
    cap: 4,
    applies: ({ design, isAnalysedAsDrawn }) => design === 'randomised' && !isAnalysedAsDrawn,
    words: 'Some were moved after the draw, or it was drawn again.',
    lift: 'Keep everybody in the group they were drawn into, also those who never came.',
  },
  SHORT_SERIES: {
    cap: 2,
    applies: ({ design, points }) =>
      (design === 'its' || design === 'its_controlled') &&
      Math.min(points?.before ?? 0, points?.after ?? 0) < CUT_OFFS.seriesPoints,
    words: 'There are fewer than 8 points before or after the start.',
    lift: 'Add earlier weeks, or wait for more.',
  },
  TESTED_AT_DIFFERENT_TIMES: {
    cap: 3,
    applies: ({ design, daysBetweenTests }) =>
      isComparison(design) && daysBetweenTests !== null && daysBetweenTests > CUT_OFFS.daysBetweenTests,
    words: 'The groups were tested more than 14 days apart.',
    lift: 'Test both groups in the same week.',
  },
  LOW_SCORERS_NOT_ADJUSTED: {
    cap: 2,
    applies: ({ design, selection, isRtmTakenOff }) =>
      design === 'prepost_norm' && selection === 'pretest_score' && !isRtmTakenOff,
    words: 'The lowest scorers were chosen, and the rise they would have made anyway is not taken off.',
    lift: 'Bring in the first figures of everybody who was tested.',
  },
} satisfies Record<string, LimitRule>

/** Whole classes in the smaller arm; endless where pupils or families were chosen. */
function classesAnArm({ design, wholeClasses }: EvaluationFacts): number {
  if (!isComparison(design) || wholeClasses === null) return Number.POSITIVE_INFINITY
  return Math.min(wholeClasses.tookPart, wholeClasses.compared)
}
