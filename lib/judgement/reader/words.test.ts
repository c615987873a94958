import { expect, test } from 'vitest'
import { proportion } from '../../statistics/proportion'
import { figuresInWords, readerFigures } from './words'

test('shares are told in tenths, and nothing is always right unless it was', () => {
  const told = (x: number, y: number) =>
    figuresInWords({ precision: proportion(x, 100), recall: proportion(y, 100) })
  expect(told(90, 76)).toBe(
    'Of ten marks it gives, about nine are deserved; of ten that are deserved, it gives about eight.',
  )
  expect(told(99, 100)).toContain('about nine are deserved; of ten that are deserved, it gives about ten')
  expect(told(12, 0)).toContain('about one is deserved; of ten that are deserved, it gives about none')
})

test('the page speaks of the sentences the rules were not worked on with', () => {
  const { figures, sentences, seen } = readerFigures()
  expect(sentences + seen).toBeGreaterThanOrEqual(320)
  expect(figures.map(({ of }) => of)).toEqual(['confuses', 'impact_without_link', 'only_counts', 'all'])
})
