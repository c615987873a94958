import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepApart, type Slope, slopesLayout } from './slopes-layout'

const places = (path: string) =>
  [...path.matchAll(/M0 (-?[\d.]+)L100 (-?[\d.]+)/g)].map(([, from, to]) => [Number(from), Number(to)])

describe('slopesLayout', () => {
  it('draws a line for each, higher figures higher up, and the means of each group', () => {
    const { groups } = slopesLayout([
      { label: 'A', from: 80, to: 90 },
      { label: 'B', from: 84, to: 86 },
      { label: 'C', from: 82, to: 82, isSecondGroup: true },
    ])
    const [first, second] = groups
    expect(first).toMatchObject({ count: 2, mean: { from: 82, to: 88 }, isSecond: false })
    expect(second).toMatchObject({ count: 1, mean: { from: 82, to: 82 }, isSecond: true })
    const [[from = 0, to = 0] = []] = places(first?.lines ?? '')
    expect(to).toBeLessThan(from)
    expect(places(first?.lines ?? '')).toHaveLength(2)
    expect(first?.meanLine).not.toEqual(second?.meanLine)
  })

  it('keeps the labels of two groups that begin alike from lying on each other', () => {
    const { groups } = slopesLayout([
      { label: 'A', from: 80, to: 90 },
      { label: 'B', from: 80, to: 90, isSecondGroup: true },
    ])
    const [one, other] = groups.map(({ labelAt }) => labelAt)
    for (const end of ['from', 'to'] as const)
      expect((other?.[end] ?? 0) - (one?.[end] ?? 0)).toBeGreaterThanOrEqual(15)
  })

  it('names whoever is marked, and nobody else', () => {
    const { marked } = slopesLayout([
      { label: 'P-1', from: 1, to: 2 },
      { label: 'P-2', from: 1, to: 9, isMarked: true },
    ])
    expect(marked.map(({ label }) => label)).toEqual(['P-2'])
  })

  it('draws nobody, one pupil who stayed, and very large groups', () => {
    expect(slopesLayout([])).toMatchObject({ groups: [], marked: [] })
    expect(places(slopesLayout([{ label: 'A', from: 7, to: 7 }]).groups[0]?.lines ?? '')).toEqual([[50, 50]])
    const many = Array.from({ length: 10_000 }, (_, i): Slope => ({ label: `${i}`, from: i, to: i + 1 }))
    expect(slopesLayout(many).groups[0]?.count).toBe(10_000)
    expect(() => slopesLayout([{ label: 'A', from: Number.NaN, to: 1 }])).toThrow(RangeError)
  })

  it('keeps every line and label inside the picture', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    const slope = fc.record({
      label: fc.constant('x'),
      from: figure,
      to: figure,
      isSecondGroup: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(slope, { minLength: 1, maxLength: 30 }), (slopes) => {
        const { groups, ticks } = slopesLayout(slopes)
        const all = groups.flatMap(({ lines, meanLine, labelAt }) => [
          ...places(lines).flat(),
          ...places(meanLine).flat(),
          labelAt.from,
          labelAt.to,
        ])
        for (const at of [...all, ...ticks.map((tick) => tick.at)]) {
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})

describe('keepApart', () => {
  it('moves apart only what is too near, in its order and within the picture', () => {
    expect(keepApart(10, 60, 15)).toEqual([10, 60])
    expect(keepApart(50, 50, 20)).toEqual([40, 60])
    expect(keepApart(99, 98, 20)).toEqual([100, 80])
    expect(keepApart(0, 1, 20)).toEqual([0, 20])
  })
})
