import { expect, test } from 'vitest'
import { ideaInShort, isOpen, isUntold, whereIdeaStands } from './idea'

const none = { decidedOn: null, resultOn: null, toldOn: null }

test('an open idea says since when it waits', () => {
  const idea = { ...none, status: 'new' as const, saidOn: '2026-03-03' }
  expect(whereIdeaStands(idea, '2026-03-15')).toBe(
    'Nobody has decided yet: it waits for 12 days, since Tuesday 3 March 2026.',
  )
  expect(whereIdeaStands(idea, '2026-03-03')).toBe('Nobody has decided yet: it waits since today.')
  expect(ideaInShort({ ...idea, status: 'considering' }, '2026-03-04')).toBe('Being considered, 1 day')
  expect(isOpen(idea)).toBe(true)
  expect(isUntold(idea)).toBe(false)
})

test('a decided one says so until the parent was told', () => {
  const idea = { ...none, status: 'not_taken' as const, saidOn: '2026-03-03', decidedOn: '2026-03-10' }
  expect(whereIdeaStands(idea, '2026-03-15')).toBe(
    'It was decided on Tuesday 10 March 2026 not to take it forward. Nobody has told the parent yet.',
  )
  expect(isUntold(idea)).toBe(true)
  const told = { ...idea, toldOn: '2026-03-11' }
  expect(isUntold(told)).toBe(false)
  expect(whereIdeaStands(told, '2026-03-15')).toBe(
    'It was decided on Tuesday 10 March 2026 not to take it forward.',
  )
  expect(ideaInShort(told, '2026-03-15')).toBe('Not taken forward, 10 March 2026')
})
