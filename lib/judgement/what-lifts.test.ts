import { describe, expect, it } from 'vitest'
import type { Lift } from './record-facts'
import { whatLifts } from './what-lifts'

const lift = (activityId: string, stands: Lift['stands']): Lift => ({
  activityId,
  title: `T ${activityId}`,
  stands,
  label: 'Record what parents said',
  because: 'Nobody has.',
  path: `/activities/${activityId}/responses/new`,
})

describe('what would lift a statement', () => {
  it('is the next step of the lowest, no activity twice, two at most', () => {
    const records = [
      { lifts: [lift('c', 'pupils_changed')] },
      { lifts: [lift('b', 'took_part'), lift('a', 'took_part')] },
      { lifts: [lift('a', 'took_part')] },
      { lifts: [] },
    ]
    expect(whatLifts(records).map(({ activityId }) => activityId)).toEqual(['a', 'b'])
    expect(whatLifts([...records, { lifts: [lift('d', null)] }])[0]?.activityId).toBe('d')
  })

  it('is nothing where nothing is left to do', () => {
    expect(whatLifts([])).toEqual([])
    expect(whatLifts([{ lifts: [] }])).toEqual([])
  })
})
