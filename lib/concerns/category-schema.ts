import { z } from 'zod'
import { optionalText, recordId, requiredText, version, wholeNumber } from '../platform/form-fields'
import { LEAST_KEEP_YEARS, MOST_KEEP_YEARS } from './keep'
import { readKeywords, whyNotKeywords } from './keywords'

const keywords = optionalText(20_000).transform((typed, context) => {
  const list = readKeywords(typed ?? '')
  const message = whyNotKeywords(list)
  if (message) context.addIssue({ code: 'custom', message })
  return list
})

const category = {
  name: requiredText('Enter a name for the category.', 60),
  keywords,
  keepYears: wholeNumber('Enter how many years its cases are kept.', {
    min: LEAST_KEEP_YEARS,
    max: MOST_KEEP_YEARS,
  }),
}

export const newCategory = z.object(category)

export const categoryChange = z.object({
  id: recordId,
  version,
  ...category,
  /** The category it stands after in lists; empty for the first place. */
  after: z.union([z.literal('').transform(() => null), recordId]),
})

export const categoryStanding = z.object({ id: recordId, version })

/** Made-up words to try the keywords with, in the address of the page. */
export const triedWords = z.string().trim().max(500).catch('').default('')

export type NewCategory = z.output<typeof newCategory>
export type CategoryChange = z.output<typeof categoryChange>
export type CategoryStanding = z.output<typeof categoryStanding>
