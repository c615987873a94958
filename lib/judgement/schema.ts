import { z } from 'zod'
import { choice, listOf, optionalText, recordId, requiredText, version } from '../platform/form-fields'
import { isRecordId } from '../platform/record-id'

/** The most the school's own words on a statement, or on a judgement, may be, in letters. */
export const LONGEST_OWN_WORDS = 300

const KINDS = ['activity', 'evidence', 'idea', 'improvement'] as const

/** A record as a form sends it: "activity:0199…". */
const recordRef = z.string().transform((text, context) => {
  const [kind = '', id = ''] = text.split(':')
  const known = KINDS.find((one) => one === kind)
  if (known && isRecordId(id)) return { kind: known, id }
  context.addIssue({ code: 'custom', message: 'Choose records from the list.' })
  return z.NEVER
})

export const startInput = z.object({
  frameworkId: recordId,
  areaKey: requiredText('Choose what to judge.', 60),
})

export const answerInput = z.object({
  id: recordId,
  criterionId: recordId,
  /** The answer's own version; 0 while there is none. */
  version,
  answer: choice(['met', 'nearly', 'not_yet', 'no_evidence'], 'Choose how it stands.'),
  words: optionalText(LONGEST_OWN_WORDS),
  records: listOf(recordRef),
})

export const agreeInput = z.object({
  id: recordId,
  version,
  grade: z.preprocess((value) => value || null, z.string().max(60).nullable()),
  differsWhy: optionalText(LONGEST_OWN_WORDS),
  words: optionalText(LONGEST_OWN_WORDS),
})

export type StartInput = z.output<typeof startInput>
export type AnswerInput = z.output<typeof answerInput>
export type AgreeInput = z.output<typeof agreeInput>
