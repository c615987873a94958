import type { JudgedDoubt } from '../as-judged'
import { ruleWeight } from './rule-names'

/** Doubts that say the same of several statements, in the statements' order; there is always one. */
export type SaidOnce<D> = readonly [D, ...D[]]

/**
 * Each doubt once, with all the statements it is about: one weak record under six statements is one thing to think about and
 * to answer, and not six. The same are those of one rule that say the same of the same records and were answered alike. What
 * weighs most comes first; within a rule they stay in the order in which they came.
 */
export function saidOnce<D extends JudgedDoubt>(doubts: readonly D[]): SaidOnce<D>[] {
  const same = new Map<string, [D, ...D[]]>()
  for (const doubt of doubts) {
    const key = sameness(doubt)
    const before = same.get(key)
    if (before) before.push(doubt)
    else same.set(key, [doubt])
  }
  return [...same.values()].sort(([a], [b]) => ruleWeight(a.rule) - ruleWeight(b.rule))
}

const sameness = ({ rule, words, records, reply }: JudgedDoubt) =>
  JSON.stringify([
    rule,
    words,
    records.map(({ kind, id }) => `${kind} ${id}`),
    reply && [reply.words, reply.byName, reply.on],
  ])
