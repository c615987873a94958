import type { RecordRef } from '../record-facts'

/** One thing that speaks against a judgement. It blocks nothing; it can be answered, and the answer is kept. */
export type Doubt = {
  /** The rule's key. */
  rule: string
  /** The statement it doubts, by its key; '' for the whole judgement. */
  about: string
  /** What speaks against it, in words, with the numbers it rests on. */
  words: string
  /** Where the rule comes from: "Paragraph 4 of the survey". */
  source: string
  records: (RecordRef & { title: string })[]
}
