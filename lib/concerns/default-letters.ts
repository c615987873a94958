/** A letter a school starts with. Placeholders stand in double braces; `letter-text.ts` says what each means. */
export type DefaultLetter = { key: string; name: string; body: string }

/** Plain and warm; each is copied into a school, and is its own from then on. */
export const DEFAULT_LETTERS: readonly DefaultLetter[] = [
  {
    key: 'acknowledgement',
    name: 'Acknowledgement',
    body: 'Thank you for telling us about this on {{received}}. We have written down what you said, and {{handler}} is looking into it. You will have an answer by {{answer_by}}.',
  },
]
