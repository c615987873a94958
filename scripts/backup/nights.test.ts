import { expect, it } from 'vitest'
import { isDue, kept, nightlyName, pastTheirDay } from './nights.mjs'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute)
const copy = (day: number, hour = 2) => nightlyName(at(day, hour))

it('is named after its moment on this computer’s clock', () => {
  expect(nightlyName(new Date(2026, 0, 5, 2, 0, 9))).toBe('nightly-2026-01-05-020009.zip')
})

it('is due from two at night, once a night', () => {
  const since = at(1, 12)
  expect(isDue({ now: at(21, 1, 59), since, names: [copy(20)] })).toBe(false)
  expect(isDue({ now: at(21, 2), since, names: [copy(20)] })).toBe(true)
  expect(isDue({ now: at(21, 2, 1), since, names: [copy(20), copy(21)] })).toBe(false)
})

it('is made up for by a computer that was off at night', () => {
  expect(isDue({ now: at(21, 8, 30), since: at(1, 12), names: [copy(18)] })).toBe(true)
  expect(isDue({ now: at(21, 8, 31), since: at(1, 12), names: [copy(18), copy(21, 8)] })).toBe(false)
})

it('is not due before there is a school, nor on the day it was set up', () => {
  expect(isDue({ now: at(21, 8), since: null, names: [] })).toBe(false)
  expect(isDue({ now: at(21, 8), since: at(21, 7), names: [] })).toBe(false)
  expect(isDue({ now: at(22, 2), since: at(21, 7), names: [] })).toBe(true)
})

it('is not taken for made because of other files', () => {
  const names = ['alongside.zip', 'failed.json', `${copy(21)}.unfinished-77`, 'nightly-notes.zip']
  expect(isDue({ now: at(21, 3), since: at(1, 12), names })).toBe(true)
})

it('leaves the newest fourteen, and every file that is not a nightly copy', () => {
  const copies = Array.from({ length: 20 }, (_, i) => copy(i + 1))
  const others = ['alongside.zip', 'nightly.zip', 'before the move.zip']
  expect(kept).toBe(14)
  expect(pastTheirDay([...others, ...copies].reverse())).toEqual(copies.slice(0, 6))
  expect(pastTheirDay(copies.slice(0, 14))).toEqual([])
  expect(pastTheirDay([`${copy(3)}.unfinished-812`, ...others])).toEqual([`${copy(3)}.unfinished-812`])
})
