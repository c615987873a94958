import { beforeAll, describe, expect, it } from 'vitest'
import { newToken } from '../platform/link-token'
import { invitationLetter, resetLetter } from './letters'

beforeAll(() => {
  process.env.DATABASE_APP_URL ??= 'postgresql://unused'
  process.env.ALONGSIDE_SECRET ??= 'a secret for tests that use no database'
})

const token = newToken()
const letters = {
  invitation: () => invitationLetter('jo@example.org', token, 'Oakfield Primary School'),
  reset: () => resetLetter('jo@example.org', token, 24),
}

describe.each(Object.entries(letters))('the letter of %s', (page, write) => {
  it('holds one link, by itself on its line, and nobody’s address', () => {
    const letter = write()
    const links = letter.text.split('\n').filter((line) => /https?:/.test(line))
    expect(links).toEqual([expect.stringMatching(new RegExp(`^http://localhost:3000/${page}/${token}$`))])
    expect(letter.text).not.toContain('@')
    expect(letter.subject).toMatch(/Alongside$/)
    expect(letter.subject).not.toContain('Oakfield')
  })

  it('does not tell the link’s secret by its number', () => {
    expect(write().id).toMatch(/^[0-9a-f]{32}$/)
    expect(write().id).toBe(write().id)
    expect(write().id).not.toContain(token)
  })
})
