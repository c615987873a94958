import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LETTERS } from './default-letters'
import { fillLetter, gapsLeft, LONGEST_LETTER, PLACEHOLDERS, templateFaults } from './letter-text'
import { anyText } from './testing/any-text'

describe('a letter filled with facts', () => {
  it('has them in their places, and lists nothing', () => {
    expect(fillLetter('On {{received}}, {{ Received }} and {{RECEIVED}}.', { received: '3 March' })).toEqual({
      text: 'On 3 March, 3 March and 3 March.',
      gaps: [],
    })
    expect(fillLetter('By {{answer by}} or {{answer-by}}', { answer_by: 'Friday' }).text).toBe(
      'By Friday or Friday',
    )
  })

  it('shows what is not known in brackets, and lists it once', () => {
    for (const parent of [undefined, null, '', '  ']) {
      expect(fillLetter('Dear {{parent}}, dear {{parent}}', { parent })).toEqual({
        text: 'Dear [who the letter is to], dear [who the letter is to]',
        gaps: [{ shown: '[who the letter is to]', why: 'missing' }],
      })
    }
  })

  it('shows what is no placeholder in brackets too', () => {
    expect(fillLetter('{{pupil}} {{}} {{constructor}}', {})).toEqual({
      text: '[pupil] [nothing] [constructor]',
      gaps: ['[pupil]', '[nothing]', '[constructor]'].map((shown) => ({ shown, why: 'unknown' })),
    })
  })

  it('lists braces that were not closed', () => {
    expect(fillLetter('Dear {{parent, {{received}}', { received: 'today' })).toEqual({
      text: 'Dear {{parent, today',
      gaps: [{ shown: '{{', why: 'unknown' }],
    })
  })

  it('is not filled twice', () => {
    expect(
      fillLetter('{{their_words}}', { their_words: 'I said {{reference}} $& $1', reference: 'K7' }).text,
    ).toBe('I said {{reference}} $& $1')
  })

  it('has every fact or its gap, whatever the facts are', () => {
    const facts = fc.dictionary(
      fc.constantFrom(...PLACEHOLDERS.map(({ key }) => key)),
      fc.oneof(anyText(40), fc.constant(null)),
    )
    fc.assert(
      fc.property(facts, (given) => {
        for (const { key, gap } of PLACEHOLDERS) {
          const fact = (given as Record<string, string | null>)[key]?.trim()
          const { text, gaps } = fillLetter(`a{{${key}}}z`, given)
          expect(text).toBe(`a${fact || `[${gap}]`}z`)
          expect(gaps.length).toBe(fact ? 0 : 1)
        }
      }),
    )
  })
})

describe('gaps that are left', () => {
  it('are found in a letter that was edited, each once', () => {
    expect(gapsLeft('Dear [who the letter is to], see [1] and [1], not [\n] or []')).toEqual([
      '[who the letter is to]',
      '[1]',
    ])
    expect(gapsLeft('Dear Mrs Khan')).toEqual([])
  })
})

describe('a template that is saved', () => {
  it.each<[string, RegExp | null]>([
    ['Dear {{parent}}', null],
    ['Dear { all }', null],
    ['  \n', /^Write the letter\.$/],
    ['Dear {{handlr}}', /“{{handlr}}” is not one of the placeholders\. Did you mean {{handler}}\?/],
    ['By {{anwser_by}}', /Did you mean {{answer_by}}\?/],
    ['{{pupil name}}', /is not one of the placeholders\. Choose one from the list\./],
    ['Dear {{parent', /not closed/],
    ['Dear }} {{parent}}', /not closed/],
    ['x'.repeat(LONGEST_LETTER + 1), /10,000 characters/],
  ])('%#', (body, sentence) => {
    const faults = templateFaults(body).join(' ')
    if (sentence) expect(faults).toMatch(sentence)
    else expect(faults).toBe('')
  })
})

describe('the letters a school starts with', () => {
  it('are ten, without fault, addressed and signed', () => {
    expect(DEFAULT_LETTERS.map(({ key }) => key)).toEqual([
      'acknowledgement',
      'answer_upheld',
      'answer_partly_upheld',
      'answer_not_upheld',
      'panel_invitation',
      'panel_answer',
      'apology',
      'holding',
      'data_protection_acknowledgement',
      'closing_no_answer',
    ])
    for (const { key, name, body } of DEFAULT_LETTERS) {
      expect(templateFaults(body), key).toEqual([])
      expect(name.length, key).toBeGreaterThan(5)
      expect(body, key).toMatch(/^Dear {{parent}}\n\n/)
      expect(body, key).toMatch(/\n\nYours sincerely\n\n{{signed}}\n{{role}}$/)
      expect(body, key).not.toMatch(/\n{3}| {2}|--|unfortunately|regrettably|allegation/i)
    }
  })

  it('use every placeholder but those that only a school’s own letters need', () => {
    const used = new Set(
      DEFAULT_LETTERS.flatMap(({ body }) => [...body.matchAll(/{{(\w+)}}/g)].map((place) => place[1])),
    )
    expect(PLACEHOLDERS.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([
      'school',
      'today',
      'stage',
      'acknowledge_by',
    ])
  })

  it('say in every answer where to go next', () => {
    for (const { key, body } of DEFAULT_LETTERS) {
      if (key.startsWith('answer_')) expect(body).toContain('{{next_stage}}')
      if (key === 'panel_answer') expect(body).toContain('{{outside}}')
      if (key.startsWith('data_protection')) expect(body).toContain('Information Commissioner')
    }
  })
})
