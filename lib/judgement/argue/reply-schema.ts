import { z } from 'zod'
import { recordId, requiredText, version } from '../../platform/form-fields'
import { isRuleKey, type RuleKey } from './rule-names'

/** The most an answer to a doubt may be, in letters. */
const LONGEST_REPLY = 500

/** Which doubt: the rule, and the statement it is about, '' for the whole judgement. A form is given both. */
const whichDoubt = {
  id: recordId,
  rule: z.custom<RuleKey>((key) => typeof key === 'string' && isRuleKey(key), {
    error: 'This form is out of date. Open the page again.',
  }),
  about: z.string().max(200).default(''),
  /** The reply's own version; 0 while there is none. */
  version,
}

export const answerDoubtInput = z.object({
  ...whichDoubt,
  reply: requiredText('Write what the school answers to this.', LONGEST_REPLY),
})

export const takeBackReplyInput = z.object(whichDoubt)

export type AnswerDoubtInput = z.output<typeof answerDoubtInput>
export type TakeBackReplyInput = z.output<typeof takeBackReplyInput>
