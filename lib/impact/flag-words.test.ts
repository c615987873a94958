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
    expect(flaggedWords('It led\nto more', 3)).toEqual([{ words: 'led\nto', at: 3, from: 5 }])
    expect(words('', 0)).toEqual([])
  })
})
