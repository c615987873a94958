import { describe, expect, test } from 'vitest'
import { MARKS } from '../marks'
import { SEEN, UNSEEN } from './sets'

const all = [...SEEN, ...UNSEEN]

describe('the labelled sentences', () => {
  test('are more than 320, each once', () => {
    expect(all.length).toBeGreaterThanOrEqual(320)
    expect(new Set(all.map(({ says }) => says.toLowerCase())).size).toBe(all.length)
  })

  test('carry marks that the reader has', () => {
    for (const { says, marks } of all) {
      expect(new Set(marks).size, says).toBe(marks.length)
      for (const mark of marks) expect(MARKS, says).toContain(mark)
    }
  })

  test('keep two of five unseen, with enough of every mark, and of none, in both', () => {
    expect(UNSEEN.length / all.length).toBeGreaterThan(0.35)
    expect(UNSEEN.length / all.length).toBeLessThan(0.45)
    for (const set of [SEEN, UNSEEN]) {
      for (const mark of MARKS)
        expect(set.filter(({ marks }) => marks.includes(mark)).length).toBeGreaterThan(15)
      expect(set.filter(({ marks }) => marks.length === 0).length).toBeGreaterThan(40)
    }
  })
})
