import { z } from 'zod'
import {
  choice,
  optionalDecimal,
  optionalText,
  optionalWholeNumber,
  recordId,
  requiredText,
  version,
} from '../platform/form-fields'
import { MEASURE_TYPES, type Scale } from './measure'

const name = requiredText('Enter a name for the measure.', 80)
/** The most decimals a figure is shown with. */
export const MOST_DECIMALS = 4

const looks = {
  decimals: optionalWholeNumber('Enter how many decimals to show.', { max: MOST_DECIMALS }).transform(
    (decimals) => decimals ?? 0,
  ),
  reliability: optionalDecimal('Enter the reliability.').refine(
    (value) => value === null || (value > 0 && value <= 1),
    'Enter a reliability above 0 and up to 1, such as 0.91.',
  ),
}

const scale = {
  unit: optionalText(40).transform((unit) => unit ?? ''),
  about: choice(['pupils', 'parents'], 'Choose whom it is about.'),
  direction: choice(['higher', 'lower'], 'Choose which way is better.'),
  type: choice(MEASURE_TYPES, 'Choose what sort of measure it is.'),
  minimum: optionalDecimal('Enter the lowest possible figure.'),
  maximum: optionalDecimal('Enter the highest possible figure.'),
  publishedSd: optionalDecimal('Enter the published standard deviation.').refine(
    (value) => value === null || value > 0,
    'A standard deviation is more than 0, such as 15.',
  ),
}

const inOrder = ({ minimum, maximum }: Pick<Scale, 'minimum' | 'maximum'>, context: z.RefinementCtx) => {
  if (minimum !== null && maximum !== null && minimum >= maximum)
    context.addIssue({
      code: 'custom',
      path: ['maximum'],
      message: 'The highest possible figure must be more than the lowest.',
    })
}

export const newMeasure = z
  .object({ name, libraryKey: optionalText(60), ...scale, ...looks })
  .superRefine(inOrder)

/** While nothing rests on its scale. */
export const measureChange = z
  .object({ id: recordId, version, name, ...scale, ...looks })
  .superRefine(inOrder)

/** Once something does: the form leaves the scale out. */
export const looksChange = z.object({ id: recordId, version, name, ...looks })

export const measureStanding = z.object({ id: recordId, version })

export type NewMeasure = z.output<typeof newMeasure>
export type MeasureChange = z.output<typeof measureChange>
export type LooksChange = z.output<typeof looksChange>
export type MeasureStanding = z.output<typeof measureStanding>

/** What a new measure's form may start from, in its address. */
export const startInAddress = z.object({
  library: z.string().max(60).optional().catch(undefined),
  from: z.string().max(60).optional().catch(undefined),
})
