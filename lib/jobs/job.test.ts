import { describe, expect, it } from 'vitest'
import { type JobState, standsInWords } from './job'

const pack: JobState = {
  kind: 'pack',
  end: null,
  isHeld: true,
  cancelledBy: null,
  done: 3,
  total: 5,
  words: null,
}

describe('where long work stands', () => {
  it.each<[string, Partial<JobState>]>([
    ['It waits for its turn.', { isHeld: false }],
    ['3 of 5 pieces of evidence are in it. Nothing is kept until all of them are.', {}],
    ['All the evidence is in it; the last of it is being written.', { done: 5 }],
    ['It is being stopped. Nothing of it will be kept.', { cancelledBy: 'Tom Reed' }],
    [
      'Tom Reed stopped it. Nothing was kept of it; what was built before is as it was.',
      { end: 'cancelled', cancelledBy: 'Tom Reed' },
    ],
    ['Built.', { end: 'done', words: 'Built.' }],
    ['3 of 5 outcomes are worked out again.', { kind: 'results' }],
    ['It is being stopped.', { kind: 'results', cancelledBy: 'Tom Reed' }],
    ['5 of 5 outcomes are worked out again.', { kind: 'results', done: 5 }],
    ['3 of 5 records are ready. Nothing is written until all of them are.', { kind: 'families' }],
    ['Somebody stopped it. Nothing was written.', { kind: 'figures', end: 'cancelled' }],
  ])('%s', (words, given) => expect(standsInWords({ ...pack, ...given })).toBe(words))
})
