import { describe, expect, it } from 'vitest'
import { localeCalled, localeOfFamily } from './family-locale'
import { LOCALES, languageOf } from './languages'
import { howItIsUsed, whetherItWorks } from './link-words'
import { inHandingOrder } from './slips'

describe('the language a family is written to', () => {
  it.each([
    [['Somali', 'English'], null, 'so'],
    [['English', 'Urdu'], null, 'ur'],
    [['English'], null, 'en'],
    [['Tamil'], null, 'en'],
    [[], null, 'en'],
    [['Tamil', 'punjabi '], null, 'pa'],
    [['Urdu'], 'English', 'en'],
    [['Urdu'], 'Polish', 'pl'],
    [['Urdu'], 'pl', 'pl'],
    [['Urdu'], 'Tamil', 'ur'],
  ])('of %j, who would like %s, is %s', (languages, writeIn, locale) => {
    expect(localeOfFamily({ languages, writeIn })).toBe(locale)
  })

  it('is known by its code, its English name and its own', () => {
    for (const locale of LOCALES) {
      const { own, english } = languageOf(locale)
      expect([locale, own, english.toUpperCase()].map(localeCalled)).toEqual([locale, locale, locale])
    }
  })
})

describe('slips', () => {
  const yearGroups = ['Year 1', 'Year 2']
  const slip = (reference: string, ...pupils: [string | null, string | null][]) => ({
    yearGroups,
    family: {
      id: reference,
      reference,
      languages: [],
      preference: null,
      pupils: pupils.map(([yearGroup, className]) => ({ yearGroup, className })),
    },
  })

  it('lie in the order in which they are handed out, by the eldest child’s class', () => {
    const order = inHandingOrder([
      slip('F-10', ['Year 1', 'Oak']),
      slip('F-3'),
      slip('F-2', ['Year 1', 'Oak'], ['Year 2', 'Elm']),
      slip('F-9', ['Year 1', 'Oak']),
      slip('F-1', ['Year 1', 'Birch'], [null, null]),
      slip('F-4', [null, null]),
    ])
    expect(order.map(({ family, to }) => [family.reference, to?.className])).toEqual([
      ['F-4', null],
      ['F-1', 'Birch'],
      ['F-9', 'Oak'],
      ['F-10', 'Oak'],
      ['F-2', 'Elm'],
      ['F-3', undefined],
    ])
  })
})

describe('how links are used, in words', () => {
  const expiresAt = new Date('2026-03-27T12:00:00Z')
  const firstOpenedAt = new Date('2026-03-03T12:00:00Z')

  it.each([
    ['open', 1, 1, 'Works until 27 March 2026'],
    ['open', 1, 0, 'Works no longer'],
    ['family', 40, 40, 'All work until 27 March 2026'],
    ['family', 40, 38, '38 of them work until 27 March 2026'],
    ['family', 40, 0, 'None works any more'],
  ] as const)('of %s links, %i made and %i working', (kind, links, working, words) => {
    expect(whetherItWorks({ kind, links, working, expiresAt })).toBe(words)
  })

  it.each([
    ['open', 1, 0, 0, null, 'Nobody has opened it yet.'],
    ['open', 1, 1, 0, firstOpenedAt, 'First opened on 3 March 2026; no answer has come by it yet.'],
    ['open', 1, 1, 12, firstOpenedAt, 'First opened on 3 March 2026; 12 answers came by it.'],
    ['family', 40, 0, 0, null, 'Nobody has opened theirs yet.'],
    ['family', 40, 12, 0, firstOpenedAt, '12 of 40 were opened; no answer has come by them yet.'],
    ['family', 40, 12, 1, firstOpenedAt, '12 of 40 were opened; 1 answer came by them.'],
  ] as const)('of %s links: %i made, %i opened, %i answers', (kind, links, opened, answers, at, words) => {
    expect(howItIsUsed({ kind, links, opened, answers, firstOpenedAt: at })).toBe(words)
  })
})
