import { daysBetween } from '../../platform/dates'
import type { CalendarEvent } from './calendar-file'

/** What an event says of the school's days. */
export type EventClass =
  | 'term'
  | 'term_day'
  | 'term_begins'
  | 'term_ends'
  | 'holiday'
  | 'inset'
  | 'closure'
  | 'bank_holiday'

/** What an event is taken for, and the words in its name that say so; null where it cannot be told. */
type Classed = { as: EventClass; because: string } | null

/** A half-term holiday with the weekends around it is nine days, and two weeks in some schools; the half of a term is longer. */
const LONGEST_HALF_TERM = 16
/** A term or a holiday without the word for it is told by lasting as long. */
const A_WEEK = 5

type Rule = {
  as: EventClass | null
  words: RegExp
  /** Whether it also fits how many days the event lasts, from 1. */
  fits?: (days: number) => boolean
}

const BEGINS = /\b(first day|starts?|starting|begins?|reopens?|re opens?|returns?|back to school|opens)\b/
const ENDS = /\b(last day|ends?|ending|finish(?:es)?|breaks? up|closes)\b/
const A_SINGLE_DAY = (days: number) => days === 1

/**
 * The rule by which an event is taken for something, from its name and its length alone; the first that fits counts. The
 * page shows for each event which words it was, and says the rule in `RULE_IN_WORDS`.
 */
const RULES: Rule[] = [
  // What happens at school on a school day, whatever else the name says.
  {
    as: null,
    words:
      /\b(twilight|club|camp|course|summer school|concert|assembly|disco|fair|fayre|parents|evening|meeting|trip|visit|tests?|exams?|performance|production|party|(?<!in )service|reports?|deadline|homework|rehearsal|lunch|breakfast|photos?|photographs?|booking)\b/,
  },
  {
    as: 'inset',
    words:
      /\b(inset|in service|staff training|teacher training|training day|staff development|professional development|development day|pd day|cpd day|baker day)\b/,
  },
  { as: 'bank_holiday', words: /\b(bank holiday|public holiday)\b/ },
  // "Half-term begins", "Easter holidays end": whether the day itself is a school day, nobody can tell.
  {
    as: null,
    words: new RegExp(`(?=.*\\b(half ?term|holidays?|vacation)\\b)(?=.*(?:${BEGINS.source}|${ENDS.source}))`),
    fits: A_SINGLE_DAY,
  },
  { as: 'holiday', words: /\bhalf ?term\b/, fits: (days) => days <= LONGEST_HALF_TERM },
  { as: 'term', words: /\bhalf ?term\b/ },
  { as: 'holiday', words: /\b(holidays?|vacation|occasional day)\b|\bbreak\b(?! up)/ },
  { as: 'closure', words: /\b(closed|closure|polling|no school|snow day)\b/ },
  {
    as: 'term_begins',
    words: new RegExp(`(?=.*\\b(term|school|pupils|autumn|spring|summer)\\b)(?:.*?)${BEGINS.source}`),
    fits: A_SINGLE_DAY,
  },
  {
    as: 'term_ends',
    words: new RegExp(`(?=.*\\b(term|school|pupils|autumn|spring|summer)\\b)(?:.*?)${ENDS.source}`),
    fits: A_SINGLE_DAY,
  },
  { as: 'term_day', words: /\b(term|term time|school day)\b/, fits: (days) => days < A_WEEK },
  { as: 'term', words: /\b(term|term time|school days|half \d)\b/ },
  { as: 'holiday', words: /\b(christmas|easter|summer|winter)\b/, fits: (days) => days >= A_WEEK },
]

export const RULE_IN_WORDS = [
  'Clubs, trips, meetings, tests, concerts, parents’ evenings and the like, and whatever lasts less than five hours: not taken for anything.',
  'INSET, staff or teacher training, development day: an INSET day, unless it is a twilight.',
  'Bank holiday, public holiday: on record already, or added as a day on which the school is closed.',
  'A single day on which a holiday begins or ends: asked about, because the day may be either.',
  'Half-term: a holiday up to 16 days long, and half of a term when it is longer.',
  'Holiday, vacation, break, occasional day; Christmas, Easter or summer lasting five days or more: a holiday.',
  'Closed, closure, polling, no school, snow day: the school is closed.',
  'Term starts, first day of term, and term ends, last day, breaks up: a term from the one to the other.',
  'Term, lasting five days or more: a term. Term day, school day: days in a row become a term, and what lies between is a holiday.',
]

export function classOf({ name, startsOn, endsOn, isShort }: CalendarEvent): Classed {
  if (isShort) return null
  const days = daysBetween(startsOn, endsOn) + 1
  const plain = plainName(name)
  const rule = RULES.find(({ words, fits }) => words.test(plain) && (fits?.(days) ?? true))
  if (!rule?.as) return null
  return { as: rule.as, because: becauseOf(rule.words, plain) }
}

/** The words that were found; of two that had to be there, the last. */
function becauseOf(words: RegExp, plain: string): string {
  const found = words.exec(plain)
  return (found?.slice(1).findLast((group) => group !== undefined) ?? found?.[0] ?? '').trim()
}

/** Small letters without accents, and one blank for everything that is neither letter nor digit. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim()
}
