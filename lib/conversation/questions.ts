import type { ActivityKind } from '../activities/kind'
import type { Theme } from '../judgement/themes'
import { CHANGE_QUESTIONS } from './questions-of-change'
import { VOICE_QUESTIONS } from './questions-of-voice'
import { WORK_QUESTIONS } from './questions-of-work'

/**
 * A question somebody may ask about the work with parents. Nobody can know what will be asked: these are written to practise
 * with, after what the survey and the page found schools unable to answer.
 */
export type PracticeQuestion = {
  key: string
  words: string
  /** Who is likeliest to want to know. */
  who: 'an inspector' | 'a governor'
  /** What to begin with, so that both speak of the same thing. */
  begin: string
  /** Where the question comes from. */
  source: string
  /** What records that answer it are about; the first is the theme it stands under. */
  themes: readonly [Theme, ...Theme[]]
  /** Activities of these kinds, of this year and the last, answer it too. */
  kinds?: readonly ActivityKind[]
  /** Answered by what did not come out better, and by nothing else. */
  isOfNoBetter?: true
  /** Pages of the school's own figures. */
  pages: readonly { name: string; path: string }[]
}

export const QUESTIONS: readonly PracticeQuestion[] = [
  ...WORK_QUESTIONS,
  ...CHANGE_QUESTIONS,
  ...VOICE_QUESTIONS,
]

export const questionCalled = (key: string): PracticeQuestion | null =>
  QUESTIONS.find((one) => one.key === key) ?? null

/** The one after it, the first after the last. */
export function questionAfter(key: string): PracticeQuestion {
  const at = QUESTIONS.findIndex((one) => one.key === key)
  return QUESTIONS[(at + 1) % QUESTIONS.length] as PracticeQuestion
}

/** Any but this one. @param chance from 0 to under 1 */
export function questionAtRandom(key: string, chance: number): PracticeQuestion {
  const others = QUESTIONS.filter((one) => one.key !== key)
  return others[Math.floor(chance * others.length)] as PracticeQuestion
}
