import { z } from 'zod'
import {
  calendarDate,
  choice,
  dateField,
  listOf,
  optionalText,
  optionalWholeNumber,
  recordId,
  requiredText,
  tickBox,
  version,
} from '@/lib/platform/form-fields'
import { CIRCUMSTANCES, type Circumstance, MOST_DATES, REPEATS } from './session'

/** A time of day as it is typed: see `clockTime`. */
export const startsAt = optionalText(20).transform((text, context) => {
  if (!text) return null
  const time = clockTime(text)
  if (time) return time
  context.addIssue({ code: 'custom', message: 'Enter the time as hours and minutes, such as 14:30.' })
  return z.NEVER
})

/** "Polish, Somali" as a list, each once. */
const languages = optionalText(200).transform((text) => [
  ...new Set(
    (text ?? '')
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
])

const details = {
  heldOn: dateField('Enter the date.'),
  startsAt,
  place: optionalText(120),
  circumstances: listOf(z.enum(CIRCUMSTANCES)),
  languages,
  note: optionalText(1000),
}

/** Lines or commas with one date each, as "13/1/2026". */
const moreDates = optionalText(1000).transform((text, context) => {
  const typed = (text ?? '')
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean)
  return typed.map((line) => {
    const date = calendarDate(line)
    if (date) return date
    context.addIssue({
      code: 'custom',
      message: `“${line}” is not a date. Put one date on each line, such as 13 1 2026.`,
    })
    return z.NEVER
  })
})

/** The three ticks, as they are kept. */
function asKept<T extends { circumstances: Circumstance[] }>({ circumstances, ...rest }: T) {
  return {
    ...rest,
    isOnline: circumstances.includes('online'),
    isEvening: circumstances.includes('evening'),
    hasCreche: circumstances.includes('creche'),
  }
}

export const addSessionsInput = z
  .object({
    activityId: recordId,
    ...details,
    repeats: choice(REPEATS, 'Choose whether it happens again.'),
    times: optionalWholeNumber('Enter how many times in all.', { min: 2, max: MOST_DATES }),
    moreDates,
  })
  .transform(asKept)
export type AddSessions = z.output<typeof addSessionsInput>

export const changeSessionInput = z
  .object({ activityId: recordId, sessionId: recordId, version, ...details })
  .transform(asKept)
export type ChangeSession = z.output<typeof changeSessionInput>

export const removeSessionInput = z.object({
  activityId: recordId,
  sessionId: recordId,
  version,
  reason: requiredText('Say why it is removed.', 300),
})
export type RemoveSession = z.output<typeof removeSessionInput>

const heads = z.object({
  invited: optionalWholeNumber('Enter how many were invited.', { max: 5000 }),
  came: optionalWholeNumber('Enter how many came.', { max: 5000 }),
})

/**
 * Who came. Both ways of saying it are sent together, so that changing from one to the other loses nothing; `by` says
 * which one counts. Fields named `group.send.came` come as `{ group: { send: { came } } }`.
 */
export const recordAttendanceInput = z.preprocess(
  withGroups,
  z.object({
    activityId: recordId,
    sessionId: recordId,
    version,
    by: choice(['families', 'counts'], 'Choose how you say who came.'),
    came: listOf(recordId),
    everyoneInvited: choice(['yes', 'no'], 'Say who was invited.'),
    invited: listOf(recordId),
    others: listOf(optionalText(60)).transform((all) => all.filter((one) => one !== null)),
    nobody: tickBox,
    headsInvited: heads.shape.invited,
    headsCame: heads.shape.came,
    group: z.record(z.string(), heads),
  }),
)
export type RecordAttendance = z.output<typeof recordAttendanceInput>

function withGroups(values: unknown): unknown {
  const group: Record<string, Record<string, unknown>> = {}
  for (const [name, value] of Object.entries(values as Record<string, unknown>)) {
    const [, key, side] = /^group\.([\w-]+)\.(invited|came)$/.exec(name) ?? []
    if (key && side) group[key] = { ...group[key], [side]: value }
  }
  return { ...(values as object), group }
}

/** "14:30", from "14:30", "14.30", "2.30pm" or "2 pm"; null when there is no such time. */
export function clockTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  if (!match) return null
  const [, h = '', typedMinutes, half] = match
  if (!typedMinutes && !half) return null
  const minutes = typedMinutes ?? '00'
  let hours = Number(h)
  if (half) {
    if (hours < 1 || hours > 12) return null
    hours = (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  }
  if (hours > 23 || Number(minutes) > 59) return null
  return `${String(hours).padStart(2, '0')}:${minutes}`
}
