import { expect, test } from 'vitest'
import type { RecordFacts } from '../record-facts'
import { besideOf } from './beside'
import { markedSentences } from './marked-sentences'

type Given = Partial<Pick<RecordFacts, 'activityKinds' | 'rung' | 'step'>>

const fact = (title: string, given: Given) => ({
  id: title,
  title,
  says: `What ${title} may say.`,
  activityKinds: given.activityKinds ?? (['information'] as const).slice(),
  step: given.step ?? 'took_part',
  rung: given.rung ?? null,
})

const ACTIVITIES = [
  fact('Phonics café', {}),
  fact('Number games', { activityKinds: ['engagement'], step: 'parents_responded' }),
  fact('Morning plans', { step: 'pupils_changed', rung: 2 }),
  fact('Family review days', { step: 'promising_sign', rung: 3 }),
  fact('Spelling at home', { activityKinds: ['engagement'], step: 'pupils_changed', rung: 1 }),
]

const beside = (text: string) =>
  markedSentences(text).marked.flatMap((sentence) =>
    besideOf(sentence, [...ACTIVITIES, ...ACTIVITIES]).map(({ id }) => id),
  )

test('an activity is known by the words of its title, whatever it may say', () => {
  expect(beside('The phonics café has raised standards for families.')).toEqual(['Phonics café'])
})

test('otherwise the strongest of the kind that is spoken of: of an effect, what was measured', () => {
  expect(beside('Our workshops have improved attainment.')).toEqual(['Family review days', 'Morning plans'])
})

test('what groups of one activity say together stands there once', () => {
  const says = 'Two groups of this activity, taken together.'
  const group = (title: string) => ({ ...fact(title, { step: 'repeated', rung: 5 }), says })
  const [marked] = markedSentences('Our workshops have improved attainment.').marked
  const found = marked && besideOf(marked, [group('First group'), group('Second group'), ...ACTIVITIES])
  expect(found?.map(({ id }) => id)).toEqual(['First group', 'Family review days'])
})

test('of engagement, what is engagement', () => {
  expect(beside('We engage parents through letters.')).toEqual(['Spelling at home', 'Number games'])
})

test('of a count, where parents and carers responded', () => {
  expect(beside('Our workshops are always well attended.')).toEqual(['Family review days', 'Morning plans'])
})
