import { describe, expect, it } from 'vitest'
import { whatItNames } from './criterion-names'
import { CRITERIA } from './fixtures/criteria'

describe('what a criterion names', () => {
  for (const [names, criteria] of Object.entries(CRITERIA)) {
    it.each(criteria)(`${names}: %s`, (criterion) => {
      expect(whatItNames(criterion)).toBe(names)
      expect(whatItNames(criterion.toUpperCase())).toBe(names)
      expect(whatItNames(`  ${criterion.replaceAll("'", '\u2019')}. `)).toBe(names)
    })
  }

  it('is quick, however long the text', () => {
    const started = performance.now()
    for (const words of [
      'parents ',
      'reading and maths workshops ',
      'new weekly reading ',
      'and pupils ',
      'a, ',
    ]) {
      whatItNames(words.repeat(5000))
    }
    expect(performance.now() - started).toBeLessThan(500)
  })
})
