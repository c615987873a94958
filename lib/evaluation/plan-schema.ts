import { z } from 'zod'
import {
  choice,
  optionalDate,
  optionalDecimal,
  optionalText,
  optionalWholeNumber,
  recordId,
  version,
  wholeNumber,
} from '../platform/form-fields'

const yesOrNo = (choose: string) => choice(['yes', 'no'], choose).transform((answer) => answer === 'yes')

/** Everything the six questions ask, as typed. */
export const answersSchema = z
  .object({
    activityId: recordId,
    outcomeId: recordId,
    version,
    pupils: wholeNumber('Enter how many pupils could take part.', { min: 1, max: 5_000 }),
    families: wholeNumber('Enter how many families that is.', { min: 1, max: 5_000 }),
    classes: wholeNumber('Enter how many classes they are in.', { min: 1, max: 500 }),
    places: optionalWholeNumber('Enter how many pupils take part.', { min: 1, max: 5_000 }),
    canHalfWait: yesOrNo('Say whether half could wait until next term.'),
    whoDecides: choice(
      ['lowest_scorers', 'staff', 'families', 'everyone'],
      'Say who decides who takes part.',
    ),
    hasFirstFigures: yesOrNo('Say whether it is measured before it starts.'),
    sameScale: yesOrNo('Say whether both rounds are on one scale.'),
    markedBy: choice(['nobody', 'outside', 'involved'], 'Say who marks it.'),
    othersMeasured: yesOrNo('Say whether the other pupils are measured too.'),
    isSkewed: yesOrNo('Say whether most pupils are at the same mark.'),
    expectedGain: optionalDecimal('Enter the rise the norm expects.'),
    weeksBefore: optionalWholeNumber('Enter the weeks before the start.', { max: 520 }),
    weeksAfter: optionalWholeNumber('Enter the weeks after the start.', { max: 520 }),
    chosen: choice(
      ['pupils', 'families', 'classes'],
      'Say who is chosen: pupils, families or whole classes.',
    ),
    otherProgramme: optionalText(300),
    isMain: yesOrNo('Say whether this is the outcome that counts.'),
    startsOn: optionalDate('Enter the day it starts.'),
  })
  .superRefine(({ pupils, families, classes, places, weeksBefore, weeksAfter }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (families > pupils) wrong('families', 'There cannot be more families than pupils.')
    if (classes > pupils) wrong('classes', 'There cannot be more classes than pupils.')
    if (places !== null && places > pupils)
      wrong('places', `Only ${pupils} pupils could take part. Enter ${pupils} or fewer.`)
    if ((weeksBefore === null) !== (weeksAfter === null))
      wrong(weeksBefore === null ? 'weeksBefore' : 'weeksAfter', 'Enter both, or leave both empty.')
  })
  .transform(({ markedBy, weeksBefore, weeksAfter, places, pupils, ...answers }) => {
    const { hasFirstFigures, sameScale, othersMeasured, isSkewed, expectedGain, ...people } = answers
    return {
      ...people,
      pupils,
      // Places for all is no limit.
      places: places === pupils ? null : places,
      measuring: {
        hasFirstFigures,
        sameScale,
        isBlind: markedBy !== 'involved',
        isSkewed,
        othersMeasured,
        expectedGain,
        weeks:
          weeksBefore !== null && weeksAfter !== null ? { before: weeksBefore, after: weeksAfter } : null,
      },
    }
  })

export type Answers = z.output<typeof answersSchema>

const DESIGN_NAMES = [
  'prepost',
  'prepost_norm',
  'dose',
  'its',
  'its_controlled',
  'comparison',
  'comparison_matched',
  'randomised',
] as const

export const designSchema = z.object({
  activityId: recordId,
  outcomeId: recordId,
  version,
  design: choice(DESIGN_NAMES, 'Choose one of the ways to compare.'),
  worthwhile: optionalDecimal('Enter the smallest difference that would matter.').refine(
    (value) => value === null || value > 0,
    'Enter a number above zero: how much would matter, whichever way is better.',
  ),
})

export type DesignChoice = z.output<typeof designSchema>
