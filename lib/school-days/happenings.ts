import { NATION_NAMES } from './bank-holidays'
import { spanInWords } from './overlap'
import type { Days } from './span'

type Detail = Record<string, unknown>

/**
 * What happened to the school's calendar, for the history: to be read after the person's name. How many deadlines moved
 * by it is not here: a number is read by whoever may not know that there is a case.
 */
export const CALENDAR_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'calendar.added': (detail) => `put ${named(detail)} into the school’s calendar`,
  'calendar.changed': ({ was, ...detail }) =>
    `changed ${named(was)} in the school’s calendar to ${named(detail)}`,
  'calendar.removed': (detail) => `took ${named(detail)} out of the school’s calendar`,
  'calendar.imported': ({ added, replaced }) =>
    `brought in term dates: ${count(added)} added${Number(replaced ?? 0) > 0 ? `, ${count(replaced)} replaced` : ''}`,
  'calendar.bank_holidays_chosen': ({ before, after }) =>
    `changed whose bank holidays the school keeps from ${nation(before)} to ${nation(after)}`,
}

function named(detail: unknown): string {
  const { name, startsOn, endsOn } = (detail ?? {}) as Partial<Days>
  if (!name || !startsOn || !endsOn) return 'days'
  return spanInWords({ kind: 'term', name, startsOn, endsOn })
}

const nation = (key: unknown) => NATION_NAMES[key as keyof typeof NATION_NAMES] ?? 'another nation’s'

const count = (number: unknown) => `${Number(number ?? 0)} ${number === 1 ? 'entry' : 'entries'}`
