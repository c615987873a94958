import {
  LONGEST_CLASS_WORDS,
  LONGEST_CONTACT,
  LONGEST_LANGUAGE,
  LONGEST_NAME,
  LONGEST_WORDS,
  MOST_LANGUAGES,
  type OfferAnswer,
  offerAnswer,
} from '../skills/offer-answer'
import { AGES, CHANNELS, DAYS, GAINS, HOW_FAR, LEVELS } from './choices'
import { DOOR_LANGUAGES, type Locale } from './languages'
import type { Problem, ProblemMessage } from './problems'
import type { Step } from './steps'
import { chosen, one, type Typed } from './typed'

/** What each question's page asks for. */
export const FIELDS: Record<Step, readonly string[]> = {
  skills: ['skill'],
  words: ['ownWords', 'level'],
  how_far: ['howFar'],
  days: ['days'],
  ages: ['ages'],
  speaks: ['speaks', 'speaksOther'],
  gains: ['gains', 'gainWords'],
  contact: ['name', 'contactBy', 'contact', 'childClass'],
  check: ['consent'],
}

const LONGEST_GAIN = 300

type About = {
  /** By an open link nobody knows whose answer it is, so that somebody must be told how to reach them. */
  isOpen: boolean
  /** They agreed when they sent it; changing it needs no second consent. */
  isChange: boolean
}

/** What keeps one question's answer from being taken; empty when it is well. */
export function problemsOf(step: Step, typed: Typed, { isOpen, isChange }: About): Problem[] {
  const tooLong = (field: string, max: number): Problem[] =>
    one(typed, field).length > max ? [{ field, message: 'words.too_long', max }] : []
  const missing = (field: string, message: ProblemMessage): Problem[] =>
    one(typed, field) === '' ? [{ field, message }] : []
  switch (step) {
    case 'skills':
      return typed.skill?.length || one(typed, 'ownWords')
        ? []
        : [{ field: 'skill', message: 'skills.missing' }]
    case 'words':
      return tooLong('ownWords', LONGEST_WORDS)
    case 'how_far':
      return chosen(typed, 'howFar', HOW_FAR).length ? [] : [{ field: 'howFar', message: 'how_far.missing' }]
    case 'days':
      return chosen(typed, 'days', DAYS).length ? [] : [{ field: 'days', message: 'days.missing' }]
    case 'speaks':
      return othersIn(typed).some((name) => name.length > LONGEST_LANGUAGE)
        ? [{ field: 'speaksOther', message: 'words.too_long', max: LONGEST_LANGUAGE }]
        : []
    case 'gains':
      return tooLong('gainWords', LONGEST_GAIN)
    case 'contact':
      return [
        ...missing('name', 'contact.name_missing'),
        ...tooLong('name', LONGEST_NAME),
        ...tooLong('contact', LONGEST_CONTACT),
        ...(isOpen && !canBeReached(one(typed, 'contact'))
          ? [{ field: 'contact', message: 'contact.detail_missing' } as const]
          : []),
        ...tooLong('childClass', LONGEST_CLASS_WORDS),
      ]
    case 'check':
      return isChange ? [] : missing('consent', 'check.consent_missing')
    default:
      return []
  }
}

/** An e-mail address, or something with the figures of a telephone number, in whatever script. */
const canBeReached = (detail: string) => /\S@\S/.test(detail) || (detail.match(/\p{Nd}/gu)?.length ?? 0) >= 6

/**
 * What was typed as an answer that can be written. Choices that there are not are left out: no form of ours sends them.
 *
 * @param skillIds those skills of the school among the chosen ones
 */
export function answerOf(typed: Typed, locale: Locale, skillIds: string[]): OfferAnswer {
  return offerAnswer.parse({
    skillIds,
    level: chosen(typed, 'level', LEVELS)[0] ?? null,
    ownWords: one(typed, 'ownWords'),
    howFar: chosen(typed, 'howFar', HOW_FAR)[0] ?? null,
    days: chosen(typed, 'days', DAYS),
    ages: chosen(typed, 'ages', AGES),
    speaks: languagesIn(typed),
    gains: chosen(typed, 'gains', GAINS),
    gainWords: one(typed, 'gainWords'),
    name: one(typed, 'name'),
    contactBy: chosen(typed, 'contactBy', CHANNELS)[0] ?? null,
    contact: one(typed, 'contact'),
    childClass: one(typed, 'childClass'),
    locale,
  })
}

/** Languages that were ticked, by their English names, and typed, as they were typed: "Pashto, Dari". */
export function languagesIn(typed: Typed): string[] {
  const ticked = chosen(
    typed,
    'speaks',
    DOOR_LANGUAGES.map(({ english }) => english),
  )
  const others = othersIn(typed).map((name) => name.slice(0, LONGEST_LANGUAGE))
  return [...new Set([...ticked, ...others])].slice(0, MOST_LANGUAGES)
}

const othersIn = (typed: Typed) =>
  one(typed, 'speaksOther')
    .split(/[,،;、/\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** An offer's words and choices, as they are kept. */
type Kept = Record<
  'ownWords' | 'level' | 'howFar' | 'gainWords' | 'contactBy' | 'contact' | 'childClass',
  string | null
> &
  Record<'skillIds' | 'days' | 'ages' | 'speaks' | 'gains', string[]> & { name: string }

/** An answer that was sent, as it is typed again when its parent changes it. */
export function typedOf(answer: Kept): Typed {
  const ticked = DOOR_LANGUAGES.map(({ english }) => english as string)
  const list = (text: string | null) => (text ? [text] : [])
  return {
    skill: answer.skillIds,
    ownWords: list(answer.ownWords),
    level: list(answer.level),
    howFar: list(answer.howFar),
    days: answer.days,
    ages: answer.ages,
    speaks: answer.speaks.filter((name) => ticked.includes(name)),
    speaksOther: list(answer.speaks.filter((name) => !ticked.includes(name)).join(', ')),
    gains: answer.gains,
    gainWords: list(answer.gainWords),
    name: [answer.name],
    contactBy: list(answer.contactBy),
    contact: list(answer.contact),
    childClass: list(answer.childClass),
  }
}
