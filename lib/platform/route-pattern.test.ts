import { expect, it } from 'vitest'
import { patternsOf } from './route-pattern'

const patternOf = patternsOf([
  '/',
  '/health',
  '/invitation/[token]',
  '/[school]',
  '/[school]/activities',
  '/[school]/activities/new',
  '/[school]/activities/[id]',
  '/_not-found',
])

it.each([
  ['/', '/'],
  ['/health', '/health'],
  ['/oakfield', '/[school]'],
  ['/oakfield/activities/new', '/[school]/activities/new'],
  ['/oakfield/activities/5b1e', '/[school]/activities/[id]'],
  ['/invitation/GnZ0secret', '/invitation/[token]'],
  ['/_next/static/chunks/a.js', 'assets'],
  ['/wp-login.php/x/y/z', 'other'],
])('%s is %s', (address, pattern) => expect(patternOf(address)).toBe(pattern))
