import { type Proportion, proportion } from '../../statistics/proportion'
import type { Labelled } from './labelled/sets'
import { MARKS, type Mark } from './marks'
import { readText } from './read-text'

/** How often the reader is right about labelled sentences, for one mark or for all together. */
export type Figures = {
  of: Mark | 'all'
  /** Sentences that deserve it. */
  deserving: number
  /** Of the marks given, the share that is deserved, between 0 and 1. */
  precision: Proportion
  /** Of the marks deserved, the share that is given, between 0 and 1. */
  recall: Proportion
  /** The harmonic mean of the two; null where neither can be told. */
  f1: number | null
}

/** A sentence about which the reader is wrong. */
type Miss = { says: string; mark: Mark; isFalse: boolean; rule: string | null }

/** What the reader is held to on the unseen sentences, all marks together. `npm run reader:check` fails under them. */
export const FLOORS = { precision: 0.85, recall: 0.85 } as const

/** Measures the reader on sentences, each read by itself. */
export function measureReader(set: readonly Labelled[]): { figures: Figures[]; misses: Miss[] } {
  const misses: Miss[] = []
  const counts = MARKS.map((mark) => ({ of: mark, right: 0, wrong: 0, missed: 0 }))
  for (const { says, marks } of set) {
    const given = readText(says)
    for (const count of counts) {
      const found = given.find(({ mark }) => mark === count.of)
      const isDeserved = marks.includes(count.of)
      if (found && isDeserved) count.right += 1
      else if (found) count.wrong += 1
      else if (isDeserved) count.missed += 1
      if (Boolean(found) !== isDeserved)
        misses.push({ says, mark: count.of, isFalse: Boolean(found), rule: found?.rule.key ?? null })
    }
  }
  const sum = (of: 'right' | 'wrong' | 'missed') => counts.reduce((all, count) => all + count[of], 0)
  const all = { of: 'all' as const, right: sum('right'), wrong: sum('wrong'), missed: sum('missed') }
  return { figures: [...counts, all].map(figuresOf), misses }
}

function figuresOf(count: { of: Figures['of']; right: number; wrong: number; missed: number }): Figures {
  const { of, right, wrong, missed } = count
  const twice = 2 * right
  return {
    of,
    deserving: right + missed,
    precision: proportion(right, right + wrong),
    recall: proportion(right, right + missed),
    f1: twice + wrong + missed === 0 ? null : twice / (twice + wrong + missed),
  }
}
