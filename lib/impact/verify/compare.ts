import { isRecord } from './inputs'

/** One figure that is not as published. `path` is by published names: `pairs[0][1]`. */
export interface Difference {
  path: string
  expected: unknown
  got: unknown
}

/** Published figures agree to this, of themselves or of 1 if they are smaller. */
const TOLERANCE = 1e-6

/**
 * Where a result differs from a published one: numbers by the tolerance, everything else exactly. What we do not have
 * counts as null; what the case says nothing of is not compared.
 *
 * @param got by our names: `ciLow` for the published `ci_low`
 * @see impact method, section 10
 */
export function differences(expected: unknown, got: unknown, path = ''): Difference[] {
  if (Array.isArray(expected)) {
    const list = Array.isArray(got) ? got : []
    if (!Array.isArray(got) || list.length !== expected.length) return [{ path, expected, got: got ?? null }]
    return expected.flatMap((value, i) => differences(value, list[i], `${path}[${i}]`))
  }
  if (isRecord(expected)) {
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(value, isRecord(got) ? got[ourName(name)] : null, path === '' ? name : `${path}.${name}`),
    )
  }
  return isAlike(expected, got ?? null) ? [] : [{ path, expected, got: got ?? null }]
}

function isAlike(expected: unknown, got: unknown): boolean {
  if (typeof expected !== 'number' || typeof got !== 'number') return expected === got
  return Math.abs(got - expected) <= TOLERANCE * Math.max(1, Math.abs(expected))
}

/** `ciLow` for `ci_low`; `V` and `df1` stay. */
function ourName(published: string): string {
  return published.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
