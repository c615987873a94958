import { describe, expect, it } from 'vitest'
import { slugFor } from './slug'

describe('slugFor', () => {
  it.each([
    ['Oakfield Primary', 'oakfield-primary'],
    ["St Mary's C.E. Primary School", 'st-marys-c-e-primary-school'],
    ['St Helen’s Infant & Nursery School', 'st-helens-infant-and-nursery-school'],
    ['St Thomas à Becket', 'st-thomas-a-becket'],
    ['St Thomas à Becket Church of England Aided Primary School', 'st-thomas-a-becket-church-of-england'],
    ['  --Academy@Worden--  ', 'academy-worden'],
    ['a'.repeat(60), 'a'.repeat(40)],
    ['مدرسة', 'school'],
    ['', 'school'],
  ])('%s is %s', (name, slug) => expect(slugFor(name)).toBe(slug))
})
