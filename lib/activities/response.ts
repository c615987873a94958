import type { Consent, ResponseKind } from '@/prisma/generated/enums'

/** What parents said or did because of an activity. Words and rules; no I/O, no clock. */

export const RESPONSE_KINDS = ['quotation', 'questions', 'at_home'] as const satisfies readonly ResponseKind[]

export const RESPONSE_KIND_NAMES: Record<ResponseKind, string> = {
  quotation: 'Something a parent said',
  questions: 'A question, asked before and after',
  at_home: 'Something parents did at home',
}

/** Said wherever a response is asked for. */
export const NOT_TURNOUT =
  'That parents came is not a response; it belongs to the session. A response is what they said or did because of it.'

/** The question behind a quotation: may others read these words? Withdrawing is done later, on the record. */
export const CONSENTS = [
  'given',
  'anonymous',
  'not_asked',
  'not_needed',
] as const satisfies readonly Consent[]

export const CONSENT_ANSWERS: Record<(typeof CONSENTS)[number], { label: string; hint: string }> = {
  given: { label: 'Yes, they agreed', hint: 'The words may be shown with what you say about who said them.' },
  anonymous: {
    label: 'Yes, if nobody can tell who it was',
    hint: 'Governors see the words and not who said them.',
  },
  not_asked: { label: 'We have not asked yet', hint: 'Kept for staff, and never shown to governors.' },
  not_needed: {
    label: 'There is no need to ask',
    hint: 'It was said in public, or nobody can be recognised by it.',
  },
}

/** As it stands beside a quotation. */
export const CONSENT_NOTES: Record<Consent, string> = {
  given: 'agreed to be quoted',
  anonymous: 'agreed to be quoted without being recognised',
  not_asked: 'not asked yet whether it may be quoted',
  not_needed: 'no consent needed',
  withdrawn: 'consent withdrawn, words deleted',
}

/** Whether words may be shown to people outside the school's staff. */
export function mayBeQuoted(consent: Consent): boolean {
  return consent === 'given' || consent === 'anonymous' || consent === 'not_needed'
}

/** A parent's answers to one question; null where one is missing. Whole numbers from 1 to the scale's highest. */
export type Answer = { before: number | null; after: number | null }

type Moved = { pairs: number; up: number; same: number; down: number; missing: number }

/** Which way the answers went. Only parents who answered both times can say. */
export function answersMoved(answers: readonly Answer[]): Moved {
  const moved: Moved = { pairs: 0, up: 0, same: 0, down: 0, missing: 0 }
  for (const { before, after } of answers) {
    if (before === null || after === null) {
      moved.missing += 1
      continue
    }
    moved.pairs += 1
    if (after > before) moved.up += 1
    else if (after < before) moved.down += 1
    else moved.same += 1
  }
  return moved
}

/** "18 parents answered before and after: 11 higher, 5 the same, 2 lower. 3 answered only once and are not counted." */
export function movedSentence({ pairs, up, same, down, missing }: Moved): string {
  const once =
    missing === 0 ? '' : ` ${missing} answered only once and ${missing === 1 ? 'is' : 'are'} not counted.`
  if (pairs === 0) return `Nobody has answered both before and after yet.${once}`
  const who = pairs === 1 ? '1 parent' : `${pairs} parents`
  return `${who} answered before and after: ${up} higher, ${same} the same, ${down} lower.${once}`
}

/** "22 of 29 families did it." */
export function atHomeSentence(done: number, of: number | null): string {
  const families = (n: number) => (n === 1 ? 'family' : 'families')
  return of === null ? `${done} ${families(done)} did it.` : `${done} of ${of} ${families(of)} did it.`
}
