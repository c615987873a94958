import type { CaseChannel } from '@/prisma/generated/enums'
import type { IsoDate } from '../platform/dates'
import { isByParent, type ParentFacts, type ParentSentence, type SHOWABLE } from './parent-record'
import type { ParentSpeech } from './parent-speech'

export type ParentEntry = ParentSentence & {
  on: IsoDate
  /** By phone, by post… */
  by: string | null
  /** Written by somebody, and shown as they wrote it. */
  words: string | null
  isTheirs: boolean
}

/** What happened, the earliest first. Of one day: what it began with, the school's part, then the parent's. */
export function entriesForParent(facts: ParentFacts, { words }: ParentSpeech): ParentEntry[] {
  const ours = [
    ...facts.stages.flatMap((stage, i) => stageEntries(stage, i, words)),
    ...facts.letters.map(({ title, sentOn, sentBy }) =>
      entry(sentOn, words('record.we_sent'), { ours: title, by: byChannel(sentBy, words) }),
    ),
    ...facts.events.filter(({ kind }) => !isByParent(kind)).map((event) => shown(event, words)),
    ...(facts.endedOn ? [entry(facts.endedOn, words('record.ended'))] : []),
  ]
  const theirs = facts.events.filter(({ kind }) => isByParent(kind)).map((event) => answer(event, words))
  const first = entry(facts.receivedOn, words('record.you_told'), {
    by: byChannel(facts.channel, words),
    isTheirs: true,
  })
  return [first, ...[...ours, ...theirs].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))]
}

type Words = ParentSpeech['words']
type Event = ParentFacts['events'][number]

const entry = (on: IsoDate, says: string, more: Partial<ParentEntry> = {}): ParentEntry => ({
  on,
  says,
  by: null,
  words: null,
  isTheirs: false,
  ...more,
})

function stageEntries(stage: ParentFacts['stages'][number], i: number, words: Words): ParentEntry[] {
  const { name, beganOn, acknowledgedOn, answeredOn } = stage
  return [
    ...(i > 0 ? [entry(beganOn, words('record.went_on'), { ours: name })] : []),
    ...(acknowledgedOn ? [entry(acknowledgedOn, words('record.we_have_it'))] : []),
    ...(answeredOn ? [entry(answeredOn, words('record.we_answered'))] : []),
  ]
}

const SHOWN = {
  contact_in: 'record.you_reached_us',
  contact_out: 'record.we_reached_you',
  meeting: 'record.we_met',
  decision: 'record.we_decided',
} as const satisfies Record<(typeof SHOWABLE)[number], string>

const shown = ({ kind, channel, onDay, words: written }: Event, words: Words): ParentEntry =>
  entry(onDay, words(SHOWN[kind as keyof typeof SHOWN]), {
    by: kind === 'meeting' ? null : byChannel(channel, words),
    words: written,
  })

function answer({ kind, onDay, words: written, verdict }: Event, words: Words): ParentEntry {
  const theirs = { words: written || null, isTheirs: true }
  if (kind === 'parent_confirmed') return entry(onDay, words('record.you_confirmed'), { isTheirs: true })
  if (kind === 'parent_added') return entry(onDay, words('record.you_added'), theirs)
  const how = verdict ? ` ${words(`record.${verdict}`)}` : ''
  return entry(onDay, `${words('record.you_judged')}${how}`, theirs)
}

/** The ways the door already has a name for, and two of a case's own. */
const BY = {
  gate: 'channel.gate',
  phone: 'channel.phone',
  email: 'channel.email',
  message: 'channel.text',
  letter: 'channel.letter',
  meeting: 'record.meeting',
  form: 'record.form',
} as const satisfies Partial<Record<CaseChannel, string>>

const byChannel = (channel: CaseChannel | null, words: Words) =>
  channel && channel !== 'other' ? words(BY[channel]) : null
