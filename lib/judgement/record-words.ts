import type { JudgedKind } from '@/prisma/generated/enums'
import { daysBetween, type IsoDate, shortDate } from '../platform/dates'
import type { RecordRef } from './record-facts'

export const RECORD_KINDS = ['activity', 'evidence', 'idea', 'improvement'] as const satisfies JudgedKind[]

export const RECORD_KIND_NAMES: Record<JudgedKind, string> = {
  activity: 'Activity',
  evidence: 'Evidence',
  idea: 'Idea',
  improvement: 'Improvement',
}

const FOLDERS: Record<JudgedKind, string> = {
  activity: 'activities',
  evidence: 'evidence',
  idea: 'ideas',
  improvement: 'concerns/improvements',
}

/** The record's own page, within the school. */
export const recordPath = ({ kind, id }: RecordRef) => `/${FOLDERS[kind]}/${id}`

/** As a form sends it. */
export const recordValue = ({ kind, id }: RecordRef) => `${kind}:${id}`

/** "From 12 March 2026, 8 months old": days up to a month, months up to two years, then years. */
export function ageInWords(on: IsoDate | null, today: IsoDate): string {
  if (on === null) return 'No date yet'
  const from = `From ${shortDate(on)}`
  const days = daysBetween(on, today)
  if (days < 0) return from
  if (days === 0) return `${from}, today`
  return `${from}, ${howOld(days)} old`
}

function howOld(days: number): string {
  const [count, unit] =
    days < 31
      ? [days, 'day']
      : days < 730
        ? [Math.floor(days / 30.44), 'month']
        : [Math.floor(days / 365.25), 'year']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
