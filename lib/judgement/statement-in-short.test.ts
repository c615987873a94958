import { expect, it } from 'vitest'
import { inShort } from './statement-in-short'

it('cuts a long statement between two words, and leaves a short one', () => {
  expect(inShort('Parents are asked.')).toBe('Parents are asked.')
  const long = `${'Parents and carers, '.repeat(8)}are asked.`
  expect(inShort(long)).toMatch(/^Parents and carers.*[a-z]…$/)
  expect(inShort(long).length).toBeLessThanOrEqual(90)
})
