import { describe, expect, it } from 'vitest'
import { doubtsInWords, keptDoubts, type ShownDoubt, withReplies } from './shown-doubts'

const doubt = { rule: 'one_record' as const, about: 's1', words: '…', source: '…', records: [] }
const reply = { words: 'Yes.', byName: 'A. Khan', on: '2026-11-30', version: 1 }
const shown = (isAnswered: boolean, i: number): ShownDoubt => ({
  ...doubt,
  words: `Doubt ${i}`,
  reply: isAnswered ? reply : null,
})

describe('doubts in words', () => {
  it.each<[boolean[], string, string]>([
    [[], 'None of the rules speaks against it.', 'None of the rules spoke against it.'],
    [
      [false],
      'One thing speaks against it, and it is not answered.',
      'One thing spoke against it, and it was not answered.',
    ],
    [
      [true],
      'One thing speaks against it, and it is answered.',
      'One thing spoke against it, and it was answered.',
    ],
    [
      [false, false],
      '2 things speak against it, and none is answered.',
      '2 things spoke against it, and none was answered.',
    ],
    [
      [true, false],
      '2 things speak against it, and 1 of them is answered.',
      '2 things spoke against it, and 1 of them was answered.',
    ],
    [
      [true, true],
      '2 things speak against it, and all are answered.',
      '2 things spoke against it, and all were answered.',
    ],
  ])('%j', (answered, now, then) => {
    expect(doubtsInWords(answered.map(shown))).toBe(now)
    expect(doubtsInWords(answered.map(shown), 'then')).toBe(then)
  })
})

describe('a reply', () => {
  const row = {
    id: 'r',
    version: 2,
    rule: 'one_record',
    about: 's1',
    words: 'Yes.',
    byName: 'A. Khan',
    at: new Date('2026-06-30T23:30:00Z'),
  }

  it('stands with its rule and statement, with its day in England', () => {
    const [own, other] = withReplies([doubt, { ...doubt, about: '' }], [row])
    expect(own?.reply).toEqual({ words: 'Yes.', byName: 'A. Khan', on: '2026-07-01', version: 2 })
    expect(other?.reply).toBeNull()
  })

  it('that was kept has no version to change', () => {
    const { version: _, ...kept } = reply
    expect(
      keptDoubts([
        { ...doubt, reply: kept },
        { ...doubt, reply: null },
      ]).map((one) => one.reply?.version),
    ).toEqual([0, undefined])
  })
})
