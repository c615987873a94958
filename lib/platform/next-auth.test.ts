import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from './clock'
import { openSession, sealSession, sessionThrough } from './next-auth'
import { readSession } from './session'
import { SESSION_LIMITS } from './session-limits'

const personId = '019a8f0a-0000-7000-8000-000000000001'
const minute = 60_000

beforeAll(() => {
  process.env.DATABASE_APP_URL ??= 'postgresql://unused'
  process.env.ALONGSIDE_SECRET ??= 'a secret for tests that use no database'
})
afterEach(() => setClock(null))

describe('a session', () => {
  it('comes from next-auth and says who and when, and nothing else', async () => {
    const before = Date.now()
    const claims = await openSession(await sessionThrough(async () => personId))
    expect(claims).toEqual({ personId, signedInAt: expect.any(Number), seenAt: expect.any(Number) })
    expect(claims?.signedInAt).toBeGreaterThanOrEqual(before)
  })

  it('is not made for somebody who is refused, and the refusal arrives as it was', async () => {
    const refusal = new Error('Not you')
    await expect(sessionThrough(() => Promise.reject(refusal))).rejects.toBe(refusal)
  })

  it('ends an hour after it was last used, and twelve hours after it began whatever happens', async () => {
    const began = Date.now()
    const seen = (seenAt: number) => sealSession({ personId, signedInAt: began, seenAt })
    const at = (ms: number) => setClock(new Date(began + ms))

    at(59 * minute)
    expect(await readSession(await seen(began))).toMatchObject({ personId })
    at(60 * minute)
    expect(await readSession(await seen(began))).toBeNull()
    expect(await readSession(await seen(began + 30 * minute))).toMatchObject({ personId })
    at(SESSION_LIMITS.absoluteMs)
    expect(await readSession(await seen(began + SESSION_LIMITS.absoluteMs - minute))).toBeNull()
  })

  it('cannot be made up or changed', async () => {
    const sealed = await sessionThrough(async () => personId)
    expect(await readSession(undefined)).toBeNull()
    expect(await readSession('')).toBeNull()
    expect(await readSession('eyJhbGciOiJub25lIn0.e30.')).toBeNull()
    const changed = `${sealed.slice(0, -4)}AAAA`
    expect(await readSession(changed)).toBeNull()
    // Nor by having been opened before.
    expect(await readSession(sealed)).toMatchObject({ personId })
    expect(await readSession(changed)).toBeNull()
    expect(await readSession(sealed.slice(0, -1))).toBeNull()
  })

  it('that was opened before ends when it would have ended', async () => {
    const began = Date.now()
    const sealed = await sealSession({ personId, signedInAt: began, seenAt: began })
    expect(await readSession(sealed)).toMatchObject({ personId })
    expect(await readSession(sealed)).toMatchObject({ personId })
    setClock(new Date(began + SESSION_LIMITS.idleMs))
    expect(await readSession(sealed)).toBeNull()
  })
})
