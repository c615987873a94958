import { describe, expect, it } from 'vitest'
import type { PackNumber } from './contents'
import { numberSources, sourceInWords } from './number-sources'

const one = (label: string, from: string, ...titles: string[]): PackNumber => ({
  ...{ key: label, label, value: 1, printed: '1', counts: 'records', from },
  records: titles.map((title) => ({ kind: 'activity', id: title, title })),
})

describe('where the numbers of a pack come from', () => {
  it('is told once for neighbours that were counted alike in the same records', () => {
    const sources = numberSources({
      numbers: [
        one('Invited', 'On the lists.', 'Reading', 'Maths'),
        one('Came', 'On the lists.', 'Reading', 'Maths'),
        one('Came to reading', 'On the lists.', 'Reading'),
        one('Complaints', 'In the log.'),
        one('Compliments', 'In the log.'),
        one('Invited again', 'On the lists.', 'Reading', 'Maths'),
      ],
    })
    expect(sources.map(({ numbers }) => numbers.map(({ note }) => note))).toEqual([[1, 2], [3], [4, 5], [6]])
    expect(sources.map(sourceInWords)).toEqual([
      'On the lists. Reading; Maths.',
      'On the lists. Reading.',
      'In the log.',
      'On the lists. Reading; Maths.',
    ])
  })

  it('is told apart where as many records are others', () => {
    const sources = numberSources({
      numbers: [one('A', 'On the lists.', 'Reading'), one('B', 'On the lists.', 'Maths')],
    })
    expect(sources).toHaveLength(2)
  })
})
