import { z } from 'zod'
import { recordId, requiredText } from '../../platform/form-fields'
import { isRuleKey, type RuleKey } from './rule-names'

/** The most an answer to a doubt may be, in letters. */
const LONGEST_REPLY = 500

const OUT_OF_DATE = 'This form is out of date. Open the page again.'

/** None, one or several; the whole judgement's '' is one. */
const listed = (about: unknown) => (about === undefined ? [] : [about].flat())

const versionsOf = (text: string) =>
  new Map(
    text.split(' ').map((one): [string, number] => {
      const at = one.lastIndexOf(':')
      return [one.slice(0, at), Number(one.slice(at + 1))]
    }),
  )

/**
 * Which doubt: the rule, and the statements it is about, '' for the whole judgement. A form is given both, and for each
 * statement the version of the reply that stood there, 0 while there is none: "engagement-learning:1 engagement-planning:0".
 */
const whichDoubt = {
  id: recordId,
  rule: z.custom<RuleKey>((key) => typeof key === 'string' && isRuleKey(key), { error: OUT_OF_DATE }),
  about: z
    .preprocess(
      listed,
      z.array(z.string().max(200)).min(1, 'Tick the statements that this answers.').max(100),
    )
    .transform((keys) => [...new Set(keys)]),
  version: z
    .string({ error: OUT_OF_DATE })
    .max(30_000)
    .regex(/^\S*:\d{1,9}( \S*:\d{1,9})*$/, OUT_OF_DATE)
    .transform(versionsOf),
}

export const answerDoubtInput = z.object({
  ...whichDoubt,
  reply: requiredText('Write what the school answers to this.', LONGEST_REPLY),
})

export const takeBackReplyInput = z.object(whichDoubt)

export type AnswerDoubtInput = z.output<typeof answerDoubtInput>
export type TakeBackReplyInput = z.output<typeof takeBackReplyInput>
