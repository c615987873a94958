import { describe, expect, it } from 'vitest'
import type { Days } from '../../school-days/span'
import { partsOfYear, partsOfYears, sameDay, upTo } from './parts-of-year'

const term = (name: string, startsOn: string, endsOn: string): Days => ({
  kind: 'term',
  name,
  startsOn,
  endsOn,
})
const of2025 = [
  term('Autumn term', '2025-09-02', '2025-12-19'),
  term('Spring term', '2026-01-05', '2026-03-27'),
  term('Summer term', '2026-04-13', '2026-07-21'),
]
const of2026 = [
  term('Autumn term', '2026-09-01', '2026-12-18'),
  term('Spring term', '2027-01-04', '2027-03-25'),
  term('Summer term', '2027-04-12', '2027-07-20'),
]

describe('the parts of a year', () => {
  it('are its terms, each with the holiday before it, and leave no day out', () => {
    const { now, isByTermDates } = partsOfYears([...of2025, ...of2026], 2026)
    expect(isByTermDates).toBe(true)
    expect(now).toEqual([
      { name: 'Autumn term', from: '2026-09-01', to: '2026-12-18' },
      { name: 'Spring term', from: '2026-12-19', to: '2027-03-25' },
      { name: 'Summer term', from: '2027-03-26', to: '2027-08-31' },
    ])
  })

  it('are the three usual ones where the years have not as many terms, or none', () => {
    for (const spans of [[], of2025, [...of2025, ...of2026.slice(0, 2)]]) {
      const { now, before, isByTermDates } = partsOfYears(spans, 2026)
      expect(isByTermDates).toBe(false)
      expect(now.map(({ name }) => name)).toEqual(['Autumn', 'Spring', 'Summer'])
      expect(before.at(-1)?.to).toBe('2026-08-31')
    }
    expect(partsOfYear(of2025, 2025)).toHaveLength(3)
    expect(partsOfYear(of2025, 2026)[0]?.name).toBe('Autumn')
  })

  it('are cut off at a day, and the same day of another year is one that exists', () => {
    const { now } = partsOfYears([...of2025, ...of2026], 2026)
    expect(upTo(now, '2027-01-10').map(({ to }) => to)).toEqual(['2026-12-18', '2027-01-10'])
    expect(sameDay('2028-02-29', -1)).toBe('2027-02-28')
    expect(sameDay('2026-11-29', -1)).toBe('2025-11-29')
  })
})
