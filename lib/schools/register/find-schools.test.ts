import { describe, expect, it } from 'vitest'
import { findSchools } from './find-schools'
import { schoolByUrn } from './register'

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

describe('findSchools', () => {
  it('has the wanted school among the first three for nearly every query', () => {
    const missed = QUERIES.filter(
      ([query, urn]) => !findSchools(query, 3).some((school) => school.urn === urn),
    )
    expect(QUERIES.length).toBeGreaterThanOrEqual(40)
    expect(missed.map(([query]) => query)).toHaveLength(0)
  })
})

describe('schoolByUrn', () => {
  it('gives the school, and nothing for a number no school has', () => {
    expect(schoolByUrn('142844')).toEqual({
      urn: '142844',
      name: 'Hempland Primary School',
      postcode: 'YO31 1ET',
      phase: 'primary',
    })
    expect(schoolByUrn('999999')).toBeUndefined()
    expect(schoolByUrn('')).toBeUndefined()
  })
})
