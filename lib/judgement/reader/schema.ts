import { z } from 'zod'

/** In letters: about ten pages. */
const MOST_LETTERS = 20_000

/** A text that somebody wants read back. */
export const readBackSchema = z.object({
  text: z
    .string('Paste a text first.')
    // A browser sends each line's end as two letters, which nobody typed.
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .refine((text) => text.trim() !== '', 'Paste a text first.')
    .refine(
      (text) => text.length <= MOST_LETTERS,
      `That is more than ${MOST_LETTERS.toLocaleString('en-GB')} letters. Paste a part of it, and then the next.`,
    ),
})
