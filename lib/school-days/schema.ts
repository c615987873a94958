import { z } from 'zod'
import { daysBetween, shortDate } from '../platform/dates'
import { choice, dateField, optionalDate, optionalText, recordId, version } from '../platform/form-fields'
import { NATIONS } from './bank-holidays'
import { KIND_NAMES, SPAN_KINDS } from './span'

/** The days a calendar may hold: the same for what is typed and what is imported. */
export const FIRST_DAY = '2000-01-01'
export const LAST_DAY = '2100-12-31'
export const LONGEST_NAME = 80

/** Longer than any, and shorter than a year typed wrong. In days. */
export const LONGEST = { term: 366, holiday: 100, inset: 14, closure: 366 } as const

const span = {
  kind: choice(SPAN_KINDS, 'Choose what it is.'),
  name: optionalText(LONGEST_NAME),
  startsOn: dateField('Enter the first day.'),
  /** Left empty for a single day. */
  endsOn: optionalDate('Enter the last day.'),
}

type Typed = {
  kind: (typeof SPAN_KINDS)[number]
  name: string | null
  startsOn: string
  endsOn: string | null
}

/** What is typed of a span, made whole: one day where there is no last, and a name for what needs none. */
function whole<T extends Typed>(typed: T, context: z.RefinementCtx) {
  const endsOn = typed.endsOn ?? typed.startsOn
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const days = daysBetween(typed.startsOn, endsOn) + 1
  if (typed.startsOn < FIRST_DAY)
    wrong('startsOn', 'The calendar begins on 1 January 2000. Is the year right?')
  if (days < 1)
    wrong('endsOn', `The last day is before the first, ${shortDate(typed.startsOn)}. Change one of them.`)
  else if (endsOn > LAST_DAY) wrong('endsOn', 'The calendar ends on 31 December 2100. Is the year right?')
  else if (days > LONGEST[typed.kind])
    wrong('endsOn', `That would be ${days} days, and ${atMost(typed.kind)}. Are the days right?`)
  const own = typed.kind === 'inset' || typed.kind === 'closure' ? KIND_NAMES[typed.kind] : null
  const name = typed.name ?? own
  if (name === null) wrong('name', 'Enter what it is called, such as Autumn term or October half-term.')
  return { ...typed, endsOn, name: name ?? '' }
}

const atMost = (kind: Typed['kind']) =>
  `${{ term: 'a term', holiday: 'a holiday', inset: 'INSET', closure: 'closing the school' }[kind]} is ${LONGEST[kind]} days at most`

const stored = { id: recordId, version }

export const newSpanForm = z.object(span).transform(whole)
export const changedSpanForm = z.object({ ...stored, ...span }).transform(whole)
export const spanForm = z.object(stored)

const nation = choice(NATIONS, 'Choose whose bank holidays the school keeps.')
/** `was` is the choice the form was shown with. */
export const bankHolidaysForm = z.object({ bankHolidays: nation, was: nation })

export type NewSpanInput = z.output<typeof newSpanForm>
export type ChangedSpanInput = z.output<typeof changedSpanForm>
export type SpanInput = z.output<typeof spanForm>
export type BankHolidaysInput = z.output<typeof bankHolidaysForm>
