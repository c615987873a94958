import { z } from 'zod'
import { AGES, CHANNELS, DAYS, GAINS, HOW_FAR, LEVELS } from '../door/choices'
import { LOCALES } from '../door/languages'
import { LONGEST_REFERENCE, languagesIn } from '../families/family'
import {
  choice,
  listOf,
  optionalChoice,
  optionalDate,
  optionalText,
  requiredText,
  tickBox,
} from '../platform/form-fields'
import { WRITTEN_DOWN } from './given-by'
import {
  LONGEST_CLASS_WORDS,
  LONGEST_CONTACT,
  LONGEST_LANGUAGE,
  LONGEST_NAME,
  LONGEST_WORDS,
  MOST_LANGUAGES,
} from './offer-answer'

/** An answer as staff type it from a sheet of paper, or as somebody tells them. */
export const enteredAnswer = z.object({
  familyReference: optionalText(LONGEST_REFERENCE),
  campaignId: optionalText(60).pipe(z.uuid('This form is out of date. Open the page again.').nullable()),
  givenBy: choice(WRITTEN_DOWN, 'Choose how it reached you.'),
  locale: choice(LOCALES as [string, ...string[]], 'Choose the language they answered in.'),
  nothingNow: tickBox,
  /** Keys of the school's skills. */
  skills: listOf(z.string().max(80)),
  level: optionalChoice(LEVELS),
  ownWords: optionalText(LONGEST_WORDS),
  howFar: optionalChoice(HOW_FAR),
  days: listOf(z.enum(DAYS)),
  ages: listOf(z.enum(AGES)),
  speaks: optionalText(400)
    .transform((text) => languagesIn(text ?? '').slice(0, MOST_LANGUAGES))
    .refine(
      (languages) => languages.every((one) => one.length <= LONGEST_LANGUAGE),
      'Put a comma between the languages, and the rest into their own words.',
    ),
  gains: listOf(z.enum(GAINS)),
  gainWords: optionalText(300),
  name: optionalText(LONGEST_NAME),
  contactBy: optionalChoice(CHANNELS),
  contact: optionalText(LONGEST_CONTACT),
  childClass: optionalText(LONGEST_CLASS_WORDS),
  consentUntil: optionalDate('Enter until when they agreed.'),
  agreed: tickBox,
})

/** What may stand in the address of the form. */
export const enteredInAddress = z.object({
  campaign: z.uuid().nullable().catch(null),
  family: requiredText('', LONGEST_REFERENCE).nullable().catch(null),
})

export type EnteredAnswer = z.output<typeof enteredAnswer>
