import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Use } from '../skills/overview'
import { USE_STEPS, type UseCounts } from '../skills/used'
import { protectUse } from './skills-protected'

const counts = (offered: number, asked: number, used: number, again: number): UseCounts => ({
  offered,
  asked,
  used,
  again,
})

const use = (given: Partial<Use> = {}): Use => ({
  now: counts(60, 40, 30, 20),
  before: counts(0, 0, 0, 0),
  groups: [],
  askedMost: { few: 10, all: 60 },
  hours: { now: { minutes: 1830, times: 31 }, before: { minutes: 0, times: 0 } },
  phases: [{ phase: 'primary', counts: { pupils: 200, engagement: 4, involvement: 6, used: 31 } }],
  ...given,
})

describe('what governors are told of parents’ skills', () => {
  it('is whole where nothing is small', () => {
    expect(protectUse(use(), 6)).toMatchObject({
      now: counts(60, 40, 30, 20),
      before: counts(0, 0, 0, 0),
      few: 'less than half',
      hours: 31,
      phases: [{ engagement: 4, involvement: 6, used: 31 }],
    })
  })

  it('hides a small number, a small difference, and what few gave', () => {
    const few = protectUse(
      use({
        now: counts(60, 40, 37, 3),
        askedMost: { few: 5, all: 8 },
        hours: { now: { minutes: 120, times: 2 }, before: { minutes: 0, times: 0 } },
        phases: [{ phase: 'primary', counts: { pupils: 200, engagement: 1, involvement: 0, used: 2 } }],
      }),
      6,
    )
    // 3 again; and 40 asked less 37 used would be the 3 families who were asked and did not come.
    expect(few.now).toEqual({ offered: 60, asked: null, used: 37, again: null })
    expect(few).toMatchObject({ hours: null, phases: [{ engagement: 1, involvement: 0, used: null }] })
  })

  it('takes ten visits of one family for one family', () => {
    expect(protectUse(use({ now: counts(60, 40, 1, 0) }), 6)).toMatchObject({
      hours: null,
      phases: [{ used: null }],
    })
  })

  it('does not say of a group what would tell of everybody outside it', () => {
    const { groups } = protectUse(
      use({
        groups: [
          { key: 'eal', name: 'EAL', families: 70, counts: counts(57, 40, 30, 20) },
          { key: 'none', name: 'None', families: 9, counts: counts(0, 0, 0, 0) },
        ],
      }),
      6,
    )
    expect(groups.map(({ name }) => name)).toEqual(['EAL'])
    expect(groups[0]?.shown.offered).toBeNull()
  })

  it('says nothing of the few while not many were asked', () => {
    expect(protectUse(use({ now: counts(60, 11, 11, 0) }), 6).few).toBeNull()
    expect(protectUse(use({ askedMost: { few: 30, all: 60 } }), 6).few).toBe('half or more')
  })

  it('never prints a number from 1 to 5, nor two steps that are so far apart', () => {
    const nested = fc
      .tuple(...USE_STEPS.map(() => fc.nat(30)))
      .map((row) => row.sort((a, b) => b - a))
      .map(([a = 0, b = 0, c = 0, d = 0]) => counts(a, b, c, d))
    fc.assert(
      fc.property(nested, nested, (group, rest) => {
        const now = counts(
          ...(USE_STEPS.map((step) => group[step] + rest[step]) as [number, number, number, number]),
        )
        const paper = protectUse(
          use({ now, groups: [{ key: 'g', name: 'G', families: 99, counts: group }] }),
          6,
        )
        const others = USE_STEPS.map((step) => {
          const [all, own] = [paper.now[step], paper.groups[0]?.shown[step]]
          return all === null || own === null || own === undefined ? null : all - own
        })
        for (const row of [paper.now, ...paper.groups.map(({ shown }) => shown)]
          .map((one) => USE_STEPS.map((step) => one[step]))
          .concat([others])) {
          const known = row.filter((count) => count !== null)
          const apart = known.slice(1).map((count, i) => (known[i] ?? 0) - count)
          for (const count of [...known, ...apart]) expect(count === 0 || count >= 6).toBe(true)
        }
      }),
    )
  })

  it('refuses a threshold under the rule', () => {
    expect(() => protectUse(use(), 5)).toThrow(RangeError)
  })
})
