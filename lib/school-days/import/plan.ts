import type { BankHolidays } from '@/prisma/generated/enums'
import { type Days, SPAN_KINDS } from '../span'
import type { CalendarFile } from './calendar-file'
import { plainName } from './class-of'
import { beside, fitted, type InCalendar, merged, type NotTaken } from './fit'
import { type Read, readEvents, type Taken } from './read-events'

/** What somebody says of what the file does not: one of the kinds, or that it changes no school day. */
export const ANSWERS = [...SPAN_KINDS, 'nothing'] as const
export type Answer = (typeof ANSWERS)[number]

/** What the file leaves open, and is asked about. */
export type Question = {
  /** Stays the same for the same file: under it the answer is sent. */
  key: string
  about: 'event' | 'gap'
  name: string
  days: Pick<Days, 'startsOn' | 'endsOn'>[]
  /** What it is taken for unless somebody says otherwise. */
  proposed: Answer
}

export type Plan<T extends InCalendar = InCalendar> = {
  /** What will be put into the calendar. */
  add: Days[]
  /** What the file says and the calendar has already. */
  already: T[]
  /** What will be taken out for it. */
  replaced: T[]
  /** What stays, of the days from the first to the last in the file. */
  stays: T[]
  questions: Question[]
  /** Beyond the questions that fit on a page: the names of what is left out. */
  leftOut: string[]
  notTaken: NotTaken[]
  taken: Taken[]
  /** Bank holidays in the file that are on record. */
  bankHolidays: number
  cancelled: number
}

/** As many as somebody would answer; a calendar with more is a diary, and all of it but term dates is left out. */
export const MOST_QUESTIONS = 40

const GAP_NAME = 'A day missing between term days'

/**
 * What a calendar file would make of the school's calendar. Nothing in it is dropped unsaid: each event is taken for
 * something, asked about, or among what is left out with the reason.
 *
 * What was imported before and lies within the file's days is replaced, and so is what was typed where it cannot stand
 * beside what the file says; what else was typed stays, as INSET days do beside a council's term dates.
 *
 * @param answers by the questions' keys
 */
export function planImport<T extends InCalendar>(
  file: CalendarFile,
  answers: Readonly<Record<string, Answer>>,
  { spans, bankHolidays: nation }: { spans: readonly T[]; bankHolidays: BankHolidays },
): Plan<T> {
  const read = readEvents(file.events, nation)
  const { questions, leftOut } = questionsOf(read)
  const answered = questions.flatMap((question) => {
    const answer = answers[question.key] ?? question.proposed
    // A day among term days that is a school day after all is within its term already.
    if (answer === 'nothing' || (question.about === 'gap' && answer === 'term')) return []
    const name = question.about === 'gap' ? NAMES[answer] : question.name
    return question.days.map((days): Days => ({ kind: answer, name, ...days }))
  })
  const { fitting, notTaken } = fitted(merged([...read.spans, ...answered]))
  const unread = file.unread.map(({ name, why }) => ({ name, why: `${why}.` }))
  return {
    ...beside(fitting, spans),
    questions,
    leftOut,
    notTaken: [...unread, ...read.notTaken, ...notTaken],
    taken: read.taken,
    bankHolidays: read.bankHolidays,
    cancelled: file.cancelled,
  }
}

const NAMES = {
  term: 'Term',
  holiday: 'School holiday',
  inset: 'INSET day',
  closure: 'School closed',
} as const

function questionsOf({ missing, unknown }: Read): { questions: Question[]; leftOut: string[] } {
  const gaps = missing.map((days) => ({
    about: 'gap' as const,
    name: GAP_NAME,
    days: [days],
    proposed: 'inset' as const,
  }))
  const byName = new Map<string, Omit<Question, 'key'>>()
  for (const { name, startsOn, endsOn } of unknown) {
    const plain = plainName(name) || name
    const question = byName.get(plain) ?? { about: 'event', name, days: [], proposed: 'nothing' }
    question.days.push({ startsOn, endsOn })
    byName.set(plain, question)
  }
  const all = [...gaps, ...byName.values()].map((question, i): Question => ({ key: `q${i}`, ...question }))
  return {
    questions: all.slice(0, MOST_QUESTIONS),
    leftOut: all.slice(MOST_QUESTIONS).map(({ name }) => name),
  }
}
