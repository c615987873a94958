import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { errorsOf } from '../platform/form-action'
import { awayForm, memberForm, nameForm } from './work-schema'

const refused = (form: z.ZodType, given: object) => {
  const { error } = form.safeParse(given)
  return error ? errorsOf(error) : {}
}

describe('nobody chosen from a list of people', () => {
  const stored = { id: '01a22b59-8299-7000-8000-000000000000', version: '1' }

  it('is asked for in words, and not called a form that is out of date', () => {
    expect(refused(nameForm, { ...stored, namedId: '' })).toEqual({
      namedId: 'Choose whom it is about.',
    })
    expect(refused(memberForm, stored)).toEqual({ membershipId: 'Choose who may see it.' })
    expect(refused(awayForm, { fromOn: '2026-11-30', toOn: '2026-12-04' })).toEqual({
      membershipId: 'Choose who is away.',
      deputyId: 'Choose who stands in.',
    })
  })
})
