import { describe, expect, it } from 'vitest'
import { findSchools } from './find-schools'
import { registeredSchools, schoolByUrn } from './register'

/** What a head might type, and the URN of the school they mean. Written before the search was. */
const QUERIES: [string, string][] = [
  // Names as they stand, in any order, unfinished.
  ['Sefton Park Infant School', '108960'],
  ['westlea primary', '140302'],
  ['bernard gilpin', '108830'],
  ['gilpin bernard primary', '108830'],
  ['hempla', '142844'],
  ['tregolls', '138671'],
  ['kader acad', '140869'],
  ['altrincham grammar boys', '136458'],
  ['thomas coram', '100005'],
  ['west hampstead prim', '100009'],
  ['mulberry utc', '144756'],
  ['LIPA', '141103'],
  ['wykham park', '138499'],
  // Words schools spell in several ways.
  ['st robert southwell RC primary', '101543'],
  ['Saint Robert Southwell Catholic', '101543'],
  ['st james church of england primary hedge end', '116331'],
  ['saint james ce primary SO30', '116331'],
  ['bucklebury c of e', '109955'],
  ['bucklebury church of england primary', '109955'],
  ['dent cofe', '112331'],
  ['dr walkers ce primary', '151943'],
  ['st aelreds rc', '147416'],
  ['our lady R.C. primary nw1', '100048'],
  ['st wulstans great harwood', '119646'],
  ['holy trinity c of e cuckfield', '150946'],
  ['saints peter & paul catholic L33', '104479'],
  ['ss osmund and andrews', '134237'],
  ['st mary and st peters church school', '147522'],
  ['westbury on trym academy', '137062'],
  ['linton on ouse', '121337'],
  ['st michael in the hamlet', '133330'],
  // Apostrophes wrong or missing.
  ['bishop foxs', '136851'],
  ['ermysteds grammar', '121716'],
  ["William Hulmes' Grammar", '135296'],
  ['tolworth girls', '137060'],
  // Spelling.
  ['hammersmith and west lodnon college', '130408'],
  ['altringham grammar school for boys', '136458'],
  ['ripley st tomas', '136731'],
  ['shavingdon academy', '142237'],
  ['barkston ashe catholic', '150419'],
  ['yougrave all saints', '112924'],
  // Postcodes and numbers.
  ['OX13 5EU', '123154'],
  ['ox135eu', '123154'],
  ['BS7 9BJ', '108960'],
  ["st mary's rc M27", '105957'],
  ["st john's catholic ox16", '147898'],
  ['oakthorpe n13', '131407'],
  ['142844', '142844'],
  ['URN 136851', '136851'],
]

const names = (query: string, limit?: number) => findSchools(query, limit).map(({ name }) => name)

describe('findSchools', () => {
  it('has the wanted school among the first three for every query', () => {
    const missed = QUERIES.filter(
      ([query, urn]) => !findSchools(query, 3).some((school) => school.urn === urn),
    )
    expect(QUERIES.length).toBeGreaterThanOrEqual(40)
    expect(missed.map(([query]) => query)).toEqual([])
  })

  it('gives the same schools in the same order every time, and no more than asked for', () => {
    const first = names('st marys catholic primary')
    names('riverside')
    expect(names('st marys catholic primary')).toEqual(first)
    expect(first).toHaveLength(8)
    expect(names('st marys catholic primary', 3)).toEqual(first.slice(0, 3))
  })

  it('takes the first figures of a URN in order', () => {
    expect(findSchools('10000').map(({ urn }) => urn)).toEqual(['100000', '100005', '100008', '100009'])
    expect(findSchools('999999')).toEqual([])
  })

  it('finds the neighbours of a postcode no school has', () => {
    const found = findSchools('OX13 5ZZ')
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ postcode }) => postcode.startsWith('OX13'))).toBe(true)
  })

  it('asks the district first and then those that begin with it', () => {
    const districts = findSchools('BS1', 30).map(({ postcode }) => postcode.split(' ')[0])
    expect(districts[0]).toBe('BS1')
    expect(districts.lastIndexOf('BS1')).toBeLessThan(districts.findIndex((district) => district !== 'BS1'))
  })

  it.each(['', '   ', '!!!', "'", 'zzzzqqqq xxyyzz', '🙂', '\u0000', 'a'.repeat(10_000), '%_\\'])(
    'gives a short list or none for %j, and does not fail',
    (query) => expect(findSchools(query).length).toBeLessThanOrEqual(8),
  )
})

describe('schoolByUrn', () => {
  it('gives the school, and nothing for a number no school has', () => {
    expect(schoolByUrn('142844')).toEqual({
      urn: '142844',
      name: 'Hempland Primary School',
      postcode: 'YO31 1ET',
      phase: 'primary',
    })
    expect(schoolByUrn('100000')?.name).toBe('The Aldgate School')
    expect(schoolByUrn('999999')).toBeUndefined()
    expect(schoolByUrn('')).toBeUndefined()
    expect(schoolByUrn('14284x')).toBeUndefined()
  })
})

describe('the register', () => {
  it('is whole: every school once, with a name and a phase', () => {
    const schools = registeredSchools()
    expect(schools).toHaveLength(20_801)
    expect(new Set(schools.map(({ urn }) => urn)).size).toBe(20_801)
    expect(schools.every(({ name, phase }) => name.length > 1 && phase !== 'other')).toBe(true)
    expect(
      schools.filter(({ postcode }) => !/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.test(postcode)),
    ).toHaveLength(1)
  })
})
