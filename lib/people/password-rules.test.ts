import { describe, expect, it } from 'vitest'
import { passwordProblem } from './password-rules'

const known = {
  email: 'amina.khan@oakfield.sch.uk',
  name: 'Amina Khan',
  schoolName: 'Oakfield Primary School',
}

describe('a new password', () => {
  it.each([
    'quiet heron weir',
    'correct horse battery',
    '12 apostles & 3 kings',
    'لا إله في البيت هنا',
    'amina likes rhubarb crumble',
  ])('may be %j', (password) => {
    expect(passwordProblem(password, known)).toBeNull()
  })

  it.each([
    ['short', /12 characters or more/],
    ['elevenchars', /12 characters or more/],
    ['x'.repeat(201), /200 characters or fewer/],
    ['aaaaaaaaaaaa', /different characters/],
    ['121212121212', /different characters/],
    ['amina.khan@oakfield.sch.uk', /not made of/],
    ['AminaKhan1234', /not made of/],
    ['Oakfield Primary School', /not made of/],
    ['oakfieldprimary1', /not made of/],
    ['school-oakfield-22', /not made of/],
  ])('may not be %j', (password, sentence) => {
    expect(passwordProblem(password, known)).toMatch(sentence)
  })
})
