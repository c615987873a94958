import { z } from 'zod'
import { CHANNELS, NEEDS, TIMES } from './choices'
import { localeCalled } from './family-locale'
import { isLocale, LOCALES, languageOf } from './languages'

export const LONGEST_WRITE_IN = 40
export const LONGEST_OTHERS = 1000
export const LONGEST_NEEDS_WORDS = 1000

const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => text || null)
    .nullable()
    .default(null)

/**
 * How a family likes to be reached and what it needs, however it reached the school: by the door, on paper, at the gate, in a
 * list.
 */
export const preferenceAnswer = z.object({
  channels: z.array(z.enum(CHANNELS)).max(CHANNELS.length).default([]),
  times: z.array(z.enum(TIMES)).max(TIMES.length).default([]),
  /** The code of one of the door's languages; another language as it was typed. */
  writeIn: words(LONGEST_WRITE_IN).transform((typed) => typed && (localeCalled(typed) ?? typed)),
  others: words(LONGEST_OTHERS),
  needs: z.array(z.enum(NEEDS)).max(NEEDS.length).default([]),
  needsWords: words(LONGEST_NEEDS_WORDS),
  locale: z.enum(LOCALES as [string, ...string[]]).default('en'),
})

export type PreferenceAnswer = z.output<typeof preferenceAnswer>

/** The language a family asked to be written to in, by its English name. */
export const writeInNamed = (writeIn: string) => (isLocale(writeIn) ? languageOf(writeIn).english : writeIn)

/** Whether it says anything at all. */
export const saysSomething = ({ locale: _, ...said }: PreferenceAnswer) =>
  Object.values(said).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null))
