import type { ActivityKind, ActivityStatus, Decision } from '@/prisma/generated/enums'
import { KIND_DEFINITIONS } from './kind'

/** The words of an activity. No I/O and no clock. */

export const STATUS_NAMES: Record<ActivityStatus, string> = {
  idea: 'Idea',
  planned: 'Planned',
  running: 'Running',
  finished: 'Finished',
  stopped: 'Stopped',
}

export const DECISION_NAMES: Record<Decision, string> = {
  go_on: 'Go on as it is',
  change: 'Go on, but change something',
  stop: 'Stop',
}

export function kindName(kind: ActivityKind | null): string {
  return kind ? KIND_DEFINITIONS[kind].name : 'Kind not decided'
}

/** "Years 1 and 2", "Reception and Year 4", "the whole school". Year groups in the school's own order. */
export function yearGroupsInWords(chosen: readonly string[], schoolsOrder: readonly string[]): string {
  if (chosen.length === 0) return 'the whole school'
  const sorted = [...chosen].sort((a, b) => schoolsOrder.indexOf(a) - schoolsOrder.indexOf(b))
  const allNumbered = sorted.length > 1 && sorted.every((name) => /^Year \d+$/.test(name))
  return allNumbered ? `Years ${listed(sorted.map((name) => name.slice(5)))}` : listed(sorted)
}

/** "a", "a and b", "a, b and c" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/**
 * The first academic year still to be chosen from and the last: last year for what is written down late, next year for
 * what is being planned.
 */
export function academicYearsToChoose(current: number, kept?: number): number[] {
  const years = [current - 1, current, current + 1]
  return kept === undefined || years.includes(kept) ? years : [kept, ...years].sort((a, b) => a - b)
}
