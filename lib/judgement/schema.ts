import { z } from 'zod'
import {
  choice,
  listOf,
  optionalText,
  recordId,
  requiredText,
  tickBox,
  version,
} from '../platform/form-fields'
import { isRecordId } from '../platform/record-id'
import type { RecordRef } from './record-facts'
import { isTheme, type Theme } from './themes'

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

/** Records as an address names them; what is none is passed over. */
export const refsAsked = (given: string | string[] | undefined): RecordRef[] =>
  [given ?? []].flat().flatMap((text) => recordRef.safeParse(text).data ?? [])

const themeKey = z.custom<Theme>((key) => typeof key === 'string' && isTheme(key), {
  error: 'Choose themes from the list.',
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
  /** What those that are under none of the statement's themes yet are put under. */
  themes: listOf(themeKey),
})

/** What a record is about; \`seen\` is what it was about when the form was opened. */
export const themesInput = z.object({
  record: recordRef,
  themes: listOf(themeKey),
  seen: listOf(themeKey),
})

export const decideInput = z.object({
  id: recordId,
  version,
  grade: z.preprocess((value) => value || null, z.string().max(60).nullable()),
  differsWhy: optionalText(LONGEST_OWN_WORDS),
  words: optionalText(LONGEST_OWN_WORDS),
})

/** `answers`: which ones were read, as `answersSeen` says it. */
export const agreeDraftInput = z.object({ id: recordId, version, answers: z.string().max(2000) })

export const throwAwayInput = z.object({
  id: recordId,
  isSure: tickBox.refine(Boolean, 'Tick the box if the draft is to go.'),
})

export type StartInput = z.output<typeof startInput>
export type AnswerInput = z.output<typeof answerInput>
export type AgreeInput = z.output<typeof decideInput>
export type ThemesInput = z.output<typeof themesInput>
export type AgreeDraftInput = z.output<typeof agreeDraftInput>
