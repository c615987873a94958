import { describe, expect, it } from 'vitest'
import { turnoutRefusal } from './response-turnout'

describe('a response that is a turnout', () => {
  it.each([
    '38 parents came',
    '38 parents came.',
    'Thirty-eight parents came to the evening',
    'Most mums attended all four sessions',
    'Mums and dads came to both evenings',
    '40 of 52 families took part',
    'We had 40 families!',
    'Great turnout. The hall was full.',
    'Came to the reading morning',
    'Parents attended a workshop',
    '38 came and 12 signed up for the next one',
    'The session was well attended',
    '80% of parents attended the reading workshop',
  ])('is refused: %s', (text) => {
    expect(turnoutRefusal(text)).toContain('not a response')
  })

  it.each([
    'I came to all four sessions and now he reads to me every night',
    'I came every week.',
    'I stop and ask him what he thinks will happen. He shouts it out before I turn the page.',
    'So many dads came, it was lovely to meet them',
    '38 parents came and 20 of them have read at home every night since',
    'Reading logs returned',
    'Read at home four times a week',
    'Practised phonics with the booklet',
    'My husband came too and he now does the bedtime story',
    'Homework returned',
    'Mums helped with spellings after tea',
    'We play the number game on the bus',
    '',
  ])('is not: %s', (text) => {
    expect(turnoutRefusal(text)).toBeNull()
  })
})
