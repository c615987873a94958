import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtFlags, refusalOf, wordsAbove, wordsForGovernors } from './own-words'
import type { Rung } from './rules'
import type { Verdict } from './verdict'

const held = (rung: Rung | null, verdict: Verdict = 'better') => ({ rung, verdict })

describe('words of one’s own about a result', () => {
  it('may say what the rung allows, and are told what they may not', () => {
    const text = 'It worked, and led to better reading.'
    expect(wordsAbove(text, held(5))).toEqual([])
    expect(wordsAbove(text, held(4)).map(({ words }) => words)).toEqual(['worked', 'led to'])
    expect(wordsAbove(text, held(1)).map(({ words }) => words)).toEqual(['worked', 'led to', 'better'])
    expect(refusalOf(wordsAbove(text, held(4)))).toBe(
      '“worked” and “led to” say more than the figures allow. They allow the sentence offered here.',
    )
    expect(refusalOf(wordsAbove('It WORKED.', held(4)))).toMatch(/^“WORKED” says more/)
  })

  it('never praise what got worse, though its rung is as high', () => {
    expect(wordsAbove('It worked because of the staff.', held(5, 'worse')).map(({ words }) => words)).toEqual(
      ['worked'],
    )
    expect(wordsAbove('Pupils made less progress because of it.', held(5, 'worse'))).toEqual([])
  })

  it('are kept from governors when the figures no longer allow them', () => {
    expect(wordsForGovernors('Reading improved.', held(2))).toBe('Reading improved.')
    expect(wordsForGovernors('Reading improved.', held(1))).toBeNull()
    expect(wordsForGovernors(null, held(5))).toBeNull()
  })

  it('are cut at the marks without losing a letter, and what is shown holds no word above the rung', () => {
    const word = fc.constantFrom(
      'it',
      'worked',
      'because of',
      'Improved',
      'progress',
      'more',
      'LED  TO',
      '\n',
      'é',
    )
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join(' ')),
        fc.constantFrom<Rung | null>(null, 0, 1, 2, 3, 4, 5),
        (text, rung) => {
          const found = wordsAbove(text, held(rung))
          expect(
            cutAtFlags(text, found)
              .map((part) => part.text)
              .join(''),
          ).toBe(text)
          const shown = wordsForGovernors(text, held(rung))
          if (shown !== null) expect(wordsAbove(shown, held(rung))).toEqual([])
        },
      ),
    )
  })
})
