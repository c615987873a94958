import { describe, expect, test } from 'vitest'
import { MEASURE_LIBRARY } from '../measures/library'
import { isAboutSubject, SUBJECT_KEYS, SUBJECTS, subjectName } from './subjects'

const activity = (
  title: string,
  outcomes: { statement: string; measure: { name: string; libraryKey: string | null } | null }[] = [],
) => ({ title, outcomes })

describe('what is about a subject', () => {
  test.each([
    ['Persistent absence in Year 9', ['attendance']],
    ['Attendance rises from 91% to 94%', ['attendance']],
    ['Attendance at the workshop', []],
    ['Reading together, Year 1', ['reading']],
    ['Times tables at the kitchen table', ['mathematics']],
    ['Spelling and handwriting', ['writing']],
    ['SEND coffee mornings', ['send']],
    ['They send a letter', []],
    ['Fewer suspensions', ['behaviour']],
    ['Vocabulary in the nursery', ['early_language']],
    ['Settling in well', ['transition']],
    ['A stall at the fair', []],
  ])('%s', (text, subjects) => {
    expect(SUBJECT_KEYS.filter((key) => isAboutSubject(key, activity(text)))).toEqual(subjects)
  })

  test('an activity is about a subject by the measure of an outcome, whatever its title says', () => {
    const measure = { name: 'Our Tuesday score', libraryKey: 'attendance' }
    const tuesdays = activity('Tuesdays', [{ statement: 'It rises', measure }])
    expect(isAboutSubject('attendance', tuesdays)).toBe(true)
    expect(isAboutSubject('reading', tuesdays)).toBe(false)
  })

  test('and by its title or what should change', () => {
    expect(isAboutSubject('reading', activity('Story sacks: reading at home'))).toBe(true)
    expect(
      isAboutSubject('reading', activity('Fridays', [{ statement: 'They read more', measure: null }])),
    ).toBe(true)
  })

  test('something else is matched by nothing, and an unknown key by nothing', () => {
    expect(isAboutSubject('other', activity('Something else'))).toBe(false)
    expect(isAboutSubject('toString', activity('Reading'))).toBe(false)
  })
})

test('every measure of a subject is in the library, and every library measure about pupils has a subject', () => {
  const named = SUBJECT_KEYS.flatMap((key) => SUBJECTS[key].measures as readonly string[])
  const library = MEASURE_LIBRARY.map(({ libraryKey }) => libraryKey)
  expect(library).toEqual(expect.arrayContaining(named))
  const aboutPupils = MEASURE_LIBRARY.filter(({ about }) => about !== 'parents').map(
    ({ libraryKey }) => libraryKey,
  )
  expect(named.toSorted()).toEqual(aboutPupils.toSorted())
})

test('a key of an older version is shown as it is', () => {
  expect(subjectName('attendance')).toBe('Attendance and punctuality')
  expect(subjectName('music')).toBe('music')
})
