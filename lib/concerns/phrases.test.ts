import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPhrases, phraseBook, wordsOf } from './phrases'
import { anyText } from './testing/any-text'

const found = (list: readonly string[], text: string) =>
  findPhrases(phraseBook(list.map((phrase) => ({ phrase, of: null }))), text).map((one) => one.found)

describe('words of a text', () => {
  it('are folded: case, accents, apostrophes of every kind and letters nobody sees', () => {
    const folded = wordsOf('She CAN’T, can\u00b4t, cant; café; co\u00adat; n\u0303o').map(
      (word) => word.folded,
    )
    expect(folded).toEqual(['she', 'cant', 'cant', 'cant', 'cafe', 'coat', 'no'])
  })

  it('know where they stand and which begins a sentence', () => {
    const text = 'The bus.\nLate again, e.g. today'
    const words = wordsOf(text)
    expect(words.map((word) => text.slice(word.from, word.to))).toEqual([
      'The',
      'bus',
      'Late',
      'again',
      'e',
      'g',
      'today',
    ])
    expect(words.filter((word) => word.isFirst).map((word) => word.folded)).toEqual(['the', 'late', 'today'])
  })
})

describe('phrases are found', () => {
  it('as whole words with regular endings', () => {
    expect(found(['park', 'bully', 'bus', 'chase', 'hit', 'class'], 'Parked, bullies and bullying')).toEqual([
      'Parked',
      'bullies',
      'bullying',
    ])
    expect(found(['bus', 'chase', 'hit', 'stop', 'class'], 'buses chasing, hits, stopped classes')).toEqual([
      'buses',
      'chasing',
      'hits',
      'stopped',
      'classes',
    ])
  })

  it('and not within or instead of other words', () => {
    expect(
      found(['park', 'car', 'bee', 'rat', 'parking', 'us'], 'sparkling scar, being rated in the park, use'),
    ).toEqual(['park'])
    expect(found(['parking'], 'in the park')).toEqual([])
  })

  it('with apostrophes either way, over line ends, hyphens and double spaces', () => {
    expect(found(["can't cope", 'after school club'], 'He cant  cope\nat after-school\nclub')).toEqual([
      'cant  cope',
      'after-school\nclub',
    ])
    expect(found(['cant cope'], "He can't cope")).toEqual(["can't cope"])
  })

  it('and not over the end of a sentence', () => {
    expect(found(['late bus'], 'It was late. Bus two came')).toEqual([])
  })

  it('longest first, wherever it begins', () => {
    expect(
      found(['special needs', 'needs', 'needs of the boy'], 'the special needs of the boy; his needs'),
    ).toEqual(['needs of the boy', 'needs'])
  })

  it('with up to two words for …', () => {
    const list = ['missed … weeks']
    expect(found(list, 'missed weeks')).toEqual(['missed weeks'])
    expect(found(list, 'missed three whole weeks')).toEqual(['missed three whole weeks'])
    expect(found(list, 'missed nearly three whole weeks')).toEqual([])
    expect(found(list, 'missed three. Weeks')).toEqual([])
  })

  it('with all they stand for, when two stand for the same words', () => {
    const book = phraseBook([
      { phrase: 'hijab', of: 'equality' },
      { phrase: 'hijab', of: 'uniform' },
    ])
    expect(findPhrases(book, 'her hijab').map((one) => one.of)).toEqual(['equality', 'uniform'])
  })

  it('also when a phrase has signs that mean something in a regular expression, or none at all', () => {
    expect(found(['C++ (a+)+$', '.*', '', '…', '[a-z'], 'c a of anything, a-z')).toEqual(['c a', 'a-z'])
  })
})

describe('any text and any list', () => {
  it('give found words that stand in the text, in order, without overlap between different places', () => {
    const anything = anyText(300)
    fc.assert(
      fc.property(anything, fc.array(anyText(30), { maxLength: 20 }), (text, list) => {
        let reached = 0
        let last = -1
        for (const one of findPhrases(phraseBook(list.map((phrase) => ({ phrase, of: 0 }))), text)) {
          expect(text.slice(one.from, one.to)).toBe(one.found)
          expect(one.from === last || one.from >= reached).toBe(true)
          last = one.from
          reached = one.to
        }
      }),
    )
  })

  it('find a phrase that is the text', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const phrase = words.join(' ')
        expect(found([phrase], phrase.toUpperCase())).toEqual([phrase.toUpperCase()])
      }),
    )
  })
})
