import { expect, test } from 'vitest'
import { readBackSchema } from './schema'

test('a text is taken up to 20,000 letters, a line’s end counting as one', () => {
  const lines = 'Ten letter\r\n'.repeat(1818)
  expect(readBackSchema.parse({ text: lines }).text).toHaveLength(19_998)
  expect(readBackSchema.safeParse({ text: `${lines}...` }).success).toBe(false)
  expect(readBackSchema.safeParse({ text: ' \r\n' }).success).toBe(false)
  expect(readBackSchema.safeParse({}).success).toBe(false)
})
