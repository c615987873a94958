import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { loggedError, scrub } from './scrub'

describe('what the log says', () => {
  it('names nobody, and holds no link’s token', () => {
    const token = randomBytes(32).toString('base64url')
    expect(scrub(`GET /invitation/${token} for jo.o'neill@oakfield.example`)).not.toMatch(
      new RegExp(`${token}|@oakfield`),
    )
    expect(scrub('Amina Khan <a.khan+alongside@oakfield.sch.uk>')).toBe('Amina Khan <[e-mail]>')
    expect(scrub(`sha ${'a1'.repeat(32)}`)).toBe('sha [token]')
  })

  it('keeps the number of a record, and ordinary words', () => {
    const id = randomUUID()
    expect(scrub(`record ${id} of the school`)).toBe(`record ${id} of the school`)
  })

  it('tells where an error came from, and not what somebody typed', () => {
    const typed = 'My son Adam cannot read'
    const logged = loggedError(new TypeError(`Cannot use "${typed}" (${typed}) here\nValue: ${typed}`))
    expect(JSON.stringify(logged)).not.toContain('Adam')
    expect(logged).toMatchObject({ kind: 'TypeError', message: 'Cannot use […] […] here' })
    expect(logged.stack[0]).toMatch(/^at .*scrub\.test\.ts/)
  })

  it('tells only kind and code of what the database says', () => {
    const error = Object.assign(new Error('Invalid `tx.person.create()`: name: Jo Lewis'), {
      name: 'PrismaClientKnownRequestError',
      code: 'P2002',
    })
    expect(loggedError(error)).toMatchObject({ kind: 'PrismaClientKnownRequestError', code: 'P2002' })
    expect(JSON.stringify(loggedError(error))).not.toContain('Jo')
    expect(loggedError('Jo Lewis')).toEqual({ kind: 'string', stack: [] })
  })
})
