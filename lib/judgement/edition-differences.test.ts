import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesOf, type EditionWords, pairsOf, wordsOfShipped } from './edition-differences'
import { OFSTED_2011 } from './frameworks/ofsted-2011'
import { wordDifference } from './word-difference'

const BEFORE: EditionWords = {
  rule: 'best_fit',
  scale: [
    { key: 'good', name: 'Good' },
    { key: 'poor', name: 'Poor' },
  ],
  areas: [
    { key: 'a', name: 'Engagement', about: '' },
    { key: 'b', name: 'Impact', about: '' },
  ],
  statements: [
    { key: 'one', areaKey: 'a', grade: 'good', words: 'Parents are asked.' },
    { key: 'two', areaKey: 'a', grade: null, words: 'Parents are told what came of it.' },
    { key: 'three', areaKey: 'b', grade: null, words: 'Parents come to events.' },
    { key: 'four', areaKey: 'b', grade: null, words: 'Parents help pupils learn.' },
  ],
}

describe('what a newer edition changes', () => {
  it('is nothing against itself', () => {
    const words = wordsOfShipped(OFSTED_2011)
    const found = differencesOf(words, words)
    expect(found).toMatchObject({ rule: null, grades: [], areas: [] })
    expect(found.statements.every(({ kind }) => kind === 'same')).toBe(true)
  })

  it('is told statement by statement, with grades, areas and the rule', () => {
    const found = differencesOf(BEFORE, {
      rule: 'all_met',
      scale: [
        { key: 'good', name: 'Strong' },
        { key: 'fair', name: 'Fair' },
      ],
      areas: [
        { key: 'a', name: 'Engagement', about: '' },
        { key: 'c', name: 'Inclusion', about: '' },
      ],
      statements: [
        { key: 'two', areaKey: 'a', grade: null, words: 'Parents are always told what came of it.' },
        { key: 'other', areaKey: 'c', grade: null, words: 'parents help  pupils learn' },
        { key: 'one', areaKey: 'a', grade: null, words: 'Parents are asked.' },
        { key: 'five', areaKey: 'c', grade: 'fair', words: 'Nobody is left out.' },
      ],
    })
    expect(found.rule).toEqual({ before: 'best_fit', after: 'all_met' })
    expect(found.grades).toEqual([
      { before: 'Good', after: 'Strong' },
      { before: null, after: 'Fair' },
      { before: 'Poor', after: null },
    ])
    expect(found.areas).toEqual([
      { before: null, after: 'Inclusion' },
      { before: 'Impact', after: null },
    ])
    expect(found.statements.map(({ kind, before, after }) => [kind, before?.key, after?.key])).toEqual([
      ['changed', 'two', 'two'],
      ['changed', 'four', 'other'],
      ['changed', 'one', 'one'],
      ['new', undefined, 'five'],
      ['gone', 'three', undefined],
    ])
    expect(found.statements[0]?.words?.after).toEqual([
      { text: 'Parents are ', isOwn: false },
      { text: 'always ', isOwn: true },
      { text: 'told what came of it.', isOwn: false },
    ])
    expect(found.statements[1]?.also).toEqual(['It stands under “Inclusion”, and stood under “Impact”.'])
    expect(found.statements[2]?.also).toEqual(['It stands for no grade, and stood for “Good”.'])
  })

  it('pairs no statement twice', () => {
    const same = { areaKey: 'a', grade: null, words: 'The same words.' }
    const pairs = pairsOf(
      [{ key: 'x', ...same }],
      [
        { key: 'y', ...same },
        { key: 'z', ...same },
      ],
    )
    expect(pairs.size).toBe(1)
  })

  it('leaves both wordings as they are, marks nothing in what is alike, and everything in what is not', () => {
    const sentence = fc.array(fc.constantFrom('parents', 'are', 'asked', 'and', 'told'), { maxLength: 12 })
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')]
        const found = wordDifference(before, after)
        expect(found.before.map(({ text }) => text).join('')).toBe(before)
        expect(found.after.map(({ text }) => text).join('')).toBe(after)
        const shared = (parts: typeof found.before) =>
          parts.filter(({ isOwn }) => !isOwn).flatMap(({ text }) => text.trim().split(' '))
        expect(shared(found.before)).toEqual(shared(found.after))
        if (before === after) expect(found.before.some(({ isOwn }) => isOwn)).toBe(false)
      }),
    )
    expect(wordDifference('Parents help.', 'Nobody came').after).toEqual([
      { text: 'Nobody came', isOwn: true },
    ])
  })
})
