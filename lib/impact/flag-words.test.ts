import { describe, expect, it } from 'vitest'
import { flaggedWords } from './flag-words'
import type { Rung } from './rules'

const words = (text: string, rung: Rung | null) => flaggedWords(text, rung).map((flagged) => flagged.words)

describe('words that claim too much', () => {
  it('name a cause below rung 5', () => {
    const text =
      'Thanks to the workshops reading rose. It WORKED, and proves that this is effective, due  to parents.'
    expect(words(text, 4)).toEqual(['Thanks to', 'WORKED', 'proves', 'effective', 'due  to'])
    expect(words(text, 5)).toEqual([])
  })

  it('set pupils beside others below rung 4', () => {
    const text = 'They outperformed their class, gained more than other pupils and closed the gap.'
    expect(words(text, 3)).toEqual(['outperformed', 'more than other pupils', 'closed the gap'])
    expect(words(text, 4)).toEqual([])
  })

  it('speak of change below rung 2, and where nothing is claimed', () => {
    expect(words('Progress was better', 1)).toEqual(['Progress', 'better'])
    expect(words('Progress was better', 2)).toEqual([])
    expect(words('It improved', null)).toEqual(['improved'])
  })

  it('are whole words, and the longest of those within each other', () => {
    expect(words('We networked, proofread and felt ineffective betterment.', 0)).toEqual([])
    expect(words('They made faster progress than others', 1)).toEqual(['faster progress than'])
    expect(flaggedWords('It led\nto more', 3)).toEqual([
      { words: 'led\nto', at: 3, from: 5, isPraise: false },
    ])
    expect(words('', 0)).toEqual([])
  })

  it('are the list of the method, each from its own rung', () => {
    const list: [Rung, string[]][] = [
      [
        5,
        ['caused', 'because of', 'due to', 'led to', 'as a result', 'resulted in', 'thanks to', 'impact of'],
      ],
      [5, ['proves', 'proof', 'worked', 'effective', 'made a difference']],
      [4, ['more than other pupils', 'more than similar pupils', 'compared with', 'outperformed']],
      [4, ['closed the gap', 'faster progress than']],
      [2, ['improved', 'progress', 'gained', 'better']],
    ]
    for (const [from, phrases] of list) {
      for (const phrase of phrases) {
        const ways = [
          phrase,
          phrase.toUpperCase(),
          phrase.replaceAll(' ', '-'),
          phrase.replaceAll(' ', '\r\n'),
        ]
        for (const way of ways) {
          const text = `‘${way}’, they said`
          expect(words(text, (from - 1) as Rung), text).toEqual([way])
          expect(words(text, from), text).toEqual([])
        }
      }
    }
  })

  it('are found with hyphens, line ends and letters that nobody sees', () => {
    expect(words('It closed-the-gap; it led\u00a0to more; it wor\u00adked', 3)).toEqual([
      'closed-the-gap',
      'led\u00a0to',
      'wor\u00adked',
    ])
    expect(words('It im-\nproved and out-\r\n  performed', 1)).toEqual(['im-\nproved', 'out-\r\n  performed'])
    expect(words('It’s effective: the school’s “proof”.', 4)).toEqual(['effective', 'proof'])
    expect(words('Better-than-ever, much-improved', 1)).toEqual(['Better', 'improved'])
  })

  it('are found in another form, and not where they mean something else', () => {
    expect(words('It made a very real difference, it works, and has proven it', 4)).toEqual([
      'made a very real difference',
      'it works',
      'proven',
    ])
    expect(words('Compared to last year they outperform more than other children', 3)).toEqual([
      'Compared to',
      'outperform',
      'more than other children',
    ])
    const fair =
      'The results in reading are due on Friday. It proved hard to find the causes of absence. She works at school, ' +
      'and parents helped with proof-reading and a proof reader. It is a sign, not proof. It made no difference.'
    expect(words(fair, 0)).toEqual([])
  })
})
