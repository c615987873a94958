import { z } from 'zod'
import {
  choice,
  dateField,
  listOf,
  optionalText,
  recordId,
  requiredText,
  version,
} from '../platform/form-fields'
import { FIGURES } from './published'

export const PAGE_KINDS = ['you_said', 'thank_you'] as const

export const PAGE_KIND_NAMES: Record<(typeof PAGE_KINDS)[number], string> = {
  you_said: 'You said, we did',
  thank_you: 'Thank you',
}

const ofPage = { id: recordId, version }
const words = { title: requiredText('Enter a title.', 120), intro: optionalText(1500) }

export const newPageInput = z.object({
  kind: choice(PAGE_KINDS, 'Choose what kind of page it is.'),
  ...words,
})

export const youSaidPageInput = z.object({
  ...ofPage,
  ...words,
  yousaid: listOf(recordId),
  ideas: listOf(recordId),
})

export const thankYouPageInput = z
  .object({
    ...ofPage,
    ...words,
    from: dateField('Enter the first day that is counted.'),
    to: dateField('Enter the last day that is counted.'),
    figures: listOf(z.enum(FIGURES, 'Choose from what can be counted.')),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day is before the first.' })

export const itemWordsInput = z.object({
  ...ofPage,
  ideaId: recordId,
  said: requiredText('Say what parents told you.', 2000),
  did: requiredText('Say what the school did.', 2000),
})

export const publishPageInput = z.object({ ...ofPage, digest: z.string(), looked: listOf(z.string()) })

export const ofPageInput = z.object(ofPage)

export type NewPageInput = z.output<typeof newPageInput>
export type YouSaidPageInput = z.output<typeof youSaidPageInput>
export type ThankYouPageInput = z.output<typeof thankYouPageInput>
export type ItemWordsInput = z.output<typeof itemWordsInput>
export type PublishPageInput = z.output<typeof publishPageInput>
