import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Known, mask } from './masking'

const known: Known = {
  staff: ['Tom Reed', 'Amina Khan'],
  isStaffMasked: true,
  families: new Set(['f-12']),
  pupils: new Set(['y3-017']),
  ownCases: new Set(['K7QM4P']),
  noNames: ['Beech', 'Year 3', 'parking', 'homework'],
}
const masked = (text: string, given: Partial<Known> = {}) => mask(text, { ...known, ...given }).text

describe('masking other people', () => {
  it.each([
    ['She says that Oliver hit her.', 'She says that [somebody] hit her.'],
    ['Mrs Patel was there.', 'Mrs [somebody] was there.'],
    ['we met Priya Patel and Sam.', 'we met [somebody] and [somebody].'],
    ['It was Y3-017 of family F-12.', 'It was [another pupil] of family [another family].'],
    ['As in R2D2XY, not K7QM4P.', 'As in [another case], not K7QM4P.'],
    ['I told Tom Reed on Monday.', 'I told [a member of staff] on Monday.'],
    ['I told Mr Reed in Beech class, Year 3.', 'I told Mr [a member of staff] in Beech class, Year 3.'],
    ["Oliver's mum saw Oliver's bag.", '[somebody] mum saw [somebody] bag.'],
    ['Oliver hit him. Don’t they see it?', '[somebody] hit him. Don’t they see it?'],
    ['Nobody rang in March.', 'Nobody rang in March.'],
    ['Parking is bad. Homework too.', 'Parking is bad. Homework too.'],
  ])('%s', (text, expected) => expect(masked(text)).toBe(expected))

  it('shows members of staff where that is chosen', () => {
    expect(masked('I told Tom Reed and Mr Reed, then Oliver.', { isStaffMasked: false })).toBe(
      'I told Tom Reed and Mr Reed, then [somebody].',
    )
  })

  it('masks further words, whole and whatever their case', () => {
    expect(masked('oliver and Oliverson', { further: ['OLIVER'] })).toBe('[somebody] and [somebody]')
    expect(masked('his gran at 4 Elm Road', { further: ['gran', '4 elm road', ' '] })).toBe(
      'his [somebody] at [somebody]',
    )
  })

  it('says what it found, each once', () => {
    expect(mask('we saw Sam and then Sam and Y3-017', known).found).toEqual(['Sam', 'Y3-017'])
  })

  it('copes with any text, and leaves one without a finding as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ maxLength: 5 }),
        (text, further) => {
          const result = mask(text, { ...known, further: [further] })
          if (result.found.length === 0) expect(result.text).toBe(text)
          for (const found of result.found) expect(text).toContain(found)
        },
      ),
    )
  })
})
