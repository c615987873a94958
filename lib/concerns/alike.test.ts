import { describe, expect, it } from 'vitest'
import { type Comparable, goesWith, tellingWords } from './alike'

const one: Comparable = {
  id: 'one',
  familyId: 'f1',
  categoryId: 'communication',
  receivedOn: '2026-03-10',
  words: 'She was told twice that someone would ring about the reading book, and nobody rang.',
}
const other = (given: Partial<Comparable>): Comparable => ({
  ...one,
  id: 'other',
  familyId: null,
  words: 'The dinner hall is too loud.',
  ...given,
})
const why = (given: Partial<Comparable>) => goesWith(one, [other(given)]).map(({ kind }) => kind)

describe('what may belong together', () => {
  it('is what the same family raised, whenever and about whatever', () => {
    expect(why({ familyId: 'f1', categoryId: 'food', receivedOn: '2024-01-09' })).toEqual(['same_family'])
  })

  it('is not two cases of which nobody knows the family', () => {
    expect(goesWith({ ...one, familyId: null }, [other({})])).toEqual([])
  })

  it('is the same category in similar words within 90 days, on the 90th day too, and not later', () => {
    const words = 'Nobody rang about the reading books again.'
    expect(why({ words, receivedOn: '2026-06-08' })).toEqual(['same_matter'])
    expect(why({ words, receivedOn: '2025-12-10' })).toEqual(['same_matter'])
    expect(why({ words, receivedOn: '2026-06-09' })).toEqual([])
    expect(why({ words, categoryId: 'homework' })).toEqual([])
  })

  it('is not what only shares the words every concern has', () => {
    expect(
      why({ words: 'My daughter said that nobody at school told them about it and they would not.' }),
    ).toEqual([])
  })

  it('says which words they share', () => {
    const [found] = goesWith(one, [other({ words: 'Nobody rang about the reading books again.' })])
    expect(found?.because).toBe(
      'About the same thing within 90 days, in similar words: “reading”, “book”, “rang”',
    )
  })

  it('is perhaps one written down twice, and that comes first', () => {
    const twice = other({ id: 'twice', receivedOn: '2026-03-12', words: one.words.replace('She', 'Mum') })
    const found = goesWith(one, [other({ id: 'family', familyId: 'f1' }), twice])
    expect(found.map(({ id, kind }) => [id, kind])).toEqual([
      ['twice', 'duplicate'],
      ['family', 'same_family'],
    ])
  })

  it('finds words in any script, and nothing in none', () => {
    expect(tellingWords('میری بیٹی کی کتاب')).toContain('کتاب')
    expect(tellingWords(' — … 1 ')).toEqual([])
    expect(goesWith({ ...one, familyId: null, words: '' }, [other({ words: '' })])).toEqual([])
  })
})
