import { describe, expect, it } from 'vitest'
import { CHANNELS, NEEDS, TIMES } from '../door/choices'
import { choicesIn, choicesInWords } from './preference-words'

describe('what schools write for how families like to be reached', () => {
  it.each([
    ['channels', 'Text', ['text']],
    ['channels', 'SMS / phone call', ['phone', 'text']],
    ['channels', 'E-Mail and Letter', ['email', 'letter']],
    ['channels', 'email; The school’s app', ['email', 'app']],
    ['channels', "the school's app", ['app']],
    ['channels', 'ClassDojo', ['app']],
    ['channels', 'face-to-face, face to face', ['gate']],
    ['channels', 'phone\ntext', ['phone', 'text']],
    ['times', 'After school or evenings', ['after_school', 'evening']],
    ['times', 'anytime', [...TIMES]],
    ['times', 'Sat/Sun', ['weekend']],
    ['times', 'Before 9am', ['before_school']],
    ['needs', 'Wheelchair access + BSL', ['sign_language', 'step_free']],
    ['needs', 'Teams', ['online']],
    ['needs', 'Needs an interpreter', ['interpreter']],
    ['needs', 'Crèche', ['children_along']],
  ] as const)('%s: “%s”', (kind, cell, keys) => {
    expect(choicesIn(kind, cell)).toEqual({ keys, unknown: [] })
  })

  it.each([
    ['channels', 'text, pigeon', ['pigeon']],
    ['channels', 'WhatsApp', ['WhatsApp']],
    ['times', 'mornings', ['mornings']],
    ['needs', 'ask Sue, tea', ['ask Sue', 'tea']],
  ] as const)('%s: what is none of them is said and not guessed: “%s”', (kind, cell, unknown) => {
    expect(choicesIn(kind, cell).unknown).toEqual(unknown)
  })

  it('reads each of its own names and keys back, alone and together', () => {
    for (const [kind, keys] of [
      ['channels', CHANNELS],
      ['times', TIMES],
      ['needs', NEEDS],
    ] as const) {
      for (const key of keys) {
        expect(choicesIn(kind, key).keys).toEqual([key])
        expect(choicesIn(kind, choicesInWords(kind, [key])).keys).toEqual([key])
      }
      expect(choicesIn(kind, choicesInWords(kind, keys))).toEqual({ keys, unknown: [] })
    }
  })
})
