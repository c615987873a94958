import { describe, expect, it } from 'vitest'
import { MEASURE_LIBRARY } from './library'
import { rangeInWords, scaleChanges, whyScaleIsFixed } from './measure'
import { looksChange, newMeasure } from './schema'

const typed = { name: 'Spelling, spring', about: 'pupils', direction: 'higher', type: 'school_test' }

const problems = (given: Record<string, string>) => {
  const parsed = newMeasure.safeParse({ ...typed, ...given })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('what is typed for a measure', () => {
  it('takes as little as a name, whom it is about, what sort it is and which way is better', () => {
    expect(newMeasure.parse(typed)).toEqual({
      ...typed,
      libraryKey: null,
      unit: '',
      minimum: null,
      maximum: null,
      publishedSd: null,
      reliability: null,
      decimals: 0,
    })
  })

  it.each([
    [{ minimum: '10', maximum: '10' }, 'maximum', /more than the lowest/],
    [{ minimum: '10', maximum: '−5' }, 'maximum', /more than the lowest/],
    [{ reliability: '92' }, 'reliability', /such as 0.91/],
    [{ reliability: '0' }, 'reliability', /above 0/],
    [{ publishedSd: '0' }, 'publishedSd', /more than 0/],
    [{ decimals: '5' }, 'decimals', /4 or fewer/],
    [{ decimals: '1.5' }, 'decimals', /whole number/],
    [{ direction: '' }, 'direction', /which way is better/],
    [{ type: 'made up' }, 'type', /what sort/],
    [{ name: ' ' }, 'name', /Enter a name/],
    [{ minimum: 'many' }, 'minimum', /such as 12.5/],
  ])('refuses %j', (given, field, message) => {
    expect(problems(given)).toEqual([[field, expect.stringMatching(message)]])
  })

  it('leaves the scale out of a change that may not touch it', () => {
    const id = '01890000-0000-7000-8000-000000000000'
    const parsed = looksChange.parse({ id, version: '2', ...typed, unit: 'points' })
    expect(Object.keys(parsed).sort()).toEqual(['decimals', 'id', 'name', 'reliability', 'version'])
  })
})

describe('a scale', () => {
  it.each([
    [{ minimum: 0, maximum: 100, unit: '%' }, '0 to 100%'],
    [{ minimum: 40, maximum: 160, unit: 'points' }, '40 to 160 points'],
    [{ minimum: 0.5, maximum: null, unit: '' }, 'at least 0.5'],
    [{ minimum: null, maximum: 20, unit: 'of 20' }, 'at most 20'],
    [{ minimum: 0, maximum: 40, unit: 'of 40 words' }, '0 to 40 words'],
    [{ minimum: null, maximum: null, unit: 'points' }, ''],
  ])('%j reads as %s', (scale, words) => expect(rangeInWords(scale)).toBe(words))

  it('is fixed by figures and by planned outcomes, and says by how many', () => {
    expect(whyScaleIsFixed({ outcomes: 2, lockedOutcomes: 0, figures: 0 })).toBeNull()
    expect(whyScaleIsFixed({ outcomes: 1, lockedOutcomes: 1, figures: 1200 })).toMatch(
      /1,200 figures and one planned outcome on this scale/,
    )
  })

  it('changes with any part of it', () => {
    const [attendance] = MEASURE_LIBRARY
    const scale = {
      about: 'pupils' as const,
      publishedSd: null,
      ...(attendance as (typeof MEASURE_LIBRARY)[0]),
    }
    expect(scaleChanges(scale, { ...scale })).toEqual([])
    expect(scaleChanges(scale, { ...scale, unit: 'days', maximum: null })).toEqual(['unit', 'maximum'])
  })
})
