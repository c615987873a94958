import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METHODS } from './methods'

/** Figures as they come: few different ones, so that everything ties; missing ones; very large and very small ones. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 2, 5, 5, 7.25, -3) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(1e12, -1e12, 1e-12, 0.1 + 0.2, 1e9 + 0.5) },
)
const count = fc.nat(12)
const length = fc.constantFrom(0, 1, 2, 3, 4, 7, 14)

const lists = (...names: string[]) =>
  length.chain((n) =>
    fc.record(
      Object.fromEntries(names.map((name) => [name, fc.array(figure, { minLength: n, maxLength: n })])),
    ),
  )
const grouped = length.chain((n) => {
  const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: n, maxLength: n })
  return fc.record({
    group: list(fc.constantFrom(0, 1, 1, 0, null)),
    pre: list(figure),
    post: list(figure),
    strata: fc.option(list(fc.constantFrom('3A', '3B', '4C', null))),
    randomisation: fc.option(fc.constant({ B: 19, seed: 4 })),
    published_sd: fc.option(fc.constantFrom(0.5, 15)),
  })
})
const share = fc.tuple(count, count).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

const INPUTS: Record<string, fc.Arbitrary<object>> = {
  paired_change: lists('pre', 'post'),
  two_group: fc.tuple(lists('treated'), lists('comparison')).map(([t, c]) => ({ ...t, ...c })),
  ancova: grouped,
  did: grouped,
  attrition: grouped,
  proportion: share.map(([x, n]) => ({ x, n })),
  risk_difference: fc.tuple(share, share).map(([t, c]) => ({ x_t: t[0], n_t: t[1], x_c: c[0], n_c: c[1] })),
  paired_table: fc.record({ both: count, gain: count, loss: count, neither: count }),
  likert_paired: lists('pre', 'post').map((given) => ({ ...given, top_box: 5 })),
  its: lists('y').map(({ y = [] }) => ({ y, t: y.map((_, i) => i), t0: Math.ceil(y.length / 2) })),
  dose_response: lists('dose', 'pre', 'post'),
  permutation: fc
    .tuple(lists('treated'), lists('comparison'))
    .map(([t, c]) => ({ ...t, ...c, B: 19, seed: 1 })),
  bootstrap_bca: lists('x', 'y').map((given) => ({ ...given, B: 19, seed: 1 })),
  icc_anova: lists('y').map(({ y = [] }) => ({ y, cluster: y.map((_, i) => i % 3) })),
  holm: fc.array(fc.option(fc.constantFrom(0, 0.01, 0.5, 1))).map((p) => ({ p })),
  mdes: fc.record({ n_t: count, n_c: count, r: fc.constantFrom(-1, 0, 0.7, 1) }),
  cronbach: lists('a', 'b', 'c').map((given) => ({ items: Object.values(given) })),
  combine: lists('estimates', 'ses').map(({ estimates = [], ses = [] }) => ({
    estimates,
    ses: ses.map((se) => (se === null ? null : Math.abs(se))),
  })),
  match_nn: lists('t_pre', 'c_pre').map(({ t_pre = [], c_pre = [] }) => ({
    t_pre,
    c_pre,
    t_id: t_pre.map((_, i) => `T${i}`),
    c_id: c_pre.map((_, i) => `C${i}`),
  })),
}

describe('whatever comes in', () => {
  it.each(Object.entries(INPUTS))('%s gives numbers or nothing, and says which', (name, inputs) => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = METHODS[name]?.(input as Record<string, unknown>) ?? {}
        expect(result).toHaveProperty('status')
        expectNumbers(result, '')
        if ('status' in result && ['no_data', 'too_few', 'collinear'].includes(`${result.status}`)) {
          expect('estimate' in result ? result.estimate : null).toBeNull()
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is ten thousand pupils', () => {
    const pupils = Array.from({ length: 10_000 }, (_, i) => i)
    const group = pupils.map((i) => i % 2)
    const pre = pupils.map((i) => (i * 7919) % 101)
    const post = pre.map((score, i) => Math.round(0.6 * score + 40 + 3 * (i % 2) + ((i * 104_729) % 17)))
    const of = (arm: number) => post.filter((_, i) => group[i] === arm)
    expect(METHODS.two_group?.({ treated: of(1), comparison: of(0) })).toMatchObject({
      status: 'ok',
      nT: 5000,
    })
    expect(METHODS.ancova?.({ group, pre, post, strata: pupils.map((i) => (i >> 1) % 4) })).toMatchObject({
      status: 'ok',
    })
    expect(METHODS.paired_change?.({ pre, post })).toMatchObject({ status: 'ok', n: 10_000 })
  })
})

function expectNumbers(value: unknown, path: string): void {
  if (typeof value === 'number') expect(Number.isFinite(value), `${path} is ${value}`).toBe(true)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) expectNumbers(part, `${path}.${name}`)
  }
}
