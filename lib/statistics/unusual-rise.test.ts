import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mulberry32, type Random } from './random'
import { decideRises, RISE_RULE, type RiseRow, unusualRises } from './unusual-rise'

const row = (now: number, ...before: number[]): RiseRow => ({
  now: { count: now, days: 65 },
  before: before.map((count) => ({ count, days: 65 })),
})
const one = (now: number, ...before: number[]) => unusualRises([row(now, ...before)])[0]

describe('an unusual rise', () => {
  it('is more than chance usually gives', () => {
    expect(one(14, 4)).toMatchObject({ isUnusual: true, reason: 'unusual', ratio: 3.5, swing: 1 })
    expect(one(14, 4)?.lowest).toBeGreaterThan(1)
  })

  it('is also one from nothing, without a ratio', () => {
    expect(one(6, 0)).toMatchObject({ isUnusual: true, reason: 'unusual', ratio: null, highest: null })
  })

  it.each([
    ['too_few', one(4, 0, 0, 0)],
    ['small_rise', one(500, 400)],
    ['may_be_chance', one(11, 4)],
    ['no_baseline', one(30)],
    ['no_baseline', unusualRises([{ now: { count: 9, days: 0 }, before: [{ count: 1, days: 60 }] }])[0]],
    ['no_baseline', unusualRises([{ now: { count: 9, days: 60 }, before: [{ count: 0, days: 0 }] }])[0]],
    ['may_be_chance', one(5, 2, 1)],
  ] as const)('is none: %s', (reason, rise) => {
    expect(rise).toMatchObject({ isUnusual: false, reason })
  })

  it('allows for a longer period', () => {
    const now = { count: 14, days: 130 }
    expect(unusualRises([{ now, before: [{ count: 7, days: 65 }] }])[0]).toMatchObject({
      ratio: 1,
      reason: 'small_rise',
    })
  })

  it('is pointed out among many only when it stands out among so many', () => {
    const rows = Array.from({ length: 12 }, () => row(8, 8))
    const among = unusualRises([row(14, 4), ...rows])
    expect(among[0]).toMatchObject({ isUnusual: false, reason: 'among_many' })
    expect(among[0]?.p).toBe(one(14, 4)?.p)
    // Rows that could not have been pointed out whatever happened do not count against it.
    expect(unusualRises([row(14, 4), ...Array.from({ length: 12 }, () => row(1, 2))])[0]?.isUnusual).toBe(
      true,
    )
  })

  it('allows for how much earlier periods swing among themselves', () => {
    expect(one(16, 6, 6, 6)).toMatchObject({ isUnusual: true, swing: 1 })
    const swinging = one(16, 0, 12, 6)
    expect(swinging).toMatchObject({ isUnusual: false, reason: 'may_be_chance', swing: 6 })
    expect(swinging?.lowest).toBeLessThan(one(16, 6, 6, 6)?.lowest ?? 0)
  })

  it('is worked out for no rows, and not for what is no count', () => {
    expect(unusualRises([])).toEqual([])
    expect(() => unusualRises([row(-1, 1)])).toThrow(RangeError)
    expect(() => unusualRises([row(1, 0.5)])).toThrow(RangeError)
  })

  it('has no number that is none, whatever was counted', () => {
    const period = fc.record({ count: fc.oneof(fc.nat(20), fc.nat()), days: fc.nat(200) })
    const rows = fc.array(fc.record({ now: period, before: fc.array(period, { maxLength: 4 }) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(rows, (given) => {
        const rises = unusualRises(given)
        expect(rises).toHaveLength(given.length)
        rises.forEach(({ isUnusual, reason, ratio, lowest, highest, p, adjustedP, swing }, i) => {
          for (const value of [ratio, lowest, highest, p, adjustedP, swing])
            expect(value === null || Number.isFinite(value)).toBe(true)
          expect(isUnusual).toBe(reason === 'unusual')
          if (!isUnusual) return
          expect(given[i]?.now.count).toBeGreaterThanOrEqual(RISE_RULE.fewest)
          expect(ratio ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(RISE_RULE.leastRatio)
          expect(lowest).toBeGreaterThan(1)
        })
      }),
    )
  })
})

describe('played with invented counts', () => {
  const GAMES = 600

  /** The share of games in which some row is pointed out though nothing changed, and in which a doubled one is. */
  function play(
    mean: number,
    { rows, earlier, swing = 1 }: { rows: number; earlier: number; swing?: number },
  ) {
    const random = mulberry32(20261129)
    const draw = (expected: number) =>
      poisson(random, swing === 1 ? expected : expected * clusters(random, expected / (swing - 1)))
    const game = (times: number) =>
      Array.from({ length: rows }, (_, i) =>
        row(draw(i === 0 ? mean * times : mean), ...Array.from({ length: earlier }, () => draw(mean))),
      )
    let flat = 0
    let doubled = 0
    for (let i = 0; i < GAMES; i++) {
      if (decideRises(game(1)).some(({ isUnusual }) => isUnusual)) flat++
      if (decideRises(game(2))[0]?.isUnusual) doubled++
    }
    return { flat: flat / GAMES, doubled: doubled / GAMES }
  }
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

  it('raises few false alarms, and catches a doubling by how many there are', () => {
    const lines: string[] = []
    for (const rows of [1, 12]) {
      for (const earlier of [1, 3]) {
        // 0, 1, 2 and 3 a month, four months to a period; then 10 and 40 a period.
        for (const mean of [0, 4, 8, 12, 10, 40]) {
          const { flat, doubled } = play(mean, { rows, earlier })
          lines.push(
            `${rows} row${rows === 1 ? '' : 's'}, ${earlier} earlier, ${mean} a period: pointed out with nothing changed ${percent(flat)}, a doubling ${percent(doubled)}`,
          )
          // 2.5% is the level, of any row; 600 games can be two points off by chance.
          expect(flat, lines.at(-1)).toBeLessThanOrEqual(0.045)
        }
      }
    }
    console.log(lines.join('\n'))
    expect(play(10, { rows: 1, earlier: 3 }).doubled).toBeGreaterThan(0.4)
    expect(play(40, { rows: 1, earlier: 1 }).doubled).toBeGreaterThan(0.85)
    expect(play(40, { rows: 12, earlier: 3 }).doubled).toBeGreaterThan(0.85)
  })

  it('raises more where counts come in clusters, and fewer of them the more earlier periods there are', () => {
    const one = play(10, { rows: 12, earlier: 1, swing: 2 })
    const three = play(10, { rows: 12, earlier: 3, swing: 2 })
    console.log(
      `Counts that swing twice as much, 12 rows of 10: pointed out with nothing changed ${percent(one.flat)} with one earlier period, ${percent(three.flat)} with three`,
    )
    expect(three.flat).toBeLessThan(0.1)
    expect(one.flat).toBeGreaterThan(three.flat)
    expect(one.flat).toBeLessThan(0.3)
  })
})

/** A Poisson count, by adding up chances. */
function poisson(random: Random, mean: number): number {
  const drawn = random()
  let count = 0
  let chance = Math.exp(-mean)
  for (let reached = chance; drawn > reached && count < 10_000; reached += chance) {
    count++
    chance *= mean / count
  }
  return count
}

/** A factor with mean 1 by which clustered counts swing: gamma, of this shape, by Marsaglia and Tsang. */
function clusters(random: Random, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return (d * v) / shape
  }
}
