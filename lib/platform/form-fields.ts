import { z } from 'zod'

/**
 * The kinds of field every form is made of, with the sentence a person reads when one is wrong. All take
 * what a form sends: text, a list of texts, or nothing.
 */

/** "Enter the title." Trimmed; line ends as one character. */
export const requiredText = (enter: string, max = 200, long = `${tooLong(enter)} ${atMost(max)}`) =>
  z.preprocess(single, z.string()).pipe(z.string().min(1, enter).max(max, long))

export const optionalText = (max = 2000, long = `This is too long. ${atMost(max)}`) =>
  z.preprocess(single, z.string().max(max, long)).transform((text) => text || null)

/** Tick boxes: none, one or several. */
export const listOf = <T extends z.ZodType>(item: T) => z.preprocess(many, z.array(item))

export const tickBox = z.preprocess((v) => single(v) !== '', z.boolean())

export const choice = <const T extends readonly [string, ...string[]]>(options: T, choose: string) =>
  z.preprocess(single, z.enum(options, { error: choose }))

export const optionalChoice = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.preprocess((v) => single(v) || null, z.enum(options, { error: 'Choose one of the answers.' }).nullable())

/** A whole number of people or things. */
export const wholeNumber = (enter: string, { min = 0, max = 100_000 } = {}) =>
  z
    .preprocess(
      single,
      z
        .string()
        .min(1, enter)
        .regex(/^[\d,\s]+$/, `${enter} Use a whole number, such as 12.`),
    )
    .transform((text) => Number(text.replace(/[,\s]/g, '')))
    .pipe(
      z
        .number()
        .min(min, `${enter} It must be ${min} or more.`)
        .max(max, `${enter} It must be ${max} or fewer.`),
    )

export const optionalWholeNumber = (enter: string, limits?: { min?: number; max?: number }) =>
  optional(wholeNumber(enter, limits))

/** A number with a point: "12.5", "1,200", "-3". */
export const decimalNumber = (enter: string) =>
  z
    .preprocess(single, z.string().min(1, enter))
    .transform((text) => Number(text.replace(/,(?=\d{3}(\D|$))/g, '').replace('−', '-')))
    .pipe(z.number({ error: `${enter} Use a number, such as 12.5.` }))

export const optionalDecimal = (enter: string) => optional(decimalNumber(enter))

/** A calendar date as the browser's date field sends it, or typed "3/3/2026". Out: "2026-03-03". */
export const dateField = (enter: string) =>
  z.preprocess(single, z.string().min(1, enter)).transform((text, context) => {
    const date = calendarDate(text)
    if (date) return date
    context.addIssue({ code: 'custom', message: `${enter} Use day, month and year, such as 27/3/2026.` })
    return z.NEVER
  })

export const optionalDate = (enter: string) => optional(dateField(enter))

/** An id in a form is never typed by a person, so there is nothing to explain: it is simply not found. */
export const recordId = z.preprocess(single, z.uuid('This form is out of date. Open the page again.'))

/** The largest whole number a column of the database holds: no record was ever saved as often. */
const MOST_SAVED = 2 ** 31 - 1

/** A record somebody chooses: left empty, the sentence says what to choose. */
export const chosenRecord = (choose: string) => z.preprocess(single, z.uuid(choose))

/** As the form was given it. */
export const version = z.preprocess(single, z.coerce.number().int().min(0).max(MOST_SAVED))

/** "2026-03-27", "27/3/2026", "27 3 2026" or "27.3.26" as an ISO date; null when there is no such day. */
export function calendarDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const british = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/.exec(text)
  const [, y, m, d] = iso ?? (british ? ['', british[3], british[2], british[1]] : [])
  if (!y || !m || !d) return null
  const year = y.length === 2 ? 2000 + Number(y) : Number(y)
  const date = new Date(Date.UTC(year, Number(m) - 1, Number(d)))
  const real = date.getUTCMonth() === Number(m) - 1 && date.getUTCDate() === Number(d)
  return real && year > 1900 && year < 2200 ? date.toISOString().slice(0, 10) : null
}

/** Left empty is null; anything typed is held to the field's own rule. */
function optional<T extends z.ZodType>(field: T) {
  return z.preprocess((value) => single(value) || null, field.nullable())
}

function single(value: unknown): string {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' ? text.replace(/\r\n?/g, '\n').trim() : ''
}

function many(value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return []
  return Array.isArray(value) ? value : [value]
}

function tooLong(enter: string): string {
  return `${enter.replace(/\.$/, '')} in fewer words.`
}

function atMost(max: number): string {
  return `Use ${max.toLocaleString('en-GB')} characters or fewer.`
}
