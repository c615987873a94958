import { describe, expect, it } from 'vitest'
import type { Met } from '@/prisma/generated/enums'
import { OFSTED_2011 } from './frameworks/ofsted-2011'
import { OFSTED_2025 } from './frameworks/ofsted-2025'
import { proposeGrade } from './propose-grade'

const ALL = ['met', 'nearly', 'not_yet', 'no_evidence'] as const satisfies Met[]
const scale = (...keys: string[]) => keys.map((key) => ({ key, name: key }))
const FIVE = OFSTED_2025.scale
const FOUR = OFSTED_2011.scale

/** "expected met, needs_attention not_yet" */
const answers = (text: string) =>
  text.split(', ').map((one) => {
    const [grade, answer] = one.split(' ') as [string, Met]
    return { grade, answer }
  })

const plain = (...given: Met[]) => given.map((answer) => ({ grade: null, answer }))

describe('the grade that all its statements have to be met for', () => {
  it.each([
    ['expected met, needs_attention not_yet', 'expected', 'No statement of a better grade is here'],
    ['expected met, needs_attention met', 'expected', 'both cannot be right'],
    [
      'expected nearly, needs_attention met',
      'needs_attention',
      'Not every statement of “Expected standard” is met',
    ],
    ['expected nearly, needs_attention not_yet', null, 'does not hold either'],
    ['expected met, expected nearly', null, 'no statement of a lower grade is here'],
    ['expected met, expected met, strong nearly', 'expected', 'Not every statement of “Strong standard” is.'],
    ['expected met, strong met', 'strong', 'No statement of a better grade is here'],
    ['expected nearly, strong met', null, 'Not every statement of “Expected standard” is met'],
    ['strong met', 'strong', 'None of “Expected standard” is here: look whether that is met too.'],
    ['strong not_yet', null, 'no grade can be proposed'],
    ['expected met, strong met, exceptional met', 'exceptional', 'Every statement of “Exceptional” is met.'],
  ])('%s: %s', (given, grade, because) => {
    const proposed = proposeGrade('all_met', FIVE, answers(given))
    expect(proposed?.grade?.key ?? null).toBe(grade)
    expect(proposed?.because).toContain(because)
  })

  it('is met or not met on a scale of two', () => {
    const two = scale('met', 'not_met')
    expect(proposeGrade('all_met', two, answers('met met'))?.grade?.key).toBe('met')
    expect(proposeGrade('all_met', two, answers('met nearly'))?.grade?.key).toBe('not_met')
  })
})

describe('the grade that fits best', () => {
  it.each<[Met[], string | null]>([
    [['met', 'met', 'met', 'met'], 'outstanding'],
    [['met', 'met', 'met', 'not_yet'], 'good'],
    [['met', 'met', 'nearly', 'nearly'], 'good'],
    [['met', 'nearly', 'not_yet', 'not_yet'], 'inadequate'],
    [['met', 'met', 'not_yet', 'not_yet'], 'satisfactory'],
    [['not_yet', 'not_yet', 'no_evidence', 'no_evidence'], 'inadequate'],
    [['met', 'no_evidence', 'no_evidence', 'no_evidence'], null],
  ])('%j: %s', (given, grade) => {
    expect(proposeGrade('best_fit', FOUR, plain(...given))?.grade?.key ?? null).toBe(grade)
  })

  it('gives a scale of any length each of its grades', () => {
    for (const length of [2, 3, 5, 6]) {
      const long = scale(...Array.from({ length }, (_, i) => String(i)))
      const given = Array.from({ length: 41 }, (_, met) =>
        plain(...Array.from({ length: 40 }, (_, i): Met => (i < met ? 'met' : 'not_yet'))),
      )
      const proposed = new Set(given.map((one) => proposeGrade('best_fit', long, one)?.grade?.key))
      expect(proposed).toEqual(new Set(long.map(({ key }) => key)))
    }
  })
})

it('proposes nothing where the framework grades nothing, and no grade while a statement is open', () => {
  expect(proposeGrade('none', FOUR, plain('met'))).toBeNull()
  expect(proposeGrade('best_fit', [], plain('met'))).toBeNull()
  expect(proposeGrade('all_met', FIVE, [])?.grade).toBeNull()
  expect(proposeGrade('best_fit', FOUR, [...plain('met'), { grade: null, answer: null }])).toEqual({
    grade: null,
    because: '1 of 2 statements is not answered yet.',
  })
})

it('never proposes a lower grade when one more statement is met', () => {
  const shapes = [
    { rule: 'best_fit', of: FOUR, grades: [null, null, null, null] },
    { rule: 'best_fit', of: scale('a', 'b', 'c', 'd', 'e'), grades: [null, null, null] },
    { rule: 'all_met', of: FIVE, grades: ['expected', 'expected', 'strong', 'needs_attention'] },
    { rule: 'all_met', of: scale('yes', 'no'), grades: ['yes', 'yes'] },
  ] as const
  let compared = 0
  for (const { rule, of, grades } of shapes) {
    const place = (given: readonly Met[]) => {
      const proposed = proposeGrade(
        rule,
        of,
        given.map((answer, i) => ({ grade: grades[i] ?? null, answer })),
      )
      const at = of.findIndex(({ key }) => key === proposed?.grade?.key)
      return at < 0 ? null : at
    }
    for (const given of every(grades.length))
      for (const [i, answer] of given.entries()) {
        const [before, after] = [place(given), place(given.with(i, 'met'))]
        if (answer === 'met' || before === null || after === null) continue
        compared += 1
        expect(after, `${rule} ${given.join()} then ${i} met`).toBeLessThanOrEqual(before)
      }
  }
  expect(compared).toBeGreaterThan(500)
})

/** Every way to answer so many statements. */
function every(statements: number): Met[][] {
  if (statements === 0) return [[]]
  return every(statements - 1).flatMap((before) => ALL.map((answer) => [...before, answer]))
}
