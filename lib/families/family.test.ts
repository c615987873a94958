import { describe, expect, it } from 'vitest'
import { languagesIn, whatGoesWithIt, whatItTold } from './family'
import { FAMILY_HAPPENINGS } from './happenings'

describe('languages typed in one line', () => {
  it.each([
    ['Somali, English', ['Somali', 'English']],
    ['somali;ENGLISH / Urdu', ['Somali', 'English', 'Urdu']],
    ['Polish and English', ['Polish', 'English']],
    ['  british   sign language ', ['British Sign Language']],
    ['tigrinya, Tigrinya', ['Tigrinya']],
    ['Irish & Ulster Scots', ['Irish', 'Ulster Scots']],
    ['', []],
    [' , ;', []],
  ])('%j is %j', (text, languages) => expect(languagesIn(text)).toEqual(languages))
})

describe('what goes with somebody who is removed', () => {
  it('is said by how much there is', () => {
    expect(whatGoesWithIt({ sessions: 0, figures: 0 })).toBeNull()
    expect(whatGoesWithIt({ sessions: 1, figures: 0 })).toMatch(/holds one session it was invited to\./)
    expect(whatGoesWithIt({ sessions: 3, figures: 2 })).toMatch(
      /3 sessions it was invited to and 2 figures\./,
    )
  })

  it('says what it told the school, and what becomes of invitations', () => {
    expect(whatItTold({ offers: 0, ideas: 0, preferences: 0, seats: 0 })).toBeNull()
    expect(whatItTold({ offers: 0, ideas: 1, preferences: 1, seats: 2 })).toBe(
      'With it goes what it told the school: its idea, how it likes to be reached and its seats in 2 forums.',
    )
    expect(whatItTold({ offers: 2, ideas: 0, preferences: 0, seats: 0 })).toMatch(
      /: 2 offers\. .* called off\./,
    )
  })
})

describe('what happened, in words', () => {
  it.each([
    ['family.left', { reference: 'F-1', pupils: 2 }, 'noted that the family F-1 has left, with 2 pupils'],
    ['family.came_back', { reference: 'F-1', pupils: 0 }, 'noted that the family F-1 has come back'],
    [
      'pupil.changed',
      {
        reference: 'P-1',
        before: { className: 'Oak', groups: ['eal'], family: null },
        after: { className: 'Elm', groups: ['eal'], family: 'F-2' },
      },
      'changed the pupil P-1: class from Oak to Elm; family from none to F-2',
    ],
    ['family.changed', { reference: 'F-1' }, 'changed the family F-1: saved without a change'],
    [
      'families.imported',
      { file: 'register.csv', addedFamilies: 1, addedPupils: 2, changedPupils: 1, leftFamilies: 0 },
      'brought in the list “register.csv”: 1 family and 2 pupils added, 1 pupil changed',
    ],
    ['families.imported', { file: 'register.csv' }, 'brought in the list “register.csv”: nothing changed'],
  ])('%s', (kind, detail, words) => expect(FAMILY_HAPPENINGS[kind]?.(detail)).toBe(words))
})
