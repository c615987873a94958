import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognisableIn } from './recognisable'
import { smallNumberIn } from './small-number'
import { anyText } from './testing/any-text'

const known = {
  names: ['Amina Khan', 'Tom Reed', 'Will Grace-O’Neill'],
  classNames: ['Beech', '3B'],
  yearGroups: ['Year 3', 'Reception'],
  references: ['Y3-017', 'F-004', '7'],
  groupNames: ['Young carers', 'EAL'],
}
const foundIn = (text: string) => recognisableIn(text, known).map(({ found }) => found)

describe('what might make somebody recognisable', () => {
  it.each([
    ['Mrs Khan did not ring back.', 'Mrs Khan', 'A person’s name.'],
    ['We asked Dr. Patel about it', 'Dr. Patel', 'A person’s name.'],
    ['Miss O’Brien put it right', 'Miss O’Brien', 'A person’s name.'],
    ['Amina answered every letter', 'Amina', 'Somebody of the school has this name.'],
    ['It was Khan’s idea', 'Khan’s', 'Somebody of the school has this name.'],
    ['We spoke to Reed about it.', 'Reed', 'Somebody of the school has this name.'],
    ['Then Will rang', 'Will', 'Somebody of the school has this name.'],
    ['What happened to Liam was wrong', 'Liam', 'This may be a name.'],
    ['The road from Dungworth is dangerous', 'Dungworth', 'This may be a name.'],
    ['My son was left at the gate.', 'My son', 'One family’s child or relation: others may know which.'],
    ['her youngest daughter cried', 'her youngest daughter', null],
    ['my child cried', 'my child', null],
    ['their middle son', 'their middle son', null],
    ['our twins were split up', 'our twins', 'One family’s child or relation: others may know which.'],
    [
      'their foster child moved',
      'their foster child',
      'One family’s child or relation: others may know which.',
    ],
    ['The only family from the village', 'The only', 'What is said of only one is easily recognised.'],
    ['the mother who stood at the gate', 'the mother who', 'What is said of only one is easily recognised.'],
    ['the ramp for a wheelchair', 'wheelchair', 'Few families may be meant by this.'],
    ['a parent in prison', 'prison', 'Few families may be meant by this.'],
    ['in beech class', 'beech class', 'A class of the school.'],
    ['everybody in 3b', '3b', 'A class of the school.'],
    ['children in Year 3', 'Year 3', 'A year group: few families may be meant.'],
    ['the y6s and Yr 11', 'y6s', 'A year group: few families may be meant.'],
    ['families of reception children', 'reception', 'A year group: few families may be meant.'],
    ['what young carers need', 'young carers', null],
    ['EAL families asked', 'EAL', 'A group of pupils: few may be in it.'],
    ['family F-004 said so', 'F-004', 'A reference of the register.'],
    ['It happened on 3 March.', '3 March', 'An exact day: others may remember who was there.'],
    ['on the 3rd of Mar 2026', '3rd of Mar 2026', 'An exact day: others may remember who was there.'],
    ['on March 3rd', 'March 3rd', 'An exact day: others may remember who was there.'],
    ['on 3/3/2026 or 3.3.26', '3/3/2026', 'An exact day: others may remember who was there.'],
    ['2026-03-03 it was', '2026-03-03', 'An exact day: others may remember who was there.'],
    ['Ring 0114 496 0123 now', '0114 496 0123', 'A telephone number.'],
    ['Ring +44 7700 900123', '+44 7700 900123', 'A telephone number.'],
    ['write to a.b@example.org.', 'a.b@example.org', 'An e-mail address.'],
    ['from S6 6GX to school', 'S6 6GX', 'An address: others may know who lives there.'],
    ['cars in 12 Mill Lane', '12 Mill Lane', 'An address: others may know who lives there.'],
    ['Two parents told us', 'Two parents', 'A small number: say “some”, or “parents and carers”.'],
    ['9 of our families asked', '9 of our families', 'A small number: say “some”, or “parents and carers”.'],
  ])('%s', (text, found, reason) => {
    const findings = recognisableIn(text, known)
    expect(findings.map((one) => one.found).join(' | ')).toContain(found)
    if (reason) expect(findings.find((one) => one.found === found)?.reason).toBe(reason)
  })

  it.each([
    'Nobody rings us back when we leave a message.',
    'The car park is dangerous in the morning.',
    'We were told too late about the trip in March.',
    'The homework in English and maths is too hard to help with.',
    'You said: Letters come too late. We did: Letters now go out on Mondays.',
    'We now ring you on the day when your child is away, and parents see their child’s work.',
    'Will it be better by Christmas? May we ask?',
    'We read the letters, and the beechwood path is muddy.',
    'More than 120 families answered, 85% of them on the app.',
    'ASKED AGAIN AND AGAIN, THE OFFICE NOW ANSWERS.',
    'Parents and carers of pupils told us at seven in the evening.',
    '“Nobody listens.” “Someone should ring.”',
    'The gates open at 8.45 and close at 9.00.',
    'Lunch costs £2.50, and seven days of notice are needed.',
    'Ofsted asks Governors and the Headteacher about it.',
  ])('lets pass: %s', (text) => {
    expect(foundIn(text)).toEqual([])
  })

  it('is found once, in order, and only the longer of what lies within another', () => {
    expect(foundIn('Mrs Khan. Mrs Khan. Then Amina Khan, and my son in Year 3.')).toEqual([
      'Mrs Khan',
      'Amina',
      'Khan',
      'my son',
      'Year 3',
    ])
    const [first, second] = recognisableIn('my son and My Son', known)
    expect(first?.key).toBe('own:my son')
    expect(second).toBeUndefined()
  })

  it('is looked for in any text without fail, and stands there', () => {
    fc.assert(
      fc.property(anyText(300), fc.array(anyText(12), { maxLength: 5 }), (text, words) => {
        const school = {
          names: words,
          classNames: words,
          yearGroups: words,
          references: words,
          groupNames: words,
        }
        for (const { found, key } of recognisableIn(text, school)) {
          expect(text).toContain(found)
          expect(key.length).toBeLessThanOrEqual(220)
        }
      }),
    )
  })

  it('comes back from long texts without a space', () => {
    for (const part of ['a', 'A', '1', 'a@', 'Mrs ', '12 ', '0 ', 'one ', '٣']) {
      expect(Array.isArray(recognisableIn(part.repeat(50_000), known))).toBe(true)
    }
  })
})

describe('small numbers', () => {
  it('are those below the threshold, of people, in figures and in words', () => {
    const text =
      'Five families, 6 parents, eleven carers, 12 of the pupils, three days and 200 people; nobody.'
    expect(smallNumberIn(text, 6)).toEqual(['Five families'])
    expect(smallNumberIn(text, 10)).toEqual(['Five families', '6 parents'])
    expect(smallNumberIn(text, 13)).toEqual([
      'Five families',
      '6 parents',
      'eleven carers',
      '12 of the pupils',
    ])
  })

  it('are no parts of others', () => {
    expect(
      smallNumberIn('1,200 parents, 2.5 children, 8% of parents, £5 a child, 2/3 of parents', 10),
    ).toEqual([])
    expect(smallNumberIn('We have two. Parents said so.', 10)).toEqual([])
    expect(smallNumberIn('Of six, ten parents', 11)).toEqual(['ten parents'])
  })
})
