import { z } from 'zod'
import { AGES, CHANNELS, DAYS, GAINS, HOW_FAR, LEVELS } from '../door/choices'
import { LOCALES } from '../door/languages'

export const LONGEST_WORDS = 2000
export const LONGEST_NAME = 80
export const LONGEST_CONTACT = 120
export const LONGEST_CLASS_WORDS = 60
export const LONGEST_LANGUAGE = 40
/** The door's ten, and some more. */
export const MOST_LANGUAGES = 16

const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => text || null)
    .nullable()
    .default(null)

/**
 * A whole answer to the skills audit, however it reached the school: by the door, on paper, at the gate. Messages are keys of
 * the door's catalogues; whoever shows them to staff words them in English.
 */
export const offerAnswer = z.object({
  /** Ids of the school's skills. Empty when it is all in their own words, or "nothing now". */
  skillIds: z.array(z.uuid()).max(200).default([]),
  level: z.enum(LEVELS).nullable().default(null),
  ownWords: words(LONGEST_WORDS),
  howFar: z.enum(HOW_FAR).nullable().default(null),
  days: z.array(z.enum(DAYS)).max(DAYS.length).default([]),
  ages: z.array(z.enum(AGES)).max(AGES.length).default([]),
  /** By their English names, as the register has them. */
  speaks: z.array(z.string().trim().min(1).max(LONGEST_LANGUAGE)).max(MOST_LANGUAGES).default([]),
  gains: z.array(z.enum(GAINS)).max(GAINS.length).default([]),
  gainWords: words(300),
  name: z.string().trim().min(1).max(LONGEST_NAME),
  contactBy: z.enum(CHANNELS).nullable().default(null),
  contact: words(LONGEST_CONTACT),
  childClass: words(LONGEST_CLASS_WORDS),
  locale: z.enum(LOCALES as [string, ...string[]]),
})

export type OfferAnswer = z.output<typeof offerAnswer>
