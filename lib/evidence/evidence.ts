import type { Consent, EvidenceKind, EvidenceVisibility } from '@/prisma/generated/enums'

/** The words and pure rules of evidence. Dates are ISO ("2026-03-03"). */

export const KINDS = ['file', 'link', 'quotation', 'figure'] as const satisfies EvidenceKind[]

export const KIND_NAMES: Record<EvidenceKind, string> = {
  file: 'File or photograph',
  link: 'Link',
  quotation: 'Quotation',
  figure: 'Figure from Alongside',
}

export const VISIBILITIES = ['leaders', 'staff', 'governors'] as const satisfies EvidenceVisibility[]

export const VISIBILITY_NAMES: Record<EvidenceVisibility, string> = {
  leaders: 'The head and senior leaders',
  staff: 'Staff',
  governors: 'Staff and governors',
}

/** What a person chooses on a form. `given_until` is kept as `given` with a last day. */
export const CONSENT_CHOICES = [
  'not_needed',
  'given',
  'given_until',
  'anonymous',
  'not_asked',
  'withdrawn',
] as const
export type ConsentChoice = (typeof CONSENT_CHOICES)[number]

export const CONSENT_CHOICE_NAMES: Record<ConsentChoice, string> = {
  not_needed: 'Not needed: nobody can be recognised',
  given: 'Given',
  given_until: 'Given until a date',
  anonymous: 'Given, if nobody can tell who it was',
  not_asked: 'Not asked yet',
  withdrawn: 'Withdrawn',
}

export type Agreement = { consent: Consent; consentUntil: string | null }

/** The choice on the form that stands for what is kept. */
export function consentChoice({ consent, consentUntil }: Agreement): ConsentChoice {
  return consent === 'given' && consentUntil ? 'given_until' : consent
}

/** What is kept for a choice on the form. */
export function agreementOf(choice: ConsentChoice, until: string | null): Agreement {
  return choice === 'given_until'
    ? { consent: 'given', consentUntil: until }
    : { consent: choice, consentUntil: null }
}

export type ConsentTrouble = 'withdrawn' | 'run_out' | 'not_asked'

/** Why this may not be shown outside the school's own staff, or null when it may. The last day itself still counts. */
export function consentTrouble({ consent, consentUntil }: Agreement, today: string): ConsentTrouble | null {
  if (consent === 'withdrawn' || consent === 'not_asked') return consent
  return consentUntil && consentUntil < today ? 'run_out' : null
}

/** More than a year since it was dated. On the same day a year later it is exactly a year, which is not more. */
export function isOld(datedOn: string, today: string): boolean {
  return datedOn < aYearBefore(today)
}

/** The first day that is not yet more than a year ago. For 29 February that is 1 March: there was no such day. */
export function aYearBefore(date: string): string {
  const [year, day] = [Number(date.slice(0, 4)) - 1, date.slice(4)]
  return day === '-02-29' ? `${year}-03-01` : `${year}${day}`
}

/** "2.4 MB", "31 kB", counted by 1,024 as the limit and most file windows do. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} kB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`
}
