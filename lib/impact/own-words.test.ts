import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldToOf } from './held-to'
import { cutAtFlags, heldToClaim, refusalOf, wordsAbove, wordsForGovernors } from './own-words'
import type { Rung } from './rules'
import type { Verdict } from './verdict'

const A_SIGN =
  'Pupils whose families came more often made 2 points more progress in reading (1.2 per step, 0.4 to 2.0). Keener families differ in other ways, so this is a promising sign, not proof.'

const claimOf = (rung: Rung | null, verdict: Verdict = 'better', sentence = 'We cannot tell.') => ({
  rung,
  verdict,
  sentence: `${sentence} The head’s sentence.`,
  governorSentence: sentence,
  showsGovernorsResult: true,
})
const held = (...of: Parameters<typeof claimOf>) => heldToClaim(claimOf(...of))
const above = (text: string, ...of: Parameters<typeof claimOf>) =>
  wordsAbove(text, held(...of)).map(({ words }) => words)

describe('words of one’s own about a result', () => {
  it('may say what the rung allows, and are told what they may not', () => {
    const text = 'It worked, and led to better reading.'
    expect(above(text, 5)).toEqual([])
    expect(above(text, 4)).toEqual(['worked', 'led to'])
    expect(above(text, 1)).toEqual(['worked', 'led to', 'better'])
    expect(above(text, null)).toEqual(['worked', 'led to', 'better'])
    expect(refusalOf(wordsAbove(text, held(4)))).toBe(
      '“worked” and “led to” say more than the figures allow. They allow the sentence offered here.',
    )
    expect(refusalOf(wordsAbove('It WORKED.', held(4)))).toMatch(/^“WORKED” says more/)
    expect(refusalOf(wordsAbove('It led\r\n  to this.', held(4)))).toMatch(/^“led to” says more/)
  })

  it('never praise what got worse, though its rung is as high', () => {
    expect(above('It worked because of the staff.', 5, 'worse')).toEqual(['worked'])
    expect(above('It made a big difference.', 5, 'worse')).toEqual(['made a big difference'])
    expect(above('Pupils made less progress because of it.', 5, 'worse')).toEqual([])
  })

  it('may copy an allowed sentence whole, whatever words are in it, and no half of it', () => {
    const sentence = 'We cannot tell whether the pupils’ progress score because of home (new) changed.'
    expect(above(`As we said: ${sentence} So we go on.`, 1, 'cannot_tell', sentence)).toEqual([])
    const typed = sentence.replace('’', "'").replace('score because', 'score\r\nbecause')
    expect(above(typed, 1, 'cannot_tell', sentence)).toEqual([])
    expect(above(`${sentence} And progress again.`, 1, 'cannot_tell', sentence)).toEqual(['progress'])
    expect(above(sentence.slice(20), 1, 'cannot_tell', sentence)).toEqual(['progress', 'because of'])
    expect(above(A_SIGN, 3)).toEqual([])
    expect(above('Reading improved.', 1, 'cannot_tell', '')).toEqual(['improved'])
  })

  it('are kept from governors when the figures no longer allow them, or are not shown to them', () => {
    expect(wordsForGovernors('Reading improved.', claimOf(2))).toBe('Reading improved.')
    expect(wordsForGovernors('Reading improved.', claimOf(1))).toBeNull()
    expect(wordsForGovernors('Reading improved.', claimOf(2, 'worse'))).toBeNull()
    expect(wordsForGovernors('Seen.', { ...claimOf(2), showsGovernorsResult: false })).toBeNull()
    expect(wordsForGovernors(null, claimOf(5))).toBeNull()
  })

  it('whatever the text and the rung, are cut without losing a letter, and what passes has no word above it', () => {
    const said = fc.constantFrom(
      ...['it', 'worked', 'because of', 'Improved', 'progress', 'more than other pupils', 'LED  TO', '\n'],
      ...['é', 'closed-the-gap', 'made a very big difference', 'not proof', 'We cannot tell.', '(', '\\'],
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(said, fc.string({ unit: 'grapheme' }))).map((words) => words.join(' ')),
    )
    const rungs = fc.constantFrom<Rung | null>(null, 0, 1, 2, 3, 4, 5)
    const verdicts = fc.constantFrom<Verdict>('better', 'worse', 'cannot_tell', 'mixed')
    fc.assert(
      fc.property(text, rungs, verdicts, fc.oneof(fc.string(), said), (words, rung, verdict, sentence) => {
        const claim = claimOf(rung, verdict, sentence)
        const found = wordsAbove(words, heldToClaim(claim))
        const parts = cutAtFlags(words, found)
        expect(parts.map((part) => part.text).join('')).toBe(words)
        expect(parts.filter(({ isAbove }) => isAbove)).toHaveLength(found.length)
        const shown = wordsForGovernors(words, claim)
        expect(shown === null).toBe(found.length > 0)
        if (rung === 5 && verdict !== 'worse') expect(found).toEqual([])
        const isCopied = sentence.trim() !== '' && words.includes(sentence.trim())
        const claims = /(?<![\p{L}\p{N}])(?:worked|because of|led\s+to)(?![\p{L}\p{N}])/iu.test(words)
        if (shown !== null && claims && !isCopied) expect(rung).toBe(5)
      }),
    )
  })
})

describe('words about an activity as a whole', () => {
  const outcome = (rung: Rung | null, verdict: Verdict = 'better', more: object = {}) => ({
    ...({ outcomeId: '', measureName: '', state: 'stronger', ceiling: 5, note: null } as const),
    ...{ rulesVersion: '', showsResult: true, limits: [], about: 'pupils' as const },
    ...claimOf(rung, verdict),
    ...more,
  })
  const ladder = (...outcomes: ReturnType<typeof outcome>[]) => ({
    outcomes,
    claim: 'For the head.',
    governorClaim: 'For governors.',
  })

  it('are held to its furthest claim about pupils, and to none without one', () => {
    expect(heldToOf(ladder(outcome(2), outcome(4), outcome(null)), 'head')).toMatchObject({
      rung: 4,
      praise: 4,
    })
    expect(heldToOf(ladder(), 'head')).toMatchObject({ rung: null, praise: null, sentence: 'For the head.' })
    const parents = outcome(5, 'better', { about: 'parents' })
    expect(heldToOf(ladder(parents), 'governors')).toMatchObject({ rung: null, sentence: 'For governors.' })
  })

  it('praise only as far as something did not get worse', () => {
    expect(heldToOf(ladder(outcome(5, 'worse'), outcome(2)), 'head')).toMatchObject({ rung: 5, praise: 2 })
    expect(heldToOf(ladder(outcome(5, 'worse')), 'head')).toMatchObject({ rung: 5, praise: null })
  })

  it('tell governors nothing of a result that is about too few to be shown', () => {
    const few = outcome(2, 'better', { showsGovernorsResult: false })
    expect(heldToOf(ladder(few), 'governors').rung).toBeNull()
    expect(heldToOf(ladder(few), 'head').rung).toBe(2)
  })
})
