import { describe, expect, it } from 'vitest'
import { answersMoved, atHomeSentence, mayBeQuoted, movedSentence } from './response'
import { answersAsTyped, readAnswers } from './response-answers'
import { quotationFor } from './response-policy'

describe('answers before and after', () => {
  it('are read from lines, columns and arrows, with missing ones', () => {
    const read = (text: string) => readAnswers(text, 5)
    const answers = [
      { before: 2, after: 4 },
      { before: null, after: 3 },
      { before: 5, after: null },
    ]
    expect(read('2 4\n- 3\n5 -')).toEqual({ answers })
    expect(read('Before\tAfter\n2\t4\r\n\t3\n5\t\n\n')).toEqual({ answers })
    expect(read('2,4\nna,3\n5,')).toEqual({ answers })
    expect(read('2 → 4\n– 3\n5 to -')).toEqual({ answers })
    expect(readAnswers(answersAsTyped(answers), 5)).toEqual({ answers })
  })

  it('name the line that cannot be read', () => {
    expect(readAnswers('2 4\n3', 5)).toEqual({
      problem: expect.stringContaining('Line 2, “3”, needs two answers'),
    })
    expect(readAnswers('2 7', 5)).toEqual({
      problem: 'Line 1, “2 7”: answers are whole numbers from 1 to 5.',
    })
    expect(readAnswers('2.5 4', 5)).toEqual({ problem: expect.stringContaining('whole numbers') })
    expect(readAnswers('0 4', 5)).toEqual({ problem: expect.stringContaining('whole numbers') })
    expect(readAnswers(' \n', 5)).toEqual({ problem: expect.stringContaining('Enter what parents answered') })
  })

  it('are counted by which way they went, leaving out who answered once', () => {
    const moved = answersMoved([
      { before: 2, after: 4 },
      { before: 3, after: 3 },
      { before: 4, after: 1 },
      { before: 4, after: null },
    ])
    expect(moved).toEqual({ pairs: 3, up: 1, same: 1, down: 1, missing: 1 })
    expect(movedSentence(moved)).toBe(
      '3 parents answered before and after: 1 higher, 1 the same, 1 lower. 1 answered only once and is not counted.',
    )
    expect(movedSentence(answersMoved([]))).toBe('Nobody has answered both before and after yet.')
    expect(atHomeSentence(22, 29)).toBe('22 of 29 families did it.')
    expect(atHomeSentence(1, null)).toBe('1 family did it.')
  })
})

describe('a parent’s words', () => {
  const said = { words: 'He asks me for a story now.', source: 'Parent, Year 2' }

  it('are read by staff, and by others with consent only', () => {
    const shown = (role: 'staff' | 'governor' | 'trust_leader', consent: Parameters<typeof mayBeQuoted>[0]) =>
      quotationFor({ role }, { ...said, consent })
    expect(shown('staff', 'not_asked')).toEqual(said)
    expect(shown('governor', 'not_asked')).toBeNull()
    expect(shown('trust_leader', 'not_asked')).toBeNull()
    expect(shown('governor', 'given')).toEqual(said)
    expect(shown('governor', 'anonymous')).toEqual({ ...said, source: null })
    expect(shown('staff', 'withdrawn')).toBeNull()
    expect(mayBeQuoted('withdrawn')).toBe(false)
  })
})
