import type { PlacementStatus } from '@/prisma/generated/enums'
import { type IsoDate, shortDate } from '../platform/dates'

/** What a sentence about a placement rests on. */
export type Placed = {
  status: PlacementStatus
  /** As they were called in their offer; null once they have withdrawn it. */
  name: string | null
  invitedOn: IsoDate
  answeredOn: IsoDate | null
  recordedOn: IsoDate | null
  thankedOn: IsoDate | null
  /** Earliest first. Minutes are null where nobody said that it was held. */
  sessions: readonly { heldOn: IsoDate; minutes: number | null }[]
}

/** What is to be done next with a placement, as the part of its address; null when nothing is. */
export type NextWithPlacement = 'place' | 'held' | 'afterwards' | 'thanks' | null

const A_PARENT = 'A parent or carer who has withdrawn since'

export const whoOf = ({ name }: Pick<Placed, 'name'>) => name ?? A_PARENT

/** @param today sessions up to and including it can have been held */
export function nextWith(placed: Placed, today: IsoDate): NextWithPlacement {
  if (placed.status === 'accepted') return 'place'
  if (placed.status === 'placed') return lastUnsaid(placed, today) ? 'held' : null
  if (placed.status !== 'held') return null
  if (!placed.recordedOn) return 'afterwards'
  return placed.thankedOn || placed.name === null ? null : 'thanks'
}

/** The latest session that is over and of which nobody said whether, and how long, it was held. */
const lastUnsaid = ({ sessions }: Pick<Placed, 'sessions'>, today: IsoDate): IsoDate | null =>
  sessions.findLast(({ heldOn, minutes }) => minutes === null && heldOn <= today)?.heldOn ?? null

/** Where a placement stands, in one sentence. */
export function whereItStands(placed: Placed, today: IsoDate): string {
  const who = whoOf(placed)
  const on = (day: IsoDate | null) => (day ? ` on ${shortDate(day)}` : '')
  switch (placed.status) {
    case 'invited':
      return `${who} was asked${on(placed.invitedOn)}, and has not answered yet.`
    case 'declined':
      return `${who} was asked${on(placed.invitedOn)}, and said not this time.`
    case 'called_off':
      return `${who} was asked${on(placed.invitedOn)}, and it was called off.`
    case 'accepted':
      return `${who} said yes${on(placed.answeredOn)}. It has no day yet.`
    case 'placed':
      return placedInWords(placed, today)
    case 'held':
      return `${heldInWords(placed)} ${afterwardsInWords(placed)}`
  }
}

function placedInWords(placed: Placed, today: IsoDate): string {
  const who = whoOf(placed)
  const next = placed.sessions.find(({ heldOn }) => heldOn >= today)
  if (next) return `${who} comes on ${shortDate(next.heldOn)}${others(placed.sessions.length)}.`
  const last = placed.sessions.at(-1)
  return last
    ? `${who} was to come on ${shortDate(last.heldOn)}. Nobody has said whether it was held.`
    : `${who} has a place in an activity, and no session yet.`
}

const others = (sessions: number) => (sessions > 1 ? `, one of ${sessions} sessions` : '')

function heldInWords(placed: Placed): string {
  const held = placed.sessions.filter(({ minutes }) => minutes !== null)
  const times = held.length === 1 ? 'one session' : `${held.length} sessions`
  return `${whoOf(placed)} came to ${times}, ${timeInWords(minutesOf(placed))} in all.`
}

function afterwardsInWords({ recordedOn, thankedOn, name }: Placed): string {
  if (!recordedOn) return 'Nobody has written down yet what pupils gained.'
  if (thankedOn) return `What came of it is on record, and they were thanked on ${shortDate(thankedOn)}.`
  return name === null
    ? 'What came of it is on record.'
    : 'What came of it is on record. They have not been thanked yet.'
}

/** How long somebody was there, over all sessions that were held. */
export const minutesOf = ({ sessions }: Pick<Placed, 'sessions'>) =>
  sessions.reduce((all, { minutes }) => all + (minutes ?? 0), 0)

/** "45 minutes", "1 hour", "2 hours 30 minutes" */
export function timeInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    (rest > 0 || hours === 0) && `${rest} ${rest === 1 ? 'minute' : 'minutes'}`,
  ]
  return parts.filter(Boolean).join(' ')
}

/** What can still be called off; what was held was held. */
export const mayBeCalledOff = (status: PlacementStatus) =>
  status === 'invited' || status === 'accepted' || status === 'placed'
