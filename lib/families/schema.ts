import { z } from 'zod'
import { listOf, optionalText, recordId, requiredText, tickBox, version } from '../platform/form-fields'
import { LONGEST_CLASS, LONGEST_LANGUAGE, LONGEST_REFERENCE, languagesIn, MOST_LANGUAGES } from './family'
import { EVERYONE, REACH_CELLS } from './reach-row'
import { MAY_BE_NAME, READS_AS_NAME, readAs, tidyReference } from './reference'

const reference = (enter: string) =>
  requiredText(enter, LONGEST_REFERENCE)
    .transform(tidyReference)
    .refine((text) => readAs(text) !== 'name', READS_AS_NAME)

/** The tick that keeps a reference that could be a name. Shown once it was asked for. */
const namesNobody = tickBox

/** Holds a reference that could be a name back until the person says that it is nobody's. */
const askAboutName = (typed: { reference: string; namesNobody: boolean }, context: z.RefinementCtx) => {
  if (readAs(typed.reference) === 'perhaps' && !typed.namesNobody)
    context.addIssue({ code: 'custom', path: ['reference'], message: MAY_BE_NAME })
}

const languages = z
  .preprocess((value) => (Array.isArray(value) ? value.join(', ') : value), z.string().default(''))
  .transform(languagesIn)
  .pipe(
    z
      .array(z.string().max(LONGEST_LANGUAGE, `Write each language in ${LONGEST_LANGUAGE} letters or fewer.`))
      .max(MOST_LANGUAGES, `Enter at most ${MOST_LANGUAGES} languages, with a comma between them.`),
  )

const familyFields = {
  reference: reference('Enter a reference for the family.'),
  namesNobody,
  languages,
}

const pupilFields = {
  reference: reference('Enter a reference for the pupil.'),
  namesNobody,
  yearGroup: optionalText(40),
  className: optionalText(LONGEST_CLASS).transform((name) => name && tidyReference(name)),
  groups: listOf(z.string().max(60)),
}

export const newFamily = z.object(familyFields).superRefine(askAboutName)
export const familyChange = z.object({ id: recordId, version, ...familyFields }).superRefine(askAboutName)
export const newPupil = z.object({ familyId: recordId, ...pupilFields }).superRefine(askAboutName)
export const pupilChange = z
  .object({ id: recordId, version, familyReference: optionalText(LONGEST_REFERENCE), ...pupilFields })
  .superRefine(askAboutName)

/** Leaving, coming back. */
export const standing = z.object({ id: recordId, version })

/** Removing for good asks for the reference. */
export const removal = z.object({
  id: recordId,
  typed: requiredText('Type the reference to remove it.', LONGEST_REFERENCE),
  /** At the family's own wish: at once, and not by way of the bin. */
  isForGood: tickBox.optional(),
})

export type NewFamily = z.output<typeof newFamily>
export type FamilyChange = z.output<typeof familyChange>
export type NewPupil = z.output<typeof newPupil>
export type PupilChange = z.output<typeof pupilChange>
export type Standing = z.output<typeof standing>
export type Removal = z.output<typeof removal>

/** What may stand in the register's address. Anything else in it is as if it were not there. */
export const registerFilters = z.object({
  /** A reference or part of one. */
  q: inAddress(z.string().trim().max(LONGEST_REFERENCE)).catch(''),
  year: inAddress(z.string().max(40)).catch(''),
  class: inAddress(z.string().max(LONGEST_CLASS)).catch(''),
  group: inAddress(z.string().max(60)).catch(''),
  /** At the school, left, without pupils; or pupils without a family. */
  show: inAddress(z.enum(['here', 'left', 'empty', 'alone'])).catch('here'),
  page: inAddress(z.coerce.number().int().min(1).max(10_000)).catch(1),
})

export type RegisterFilters = z.output<typeof registerFilters>

/** Which figure of reach a list opens. */
export const reachInAddress = z.object({
  group: inAddress(z.string().min(1).max(60)).catch(EVERYONE),
  cell: inAddress(z.enum(REACH_CELLS)).catch('never-came'),
  page: inAddress(z.coerce.number().int().min(1).max(10_000)).catch(1),
})

/** An academic year in an address, by the year it began: this one unless an earlier is asked for. */
export const academicYearInAddress = (thisYear: number) =>
  inAddress(
    z.coerce
      .number()
      .int()
      .min(thisYear - 20)
      .max(thisYear),
  ).catch(thisYear)

/** A name given twice in an address counts once. */
function inAddress<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (Array.isArray(value) ? value[0] : value), item)
}
