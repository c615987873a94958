import { describe, expect, it } from 'vitest'
import { differences } from './typed-text'

describe('what was typed', () => {
  it('is what differs from what the form was opened with', () => {
    expect(differences({ title: 'Maths', note: 'x' }, { title: 'Reading', note: 'x' })).toEqual({
      title: 'Maths',
    })
  })

  it('counts boxes unticked and answers given for the first time', () => {
    expect(differences({ consent: 'yes' }, { years: ['1', '2'] })).toEqual({ consent: 'yes', years: [] })
    expect(differences({ years: ['1', '2'] }, { years: '1' })).toEqual({ years: ['1', '2'] })
  })

  it('is nothing where all is as it was', () => {
    expect(differences({ title: '', years: '1' }, { title: '', years: ['1'] })).toEqual({})
  })
})
