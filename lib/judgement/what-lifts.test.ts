import { describe, expect, it } from 'vitest'
import type { Lift } from './record-facts'
import { liftsByStatement, whatLifts } from './what-lifts'

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

  it('stands under the first statement that it would lift, and not again under each', () => {
    const [first, second, third] = ['a', 'b', 'c'].map((id) => ({ lifts: [lift(id, 'took_part')] }))
    if (!first || !second || !third) throw new Error('There are three.')
    const statements = [{ records: [first] }, { records: [first, second] }, { records: [second, third] }]
    const ids = liftsByStatement(statements).map((lifts) => lifts.map(({ activityId }) => activityId))
    expect(ids).toEqual([['a'], ['b'], ['c']])
  })

  it('is nothing where nothing is left to do', () => {
    expect(whatLifts([])).toEqual([])
    expect(whatLifts([{ lifts: [] }])).toEqual([])
  })
})
