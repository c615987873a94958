import { describe, expect, it } from 'vitest'
import { goalsOf } from './goals'
import { asPage } from './report'
import { highestRung, simulate } from './simulate'
import { nothingHappens, somethingHappens } from './situations'
import { triedWithLosses, triedWithPairs } from './stricter'

const RUNS = 40

describe('invented activities, a few of each situation', () => {
  const tallies = [...nothingHappens(), ...somethingHappens()]
    // A series takes ten times as long as anything else; the whole simulation plays it.
    .filter(({ design }) => !design.startsWith('its'))
    .map((situation, i) => simulate(situation, RUNS, 7 + i))

  it('end in no claim above what planning announced, and in no cause below rung 5', () => {
    for (const { situation, announced, aboveAnnounced, causalBelowFive, ...tally } of tallies) {
      expect([situation.name, aboveAnnounced, causalBelowFive]).toEqual([situation.name, 0, 0])
      expect(
        highestRung({ situation, announced, aboveAnnounced, causalBelowFive, ...tally }),
      ).toBeLessThanOrEqual(announced)
    }
  })

  it('reach rung 5 by lot alone, and rung 4 never with chosen low scorers or one class against one', () => {
    for (const tally of tallies) {
      const { name, design } = tally.situation
      if (design !== 'randomised') expect([name, highestRung(tally)]).not.toEqual([name, 5])
      if (/^Lowest/.test(name) && design === 'prepost') expect(highestRung(tally)).toBeLessThanOrEqual(2)
      if (/^Lowest/.test(name) && design !== 'randomised') expect(highestRung(tally)).toBeLessThanOrEqual(3)
      if (/against one class|1 against 1/.test(name)) expect(highestRung(tally)).toBeLessThanOrEqual(3)
    }
  })

  it('count every activity once, and find a true effect more often than not', () => {
    for (const { better, worse, neither, runs } of tallies) {
      const counts = [better, worse, neither].flatMap((one) => Object.values(one))
      expect(counts.reduce((a, b) => a + b, 0)).toBe(runs)
    }
    const found = goalsOf(tallies).filter(({ goal }) => goal === 'the effect is found')
    expect(found).toHaveLength(2)
    for (const one of found) expect(one.found).toBeGreaterThan(0.5)
  })

  it('are the same activities every time', () => {
    const [situation] = somethingHappens()
    if (!situation) throw new Error('There is no situation')
    expect(simulate(situation, 20, 3)).toEqual(simulate(situation, 20, 3))
  })

  it('are reported with every goal, and with why a missed one is', () => {
    const tried = { pairs: triedWithPairs(RUNS, 7), losses: triedWithLosses(RUNS, 7) }
    const page = asPage(tallies, { seed: 7, seconds: 1, today: '2026-01-01' }, tried)
    expect(page).not.toMatch(/NaN|undefined/)
    for (const { situation } of tallies) expect(page).toContain(situation.name)
    for (const { what } of [...tried.pairs, ...tried.losses]) expect(page).toContain(what)
  })

  it('show that a stricter rule claims no more than the method, and that a true effect outdoes none', () => {
    const [nothing, something] = [triedWithPairs(RUNS, 7).slice(0, 3), triedWithPairs(RUNS, 7).slice(3)]
    for (const { shares } of [...nothing, ...something]) {
      const [method, alike, differ] = shares as [number, number, number]
      expect(Math.max(alike, differ)).toBeLessThanOrEqual(method)
    }
    something.forEach(({ shares }, i) => {
      expect(shares[0]).toBeGreaterThan(nothing[i]?.shares[0] ?? 1)
    })
    for (const { shares } of triedWithLosses(RUNS, 7)) expect(shares[3]).toBeLessThanOrEqual(shares[0] ?? 0)
  })
})
