import { describe, expect, it } from 'vitest'
import { referencesIn } from './groups-schema'
import { MOST_IN_GROUPS, refuseTooMany, stratumOf } from './register'

describe('who is put into groups', () => {
  it('is refused with a sentence beyond what groups hold', () => {
    expect(() => refuseTooMany(MOST_IN_GROUPS)).not.toThrow()
    expect(() => refuseTooMany(10_000)).toThrow(
      'That is 10,000 pupils, and groups hold 3,000 at most. Choose fewer classes.',
    )
  })

  it('is read from references however they were pasted, each once', () => {
    expect(referencesIn('Y3-001, Y3-002;Y3-003\n  Y3-001 \n\nY3\t004')).toEqual([
      'Y3-001',
      'Y3-002',
      'Y3-003',
      'Y3',
      '004',
    ])
    expect(referencesIn(null)).toEqual([])
  })

  it('is only matched with others of the same year and support', () => {
    expect(stratumOf({ yearGroup: 'Year 3', groups: ['eal', 'send', 'pupil_premium'] })).toBe(
      'Year 3 · pupil_premium · send',
    )
    expect(stratumOf({ yearGroup: null, groups: [] })).toBe('')
  })
})
