import { expect, it } from 'vitest'
import type { Step } from './ladder'
import { rungOfClaim } from './rung-of-claim'

const outcome = { about: 'pupils', showsGovernorsResult: true, rung: 2, verdict: 'better' } as never
const stands = (step: Step | null) => ({ stands: step, outcomes: [outcome], claim: '', governorClaim: '' })
const none = { pooled: null }

it('is the step’s own, and nothing where no change for pupils is claimed', () => {
  expect(rungOfClaim(stands('pupils_changed'), none, 'head')).toBe(2)
  expect(rungOfClaim(stands('likely_because'), none, 'head')).toBe(5)
  expect(rungOfClaim(stands('parents_responded'), none, 'head')).toBeNull()
  expect(rungOfClaim(stands(null), none, 'head')).toBeNull()
})

it('is that of what the groups show together, where that is what is said', () => {
  const pooled = { rung: 5 } as never
  expect(rungOfClaim(stands('repeated'), { pooled }, 'governors')).toBe(5)
})

it('is none for governors where the result is about too few', () => {
  const hidden = {
    ...stands('pupils_changed'),
    outcomes: [{ about: 'pupils', showsGovernorsResult: false, rung: 2 }] as never,
  }
  expect(rungOfClaim(hidden, none, 'governors')).toBeNull()
  expect(rungOfClaim(hidden, none, 'head')).toBe(2)
})
