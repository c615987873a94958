import { expect, it } from 'vitest'
import { carriedFrom } from './carried'

const criterion = (frameworkId: string, key: string, carriesOnId: string | null = null) => ({
  id: `${frameworkId}-${key}`,
  frameworkId,
  key,
  carriesOnId,
})

const criteria = [
  criterion('one', 'a'),
  criterion('one', 'b'),
  criterion('two', 'a', 'one-a'),
  criterion('two', 'c', 'one-b'),
  criterion('three', 'c', 'two-c'),
  criterion('three', 'a'),
]

it('follows a statement through the editions, only where somebody has said that it carries on', () => {
  expect(carriedFrom(criteria, 'three', 'one')('c')).toBe('b')
  expect(carriedFrom(criteria, 'two', 'one')('a')).toBe('a')
  expect(carriedFrom(criteria, 'three', 'two')('a')).toBeNull()
  expect(carriedFrom(criteria, 'one', 'one')('a')).toBe('a')
  expect(carriedFrom(criteria, 'one', 'three')('a')).toBeNull()
  expect(carriedFrom(criteria, 'three', 'one')('unknown')).toBeNull()
})

it('ends where statements carry each other on', () => {
  const ring = [criterion('x', 'a', 'y-a'), criterion('y', 'a', 'x-a')]
  expect(carriedFrom(ring, 'x', 'z')('a')).toBeNull()
})
