import { z } from 'zod'
import { recordId, requiredText } from '../../platform/form-fields'
import { ANSWERS, type Answer } from './plan'

/** A calendar file that is chosen, or its text. */
export const bringForm = z.object({
  file: z.instanceof(File).optional(),
  pasted: z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string()),
})

/** Before a question's key: the field its answer is sent in. */
export const ANSWER = 'answer.'

/** Saving what was looked through, with what was answered. */
export const acceptForm = z
  .looseObject({
    draft: recordId,
    /** What the calendar was when the page was made, as `digestOf` says it. */
    seen: requiredText('This page is out of date. Open it again.', 100),
  })
  .transform(({ draft, seen, ...rest }) => ({ draft, seen, answers: answersIn(rest) }))

function answersIn(fields: Record<string, unknown>): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (const [name, value] of Object.entries(fields)) {
    const answer = ANSWERS.find((one) => one === value)
    if (name.startsWith(ANSWER) && answer) answers[name.slice(ANSWER.length)] = answer
  }
  return answers
}

export type BringInput = z.output<typeof bringForm>
export type AcceptInput = z.output<typeof acceptForm>
