import { describe, expect, it } from 'vitest'
import { STEP_LABELS } from '../impact/ladder'
import type { PackClaim } from './contents'
import { frontOf } from './front'
import { handMade } from './testing/hand-made'

const [two] = handMade().claims
const claim = (activityId: string, kind: PackClaim['kind'], pictures = 1): PackClaim => ({
  ...(two as PackClaim),
  activityId,
  kind,
  pictures: two?.pictures.slice(0, pictures) ?? [],
})

describe('the two sides of a pack', () => {
  it('have the two best examples of each kind and the furthest of the others, with pictures while there is room', () => {
    const claims = [
      ...['c1', 'c2', 'c3', 'c4'].map((id) => claim(id, 'consultation', 2)),
      ...['e1', 'e2', 'e3'].map((id) => claim(id, 'engagement')),
      claim('i1', 'involvement', 2),
    ]
    const front = frontOf(handMade({ claims }))
    expect(front.claims.map(({ activityId }) => activityId)).toEqual(['c1', 'c2', 'c3', 'e1', 'e2', 'i1'])
    expect(front.claims.map(({ pictures }) => pictures.length)).toEqual([2, 2, 2, 1, 0, 0])
    expect(front.more.claims.map(({ activityId }) => activityId)).toEqual(['c4', 'e2', 'e3', 'i1'])
    expect(front.more.claims.at(-1)?.pictures).toHaveLength(2)
  })

  it('say once what is said of several groups taken together, and have the other group in the appendix', () => {
    const group = (id: string) => ({ ...claim(id, 'engagement'), stepLabel: STEP_LABELS.repeated })
    const claims = [group('g1'), group('g2'), claim('e1', 'engagement'), claim('c1', 'consultation')]
    const front = frontOf(handMade({ claims }))
    expect(front.claims.map(({ activityId }) => activityId)).toEqual(['g1', 'e1', 'c1'])
    expect(front.more.claims.map(({ activityId }) => activityId)).toEqual(['g2'])
  })

  it('leave what there is no room for to the appendix, and nothing out', () => {
    const [said] = handMade().quotations
    const [judged] = handMade().judgements
    if (!said || !judged) throw new Error('one of each')
    const quotations = Array.from({ length: 5 }, (_, i) => ({ ...said, id: `q${i}` }))
    const judgements = [{ ...judged, id: 'old', isSuperseded: true }, judged]
    const front = frontOf(handMade({ quotations, judgements }))
    expect([...front.quotations, ...front.more.quotations]).toEqual(quotations)
    expect(front.judgements.map(({ id }) => id)).toEqual([judged.id, 'old'])
  })
})
