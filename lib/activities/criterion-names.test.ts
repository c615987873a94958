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

  // An expression that goes back over what it has read would not end in the time a test has.
  it('ends, however long the text', () => {
    for (const words of [
      'parents ',
      'reading and maths workshops ',
      'new weekly reading ',
      'and pupils ',
      'a, ',
    ]) {
      expect(whatItNames(words.repeat(5000))).toEqual(whatItNames(words.repeat(50)))
    }
  })
})
