import type { CaseChannel, CaseEventKind, ParentVerdict } from '@/prisma/generated/enums'
import { type IsoDate, toIso } from '../platform/dates'
import { CHANNEL_NAMES, VERDICT_NAMES } from './case'
import type { Move } from './moves'

/** One thing on a case's timeline, said or done, worded for reading. */
export type TimelineItem = {
  id: string
  onDay: IsoDate
  atTime: string | null
  /** "They told us, by phone" */
  title: string
  who: string | null
  words: string | null
  /** "Written by Amina Khan" */
  by: string
  /** Only what was written down can be put right. */
  isEvent: boolean
  isByParent: boolean
  /** The later entry that put this one right, or the earlier that this one puts right. */
  correctedById: string | null
  correctsId: string | null
}

type EventRow = {
  id: string
  kind: CaseEventKind
  channel: CaseChannel | null
  onDay: Date
  atTime: string | null
  who: string | null
  words: string
  verdict: ParentVerdict | null
  correctsId: string | null
  byName: string
  writtenAt: Date
}

type EntryRow = { id: string; at: Date; kind: string; personName: string; detail: Record<string, unknown> }

export const EVENT_KIND_NAMES: Record<CaseEventKind, string> = {
  contact_in: 'They told us',
  contact_out: 'We told them',
  meeting: 'Meeting',
  letter: 'Letter',
  decision: 'Decision',
  note: 'Note',
  parent_confirmed: 'The parent confirmed the record',
  parent_added: 'The parent added to the record',
  parent_said: 'The parent said how it was handled',
}

const MOVES: Record<string, (detail: Record<string, unknown>) => string> = {
  'case.acknowledged': () => 'Acknowledged',
  'case.answered': () => 'Answered',
  'case.moved_up': ({ stageName }) => `Went to “${stageName}”`,
  'case.paused': () => 'The clock was paused',
  'case.went_on': () => 'The clock goes on',
  'case.resolved': () => 'Ended',
  'case.withdrawn': () => 'Withdrawn',
  'case.redirected': () => 'Sent another way',
  'case.reopened': () => 'Taken up again',
}

/** The moves of a case and what was written on its timeline, in one list by day, the latest first. */
export function timelineOf(events: readonly EventRow[], entries: readonly EntryRow[]): TimelineItem[] {
  const written = events.map((event) => ({ at: event.writtenAt, item: itemOfEvent(event, events) }))
  const moved = entries.flatMap((entry) => {
    const title = MOVES[entry.kind]
    const move = entry.detail.move as Move | undefined
    return title && move ? [{ at: entry.at, item: itemOfMove(entry, title(entry.detail), move) }] : []
  })
  return [...written, ...moved]
    .sort((a, b) => compare(b.item.onDay, a.item.onDay) || b.at.getTime() - a.at.getTime())
    .map(({ item }) => item)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function itemOfEvent(event: EventRow, events: readonly EventRow[]): TimelineItem {
  const isByParent = event.kind.startsWith('parent_')
  return {
    id: event.id,
    onDay: toIso(event.onDay),
    atTime: event.atTime,
    title: titleOf(event),
    who: event.who,
    words: event.words || null,
    by: isByParent ? 'Written by the parent, by their link' : `Written by ${event.byName}`,
    isEvent: true,
    isByParent,
    correctedById: events.find(({ correctsId }) => correctsId === event.id)?.id ?? null,
    correctsId: event.correctsId,
  }
}

function titleOf({ kind, channel, verdict }: EventRow): string {
  // A meeting held as a meeting, and a letter sent as one, need no second word.
  const how = channel && channel !== kind ? CHANNEL_NAMES[channel] : null
  const more = verdict ? VERDICT_NAMES[verdict] : how
  return more ? `${EVENT_KIND_NAMES[kind]}: ${more.toLowerCase()}` : EVENT_KIND_NAMES[kind]
}

function itemOfMove(entry: EntryRow, title: string, { on }: Move): TimelineItem {
  return {
    id: entry.id,
    onDay: on,
    atTime: null,
    title,
    who: null,
    words: null,
    by: `Put down by ${entry.personName}`,
    isEvent: false,
    isByParent: false,
    correctedById: null,
    correctsId: null,
  }
}
