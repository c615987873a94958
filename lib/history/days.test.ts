import { describe, expect, it } from 'vitest'
import { startOfDay } from './days'

describe('the start of a day in England', () => {
  it.each([
    ['2026-01-15', '2026-01-15T00:00:00.000Z'],
    ['2026-06-15', '2026-06-14T23:00:00.000Z'],
    // The clocks go forward and back in the small hours, after midnight.
    ['2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', '2026-10-26T00:00:00.000Z'],
  ])('of %s is %s', (date, moment) => {
    expect(startOfDay(date).toISOString()).toBe(moment)
  })
})
