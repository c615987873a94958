import { describe, expect, it } from 'vitest'
import { type AskedFamily, IN_NO_GROUP, rateOf, rateRows } from './return-rate'

const family = (answered: boolean, yearGroups: string[] = [], groups: string[] = []): AskedFamily => ({
  answered,
  yearGroups,
  groups,
})
const some = (asked: number, answered: number) =>
  Array.from({ length: asked }, (_, i) => family(i < answered))

describe('how many of those asked have answered', () => {
  it.each([
    [210, 63, 30],
    [3, 1, 33],
    [3, 2, 67],
    [8, 1, 13],
    [400, 1, 1],
    [400, 399, 99],
    [5, 0, 0],
    [5, 5, 100],
  ])('of %i families, %i are %i per cent', (asked, answered, percent) => {
    expect(rateOf(some(asked, answered))).toEqual({ asked, answered, percent })
  })

  it('is no percentage where nobody was asked', () => {
    expect(rateOf([])).toEqual({ asked: 0, answered: 0, percent: null })
  })
})

describe('by year group and by group', () => {
  const school = {
    yearGroups: ['Year 1', 'Year 2', 'Year 3'],
    groups: [
      { key: 'eal', name: 'EAL' },
      { key: 'send', name: 'SEND' },
    ],
  }
  const families = [
    family(true, ['Year 1', 'Year 2'], ['eal']),
    family(false, ['Year 2']),
    family(true, ['Year 2'], ['eal', 'send']),
    family(false, [], []),
  ]

  it('counts a family in each year its pupils are in, and leaves out years that nobody was asked of', () => {
    expect(rateRows(families, school).byYear).toEqual([
      { key: 'Year 1', name: 'Year 1', asked: 1, answered: 1, percent: 100 },
      { key: 'Year 2', name: 'Year 2', asked: 3, answered: 2, percent: 67 },
    ])
  })

  it('counts a family in each group, and those of no group by themselves', () => {
    expect(rateRows(families, school).byGroup).toEqual([
      { key: 'eal', name: 'EAL', asked: 2, answered: 2, percent: 100 },
      { key: 'send', name: 'SEND', asked: 1, answered: 1, percent: 100 },
      { key: IN_NO_GROUP, name: 'In none of these groups', asked: 2, answered: 0, percent: 0 },
    ])
  })
})
