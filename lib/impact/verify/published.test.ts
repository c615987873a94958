import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCases } from './cases'
import { differences } from './compare'
import { METHODS } from './methods'

const read = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')
const CASES = read('../../statistics/fixtures/published-cases.json')

describe('the published cases', () => {
  it.each(checkCases(CASES))('method $id', ({ differences }) => {
    expect(differences).toEqual([])
  })

  it.each(checkCases(read('fixtures/published-claims.json')))('claim $id', ({ differences }) => {
    expect(differences).toEqual([])
  })

  it.each(checkCases(read('fixtures/cases-from-r.json')))('edge $id', ({ differences }) => {
    expect(differences).toEqual([])
  })

  it('leave no method out', () => {
    const { cases } = JSON.parse(CASES) as { cases: { method: string }[] }
    expect([...new Set(cases.map(({ method }) => method))].sort()).toEqual(Object.keys(METHODS).sort())
  })
})

describe('a file of cases', () => {
  const file = (...cases: object[]) => JSON.stringify({ cases })
  const holm = { id: 'H', method: 'holm', input: { p: [0.01, 0.04] } }

  it('shows every figure that is not as expected, with its path', () => {
    const expected = { status: 'ok', adjusted: [0.02, 0.05], unheard_of: null }
    expect(checkCases(file({ ...holm, expected }))).toEqual([
      { id: 'H', differences: [{ path: 'adjusted[1]', expected: 0.05, got: 0.04 }] },
    ])
  })

  it('fails what is refused, unknown, or no longer a list', () => {
    const [refused, unknown, shorter] = checkCases(
      file(
        { ...holm, input: { p: [2] }, expected: { status: 'ok' } },
        { ...holm, method: 'toString', expected: {} },
        { ...holm, expected: { adjusted: [0.02] } },
      ),
    )
    expect(refused?.differences[0]?.got).toBe('A p is between 0 and 1')
    expect(unknown?.differences[0]?.got).toBe('an unknown method')
    expect(shorter?.differences).toHaveLength(1)
  })

  it.each([
    ['no JSON', 'a,b\n1,2'],
    ['no cases', '{"rows":[]}'],
    ['an empty list', '{"cases":[]}'],
    ['a case without what is expected', file(holm)],
    ['a case of nothing', file({ id: 'X', expected: {} })],
  ])('is refused with %s', (_, text) => {
    expect(() => checkCases(text)).toThrow(/^(its?|case|X) /)
  })

  it('takes a millionth of a figure, or of 1, for no difference', () => {
    expect(differences({ a: 2e6, b: 0, c: null }, { a: 2e6 + 1.9, b: 9e-7 })).toEqual([])
    expect(differences({ a: 2e6, b: 0, c: 'x' }, { a: 2e6 + 2.1, b: 1.1e-6, c: 'X' })).toHaveLength(3)
    expect(differences({ a: 0 }, { a: null })).toHaveLength(1)
  })
})
