import type {
  CaseChannel,
  CaseEventKind,
  CaseFinding,
  CaseHolder,
  CaseKind,
  CaseStatus,
  ParentVerdict,
} from '@/prisma/generated/enums'
import { type IsoDate, longDate } from '../platform/dates'

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
  letters: { title: string; sentOn: IsoDate; sentBy: CaseChannel | null }[]
  events: {
    kind: CaseEventKind
    channel: CaseChannel | null
    onDay: IsoDate
    words: string
    verdict: ParentVerdict | null
  }[]
}

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

export const YOUR: Record<CaseKind, string> = {
  concern: 'Your concern',
  complaint: 'Your complaint',
  compliment: 'What went well, in your words',
  idea: 'Your idea',
}

const BY: Record<CaseChannel, string> = {
  gate: 'at the gate',
  phone: 'by phone',
  email: 'by e-mail',
  meeting: 'in a meeting',
  message: 'by message',
  letter: 'by post',
  form: 'by a form',
  other: '',
}

export const byChannel = (channel: CaseChannel | null) => (channel ? BY[channel] : '')

const HOLDER: Record<CaseHolder, string> = {
  school: '',
  chair: 'It is with the chair of governors.',
  clerk: 'It is with the clerk to the governors.',
}

const FOUND: Record<CaseFinding, string> = {
  upheld: 'What was found: upheld. You were right to raise it.',
  partly_upheld: 'What was found: partly upheld. You were right in part.',
  not_upheld: 'What was found: not upheld.',
}

/** Whether there is anything left to do, and so something to ask the parent about how it was handled. */
export const isOver = ({ status }: Pick<ParentFacts, 'status'>) =>
  status === 'resolved' || status === 'withdrawn' || status === 'redirected'

/** Where it stands, in sentences, the next day among them. */
export function standingForParent(facts: ParentFacts, today: IsoDate): string[] {
  const { status, endedOn, pausedOn, finding } = facts
  if (status === 'redirected') {
    return [
      'This is decided in another way than by our own procedure.',
      facts.whereInstead ?? 'Ask the school where it goes.',
    ]
  }
  if (status === 'withdrawn') return [`It was withdrawn${onDay(endedOn)}, and we have stopped.`]
  if (status === 'resolved')
    return [`It came to its end${onDay(endedOn)}.`, ...(finding ? [FOUND[finding]] : [])]
  return [whereItIs(facts), HOLDER[facts.heldBy], whatComes(facts, today, pausedOn)].filter(Boolean)
}

const onDay = (day: IsoDate | null) => (day ? ` on ${longDate(day)}` : '')

function whereItIs({ kind, stages }: ParentFacts): string {
  if (kind === 'compliment') return 'Thank you. We have passed it on.'
  if (kind === 'idea') return 'Thank you. We have it, and are thinking about it.'
  const name = stages.at(-1)?.name
  return name ? `We are looking into it. It is at this stage: ${name}.` : 'We are looking into it.'
}

function whatComes({ kind, stages }: ParentFacts, today: IsoDate, pausedOn: IsoDate | null): string {
  if (kind === 'compliment' || kind === 'idea') return ''
  if (pausedOn)
    return `Since ${longDate(pausedOn)} the time for our answer stands still. We tell you when it goes on.`
  const stage = stages.at(-1)
  if (!stage) return ''
  if (stage.answeredOn) {
    return `We answered on ${longDate(stage.answeredOn)}. If that does not put it right, say so below.`
  }
  if (stage.acknowledgeBy && !stage.acknowledgedOn) {
    return promised('let you know that we have it', stage.acknowledgeBy, today)
  }
  if (!stage.answerBy) return 'We answer as soon as we can.'
  return promised('answer you', stage.answerBy, today)
}

function promised(what: string, by: IsoDate, today: IsoDate): string {
  if (by < today) return `We were to ${what} by ${longDate(by)}, and have not yet. We are late.`
  return by === today ? `We ${what} today.` : `We will ${what} by ${longDate(by)}.`
}
