import { describe, expect, it } from 'vitest'
import { version } from './form-fields'

describe('the version a form was opened at', () => {
  it.each(['0', '1', '2147483647'])('may be %s', (typed) => {
    expect(version.parse(typed)).toBe(Number(typed))
  })

  it.each(['2147483648', '-1', '1.5', 'one', '9'.repeat(400)])('is never %s', (typed) => {
    expect(version.safeParse(typed).success).toBe(false)
  })
})
