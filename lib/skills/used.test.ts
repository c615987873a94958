import { describe, expect, it } from 'vitest'
import { askedMost, countByGroup, countSteps, isAlwaysTheSame, type Profile } from './used'

const profile = (given: Partial<Profile>): Profile => ({
  academicYear: 2025,
  groups: [],
  asks: 0,
  isUsed: false,
  isAgain: false,
  families: 1,
  ...given,
})

// Ten families: 6 were never asked; 1 was asked once and said no; 2 came once; 1 came three times and would again.
const school = [
  profile({ families: 4 }),
  profile({ families: 2, groups: ['eal'] }),
  profile({ asks: 1, groups: ['eal', 'send'] }),
  profile({ asks: 1, isUsed: true, families: 2 }),
  profile({ asks: 3, isUsed: true, isAgain: true, groups: ['send'] }),
]

describe('offered, asked, used, again', () => {
  it('counts each family once on every step it has come to', () => {
    expect(countSteps(school)).toEqual({ offered: 10, asked: 4, used: 3, again: 1 })
    expect(countSteps([])).toEqual({ offered: 0, asked: 0, used: 0, again: 0 })
  })

  it('counts a family in each of its groups, and leaves groups in that nobody offered from', () => {
    const groups = [
      { key: 'eal', name: 'EAL', families: 20 },
      { key: 'send', name: 'SEND', families: 8 },
      { key: 'army', name: 'Service children', families: 5 },
    ]
    expect(countByGroup(school, groups).map(({ name, counts }) => [name, ...Object.values(counts)])).toEqual([
      ['EAL', 3, 1, 0, 0],
      ['SEND', 2, 2, 1, 1],
      ['Service children', 0, 0, 0, 0],
    ])
  })
})

describe('whether it is always the same few', () => {
  it('sets the three who were asked most against all times somebody was asked', () => {
    // Asked: once, once, once, three times. The three most: 3 + 1 + 1 of 6.
    expect(askedMost(school)).toEqual({ few: 5, all: 6 })
  })

  it('says nothing while no more than three were asked', () => {
    expect(askedMost([profile({ asks: 9, families: 3 }), profile({ families: 30 })])).toBeNull()
  })

  it('speaks up from half of all times on, and not of a handful', () => {
    expect(isAlwaysTheSame({ few: 5, all: 6 })).toBe(false)
    expect(isAlwaysTheSame({ few: 4, all: 8 })).toBe(true)
    expect(isAlwaysTheSame({ few: 9, all: 20 })).toBe(false)
  })
})
