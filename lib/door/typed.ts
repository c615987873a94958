import { z } from 'zod'

/** What was typed and chosen, by field, as it was sent: also what cannot be taken yet. */
export type Typed = Record<string, string[]>

export const DOOR_ASKS = ['offer', 'preferences', 'idea'] as const
/** What somebody came to the door for. */
export type Asks = (typeof DOOR_ASKS)[number]

/** `DoorDraft.content` */
export const draftContent = z.object({
  asks: z.enum(DOOR_ASKS),
  typed: z.record(z.string(), z.array(z.string())),
  /** The question they were at. */
  at: z.string().optional(),
})
export type DraftContent = z.output<typeof draftContent>

/** More than this nobody types on a phone; what is longer than a question takes, but shorter than this, is kept and shown. */
export const LONGEST_TYPED = 20_000
const MOST_CHOSEN = 100

/** The fields of one page out of what was sent, without nulls, which no text in the database holds. */
export function typedIn(form: URLSearchParams, fields: readonly string[]): Typed {
  return Object.fromEntries(
    fields.map((field) => [
      field,
      form
        .getAll(field)
        .slice(0, MOST_CHOSEN)
        .map((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').slice(0, LONGEST_TYPED))
        .filter((text) => text.trim() !== ''),
    ]),
  )
}

/** The one value of a field, or nothing. */
export const one = (typed: Typed, field: string): string => typed[field]?.[0]?.trim() ?? ''

/** Those values of a field that can be chosen. */
export const chosen = <T extends string>(typed: Typed, field: string, from: readonly T[]): T[] =>
  from.filter((value) => typed[field]?.includes(value))
