import { addDays, type IsoDate, longDate } from '@/lib/platform/dates'
import { listed } from './activity'

/** What a session is besides its date: shown after it, in words. */
export type SessionDetails = {
  startsAt: string | null
  place: string | null
  isOnline: boolean
  isEvening: boolean
  hasCreche: boolean
  languages: string[]
}

/** What is ticked of a session. */
export const CIRCUMSTANCES = ['online', 'evening', 'creche'] as const
export type Circumstance = (typeof CIRCUMSTANCES)[number]

export const CIRCUMSTANCE_NAMES: Record<Circumstance, string> = {
  online: 'Online',
  evening: 'In the evening',
  creche: 'With a crèche',
}

export const REPEATS = ['once', 'weekly', 'fortnightly', 'listed'] as const

/** More than a school year of weekly sessions is a slip of the keyboard. */
export const MOST_DATES = 40

/** The first date and those that follow it a week or a fortnight apart, `times` in all. */
export function repeatedDates(first: IsoDate, weeksApart: 1 | 2, times: number): IsoDate[] {
  return Array.from({ length: times }, (_, i) => addDays(first, i * weeksApart * 7))
}

/** "Tuesday 6 January 2026, 14:30" */
export function sessionTitle(session: { heldOn: IsoDate | Date; startsAt?: string | null }): string {
  return [longDate(session.heldOn), session.startsAt].filter(Boolean).join(', ')
}

/** "in the evening, at the library, with Polish, with a crèche"; empty when nothing is known. */
export function sessionCircumstances(details: Omit<SessionDetails, 'startsAt'>): string {
  return [
    details.isEvening ? 'in the evening' : '',
    details.isOnline ? 'online' : '',
    details.place ?? '',
    details.languages.length > 0 ? `with ${listed(details.languages)}` : '',
    details.hasCreche ? 'with a crèche' : '',
  ]
    .filter(Boolean)
    .join(', ')
}

type Counted = { invited: number | null; came: number }
export type GroupCounted = { group: string; invited: number | null; came: number | null }

/**
 * What is wrong with heads as counted, under the name of the field it concerns; nothing when they can be true.
 * Groups overlap (a pupil premium pupil may also be learning English), so a group may not pass the total, but the
 * groups together may.
 */
export function wrongCounts(
  total: Counted,
  groups: readonly GroupCounted[],
  nameOf: (group: string) => string,
): { field: string; sentence: string } | null {
  if (total.invited !== null && total.came > total.invited) {
    return {
      field: 'headsCame',
      sentence: `More came (${total.came}) than were invited (${total.invited}). Count those who came uninvited among the invited, or leave the number invited empty.`,
    }
  }
  for (const { group, invited, came } of groups) {
    const name = nameOf(group)
    if (came !== null && came > total.came) {
      return {
        field: `group.${group}.came`,
        sentence: `${name}: ${came} came, but only ${total.came} came in total.`,
      }
    }
    if (invited !== null && total.invited !== null && invited > total.invited) {
      return {
        field: `group.${group}.invited`,
        sentence: `${name}: ${invited} invited, but only ${total.invited} were invited in total.`,
      }
    }
    if (invited !== null && came !== null && came > invited) {
      return {
        field: `group.${group}.came`,
        sentence: `${name}: more came (${came}) than were invited (${invited}).`,
      }
    }
  }
  return null
}

/** "17 of 29 invited families came, and 2 that were not invited." For the page's first line. */
export function attendanceSentence(session: {
  attendanceBy: 'families' | 'counts'
  invited: number | null
  came: number
  cameUninvited?: number
}): string {
  const { attendanceBy, invited, came, cameUninvited = 0 } = session
  if (attendanceBy === 'counts') {
    if (came === 0) return 'Nobody came.'
    return invited === null ? `${came} came.` : `${came} came of ${invited} invited.`
  }
  if (came === 0) return 'Nobody came.'
  if (!invited) return `${families(came)} came. None was recorded as invited.`
  const share = `${came - cameUninvited} of ${invited} invited ${invited === 1 ? 'family' : 'families'} came`
  return cameUninvited === 0 ? `${share}.` : `${share}, and ${cameUninvited} that had not been invited.`
}

const families = (n: number) => `${n} ${n === 1 ? 'family' : 'families'}`
