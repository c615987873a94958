import type { IsoDate } from '../platform/dates'
import { VERDICT_NAMES } from './case'
import { byChannel, isByParent, type ParentFacts, type SHOWABLE } from './parent-record'

export type ParentEntry = { on: IsoDate; title: string; words: string | null; isTheirs: boolean }

/** What happened, the earliest first. Of one day: what it began with, the school's part, then the parent's. */
export function entriesForParent(facts: ParentFacts): ParentEntry[] {
  const ours: ParentEntry[] = [
    ...facts.stages.flatMap(stageEntries),
    ...facts.letters.map(({ title, sentOn, sentBy }) =>
      byUs(sentOn, sentence(`We sent you “${title}”${space(byChannel(sentBy))}`)),
    ),
    ...facts.events.filter(({ kind }) => !isByParent(kind)).map(shown),
  ]
  const theirs = facts.events.filter(({ kind }) => isByParent(kind)).map(answer)
  const ended = facts.endedOn ? [byUs(facts.endedOn, 'It came to its end.')] : []
  const first: ParentEntry = {
    on: facts.receivedOn,
    title: sentence(`You told us${space(byChannel(facts.channel))}`),
    words: null,
    isTheirs: true,
  }
  return [first, ...[...ours, ...ended, ...theirs].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))]
}

const byUs = (on: IsoDate, title: string, words: string | null = null): ParentEntry => ({
  on,
  title,
  words,
  isTheirs: false,
})
const space = (text: string) => (text ? ` ${text}` : '')
const sentence = (text: string) => `${text}.`

function stageEntries(
  { name, beganOn, acknowledgedOn, answeredOn }: ParentFacts['stages'][number],
  i: number,
) {
  return [
    ...(i > 0 ? [byUs(beganOn, `It went on to the next stage${name ? `: ${name}` : ''}.`)] : []),
    ...(acknowledgedOn ? [byUs(acknowledgedOn, 'We let you know that we have it.')] : []),
    ...(answeredOn ? [byUs(answeredOn, 'We answered you.')] : []),
  ]
}

function shown({ kind, channel, onDay: on, words }: ParentFacts['events'][number]): ParentEntry {
  const by = space(byChannel(channel))
  const title = {
    contact_in: `You were in touch${by}.`,
    contact_out: `We were in touch with you${by}.`,
    meeting: 'We met.',
    decision: 'We decided:',
  }[kind as (typeof SHOWABLE)[number]]
  return { on, title, words, isTheirs: false }
}

function answer({ kind, onDay: on, words, verdict }: ParentFacts['events'][number]): ParentEntry {
  if (kind === 'parent_confirmed')
    return { on, title: 'You said that this is right.', words: null, isTheirs: true }
  if (kind === 'parent_added') return { on, title: 'You added:', words, isTheirs: true }
  const how = verdict ? VERDICT_NAMES[verdict].toLowerCase() : 'answered'
  return { on, title: `You said how we handled it: ${how}.`, words: words || null, isTheirs: true }
}
