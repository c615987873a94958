import { describe, expect, test } from 'vitest'
import { IdeaStatus } from '@/prisma/generated/enums'
import { DEFAULT_SKILLS, SKILL_KINDS } from '../skills/vocabulary'
import { AGES, CHANNELS, DAYS, GAINS, HOW_FAR, LEVELS, NEEDS, TIMES } from './choices'
import { LOCALES, type Locale } from './languages'
import { faultsOf } from './testing/catalogue-faults'
import { CATALOGUES, type Catalogue } from './words'

describe('the catalogue of each language', () => {
  test.each(LOCALES)('%s is whole, formats, and is in its own words and letters', (locale) => {
    expect(faultsOf(locale, CATALOGUES[locale])).toEqual([])
  })

  test('words every choice and every skill that is shipped', () => {
    const sections: [string, readonly string[]][] = [
      ['days', DAYS],
      ['ages', AGES],
      ['how_far', HOW_FAR],
      ['level', LEVELS],
      ['gains', GAINS],
      ['channel', CHANNELS],
      ['time', TIMES],
      ['need', NEEDS],
      ['kind', SKILL_KINDS],
      ['skill', DEFAULT_SKILLS.map(({ key }) => key)],
      ['idea', Object.values(IdeaStatus).map((status) => `status_${status}`)],
    ]
    const english: Record<string, Record<string, string>> = CATALOGUES.en
    const unworded = sections.flatMap(([section, keys]) =>
      keys.filter((key) => !english[section]?.[key]).map((key) => `${section}.${key}`),
    )
    expect(unworded).toEqual([])
  })
})

describe('a catalogue that is broken is found out', () => {
  const broken = (locale: Locale, change: (catalogue: Record<string, Record<string, string>>) => void) => {
    const copy: Catalogue = structuredClone(CATALOGUES[locale])
    change(copy)
    return faultsOf(locale, copy)
  }
  const says =
    (section: string, key: string, words: string) => (copy: Record<string, Record<string, string>>) => {
      copy[section] = { ...copy[section], [key]: words }
    }

  test.each<[string, Locale, (copy: Record<string, Record<string, string>>) => void, RegExp]>([
    ['a message is missing', 'so', (copy) => delete copy.step?.next, /^step\.next: is missing/],
    ['a message is nobody’s', 'so', says('step', 'more', 'Wax'), /^step\.more: is no message/],
    ['it is still in English', 'pl', says('step', 'next', 'Next'), /^step\.next: is in English/],
    ['a word of it is', 'ro', says('left', 'title', 'Ștergeți the telefon'), /English word “the”/],
    [
      'what is put in is missing',
      'cy',
      says('mine', 'sent', 'Anfonwyd.'),
      /^mine\.sent: \{date\} is missing/,
    ],
    [
      'what is put in is unknown',
      'cy',
      says('mine', 'sent', 'Anfonwyd {date} {day}.'),
      /\{day\} does not stand/,
    ],
    ['a bracket is missing', 'cy', says('mine', 'sent', 'Anfonwyd {date.'), /curly bracket/],
    [
      'a form of a number is missing',
      'pl',
      (copy) => says('link', 'wait', (copy.link?.wait ?? '').replace(/few \{[^}]*\}/, ''))(copy),
      /The form “few” of \{minutes\} is missing/,
    ],
    ['letters are another language’s', 'ar', says('step', 'next', 'آگے'), /has Latin or Urdu letters/],
    ['letters are a Russian keyboard’s', 'uk', says('step', 'next', 'Дальшe ы'), /Russian letters/],
    ['a comma is turned round', 'ur', says('step', 'next', 'آگے, بڑھیں'), /marks of English/],
    [
      'a button is named otherwise',
      'bn',
      says('days', 'missing', 'একটি বেছে নিন।'),
      /^days\.missing: names “/,
    ],
    ['its status says nothing', 'bn', says('$about', 'status', ''), /^\$about\.status/],
  ])('when %s', (_, locale, change, fault) => {
    expect(broken(locale, change).join('\n')).toMatch(fault)
  })
})
