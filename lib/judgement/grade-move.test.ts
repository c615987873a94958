import { describe, expect, it } from 'vitest'
import { gradeMove, gradeMoveInWords } from './grade-move'

const grade = (key: string) => ({ key, name: key })
const SCALE = ['Outstanding', 'Good', 'Satisfactory', 'Inadequate'].map(grade)

describe('how a grade moved', () => {
  it.each([
    ['Good', null, 'Judged for the first time'],
    ['Good', 'Satisfactory', 'From satisfactory to good'],
    ['Satisfactory', 'Outstanding', 'From outstanding to satisfactory'],
    ['Good', 'Good', 'The same grade'],
    ['Good', 'Excellent', 'Was excellent, on another scale'],
  ])('%s after %s: %s', (now, before, words) => {
    const move = gradeMove(SCALE, grade(now), before === null ? null : { grade: grade(before) })
    expect(gradeMoveInWords(move)).toBe(words)
  })

  it('says nothing of a framework that grades nothing', () => {
    expect(gradeMove([], null, { grade: null })).toEqual({ kind: 'ungraded' })
  })
})
