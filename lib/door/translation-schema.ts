import { z } from 'zod'

/** A text a translation takes; the longest message has a third of it. */
const wording = z.string().trim().max(1500, 'Write this in 1,500 letters or fewer.')

/** The form over one part of a language: a wording for each message, and a tick where it is right as it stands. */
export const checkedPart = z
  .object({
    locale: z.string(),
    section: z.string(),
    read: z.string(),
    all: z.literal('yes').optional(),
  })
  .catchall(wording)
  .transform(({ locale, section, read, all, ...typed }) => ({
    locale,
    section,
    read,
    isAll: all === 'yes',
    words: under(typed, WORDING),
    ticked: Object.keys(under(typed, RIGHT)),
  }))

export const takenBackCheck = z.object({ locale: z.string(), key: z.string() })

export type CheckedPart = z.output<typeof checkedPart>

/** How the fields of a message are called, before its name. */
export const WORDING = 'words.'
export const RIGHT = 'right.'

function under(typed: Record<string, unknown>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value]] : [],
    ),
  )
}
