import type {
  CaseChannel,
  CaseEventKind,
  CaseFinding,
  CaseHolder,
  CaseKind,
  CaseStatus,
  ParentVerdict,
} from '@/prisma/generated/enums'
import type { IsoDate } from '../platform/dates'
import type { ParentSpeech } from './parent-speech'

/**
 * What a parent reads by their private link, and nothing else: their own words and wish, what it is about, the days of each
 * stage, the titles of letters sent to them, what they answered by the link, and of contacts, meetings and decisions those
 * that somebody at the school chose to show (`CaseShown`). Never a note, the school's own account, what was done about a
 * person, who handles it, who else is in it, or a reason why a clock stands still: others may be named there.
 */
export type ParentFacts = {
  kind: CaseKind
  status: CaseStatus
  heldBy: CaseHolder
  channel: CaseChannel
  receivedOn: IsoDate
  endedOn: IsoDate | null
  pausedOn: IsoDate | null
  /** Taken up again and not answered since: on which day, and by when there is an answer. */
  again: { on: IsoDate; answerBy: IsoDate | null } | null
  finding: CaseFinding | null
  /** Where to go instead, of the other route that applies. */
  whereInstead: string | null
  stages: {
    number: number
    /** As the procedure calls it; null where it has none of this number. */
    name: string | null
    beganOn: IsoDate
    acknowledgeBy: IsoDate | null
    acknowledgedOn: IsoDate | null
    answerBy: IsoDate | null
    answeredOn: IsoDate | null
  }[]
  /** The stage after the one it is at, as the procedure calls it; null after the last, and where no procedure counts. */
  nextStage: string | null
  /** Whom they can turn to outside the school, as the procedure says it. */
  outside: string | null
  letters: { title: string; sentOn: IsoDate; sentBy: CaseChannel | null }[]
  events: {
    kind: CaseEventKind
    channel: CaseChannel | null
    onDay: IsoDate
    words: string
    verdict: ParentVerdict | null
  }[]
}

/** A sentence in the parent's language, and what the school itself calls the thing, in English. */
export type ParentSentence = { says: string; ours?: string | null }

/** What may be chosen for the parent to read. Letters show by themselves; notes never. */
export const SHOWABLE = [
  'contact_in',
  'contact_out',
  'meeting',
  'decision',
] as const satisfies readonly CaseEventKind[]

/** What only the parent writes. */
export const BY_PARENT = [
  'parent_confirmed',
  'parent_added',
  'parent_said',
] as const satisfies readonly CaseEventKind[]

export const isByParent = (kind: CaseEventKind) => (BY_PARENT as readonly CaseEventKind[]).includes(kind)

/** Whether there is anything left to do, and so something to ask the parent about how it was handled. */
export const isOver = ({ status }: Pick<ParentFacts, 'status'>) =>
  status === 'resolved' || status === 'withdrawn' || status === 'redirected'

/** Where it stands, in sentences of the parent's language: the next day among them, and what they can do after it. */
export function standingForParent(
  facts: ParentFacts,
  today: IsoDate,
  speech: ParentSpeech,
): ParentSentence[] {
  const { words, date } = speech
  const { status, endedOn, finding, heldBy } = facts
  if (status === 'redirected') {
    const where = facts.whereInstead
    return [
      { says: words('record.elsewhere') },
      where ? { says: '', ours: where } : { says: words('record.elsewhere_ask') },
    ]
  }
  const on = endedOn ?? today
  if (status === 'withdrawn') return [{ says: words('record.withdrawn', { date: date(on) }) }]
  if (status === 'resolved') {
    return [
      { says: words('record.resolved', { date: date(on) }) },
      ...(finding ? [{ says: words(`record.${finding}`) }] : []),
      ...goesOn(facts, speech),
    ]
  }
  return [
    whereItIs(facts, speech),
    ...(heldBy === 'school' ? [] : [{ says: words(`record.${heldBy}`) }]),
    ...whatComes(facts, today, speech),
  ]
}

function whereItIs({ kind, stages }: ParentFacts, { words }: ParentSpeech): ParentSentence {
  if (kind === 'compliment') return { says: words('record.thanks') }
  if (kind === 'idea') return { says: words('record.thanks_idea') }
  const name = stages.at(-1)?.name
  const looking = words('record.looking')
  return name ? { says: `${looking} ${words('record.stage')}`, ours: name } : { says: looking }
}

function whatComes(facts: ParentFacts, today: IsoDate, speech: ParentSpeech): ParentSentence[] {
  const { kind, stages, pausedOn, again } = facts
  const { words, date } = speech
  if (kind === 'compliment' || kind === 'idea') return []
  if (pausedOn) return [{ says: words('record.paused', { date: date(pausedOn) }) }]
  const stage = stages.at(-1)
  if (!stage) return []
  if (again) {
    return [
      { says: words('record.again', { date: date(again.on) }) },
      answerBy(again.answerBy, today, speech),
    ]
  }
  if (stage.answeredOn)
    return [{ says: words('record.answered', { date: date(stage.answeredOn) }) }, ...goesOn(facts, speech)]
  if (stage.acknowledgeBy && !stage.acknowledgedOn)
    return [promised('acknowledge', stage.acknowledgeBy, today, speech)]
  return [answerBy(stage.answerBy, today, speech)]
}

const answerBy = (by: IsoDate | null, today: IsoDate, speech: ParentSpeech): ParentSentence =>
  by ? promised('answer', by, today, speech) : { says: speech.words('record.soon') }

/** What is left to whoever is not content: the next stage, or after the last whoever looks at it outside the school. */
function goesOn({ nextStage, outside }: ParentFacts, { words }: ParentSpeech): ParentSentence[] {
  if (nextStage) return [{ says: words('record.further'), ours: nextStage }]
  return outside ? [{ says: words('record.outside'), ours: outside }] : []
}

function promised(
  what: 'acknowledge' | 'answer',
  by: IsoDate,
  today: IsoDate,
  { words, date }: ParentSpeech,
): ParentSentence {
  if (by === today) return { says: words(`record.${what}_today`) }
  return { says: words(`record.${what}_${by < today ? 'late' : 'by'}`, { date: date(by) }) }
}
