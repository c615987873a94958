import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FLOORS, measureReader } from './figures'
import { OWN, SEEN, UNSEEN } from './labelled/sets'
import { RULES, readText } from './read-text'
import { sentencesOf } from './sentences'

const marksOf = (text: string) => readText(text).map(({ mark }) => mark)

describe('the survey’s own sentences', () => {
  test.each([
    [
      'paragraph 39, which speaks of systems only to say that they are not enough',
      'Too often, the schools visited could point only to systems having been established or developed rather than knowing or showing the impact.',
      [],
    ],
    [
      'paragraph 40, which speaks of turnout only to say that it is not enough',
      'Much of the schools’ evaluation of such work was in terms only of parents’ attendance at events or the response rate to, for example, homework journals.',
      [],
    ],
    [
      'paragraph 42, which doubts',
      'Two of the primary schools had tried to identify the impact of parental engagement on spelling scores, mathematics learning and test results but had not yet found methods that were sophisticated enough to distinguish the changes attributable to parents from other factors.',
      [],
    ],
    [
      'paragraph 42, which claims',
      'Some of the schools provided convincing evidence of improvements in attendance or behaviour for individual pupils, linked to the school’s work with parents.',
      ['impact_without_link'],
    ],
    [
      'paragraph 29',
      'Most of the headteachers arranged for surveys of parents’ views to be carried out every year or two, conducted through questionnaires.',
      ['only_counts'],
    ],
  ])('%s', (_, says, marks) => {
    expect(marksOf(says)).toEqual(marks)
  })
})

describe('the labelled sentences', () => {
  test('are read above the floors, also those the rules were not worked on with', () => {
    for (const set of [SEEN, UNSEEN]) {
      const all = measureReader(set).figures.find(({ of }) => of === 'all')
      expect(all?.precision.p).toBeGreaterThanOrEqual(FLOORS.precision)
      expect(all?.recall.p).toBeGreaterThanOrEqual(FLOORS.recall)
    }
  })

  test('of a school that writes with care are left alone', () => {
    const { misses } = measureReader(OWN)
    expect(misses.map(({ says }) => says)).toEqual([])
  })

  test('bring every rule to speak, so that none is there for nothing', () => {
    const spoke = new Set(
      [...SEEN, ...UNSEEN].flatMap(({ says }) => readText(says).map(({ rule }) => rule.key)),
    )
    expect(RULES.map(({ key }) => key).filter((key) => !spoke.has(key))).toEqual([])
    expect(new Set(RULES.map(({ key }) => key)).size).toBe(RULES.length)
  })
})

describe('a text', () => {
  test('is marked at its own positions, one sentence at a time', () => {
    const text =
      'Parents and carers\n\n• Coffee mornings take place every Thursday.\n• We engage parents through a\nweekly newsletter. Mrs. Ahmed, e.g. at the gate, speaks Urdu.'
    const found = readText(text)
    expect(found.map(({ mark, at, end }) => [mark, text.slice(at, end)])).toEqual([
      ['only_counts', 'Coffee mornings take place every Thursday.'],
      ['confuses', 'We engage parents through a\nweekly newsletter.'],
    ])
    expect(found.map(({ words }) => text.slice(words.at, words.end))).toEqual(['take place every', 'engage'])
  })

  test('leaves alone what parents are quoted with, what is asked, hoped and denied', () => {
    expect(
      marksOf(
        '“The workshops have made a huge difference. My son reads better,” a mother wrote. Have our workshops improved reading? We hope that our workshops improve reading. We cannot say that our workshops improved reading.',
      ),
    ).toEqual([])
    expect(marksOf('Our workshops have improved reading.')).toEqual(['impact_without_link'])
  })

  test('of any kind is read without an error, and marks are whole sentences inside it', () => {
    const said = [...SEEN, ...UNSEEN].map(({ says }) => says)
    const pieces = fc.oneof(
      fc.constantFrom(...said),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('\n', '\n\n', '“', '"', '. ', '… ', 'Mr. ', '• ', '\u00A0', 'İ', '\r\n'),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        const sentences = sentencesOf(text)
        sentences.forEach(({ at, end }, i) => {
          expect(at).toBeGreaterThanOrEqual(sentences[i - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(at)
          expect(end).toBeLessThanOrEqual(text.length)
        })
        for (const { at, end, words } of readText(text)) {
          expect(sentences).toContainEqual({ at, end })
          expect(words.at).toBeGreaterThanOrEqual(at)
          expect(words.end).toBeLessThanOrEqual(end)
          expect(words.end).toBeGreaterThan(words.at)
        }
      }),
    )
  })

  test.each(
    [
      'parents ',
      'has ',
      'Because of parents, ',
      '1,1.',
      'a.',
      ' ',
      '\n',
      '“',
      'engage… ',
      'impact parents improved ',
    ].map((piece) => [piece]),
  )('of 20,000 letters of %j takes a moment', (piece) => {
    const started = performance.now()
    readText(piece.repeat(20_000 / piece.length))
    // A few hundredths of a second on a machine at rest; a pattern that goes wrong takes minutes.
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
