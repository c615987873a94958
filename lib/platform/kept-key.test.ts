import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { keptKey, keptMark } from './kept-key'

beforeAll(() => {
  process.env.DATABASE_APP_URL ??= 'postgresql://unused'
  process.env.ALONGSIDE_SECRET ??= 'a secret for tests that use no database'
})

describe('the key to what a browser keeps', () => {
  const who = { schoolId: randomUUID(), personId: randomUUID() }

  it('is the same each time, and 256 bits', () => {
    expect(keptKey(who)).toBe(keptKey({ ...who }))
    expect(Buffer.from(keptKey(who), 'base64')).toHaveLength(32)
  })

  it('is another for another person, and for the same person in another school', () => {
    expect(keptKey({ ...who, personId: randomUUID() })).not.toBe(keptKey(who))
    expect(keptKey({ ...who, schoolId: randomUUID() })).not.toBe(keptKey(who))
  })
})

describe('the mark of a page that is kept', () => {
  const who = { schoolId: randomUUID(), personId: randomUUID() }

  it('is one person’s, whatever the school, and says neither who nor what opens what they typed', () => {
    expect(keptMark(who)).toBe(keptMark({ ...who }))
    expect(keptMark(who)).toMatch(/^[0-9a-f]{24}$/)
    expect(keptMark({ ...who, personId: randomUUID() })).not.toBe(keptMark(who))
    expect(keptMark(who)).not.toContain(who.personId.slice(0, 8))
  })
})
