import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_CATEGORIES } from './default-categories'
import { MOST_KEYWORDS, readKeywords, takenKeyword, whyNotKeywords } from './keywords'

describe('keywords as somebody typed them', () => {
  it('are one on a line or parted by commas, each once', () => {
    expect(readKeywords('parking,  car   park\nPARKING;\n\n yellow lines')).toEqual([
      'parking',
      'car park',
      'yellow lines',
    ])
    expect(readKeywords(' ,\n')).toEqual([])
  })

  it.each([
    ['!!', /no letter or figure/],
    ['x', /single sign/],
    ['the', /nearly everything/],
    ['School', /nearly everything/],
    ['a'.repeat(61), /too long/],
  ])('%s is refused, by name', (keyword, why) => {
    expect(whyNotKeywords(['parking', keyword])).toMatch(why)
  })

  it('are not more than can be read through', () => {
    const many = Array.from({ length: MOST_KEYWORDS + 1 }, (_, i) => `word${i}`)
    expect(whyNotKeywords(many)).toMatch(/401 keywords/)
    expect(whyNotKeywords(many.slice(1))).toBeNull()
  })

  it('are allowed as shipped, in every category', () => {
    for (const { keywords } of DEFAULT_CATEGORIES) {
      expect(whyNotKeywords(readKeywords(keywords.join('\n')))).toBeNull()
    }
  })

  it('stand in one category: another that has it is named', () => {
    const others = [{ name: 'Parking and transport', keywords: ['Car park', 'bus'] }]
    expect(takenKeyword(['lunch', 'car-park'], others)).toEqual({
      keyword: 'car-park',
      name: 'Parking and transport',
    })
    expect(takenKeyword(['lunch', 'busy'], others)).toBeNull()
  })

  it('may be any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const keywords = readKeywords(typed)
        expect(readKeywords(keywords.join('\n'))).toEqual(keywords)
        whyNotKeywords(keywords)
      }),
    )
  })
})
