import { describe, expect, it } from 'vitest'
import { protectReach } from './reach-table'

const row = (forThem: number, invited: number, came: number) => ({ for: forThem, invited, came })

describe('who was reached, for governors', () => {
  it('shows large groups as they are, with the share of those it was for', () => {
    const { all, groups } = protectReach(row(212, 195, 131), [row(58, 50, 27)], 'overlapping', 6)
    expect(all).toMatchObject({ for: 212, invited: 195, came: 131 })
    expect(all.share).toEqual({ of: 'for', base: 212, says: 'percent', percent: 62 })
    expect(groups[0]?.share).toEqual({ of: 'for', base: 58, says: 'percent', percent: 47 })
  })

  it('does not say that all but one of those left out were in the group', () => {
    const { groups } = protectReach(row(212, 205, 131), [row(58, 52, 27)], 'overlapping', 6)
    expect(groups[0]).toMatchObject({ for: 58, invited: null, came: 27 })
  })

  it('does not say that one family was not invited', () => {
    const { groups } = protectReach(row(212, 205, 131), [row(34, 33, 19)], 'overlapping', 6)
    expect(groups[0]).toEqual({
      for: 34,
      invited: null,
      came: 19,
      share: { of: 'for', base: 34, says: 'percent', percent: 56 },
    })
  })

  it('shows nothing of a group of four', () => {
    const { groups } = protectReach(row(212, 205, 131), [row(4, 4, 1)], 'overlapping', 6)
    expect(groups[0]).toEqual({ for: null, invited: null, came: null, share: null })
  })

  it('does not say that nobody came of a group too small to be shown, unless nobody was invited', () => {
    const hidden = { for: null, invited: null, came: null, share: null }
    const { groups } = protectReach(row(212, 200, 131), [row(2, 1, 0), row(2, 0, 0)], 'overlapping', 6)
    expect(groups).toEqual([hidden, { ...hidden, invited: 0, came: 0 }])
  })

  it('says of all who were invited that they came, where they are few, in words alone', () => {
    const { groups } = protectReach(row(212, 190, 131), [row(30, 14, 14)], 'overlapping', 6)
    expect(groups).toEqual([
      { for: 30, invited: 14, came: null, share: { of: 'invited', base: 14, says: 'almost_all' } },
    ])
  })

  it('says almost none and almost all of small groups', () => {
    const { groups } = protectReach(
      row(100, 100, 60),
      [row(12, 12, 0), row(12, 12, 12), row(30, 30, 0)],
      'overlapping',
      6,
    )
    expect(groups.map(({ share }) => share?.says)).toEqual(['almost_none', 'almost_all', 'percent'])
    expect(groups[2]?.share).toMatchObject({ percent: 0 })
    expect(groups.map(({ came }) => came)).toEqual([null, null, 0])
  })

  it('makes no share of nobody', () => {
    const { all, groups } = protectReach(row(0, 0, 0), [row(0, 0, 0)], 'parts', 6)
    expect(all).toEqual({ for: 0, invited: 0, came: 0, share: null })
    expect(groups).toEqual([all])
  })

  it('protects parts of a whole from each other', () => {
    const { groups } = protectReach(
      row(120, 120, 56),
      [row(30, 30, 3), row(40, 40, 22), row(50, 50, 31)],
      'parts',
      6,
    )
    expect(groups.map(({ came }) => came)).toEqual([null, null, 31])
  })

  it('may be stricter than six, never laxer', () => {
    expect(protectReach(row(60, 60, 8), [], 'parts', 10).all.came).toBeNull()
    expect(() => protectReach(row(60, 60, 8), [], 'parts', 5)).toThrow(RangeError)
  })

  it('prints nothing of counts that cannot be true together', () => {
    const hidden = { for: null, invited: null, came: null, share: null }
    expect(protectReach(row(60, 60, 8), [row(30, 30, 8)], 'parts', 6).groups).toEqual([hidden])
    expect(protectReach(row(60, 60, 8), [row(30, 10, 12)], 'overlapping', 6).groups).toEqual([hidden])
    expect(protectReach(row(60, 60, 8), [row(70, 70, 8)], 'overlapping', 6).groups).toEqual([hidden])
    expect(protectReach(row(60, 70, 8), [row(30, 30, 8)], 'overlapping', 6).all).toEqual(hidden)
  })
})
