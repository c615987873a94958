import { describe, expect, it } from 'vitest'
import { YEAR_GROUPS, yearGroupsFor } from './year-groups'

describe('yearGroupsFor', () => {
  it.each([
    ['nursery', 'Thomas Coram Centre', 'Nursery', 'Nursery'],
    ['primary', 'Oakfield Primary School', 'Reception', 'Year 6'],
    ['primary', 'Oakfield Primary and Nursery School', 'Nursery', 'Year 6'],
    ['primary', 'Lovelace Infant and Nursery School', 'Nursery', 'Year 2'],
    ['primary', 'Lionwood Infants School', 'Reception', 'Year 2'],
    ['primary', 'Lionwood Junior School', 'Year 3', 'Year 6'],
    ['primary', 'Northside Junior and Infant School', 'Reception', 'Year 6'],
    ['primary', "St Luke's CofE First School", 'Reception', 'Year 4'],
    ['secondary', 'Bishops Middle School', 'Year 5', 'Year 8'],
    ['middle_deemed_primary', '', 'Year 4', 'Year 7'],
    ['middle_deemed_secondary', '', 'Year 5', 'Year 8'],
    ['secondary', 'Riverside Academy', 'Year 7', 'Year 11'],
    ['all_through', 'Dixons Allerton Academy', 'Reception', 'Year 13'],
    ['post_16', 'Gateway Sixth Form College', 'Year 12', 'Year 13'],
    ['post_16', 'WM College', 'Year 12', 'Year 13'],
  ] as const)('%s, "%s": %s to %s', (phase, name, first, last) => {
    const proposed = yearGroupsFor(phase, name)
    expect(proposed[0]).toBe(first)
    expect(proposed.at(-1)).toBe(last)
    expect(proposed).toEqual([...proposed].sort((a, b) => YEAR_GROUPS.indexOf(a) - YEAR_GROUPS.indexOf(b)))
  })

  it('leaves the choice to the person where the phase does not say', () => {
    expect(yearGroupsFor('special', 'The Bridge School')).toEqual([])
    expect(yearGroupsFor('other')).toEqual([])
  })

  it('never hands out its own list', () => {
    yearGroupsFor('nursery').push('Year 13')
    expect(yearGroupsFor('nursery')).toEqual(['Nursery'])
  })
})
