import { describe, expect, it } from 'vitest'
import { PHASES, YEAR_GROUPS, yearGroupsFor } from './year-groups.ts'

describe('yearGroupsFor', () => {
  it.each([
    ['Nursery', 'Thomas Coram Centre', 'Nursery', 'Nursery'],
    ['Primary', 'Oakfield Primary School', 'Reception', 'Year 6'],
    ['Primary', 'Oakfield Primary and Nursery School', 'Nursery', 'Year 6'],
    ['Primary', 'Lovelace Infant and Nursery School', 'Nursery', 'Year 2'],
    ['Primary', 'Lionwood Infants School', 'Reception', 'Year 2'],
    ['Primary', 'Lionwood Junior School', 'Year 3', 'Year 6'],
    ['Primary', 'Northside Junior and Infant School', 'Reception', 'Year 6'],
    ['Primary', "St Luke's CofE First School", 'Reception', 'Year 4'],
    ['Secondary', 'Bishops Middle School', 'Year 5', 'Year 8'],
    ['Middle deemed primary', '', 'Year 4', 'Year 7'],
    ['Middle deemed secondary', '', 'Year 5', 'Year 8'],
    ['Secondary', 'Riverside Academy', 'Year 7', 'Year 11'],
    ['All-through', 'Dixons Allerton Academy', 'Reception', 'Year 13'],
    ['Sixth form', 'Gateway Sixth Form College', 'Year 12', 'Year 13'],
    ['College', 'WM College', 'Year 12', 'Year 13'],
  ])('%s, "%s": %s to %s', (phase, name, first, last) => {
    const proposed = yearGroupsFor(phase, name)
    expect(proposed[0]).toBe(first)
    expect(proposed.at(-1)).toBe(last)
    expect(proposed).toEqual([...proposed].sort((a, b) => YEAR_GROUPS.indexOf(a) - YEAR_GROUPS.indexOf(b)))
  })

  it('leaves the choice to the person where the phase does not say', () => {
    expect(yearGroupsFor('Special or other', 'The Bridge School')).toEqual([])
    expect(yearGroupsFor('Not applicable')).toEqual([])
  })

  it('knows every phase it names, and never hands out its own list', () => {
    for (const phase of PHASES) yearGroupsFor(phase).push('Year 13')
    expect(yearGroupsFor('Nursery')).toEqual(['Nursery'])
  })
})
