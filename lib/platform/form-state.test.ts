import { describe, expect, it } from 'vitest'
import { formValues, keptValues } from './form-state'

describe('what goes back with a refusal', () => {
  it('is everything that was typed, but no password', () => {
    const form = new FormData()
    for (const [name, value] of [
      ['school', 'oakfield'],
      ['submission', 'f81d4fae'],
      ['$ACTION_KEY', 'k1'],
      ['email', 'amina@example.org'],
      ['password', 'a quiet heron'],
      ['newPassword', 'by the weir'],
      ['yearGroups', 'Year 1'],
      ['yearGroups', 'Year 2'],
    ] as const) {
      form.append(name, value)
    }
    const values = formValues(form)
    expect(values).toHaveProperty('newPassword')
    expect(keptValues(values)).toEqual({ email: 'amina@example.org', yearGroups: ['Year 1', 'Year 2'] })
  })
})
