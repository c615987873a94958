import 'server-only'
import { createHash } from 'node:crypto'
import { now, today } from '../platform/clock'
import { inSchool, withKeys } from '../platform/database'
import { addDays, clockTime, type IsoDate, toDate } from '../platform/dates'
import { env } from '../platform/env'
import { isMailOn, type Letter, sendMail } from '../platform/mail'
import { isRecorder } from '../platform/roles'
import { type Viewer, viewerOf } from '../platform/viewer'
import { readCalendar } from '../school-days/queries'
import { isSomethingDue, tellUntil } from './something-due'
import { waitingCasesSelect } from './waiting'

/** In England, "from 7:00": nobody is written to at night, nor in the evening by a server that was away in the day. */
const FROM = '07:00'
const UNTIL = '19:00'
/** How far two school days may be away: across the summer. */
const LONGEST_AHEAD_DAYS = 60
const EVERY_MS = 10 * 60_000

/**
 * Tells by e-mail, once a day at most, each person who wants it that something of the concerns is late or due within two
 * school days. Only on their school's own school days, from 7:00 to 19:00 in England; never in a demonstration, nor
 * while e-mail is off. May run in several processes at once: each claims a person for the day before it writes to them, so a
 * process that breaks off in between has written to nobody, and they hear the next school day. Rather once too little
 * than twice.
 *
 * @returns how many letters the mail server took
 */
export async function sendSummaries(): Promise<number> {
  const time = clockTime(now())
  if (!isMailOn() || time < FROM || time >= UNTIL) return 0
  const on = today()
  const ahead = addDays(on, LONGEST_AHEAD_DAYS)
  const people = await withKeys(
    { sweep: true },
    (tx) => tx.$queryRaw<{ personId: string; schoolSlug: string }[]>`
      SELECT DISTINCT * FROM summaries_wanted(${on}::date, ${ahead}::date)`,
  )
  let sent = 0
  for (const { personId, schoolSlug } of people) {
    const viewer = await viewerOf(personId, schoolSlug)
    if (viewer && (await tell(viewer, on))) sent += 1
  }
  return sent
}

async function tell(viewer: Viewer, on: IsoDate): Promise<boolean> {
  const claimed = await claim(viewer, on)
  if (!claimed) return false
  const failure = await sendMail(summaryLetter(viewer, claimed.email, on))
  // A server that was not reached has taken nothing. What it refused it would refuse again.
  if (failure === 'unreachable') await letGo(viewer, on, claimed.before)
  return failure === null
}

/** With the person's own keys, so that what is hidden from them is not there; null when there is nothing to tell. */
function claim(viewer: Viewer, on: IsoDate): Promise<{ email: string; before: Date | null } | null> {
  const { schoolId, personId, membershipId } = viewer
  return inSchool(viewer, async (tx) => {
    const calendar = await readCalendar(tx, viewer)
    if (!calendar.isSchoolDay(on)) return null
    const waiting = await tx.school.findUniqueOrThrow({
      where: { id: schoolId },
      select: waitingCasesSelect(viewer, on),
      relationLoadStrategy: 'join',
    })
    if (!isSomethingDue(waiting, viewer, { today: on, until: tellUntil(on, calendar) })) return null
    // Whoever belongs to several schools is written to once: the others wait here, and then see it.
    const [person] = await tx.$queryRaw<{ email: string }[]>`
      SELECT "email" FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`
    const theirs = await tx.membership.findMany({
      where: { personId },
      select: { schoolId: true, id: true, wantsSummary: true, summaryOn: true },
    })
    const here = theirs.find((one) => one.schoolId === schoolId && one.id === membershipId)
    const wasTold = theirs.some(({ summaryOn }) => summaryOn !== null && summaryOn >= toDate(on))
    if (!person || !here?.wantsSummary || wasTold) return null
    await tx.membership.updateMany({ where: { schoolId, id: membershipId }, data: { summaryOn: toDate(on) } })
    return { email: person.email, before: here.summaryOn }
  })
}

function letGo(viewer: Viewer, on: IsoDate, before: Date | null): Promise<unknown> {
  const { schoolId, membershipId } = viewer
  return inSchool(viewer, (tx) =>
    tx.membership.updateMany({
      where: { schoolId, id: membershipId, summaryOn: toDate(on) },
      data: { summaryOn: before },
    }),
  )
}

/** One sentence and one link: not what, nor of whom, nor how much. */
function summaryLetter(viewer: Viewer, to: string, on: IsoDate): Letter {
  const { personId, schoolSlug, schoolsCount } = viewer
  const place = schoolsCount > 1 ? 'schools' : isRecorder(viewer) ? schoolSlug : `${schoolSlug}/concerns`
  const text = [
    'Something in Alongside is waiting for you:',
    `${env().ALONGSIDE_URL}/${place}`,
    'You get this once a day at most, on school days, and only when something is due. You can switch it off on your account’s page.',
    'Alongside sent this by itself. Nobody reads answers to it.',
    '',
  ].join('\n\n')
  const id = createHash('sha256').update(`summary ${personId} ${on}`).digest('hex').slice(0, 32)
  return { to, subject: 'Something in Alongside is waiting for you', text, id }
}

/** Looks every ten minutes for as long as the process runs. */
export function startSendingSummaries(): void {
  const send = () =>
    sendSummaries().catch((error) =>
      console.error('Summaries could not be sent, which is tried again:', error),
    )
  for (const timer of [setTimeout(send, 90_000), setInterval(send, EVERY_MS)]) timer.unref()
}
