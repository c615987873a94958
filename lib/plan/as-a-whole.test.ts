import { expect, it } from 'vitest'
import { planAsAWhole } from './as-a-whole'

const TODAY = '2026-11-30'

const criterion = (reviewOn: string, reached: number | null) => ({
  id: reviewOn,
  about: 'pupils' as const,
  statement: 'Attendance of pupils in Year 2 rises',
  baseline: 91,
  target: 94,
  reviewOn,
  reached,
  reachedOn: null,
  measure: { name: 'Attendance', unit: '%' },
})
const activity = (id: string, stands: 'took_part' | 'pupils_changed') => ({
  id,
  title: id,
  stands,
  claim: id,
})
const contribution = (id: string, became: string | null) => ({
  id,
  words: 'The bus comes late.',
  saidOn: '2026-10-01',
  ideaId: null,
  became,
  becameOn: null,
  locale: 'en',
})

it('counts each activity once, by step, and says what was reached and what became of what parents contributed', () => {
  const bus = {
    criteria: [criterion('2026-11-01', 94), criterion('2026-11-02', 92), criterion('2026-11-03', null)],
    activities: [activity('Walking bus', 'took_part'), activity('Reading', 'pupils_changed')],
    actions: [],
    contributions: [contribution('a', 'It comes at eight.'), contribution('b', null)],
  }
  const reading = {
    ...bus,
    criteria: [criterion('2027-02-01', null)],
    activities: [activity('Reading', 'pupils_changed')],
    contributions: [],
  }
  expect(planAsAWhole([bus, reading], TODAY)).toEqual([
    '2 activities work on it: 1 at “Pupils changed”, 1 at “Took part”.',
    'Of 4 things it will be known by, 1 was reached, 1 was not, 1 was to be looked at by now, 1 is still to be looked at.',
    '2 things parents and carers contributed are on record, 1 with what became of it.',
  ])
})

it('says of an empty plan that nothing works on it and nobody contributed', () => {
  expect(planAsAWhole([{ criteria: [], activities: [], actions: [], contributions: [] }], TODAY)).toEqual([
    'No activity with parents and carers works on it yet.',
    'Nothing that parents and carers contributed is on record.',
  ])
})
