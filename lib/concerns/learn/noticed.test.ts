import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticedIn } from './noticed'

const known = {
  names: ['Amina Khan', 'Tom Reed'],
  classNames: ['Beech'],
  yearGroups: ['Year 3', 'Reception'],
  references: ['Y3-017', 'F-004'],
}
const foundIn = (text: string) => noticedIn(text, known).map(({ found }) => found)

describe('what might make somebody recognisable', () => {
  it.each([
    ['Mrs Khan did not ring back.', 'Mrs Khan'],
    ['Amina Khan answered.', 'Amina Khan'],
    ['We spoke to Reed about it.', 'Reed'],
    ['My son was left at the gate.', 'My son'],
    ['our youngest daughter', 'our youngest daughter'],
    ['The only family from the village', 'The only'],
    ['It happened on 3 March.', '3 March'],
    ['It happened on 3/3/2026.', '3/3/2026'],
    ['Ring 0114 496 0123 now', '0114 496 0123'],
    ['write to a.b@example.org', 'a.b@example.org'],
    ['in beech class', 'beech'],
    ['children in Year 3', 'Year 3'],
    ['family F-004 said so', 'F-004'],
    ['Two parents told us', 'Two parents'],
    ['3 families asked', '3 families'],
    ['the ramp for his wheelchair', 'wheelchair'],
  ])('%s', (text, found) => {
    expect(foundIn(text)).toContain(found)
  })

  it.each([
    'Nobody rings us back when we leave a message.',
    'The car park is dangerous in the morning.',
    'We were told too late about the trip.',
    'The homework is too hard to help with.',
    'It may rain in March.',
    'We read the letters, and the beechwood path is muddy.',
  ])('lets pass: %s', (text) => {
    expect(foundIn(text)).toEqual([])
  })

  it('finds each thing once, and comes back from any text', () => {
    expect(foundIn('Mrs Khan. Mrs Khan. Mrs Khan.').filter((one) => one === 'Mrs Khan')).toHaveLength(1)
    fc.assert(
      fc.property(fc.string({ maxLength: 500, unit: 'binary' }), (text) => {
        for (const { key } of noticedIn(text, known)) expect(key.length).toBeLessThanOrEqual(300)
      }),
    )
  })
})
