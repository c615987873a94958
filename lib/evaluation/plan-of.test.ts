import { describe, expect, it } from 'vitest'
import { lockedAs } from '../activities/criterion-lock'
import { isSetInAdvance } from './plan-of'

const criterion = {
  statement: 'Pupils read with more understanding',
  measure: { name: 'Reading age', unit: 'months' },
  baseline: 83,
  target: 90,
  worthwhile: 2,
  reviewOn: '2026-03-27',
  comparedHow: 'Half of the 58 families start this term and half next, drawn by lot.',
}
const at = (day: string) => new Date(`${day}T12:00:00Z`)
const row = {
  lockedAt: at('2026-01-12'),
  changedAfterLockAt: null as Date | null,
  asLocked: lockedAs(criterion, 'Amina Khan') as unknown,
  firstAfterAt: at('2026-03-20') as Date | null,
  criterion: criterion as typeof criterion,
}

describe('whether what counts was set in advance', () => {
  it('is, when it was locked before the first second figure was entered and taken', () => {
    expect(isSetInAdvance(row, '2026-03-18')).toBe(true)
    expect(isSetInAdvance({ ...row, firstAfterAt: null }, null)).toBe(true)
  })

  it('is not, when it was never locked, locked later, or the figures lay in a drawer before', () => {
    expect(isSetInAdvance({ ...row, lockedAt: null }, null)).toBe(false)
    expect(isSetInAdvance({ ...row, lockedAt: at('2026-03-21') }, '2026-03-20')).toBe(false)
    expect(isSetInAdvance(row, '2026-01-05')).toBe(false)
  })

  it('is not, when what would matter was changed afterwards; a later look changes nothing', () => {
    const changed = { ...row, changedAfterLockAt: at('2026-03-25') }
    expect(isSetInAdvance({ ...changed, criterion: { ...criterion, worthwhile: 1 } }, '2026-03-18')).toBe(
      false,
    )
    expect(
      isSetInAdvance({ ...changed, criterion: { ...criterion, comparedHow: 'Before and after.' } }, null),
    ).toBe(false)
    expect(
      isSetInAdvance({ ...changed, criterion: { ...criterion, reviewOn: '2026-05-01' } }, '2026-03-18'),
    ).toBe(true)
    const early = { ...row, changedAfterLockAt: at('2026-02-01'), criterion: { ...criterion, worthwhile: 1 } }
    expect(isSetInAdvance(early, '2026-03-18')).toBe(true)
  })
})
