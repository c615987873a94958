import type { RecordRef } from '../record-facts'
import type { RuleKey } from './rule-names'

/** One thing that speaks against a judgement. It blocks nothing; it can be answered, and the answer is kept. */
export type Doubt = {
  /** The rule's key. */
  rule: RuleKey
  /** The statement it doubts, by its key; '' for the whole judgement. */
  about: string
  /**
   * What speaks against it, in words, with the numbers it rests on. Leaders read them, and they are kept for as long as the
   * judgement is: so no small group is named in them, and none of a larger one is never said outright.
   */
  words: string
  /** Where the rule comes from: "Paragraph 4 of the survey". */
  source: string
  records: (RecordRef & { title: string })[]
}
