import { describe, expect, it } from 'vitest'
import { permutation } from './permutation'

const treated = Array.from({ length: 14 }, (_, i) => ((i * 37) % 19) + 3.5 * (i % 3))
const comparison = Array.from({ length: 13 }, (_, i) => ((i * 29) % 17) + 1)

describe('a difference by chance', () => {
  it('takes the same shuffles as a generator written in Python', () => {
    const { method, nPerm, estimate, p } = permutation(treated, comparison, 999, 11)
    expect({ method, nPerm, p }).toEqual({ method: 'monte_carlo', nPerm: 999, p: 0.022 })
    expect(estimate).toBeCloseTo(5.469780219780219, 12)
  })

  it('looks at every way while there are few, whatever the seed', () => {
    const few = permutation(treated.slice(0, 5), comparison.slice(0, 6), 9, 1)
    expect(few).toMatchObject({ method: 'exact', nPerm: 462 })
    expect(permutation(treated.slice(0, 5), comparison.slice(0, 6), 99, 2)).toEqual(few)
  })

  it('refuses less than one shuffle', () => {
    expect(() => permutation([1], [2], 0, 1)).toThrow(RangeError)
  })
})
