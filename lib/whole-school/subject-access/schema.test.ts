import { describe, expect, it } from 'vitest'
import { decisionField, handOverForm, staffChoice } from './schema'

describe('the form of the review', () => {
  it('gives each decision by its text, and further words a line each', () => {
    const read = handOverForm.parse({
      staff: 'shown',
      further: ' his gran \r\n\r\n4 Elm Road',
      [decisionField('1.words')]: 'whole',
      [decisionField('2.words')]: 'out',
    })
    expect(read).toEqual({
      isStaffMasked: false,
      further: ['his gran', '4 Elm Road'],
      decisions: new Map([
        ['1.words', 'whole'],
        ['2.words', 'out'],
      ]),
    })
  })

  it.each([
    {},
    { staff: 'everybody', further: 'x'.repeat(10_001), [decisionField('1')]: 'publish', other: 'out' },
  ])('masks and decides nothing where it is not what the page sends', (sent) => {
    expect(handOverForm.parse(sent)).toEqual({ isStaffMasked: true, further: [], decisions: new Map() })
    expect(staffChoice.parse(undefined)).toBe('masked')
  })
})
