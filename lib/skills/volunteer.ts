import type { VolunteerState } from '@/prisma/generated/enums'
import { daysBetween, type IsoDate, shortDate } from '../platform/dates'

/**
 * What the school knows of a parent's checks: the state and its days, never a certificate or its number. After "Keeping
 * children safe in education": somebody on whom no checks were obtained is never left unsupervised and never in regulated
 * activity; a written risk assessment decides which checks are needed.
 */
export type Checks = {
  state: VolunteerState
  riskAssessedOn: IsoDate | null
  checkedOn: IsoDate | null
  expiresOn: IsoDate | null
}

export const NO_CHECKS: Checks = {
  state: 'not_known',
  riskAssessedOn: null,
  checkedOn: null,
  expiresOn: null,
}

export const VOLUNTEER_STATES = ['not_known', 'not_needed', 'supervised_only', 'checked'] as const

export const VOLUNTEER_STATE_NAMES: Record<VolunteerState, string> = {
  not_known: 'Nothing looked at yet',
  not_needed: 'No checks needed: always with a member of staff',
  supervised_only: 'Supervised only',
  checked: 'Checked',
}

/** Days before the end at which the school is told. */
export const RENEW_WITHIN_DAYS = 30

/**
 * Whether somebody may be with pupils without a member of staff on a day; without a day, whether their checks are complete at
 * all. The database asks the very same before it takes a row (`may_be_alone` in the migration), and a test holds the two to
 * each other.
 */
export function mayBeAlone(
  { state, riskAssessedOn, checkedOn, expiresOn }: Checks,
  onDay: IsoDate | null,
): boolean {
  if (state !== 'checked' || !riskAssessedOn || !checkedOn) return false
  return onDay === null || expiresOn === null || expiresOn >= onDay
}

/** "Checked, until 3 May 2027", as one line says it where somebody is chosen. */
export function checksInWords(checks: Checks, onDay: IsoDate): string {
  const { state, expiresOn } = checks
  if (state !== 'checked') return VOLUNTEER_STATE_NAMES[state]
  if (!mayBeAlone(checks, null)) return 'Checked, and the risk assessment is missing'
  return expiresOn === null ? 'Checked, without an end' : expiryInWords(expiresOn, onDay)
}

/** "Checked, expires in 24 days" */
function expiryInWords(expiresOn: IsoDate, onDay: IsoDate): string {
  const left = daysBetween(onDay, expiresOn)
  if (left < 0) return `The checks expired on ${shortDate(expiresOn)}`
  if (left === 0) return 'Checked, expires today'
  if (left <= RENEW_WITHIN_DAYS) return `Checked, expires in ${left === 1 ? 'a day' : `${left} days`}`
  return `Checked, until ${shortDate(expiresOn)}`
}

/** Why somebody may not be alone with pupils on a day, to be read after their name; null when they may. */
export function whyNotAlone(checks: Checks, onDay: IsoDate): string | null {
  if (mayBeAlone(checks, onDay)) return null
  if (mayBeAlone(checks, null) && checks.expiresOn) {
    return `has checks that end on ${shortDate(checks.expiresOn)}, before ${shortDate(onDay)}`
  }
  return checks.state === 'checked'
    ? 'has checks, and the written risk assessment is missing'
    : 'has no checks that are complete'
}

type Row = {
  state: VolunteerState
  riskAssessedOn: Date | null
  checkedOn: Date | null
  expiresOn: Date | null
}

/** From the row; nothing there is nothing known. */
export function checksOf(row: Row | null | undefined): Checks {
  if (!row) return NO_CHECKS
  const iso = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
  return {
    state: row.state,
    riskAssessedOn: iso(row.riskAssessedOn),
    checkedOn: iso(row.checkedOn),
    expiresOn: iso(row.expiresOn),
  }
}
