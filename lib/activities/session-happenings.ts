import { longDate } from '@/lib/platform/dates'

type Detail = Record<string, unknown>

/**
 * What happened to sessions, for a timeline: to be read after the person's name. Families are never named in a
 * history, only how many there were.
 */
export const SESSION_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'session.added': ({ heldOn }) => `added a session on ${day(heldOn)}`,
  'session.changed': ({ heldOn, was }) =>
    was === heldOn
      ? `changed the session on ${day(heldOn)}`
      : `moved the session on ${day(was)} to ${day(heldOn)}`,
  'session.recorded': ({ heldOn, by, came }) =>
    `recorded who came on ${day(heldOn)}: ${people(by, Number(came))}`,
  'session.corrected': ({ heldOn, by, came }) =>
    `corrected who came on ${day(heldOn)}: ${people(by, Number(came))}`,
  'session.removed': ({ heldOn, reason }) => `removed the session on ${day(heldOn)}: “${reason}”`,
}

const day = (date: unknown) => longDate(String(date))

function people(by: unknown, came: number): string {
  if (by === 'counts') return `${came} counted`
  return came === 1 ? '1 family' : `${came} families`
}
