import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawHalves, listAsText } from './draw'
import { classesToDraw, classOfFamily, familiesToDraw, type PupilToDraw } from './families'
import { checkDraw, listHash } from './list-hash'

const anyPupils = fc
  .array(
    fc.record({
      family: fc.option(fc.integer({ min: 0, max: 25 })),
      className: fc.option(fc.constantFrom('1A', '1B', '2A')),
    }),
    { minLength: 2, maxLength: 60 },
  )
  .map((some): PupilToDraw[] =>
    some.map(({ family, className }, i) => ({
      id: `p${i}`,
      familyId: family === null ? null : `f${family}`,
      className,
    })),
  )
  .filter((pupils) => familiesToDraw(pupils).length >= 2)
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 })

const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id)

describe('the draw', () => {
  it('halves each class and the whole to within one, and leaves nobody out', () => {
    fc.assert(
      fc.property(anyPupils, anySeed, (pupils, seed) => {
        const units = familiesToDraw(pupils)
        const { now, later } = drawHalves(units, seed)
        expect([...ids(now), ...ids(later)].sort()).toEqual(ids(units).sort())
        expect([0, 1]).toContain(now.length - later.length)
        for (const within of new Set(units.map((unit) => unit.within))) {
          const of = (half: typeof now) => half.filter((unit) => unit.within === within).length
          expect(Math.abs(of(now) - of(later))).toBeLessThanOrEqual(1)
        }
        const pupilIds = [...now, ...later].flatMap((unit) => unit.pupilIds)
        expect(pupilIds.sort()).toEqual(pupils.map(({ id }) => id).sort())
      }),
    )
  })

  it('is the same whatever order the list comes in, and is another with another seed', () => {
    fc.assert(
      fc.property(anyPupils, anySeed, fc.infiniteStream(fc.nat()), (pupils, seed, order) => {
        const otherwise = pupils
          .map((pupil) => ({ pupil, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ pupil }) => pupil)
        const [one, other] = [familiesToDraw(pupils), familiesToDraw(otherwise)]
        expect(listHash(other)).toBe(listHash(one))
        expect(ids(drawHalves(other, seed).now)).toEqual(ids(drawHalves(one, seed).now))
      }),
    )
    const twenty = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, familyId: `f${i}`, className: '1A' }))
    const halves = new Set(
      [1, 2, 3, 4].map((seed) => ids(drawHalves(familiesToDraw(twenty), seed).now).join()),
    )
    expect(halves.size).toBe(4)
  })

  it('gives every family the same chance, also those left over in odd classes', () => {
    const pupils = [3, 3, 1, 5].flatMap((count, c) =>
      Array.from({ length: count }, (_, i) => ({
        id: `p${c}${i}`,
        familyId: `f${c}${i}`,
        className: `class ${c}`,
      })),
    )
    const units = familiesToDraw(pupils)
    const started = new Map<string, number>()
    for (let seed = 0; seed < 4000; seed++) {
      for (const { id } of drawHalves(units, seed).now) started.set(id, (started.get(id) ?? 0) + 1)
    }
    for (const { id } of units) expect(Math.abs((started.get(id) ?? 0) / 4000 - 0.5)).toBeLessThan(0.04)
  })

  it('draws brothers and sisters once, within the class most of them are in', () => {
    const pupils = [
      { id: 'a', familyId: 'f', className: '2B' },
      { id: 'b', familyId: 'f', className: '1A' },
      { id: 'c', familyId: 'f', className: '2B' },
      { id: 'd', familyId: null, className: '1A' },
    ]
    expect(familiesToDraw(pupils)).toEqual([
      { id: 'f', within: '2B', pupilIds: ['a', 'b', 'c'] },
      { id: 'pupil d', within: '1A', pupilIds: ['d'] },
    ])
    expect(classOfFamily([{ className: '2B' }, { className: '1A' }])).toBe('1A')
    expect(classesToDraw(pupils).map(({ id, within }) => [id, within])).toEqual([
      ['2B', ''],
      ['1A', ''],
    ])
  })

  it('can be checked again from the seed and the list, and shows a list that was changed', () => {
    const pupils = Array.from({ length: 9 }, (_, i) => ({ id: `p${i}`, familyId: `f${i}`, className: '1A' }))
    const units = familiesToDraw(pupils)
    const sealed = { seed: 42, listHash: listHash(units) }
    expect(checkDraw(units, sealed)).toEqual({ isAsDrawn: true, halves: drawHalves(units, 42) })
    expect(checkDraw(units.slice(1), sealed)).toEqual({
      isAsDrawn: false,
      words: 'The list of families is not the one that was drawn from.',
    })
    expect(listAsText(units.slice(0, 2))).toBe('["1A","f0","p0"]\n["1A","f1","p1"]')
  })

  it('refuses one family, and the same family twice', () => {
    const one = { id: 'f', within: '1A', pupilIds: ['a'] }
    expect(() => drawHalves([one], 1)).toThrow('A draw among 1')
    expect(() => drawHalves([one, one], 1)).toThrow('One is twice in the list')
  })
})
