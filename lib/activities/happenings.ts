import { shortDate } from '@/lib/platform/dates'
import { DECISION_NAMES } from './activity'
import { type ActivityKind, KIND_DEFINITIONS } from './kind'

type Detail = Record<string, unknown>

/** What happened to an activity, for a timeline: to be read after the person's name. */
export const ACTIVITY_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'activity.recorded': () => 'put this down as an idea',
  'activity.copied': ({ fromTitle, fromYear }) => `copied this from “${fromTitle}” of ${fromYear}`,
  'activity.need_changed': (detail) => changed(detail, { title: 'the title', need: 'why it is done' }),
  'activity.who_for_changed': (detail) =>
    changed(detail, {
      yearGroups: 'the year groups',
      groups: 'the pupil groups',
      mustNotMiss: 'whom it must not miss',
      familiesForCount: 'how many families it is for',
    }),
  'activity.kind_decided': ({ before, after }) =>
    before && before !== after
      ? `decided that it is ${kind(after)}, not ${kind(before)}`
      : `decided that it is ${kind(after)}`,
  'activity.what_changed': (detail) =>
    changed(detail, {
      description: 'what happens',
      startsOn: 'when it begins',
      endsOn: 'when it ends',
      academicYear: 'its academic year',
    }),
  'activity.planned': ({ outcomes }) =>
    `planned it and locked ${outcomes === 1 ? 'its outcome' : `its ${outcomes} outcomes`}`,
  'activity.unplanned': () => 'made it an idea again, and its outcomes open to change',
  'activity.started': () => 'started it',
  'activity.unstarted': () => 'took it back to planned',
  'activity.finished': () => 'finished it',
  'activity.stopped': ({ reason }) => `stopped it: “${reason}”`,
  'activity.resumed': () => 'took it up again',
  'activity.decided': ({ decision, on }) =>
    `decided what next: ${DECISION_NAMES[decision as keyof typeof DECISION_NAMES]?.toLowerCase()}, on ${shortDate(String(on))}`,
  'activity.archived': () => 'put it in the archive',
  'activity.unarchived': () => 'took it out of the archive',
}

/** What happened to an activity's outcomes, for a timeline: to be read after the person's name. */
export const OUTCOME_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'outcome.added': ({ statement, criterion, isLocked }) =>
    `added ${isLocked ? 'and locked ' : ''}the outcome “${statement}” (${criterion})`,
  'outcome.changed': (detail) => changedOutcome(detail, ''),
  'outcome.changed_after_lock': (detail) => changedOutcome(detail, ' after it was locked'),
  'outcome.worded': ({ measure, hasWords }) =>
    hasWords
      ? `put the result of ${measure} into words for governors`
      : `wrote a note on the result of ${measure}`,
  'outcome.removed': ({ statement }) => `removed the outcome “${statement}”`,
}

type Words = { statement?: string; criterion?: string }

function changedOutcome({ before, after }: Detail, when: string): string {
  const [was, is] = [before, after] as [Words, Words]
  const statement = was.statement === is.statement ? '' : `, which said “${was.statement}”`
  const criterion = was.criterion === is.criterion ? '' : `: ${is.criterion}, which was ${was.criterion}`
  return `changed the outcome “${is.statement}”${when}${statement}${criterion}`
}

const kind = (key: unknown) => KIND_DEFINITIONS[key as ActivityKind]?.name.toLowerCase() ?? 'undecided'

/** "changed the title, from “Phonics” to “Phonics together”". Long texts are named, and read in full in the history. */
function changed({ before, after }: Detail, names: Record<string, string>): string {
  const [was, is] = [before, after] as [Detail, Detail]
  const fields = Object.keys(is ?? {})
  if (fields.length === 0) return 'saved it without a change'
  const parts = fields.map((field) => {
    const name = names[field] ?? field
    const [old, now] = [said(was[field]), said(is[field])]
    if (!old) return `${name}: ${now}`
    return now ? `${name}, from ${old} to ${now}` : `${name}, which was ${old}`
  })
  return `changed ${parts.join('; ')}`
}

const LONG = 160

function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : ''
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shortDate(text)
  if (typeof value === 'number') return text
  return `“${text.length > LONG ? `${text.slice(0, LONG).trimEnd()}…` : text}”`
}
