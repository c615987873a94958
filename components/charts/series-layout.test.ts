import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SeriesDot, seriesLayout } from './series-layout'

const point = (time: number, tookPart: number | null, compared: number | null = null): SeriesDot => ({
  time,
  tookPart,
  compared,
})

describe('the picture of a series', () => {
  it('puts the first on the left, the highest at the top and the start before the first after', () => {
    const { lines, startAt, ticks, times, hasCompared } = seriesLayout(
      [point(2, 96), point(0, 90), point(1, 92)],
      2,
      null,
    )
    expect(lines.tookPart).toBe('M2 94L50 64.67L98 6')
    expect(startAt).toBe(74)
    expect(ticks.map(({ value }) => value)).toEqual([90, 92, 94, 96])
    expect(times.map(({ time }) => time)).toEqual([0, 1, 2])
    expect(hasCompared).toBe(false)
  })

  it('leaves a gap open where weeks are missing, and draws a week alone as a dot', () => {
    const { lines, dots } = seriesLayout(
      [point(0, 1), point(1, null, 3), point(2, 2), point(3, 3)],
      null,
      null,
    )
    expect(lines.tookPart.match(/M/g)).toHaveLength(2)
    expect(lines.tookPart.match(/L/g)).toHaveLength(1)
    expect(dots.tookPart.match(/M/g)).toHaveLength(3)
    expect(dots.compared.match(/M/g)).toHaveLength(1)
  })

  it('holds the trend, and a start that is near but to come; not one that is far away', () => {
    const points = [point(0, 90), point(1, 91), point(2, 92)]
    const trend = { from: { time: 0, value: 90 }, to: { time: 2, value: 120 } }
    const { ticks, trend: line } = seriesLayout(points, 1, trend)
    expect(ticks.at(-1)?.value).toBe(120)
    expect(line).toBe('M2 94L98 6')
    expect(seriesLayout(points, 3, null).startAt).toBe(98)
    expect(seriesLayout(points, 300, null).startAt).toBeNull()
  })

  it('is drawn of one week, of one figure all along, and of none', () => {
    expect(seriesLayout([point(0, 94)], 0, null).dots.tookPart).toBe('M98 50h.01')
    expect(seriesLayout([point(0, 94), point(1, 94)], null, null).lines.tookPart).toBe('M2 50L98 50')
    expect(seriesLayout([], null, null)).toMatchObject({ times: [], hasCompared: false, startAt: null })
    expect(() => seriesLayout([point(0, Number.NaN)], null, null)).toThrow(RangeError)
  })

  it('keeps everything in the picture', () => {
    const figure = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null })
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 519 }), figure, figure), {
          selector: ([time]) => time,
        }),
        fc.option(fc.integer({ min: -20, max: 600 }), { nil: null }),
        (given, startsAt) => {
          const { dots, startAt, ticks, times } = seriesLayout(
            given.map(([time, tookPart, compared]) => point(time, tookPart, compared)),
            startsAt,
            null,
          )
          const places = [...`${dots.tookPart}${dots.compared}`.matchAll(/M([\d.]+) ([\d.]+)h/g)].flatMap(
            ([, x, y]) => [Number(x), Number(y)],
          )
          const marks = [startAt ?? 50, ...ticks.map(({ at }) => at), ...times.map(({ at }) => at)]
          for (const at of [...places, ...marks]) {
            expect(at).toBeGreaterThanOrEqual(0)
            expect(at).toBeLessThanOrEqual(100)
          }
        },
      ),
    )
  })
})
