import { describe, expect, it } from 'vitest'
import type { Met } from '@/prisma/generated/enums'
import type { AsJudged, JudgedStatement } from './as-judged'
import { moveInWords, whatMoved } from './what-moved'

const record = (id: string, ageDays: number) => ({
  kind: 'activity' as const,
  id,
  title: id,
  stepLabel: null,
  rung: null,
  on: null,
  ageDays,
  says: id,
})

const statement = (
  key: string,
  answer: Met | null,
  records: JudgedStatement['records'] = [],
): JudgedStatement => ({
  key,
  words: `Words of ${key}`,
  grade: null,
  source: null,
  isQuoted: false,
  answer,
  own: null,
  records,
})

const judged = (...statements: JudgedStatement[]): AsJudged => ({
  framework: { key: 'own', edition: '1', name: 'Own', source: '' },
  area: { key: 'whole', name: 'Whole', about: '' },
  scale: [],
  academicYear: 2026,
  term: 1,
  grade: null,
  proposed: null,
  differsWhy: null,
  words: null,
  statements,
  doubts: [],
  agreedByName: 'Claire',
  agreedOn: '2026-12-01',
})

const itself = (key: string) => key

describe('what moved between two judgements', () => {
  it('is told statement by statement, with the records that are new, gone or grown old', () => {
    const before = judged(
      statement('a', 'nearly', [record('reading', 200), record('phonics', 30)]),
      statement('b', 'met', [record('forum', 400)]),
    )
    const now = judged(
      statement('a', 'met', [record('reading', 380), record('maths', 10)]),
      statement('b', 'no_evidence', [record('forum', 580)]),
    )
    const moved = whatMoved(now, before, itself)
    expect(moved.statements).toMatchObject([
      {
        kind: 'better',
        before: 'nearly',
        now: 'met',
        added: [{ id: 'maths' }],
        gone: [{ id: 'phonics' }],
        grownOld: [{ id: 'reading' }],
      },
      { kind: 'worse', added: [], gone: [], grownOld: [] },
    ])
    expect(moveInWords(moved)).toBe('1 statement better, 1 worse.')
  })

  it('follows a statement that was carried on, and never guesses one that was not', () => {
    const before = judged(statement('a', 'met'), statement('old', 'nearly'))
    const now = judged(statement('a', 'met'), statement('newer', 'met'))
    const moved = whatMoved(now, before, (key) => (key === 'newer' ? 'old' : null))
    expect(moved.statements.map(({ kind, before: was }) => [kind, was])).toEqual([
      ['new', null],
      ['better', 'nearly'],
    ])
    expect(moved.leftOut).toEqual([{ words: 'Words of a', before: 'met' }])
    expect(moveInWords(moved)).toBe('1 statement better, 1 new.')
    expect(moveInWords({ statements: [] })).toBe('There is no statement to compare.')
  })
})
