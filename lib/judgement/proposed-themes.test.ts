import { describe, expect, it } from 'vitest'
import { proposedThemes, type RecordSketch } from './proposed-themes'

const sketch = (given: Partial<RecordSketch>): RecordSketch => ({
  kind: 'activity',
  title: 'Tuesdays',
  activityKinds: [],
  groups: [],
  measures: [],
  hasResult: false,
  ...given,
})

describe('what a record may be about', () => {
  it.each<[Partial<RecordSketch>, string[]]>([
    [{}, []],
    [{ activityKinds: ['engagement'] }, ['learning_at_home']],
    [{ activityKinds: ['involvement', 'consultation'] }, ['learning_in_school', 'listening']],
    [{ groups: ['traveller'] }, ['inclusion']],
    [{ groups: ['service_child'] }, []],
    [{ measures: ['attendance', 'maths'] }, ['attendance']],
    [{ hasResult: true }, ['evaluation']],
    [{ kind: 'idea' }, ['listening', 'decisions']],
    [{ kind: 'improvement' }, ['concerns']],
    [{ title: 'Review days: targets set together' }, ['targets']],
    [{ title: 'Welcome mornings for families new to England' }, ['welcome', 'inclusion']],
    [{ title: 'A call on the first late morning' }, ['communication', 'attendance']],
    [{ title: 'Translated stories' }, ['inclusion']],
    [{ title: 'Collated letters' }, ['communication']],
  ])('%j: %j', (given, themes) => {
    expect(proposedThemes(sketch(given))).toEqual(themes)
  })
})
