import { z } from 'zod'

/** In letters: about ten pages. */
const MOST_LETTERS = 20_000

/** A text that somebody wants read back. */
export const readBackSchema = z.object({
  text: z
    .string('Paste a text first.')
    .refine((text) => text.trim() !== '', 'Paste a text first.')
    .refine(
      (text) => text.length <= MOST_LETTERS,
      `That is more than ${MOST_LETTERS.toLocaleString('en-GB')} letters. Paste a part of it, and then the next.`,
    ),
})
