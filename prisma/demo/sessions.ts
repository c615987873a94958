import { recordAttendance } from '@/lib/activities/session-attendance'
import { addSessions } from '@/lib/activities/session-commands'
import type { RecordAttendance } from '@/lib/activities/session-schema'
import { type Day, momentOf } from './calendar'
import { shuffled } from './chance'
import { type Child, childrenFor, type Household } from './register'
import type { SessionsStory } from './story'
import type { Happens, Strand, Told } from './told'
import { comes, receives, regulars } from './turnout'

/** Sessions are put in the calendar when the activity is planned, and who came is recorded on the day. */
export function sessionsOf(strand: Strand): Happens[] {
  const { activity } = strand
  return (activity.sessions ?? []).flatMap((sessions, part) => {
    const added = strand.at(activity.planned ?? activity.noted, `16:${41 + part}`, (told) =>
      putInCalendar(told, strand, sessions),
    )
    return [added, ...recorded(strand, sessions)]
  })
}

async function putInCalendar(told: Told, strand: Strand, sessions: SessionsStory): Promise<void> {
  const { on: days, startsAt, place, isOnline, isEvening, hasCreche, languages, note } = sessions
  const [first, ...more] = days.map((day) => strand.on(day))
  const ids = await addSessions(told.viewer(strand.activity.by), {
    activityId: strand.activityId(told),
    heldOn: first as string,
    startsAt,
    place,
    isOnline: isOnline ?? false,
    isEvening: isEvening ?? false,
    hasCreche: hasCreche ?? false,
    languages: languages ?? [],
    note: note ?? null,
    repeats: more.length > 0 ? 'listed' : 'once',
    times: null,
    moreDates: more,
  })
  for (const [i, day] of days.entries()) told.keep(ids[i] as string, 'session', strand.activity.key, day)
}

/** Longer than that nobody lets it lie. */
const A_WEEK = 8 * 86_400_000

function recorded(strand: Strand, sessions: SessionsStory): Happens[] {
  const { until } = strand.setting
  const time = after(sessions.startsAt, 90)
  const held = sessions.on.filter((day) => momentOf(strand.year, day, time) <= until)
  const latest = sessions.isLate ? held.at(-1) : undefined
  const isRecent = latest && momentOf(strand.year, latest, time).getTime() > until.getTime() - A_WEEK
  const late = isRecent ? latest : undefined
  return sessions.on.flatMap((day, i) => {
    if (day === late) return []
    return [strand.at(day, time, (told) => sayWhoCame(told, strand, sessions, day, i))]
  })
}

async function sayWhoCame(
  told: Told,
  strand: Strand,
  sessions: SessionsStory,
  day: Day,
  i: number,
): Promise<void> {
  const { activity } = strand
  const heads = sessions.heads?.[i]
  await recordAttendance(told.viewer(activity.by), {
    activityId: strand.activityId(told),
    sessionId: told.id('session', activity.key, day),
    version: 1,
    everyoneInvited: 'no',
    others: [],
    group: {},
    ...(heads ? counted(heads) : ticked(told, strand, sessions, day)),
  })
}

type Said = Pick<RecordAttendance, 'by' | 'came' | 'invited' | 'nobody' | 'headsInvited' | 'headsCame'>

const counted = ({ invited, came }: { invited: number | null; came: number }): Said => ({
  by: 'counts',
  came: [],
  invited: [],
  nobody: false,
  headsInvited: invited,
  headsCame: came,
})

function ticked(told: Told, strand: Strand, sessions: SessionsStory, day: Day): Said {
  const invited = [
    ...new Set(
      partakers(strand)
        .filter((child) => strand.asks(child, day))
        .map(({ household }) => household),
    ),
  ]
  const came = whoComes(strand, sessions, invited, day)
  const ids = (households: typeof invited) => households.map(({ reference }) => told.family(reference))
  return {
    by: 'families',
    came: ids(came),
    invited: ids(invited),
    nobody: came.length === 0,
    headsInvited: null,
    headsCame: null,
  }
}

function whoComes(strand: Strand, sessions: SessionsStory, invited: Household[], day: Day): Household[] {
  const { activity, year, setting } = strand
  const { slug } = setting.story.school
  const { draw, isVisit, regulars: always } = sessions
  if (always !== undefined) return regulars(slug, invited, year, always)
  const at = { activity: activity.key, year, day, draw }
  return invited.filter((household) => (isVisit ? receives(household, at) : comes(slug, household, at)))
}

/** The pupils who take part: all it is for, or those who were chosen from among them. */
export function partakers(strand: Strand): Child[] {
  const { activity, setting, year } = strand
  const all = childrenFor(setting.register, year, activity)
  const { chosen } = activity
  if (!chosen) return all
  const from = all.filter(({ groups }) => !chosen.from || groups.includes(chosen.from))
  return shuffled(from, `${activity.key} chosen`, ({ reference }) => reference).slice(0, chosen.pupils)
}

/** When something of that day is written down: after the session, where there was one, and else when school is out. */
export function timeOfRecord({ activity }: Strand, day: Day, minutes: number): string {
  const held = activity.sessions?.find(({ on }) => on.some((one) => day.startsWith(one)))
  return after(held?.startsAt ?? '14:30', 90 + minutes)
}

function after(time: string, more: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const at = hours * 60 + minutes + more
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
