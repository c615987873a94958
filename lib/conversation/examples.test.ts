import { describe, expect, it } from 'vitest'
import { bestTwo, type Candidate, inOrder, saidOnce, whyChosen } from './examples'

const one = (
  id: string,
  stands: Candidate['stands'],
  on: string | null,
  kind: Candidate['kind'] = 'engagement',
) => ({
  id,
  stands,
  on,
  kind,
  together: null as string | null,
})
const none = () => 0

describe('the best examples', () => {
  it('are those on the highest step, then the newest, then those with most evidence', () => {
    const low = one('low', 'took_part', '2026-11-01')
    const old = one('old', 'pupils_changed', '2025-11-01')
    const bare = one('bare', 'pupils_changed', '2026-10-01')
    const backed = one('backed', 'pupils_changed', '2026-10-01')
    const pieces = (id: string) => (id === 'backed' ? 3 : 0)
    expect(bestTwo([low, old, bare, backed], 'engagement', pieces)).toEqual([backed, bare])
    expect(bestTwo([low, old], 'engagement', pieces)).toEqual([old, low])
  })

  it('are of the kind that was asked for, and something happened in them', () => {
    const planned = one('planned', 'planned', '2026-10-01')
    const idea = one('idea', null, null)
    const other = one('other', 'took_part', '2026-10-01', 'involvement')
    expect(bestTwo([planned, idea, other], 'engagement', none)).toEqual([])
    expect(bestTwo([planned, idea, other], 'involvement', none)).toEqual([other])
    expect(inOrder([planned, other])).toEqual([other])
  })

  it('are two, and not two groups of one whose results are taken together', () => {
    const group = (id: string, on: string, together = 'Two groups made more progress.') => ({
      ...one(id, 'repeated', on),
      together,
    })
    const first = group('first', '2025-12-16')
    const again = group('again', '2026-04-28')
    const other = group('other', '2025-03-01', 'Three other groups did.')
    const below = one('below', 'pupils_changed', '2026-10-01')
    expect(bestTwo([first, again, below], 'engagement', none)).toEqual([again, below])
    expect(bestTwo([first, again, other, below], 'engagement', none)).toEqual([again, other])
    expect(saidOnce([below, first, again, { ...below, id: 'like it' }]).map(({ id }) => id)).toEqual([
      'below',
      'first',
      'like it',
    ])
  })

  it('say why they were chosen', () => {
    expect(whyChosen(one('a', 'pupils_changed', '2026-10-12'), 3)).toBe(
      'It stands on “Pupils changed”; last on 12 October 2026; 3 pieces of evidence.',
    )
    expect(whyChosen(one('a', 'took_part', null), 0)).toBe(
      'It stands on “Took part”; no evidence that may be shown.',
    )
  })
})
