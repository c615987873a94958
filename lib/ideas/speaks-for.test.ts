import { describe, expect, test } from 'vitest'
import { type FamilyAtSchool, isFew, speaksFor, speaksInWords, withoutSmall } from './speaks-for'

const school = {
  yearGroups: ['Reception', 'Year 1', 'Year 2', 'Year 3'],
  groups: [
    { key: 'send', name: 'SEND' },
    { key: 'eal', name: 'Learning English' },
  ],
}

const family = (given: Partial<FamilyAtSchool> = {}): FamilyAtSchool => ({
  yearGroups: ['Year 1'],
  groups: [],
  languages: [],
  isMember: false,
  ...given,
})

const many = (count: number, given: Partial<FamilyAtSchool>) =>
  Array.from({ length: count }, () => family(given))

/** Worked out by hand: 20 families, 4 of them in the forum. */
const known = [
  ...many(5, { yearGroups: ['Reception'], groups: ['send'] }),
  ...many(3, { yearGroups: ['Year 1', 'Year 2'], isMember: true }),
  ...many(1, { yearGroups: ['Year 3'], languages: ['English', 'Urdu'], isMember: true }),
  ...many(7, { yearGroups: ['Year 2'], languages: ['Urdu', 'English'], groups: ['eal'] }),
  ...many(4, { yearGroups: ['Year 3'] }),
]

describe('whom a forum speaks for', () => {
  const found = speaksFor(known, school)

  test('is counted by family, in each year group it has a pupil in', () => {
    expect(found.all).toMatchObject({ atSchool: 20, inForum: 4 })
    expect(found.years.map(({ atSchool, inForum }) => [atSchool, inForum])).toEqual([
      [5, 0],
      [3, 3],
      [10, 3],
      [5, 1],
    ])
    expect(found.groups.map(({ atSchool, inForum }) => [atSchool, inForum])).toEqual([
      [5, 0],
      [7, 0],
    ])
    expect(found.otherLanguage).toMatchObject({ atSchool: 7, inForum: 0 })
  })

  test('is said with whom it does not speak for', () => {
    expect(speaksInWords(found)).toEqual({
      for: 'It speaks for Years 1 to 3.',
      not: [
        'Nobody from Reception sits in it.',
        'No family of the group “SEND” (5 families at the school).',
        'No family of the group “Learning English” (7 families at the school).',
        'No family whose first language is not English (7 families at the school).',
      ],
    })
  })

  test('is nobody while no family sits in it', () => {
    expect(speaksInWords(speaksFor(many(3, {}), school)).for).toContain('speaks for nobody')
    expect(speaksInWords(speaksFor([], school)).not).toEqual([])
  })

  test('does not miss a group that nobody at the school is in', () => {
    expect(speaksInWords(speaksFor([family({ isMember: true })], school))).toEqual({
      for: 'It speaks for Year 1.',
      not: [],
    })
  })

  test('is few where fewer than half of its share sit in it, and one would be likely', () => {
    const some = speaksFor([...many(10, { isMember: true, yearGroups: ['Year 1'] }), ...many(10, {})], school)
    expect(isFew({ key: '', name: '', atSchool: 10, inForum: 2 }, some)).toBe(true)
    expect(isFew({ key: '', name: '', atSchool: 10, inForum: 3 }, some)).toBe(false)
    expect(isFew({ key: '', name: '', atSchool: 1, inForum: 0 }, some)).toBe(false)
  })
})

describe('for governors', () => {
  const rows = withoutSmall(speaksFor(known, school), 6)
  const row = (name: string) => rows.find((one) => one.name === name)

  test('no number from 1 to 5 is shown', () => {
    for (const { atSchool, inForum } of rows)
      for (const count of [atSchool, inForum]) expect(count === null || count === 0 || count >= 6).toBe(true)
    expect(row('All families')).toMatchObject({ atSchool: 20, inForum: null })
  })

  test('that nobody sits in it is shown, unless that would tell how many are left', () => {
    expect(row('Learning English')).toEqual({ key: 'eal', name: 'Learning English', atSchool: 7, inForum: 0 })
    // Five at the school are too few to be told.
    expect(row('SEND')).toMatchObject({ atSchool: null })
  })

  test('a number that would give a hidden one away is hidden with it', () => {
    const counts = speaksFor(
      [
        ...many(20, { yearGroups: ['Year 1'], isMember: true }),
        ...many(3, { yearGroups: ['Year 2'], isMember: true }),
      ],
      school,
    )
    const shown = withoutSmall(counts, 6)
    expect(shown.find(({ key }) => key === 'Year 1')?.inForum).toBeNull()
    expect(shown.find(({ key }) => key === 'Year 2')?.inForum).toBeNull()
  })
})
