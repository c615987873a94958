import { describe, expect, it } from 'vitest'
import type { JudgedDoubt } from '../as-judged'
import { saidOnce } from './said-once'

const reply = { words: 'We ask in spring.', byName: 'A. Khan', on: '2026-11-30' }
const doubt = (given: Partial<JudgedDoubt>): JudgedDoubt => ({
  rule: 'one_record',
  about: 's1',
  words: '“Met” rests on one record.',
  source: 'Our own rule',
  records: [{ kind: 'activity', id: 'a', title: 'Coffee morning' }],
  reply: null,
  ...given,
})

/** "one_record: s1 s2" */
const said = (...doubts: JudgedDoubt[]) =>
  saidOnce(doubts).map((same) => `${same[0].rule}: ${same.map(({ about }) => about).join(' ')}`)

describe('doubts that say the same', () => {
  it('are one, with the statements they are about', () => {
    expect(said(doubt({}), doubt({ about: 's2' }), doubt({ about: 's4' }))).toEqual(['one_record: s1 s2 s4'])
  })

  it.each<[string, Partial<JudgedDoubt>]>([
    ['say something else', { words: '“Nearly” rests on one record.' }],
    ['rest on another record', { records: [{ kind: 'evidence', id: 'a', title: 'Coffee morning' }] }],
    ['were answered', { reply }],
  ])('are two where some %s', (_, given) => {
    expect(said(doubt({}), doubt({ about: 's2', ...given }))).toEqual(['one_record: s1', 'one_record: s2'])
  })

  it('are one where they were answered alike, and two where not', () => {
    const other = { ...reply, words: 'In May.' }
    expect(
      said(
        doubt({ reply }),
        doubt({ about: 's2', reply: { ...reply } }),
        doubt({ about: 's3', reply: other }),
      ),
    ).toEqual(['one_record: s1 s2', 'one_record: s3'])
  })

  it('stand by weight, whichever statement comes first, and what nobody knows comes last', () => {
    expect(
      said(
        doubt({ rule: 'of_another_version' }),
        doubt({}),
        doubt({ about: 's2', rule: 'rests_on_turnout' }),
        doubt({ about: '', rule: 'impact_above_engagement' }),
      ),
    ).toEqual([
      'impact_above_engagement: ',
      'rests_on_turnout: s2',
      'one_record: s1',
      'of_another_version: s1',
    ])
  })
})
