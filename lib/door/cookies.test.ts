import { expect, test } from 'vitest'
import { newToken } from '../platform/link-token'
import { cookieTakenAt, draftCookie } from './cookies'
import { problemsShown, wrongPage } from './problems'
import { readShown, shownAs } from './shown'

const HTTPS = 'https://alongside.example'

test('a link that is opened takes away what the phone held, and the last page what it shows', () => {
  expect(cookieTakenAt(`/door/${newToken()}`, HTTPS)).toBe(
    '__Secure-alongside-door=; Path=/door; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
  )
  expect(cookieTakenAt('/door/done', 'http://localhost')).toBe(
    'alongside-door-shown=; Path=/door; Max-Age=0; HttpOnly; SameSite=Lax',
  )
  for (const other of ['/door/answer/skills', '/door/mine', `/door/mine/${newToken()}`, '/oakfield'])
    expect(cookieTakenAt(other, HTTPS)).toBeNull()
})

test('no script reads the cookie, no other site sends it, and it does not outlast what it opens', () => {
  expect(draftCookie(HTTPS).options).toEqual({
    ...{ httpOnly: true, sameSite: 'lax', secure: true, path: '/door', maxAge: 1800 },
  })
})

test('the last page says only what it can say', () => {
  const token = newToken()
  expect(readShown(shownAs('sent', token))).toEqual({ end: 'sent', token })
  expect(readShown(shownAs('left'))).toEqual({ end: 'left', token: null })
  expect(readShown('sent.<script>')).toEqual({ end: 'sent', token: null })
  for (const made of [undefined, '', 'moon.', `.${token}`]) expect(readShown(made)).toBeNull()
})

test('a page says what is wrong with it by its address, and nothing that somebody made up', () => {
  expect(wrongPage('/door/idea', 'ur', { wait: 7 })).toBe('/door/idea?in=ur&wrong=7#wrong')
  expect(problemsShown('7', () => [])).toEqual([{ field: 'send', message: 'link.too_many', minutes: 7 }])
  expect(problemsShown('too_fast', () => [])).toEqual([{ field: 'send', message: 'link.too_fast' }])
  expect(problemsShown('typed', () => [{ field: 'idea', message: 'idea.missing' }])).toHaveLength(1)
  for (const made of [undefined, '', '0', '-1', '1e9', 'x', ['7', '8']])
    expect(problemsShown(made, () => [])).toEqual([])
})
