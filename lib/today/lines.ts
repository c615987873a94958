import type { AgeingEvidence } from '@/lib/evidence/queries'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { isReviewDue } from '@/lib/impact/next-step'
import type { Standing } from '@/lib/impact/standings'
import { addDays, type IsoDate, toIso } from '@/lib/platform/dates'
import { isLeader } from '@/lib/platform/roles'
import type { Role } from '@/prisma/generated/enums'

/** One thing that needs somebody: what to do, about what, since or until when, and the one page that does it. */
export type Line = {
  key: string
  /** The day it fell or falls due; null when any day will do. */
  on: IsoDate | null
  /** "14:30" */
  at?: string | null
  label: string
  about: string
  because: string
  /** Under the school's own address. */
  path: string
  /** A session to come is told, and needs nothing yet. */
  isOnlyTold?: boolean
}

/** Who looks: what is only decided by some is not put before the others. */
type Who = { role: Role; membershipId: string }

export type SessionToRecord = {
  id: string
  heldOn: IsoDate
  startsAt: string | null
  activity: { id: string; title: string }
}

/** How many days ahead sessions and reviews are called to mind. */
export const SESSIONS_AHEAD = 7
const REVIEWS_AHEAD = 14
/** An idea for next term can wait; six weeks before it begins it wants its plan. */
const IDEAS_AHEAD = 42

/** Past sessions with nothing recorded, one line for each activity; today's and this week's, one line each. */
export function sessionLines(sessions: readonly SessionToRecord[], today: IsoDate): Line[] {
  const past = new Map<string, SessionToRecord[]>()
  const lines: Line[] = []
  for (const session of sessions) {
    const { id, heldOn, startsAt, activity } = session
    const path = `/activities/${activity.id}/sessions/${id}`
    if (heldOn < today) past.set(activity.id, [...(past.get(activity.id) ?? []), session])
    else if (heldOn === today) {
      const because = startsAt ? `Today at ${startsAt}.` : 'Today.'
      lines.push({
        key: id,
        on: heldOn,
        at: startsAt,
        label: 'Record who came',
        about: activity.title,
        because,
        path,
      })
    } else {
      const because = startsAt ? `At ${startsAt}.` : ''
      lines.push({
        key: id,
        on: heldOn,
        at: startsAt,
        label: 'To come',
        about: activity.title,
        because,
        path,
        isOnlyTold: true,
      })
    }
  }
  for (const [activityId, [first, ...others]] of past) {
    if (!first) continue
    lines.push({
      key: `past-${activityId}`,
      on: first.heldOn,
      label: 'Record who came',
      about: first.activity.title,
      because:
        others.length === 0
          ? 'Nobody has recorded who came.'
          : `Nobody has recorded who came to this and ${others.length} later ${others.length === 1 ? 'session' : 'sessions'}.`,
      path: `/activities/${activityId}/sessions/${first.id}`,
    })
  }
  return lines
}

/** What the activities of this year and the last still want, for whoever may give it. */
export function activityLines(standings: readonly Standing[], who: Who, today: IsoDate): Line[] {
  const decides = isLeader(who) || who.role === 'liaison'
  return standings
    .filter(({ ownerId }) => decides || ownerId === who.membershipId)
    .flatMap((standing) => [
      ...criterionLine(standing, today),
      ...responseLine(standing),
      ...figuresLines(standing, today),
      ...(decides ? decisionLine(standing, today) : []),
    ])
}

function criterionLine({ id, title, status, facts, next, startsOn }: Standing, today: IsoDate): Line[] {
  if (status === 'idea') {
    const begins = toIso(startsOn)
    if (!next || (begins && begins > addDays(today, IDEAS_AHEAD))) return []
    const because = begins
      ? 'It begins then, and nothing says yet what it will be judged by.'
      : 'Still an idea: nothing says yet what it will be judged by.'
    return [{ key: `idea-${id}`, on: begins, label: next.label, about: title, because, path: next.path }]
  }
  if (!isUnderWay(status) || facts.outcomes.length > 0) return []
  return [
    {
      key: `criterion-${id}`,
      on: null,
      label: 'Say what should change',
      about: title,
      because: 'It is under way, and nothing says what should change for pupils.',
      path: `/activities/${id}/outcomes/new`,
    },
  ]
}

function responseLine({ id, title, status, decision, facts, lastSessionOn }: Standing): Line[] {
  const isSilent = facts.responses.every(({ count }) => count === 0)
  if (!isUnderWay(status) || decision || facts.takenPart.sessionsHeld === 0 || !isSilent) return []
  return [
    {
      key: `response-${id}`,
      on: toIso(lastSessionOn),
      label: 'Write down what parents said or did',
      about: title,
      because: 'They came, and nothing says yet what they said or did because of it.',
      path: `/activities/${id}/responses/new`,
    },
  ]
}

function figuresLines({ id, title, status, decision, facts }: Standing, today: IsoDate): Line[] {
  if (!isUnderWay(status) || decision) return []
  return facts.outcomes
    .filter((outcome) => lacksFigures(outcome, today))
    .map((outcome) => ({
      key: `figures-${outcome.id}`,
      on: outcome.reviewOn,
      label: `Bring in the ${outcome.result ? 'second figures' : 'figures'}`,
      about: title,
      because: `${outcome.measure.name} ${String(outcome.reviewOn) < today ? 'was' : 'is'} to be looked at then.`,
      path: `/activities/${id}/outcomes/${outcome.id}/figures`,
    }))
}

function lacksFigures({ reviewOn, result }: OutcomeFacts, today: IsoDate): boolean {
  if (!reviewOn || reviewOn > addDays(today, REVIEWS_AHEAD)) return false
  return !result || (result.change.n === 0 && result.onlySecond === 0)
}

/** Only when there is something to decide from: figures that are missing are asked for first. */
function decisionLine(standing: Standing, today: IsoDate): Line[] {
  const { id, title, status, decision, facts } = standing
  const outcomes = facts.outcomes.map((outcome) => ({ ...outcome, hasFigures: false, hasResult: false }))
  const isFinished = status === 'finished' && !decision && outcomes.every(({ reviewOn }) => !reviewOn)
  if (!isFinished && !isReviewDue({ status, decision, outcomes }, today)) return []
  if (figuresLines(standing, today).length > 0) return []
  const reviews = outcomes.flatMap(({ reviewOn }) => reviewOn ?? []).sort()
  return [
    {
      key: `decision-${id}`,
      on: reviews.at(-1) ?? null,
      label: 'Decide what next',
      about: title,
      because: reviews.length > 0 ? 'The review date has passed.' : 'It is finished, and nobody has decided.',
      path: `/activities/${id}/status`,
    },
  ]
}

const isUnderWay = (status: Standing['status']) => status === 'running' || status === 'finished'

/** Evidence that is a year old or soon will be, for those who decide or answer for what relies on it. */
export function evidenceLines(
  evidence: readonly AgeingEvidence[],
  standings: readonly Standing[],
  who: Who,
): Line[] {
  const mine = new Set(standings.filter(({ ownerId }) => ownerId === who.membershipId).map(({ id }) => id))
  return evidence
    .filter(({ activities }) => isLeader(who) || activities.some(({ id }) => mine.has(id)))
    .map(({ id, title, datedOn, isOld, activities }) => ({
      key: `evidence-${id}`,
      // Once it is old any day will do, and what is due comes before it.
      on: isOld ? null : aYearAfter(datedOn),
      label: 'Find newer evidence',
      about: activities[0]?.title ?? title,
      because: `“${title}” ${isOld ? 'is more than a year old' : 'will be a year old'}.`,
      path: `/evidence/${id}`,
    }))
}

function aYearAfter(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4)) + 1
  return date.endsWith('-02-29') ? `${year}-02-28` : `${year}${date.slice(4)}`
}

/** Earliest first; what any day will do for comes last. */
export function inOrder(lines: readonly Line[]): Line[] {
  const moment = ({ on, at }: Line) => `${on ?? '9999'} ${at ?? ''}`
  return [...lines].sort(
    (a, b) => moment(a).localeCompare(moment(b)) || a.about.localeCompare(b.about, 'en-GB'),
  )
}
