import { describe, expect, it } from 'vitest'
import type { FormState } from './form-state'
import { fieldOf, ticksOf } from './two-sides'

const sent = (more: Partial<FormState>): FormState => ({ values: {}, errors: {}, ...more })

describe('a text that two people may have changed', () => {
  it('is the record’s until something was sent, then what was typed', () => {
    expect(fieldOf(sent({}), 'need', 'Old')).toEqual({ shown: 'Old' })
    expect(fieldOf(sent({ values: { need: 'Mine' } }), 'need', 'Old')).toEqual({ shown: 'Mine' })
  })

  const found = (was: string, mine: string, now: string) =>
    fieldOf(sent({ changed: 'now', was: { need: was }, values: { need: mine } }), 'need', now)

  it('takes over what only the other changed, and shows what it said before', () => {
    expect(found('Old', 'Old', 'Theirs')).toEqual({
      shown: 'Theirs',
      sides: { theirs: 'Theirs', mine: 'Old', isAlsoMine: false },
    })
  })

  it('keeps what only this person changed, and what both changed alike, without a word', () => {
    expect(found('Old', 'Mine', 'Old')).toEqual({ shown: 'Mine' })
    expect(found('Old', 'Same', 'Same')).toEqual({ shown: 'Same' })
  })

  it('keeps what both changed as typed, with theirs beside it; also where one emptied it', () => {
    expect(found('Old', 'Mine', 'Theirs')).toEqual({
      shown: 'Mine',
      sides: { theirs: 'Theirs', mine: 'Mine', isAlsoMine: true },
    })
    expect(found('Old', '', 'Theirs')).toMatchObject({ shown: '', sides: { mine: '' } })
    expect(found('Old', 'Mine', '')).toMatchObject({ shown: 'Mine', sides: { theirs: '' } })
  })

  it('takes a side when its button was pressed, and still shows both', () => {
    const state = sent({
      changed: 'before',
      was: { need: 'Old' },
      values: { need: 'Mine' },
      mine: { need: 'Mine' },
    })
    const sides = { theirs: 'Theirs', mine: 'Mine', isAlsoMine: true }
    expect(fieldOf({ ...state, take: 'theirs need' }, 'need', 'Theirs')).toEqual({ shown: 'Theirs', sides })
    const back = { ...state, values: { need: 'Theirs' }, take: 'mine need' }
    expect(fieldOf(back, 'need', 'Theirs')).toEqual({ shown: 'Mine', sides })
    expect(fieldOf({ ...state, take: 'theirs title' }, 'need', 'Theirs').shown).toBe('Mine')
  })

  it('does not take over again what this person has put back since', () => {
    const state = sent({ changed: 'before', was: { need: 'Old' }, values: { need: 'Old' } })
    expect(fieldOf(state, 'need', 'Theirs').shown).toBe('Old')
  })
})

describe('boxes that two people may have ticked', () => {
  const found = (was: string[], mine: string[], now: string[]) =>
    ticksOf(sent({ changed: 'now', was: { came: was }, values: { came: mine, by: 'families' } }), 'came', now)

  it('hold both persons’ changes, box by box', () => {
    const { shown, sides } = found(['F1', 'F2'], ['F1', 'F2', 'F3'], ['F2', 'F4'])
    expect(shown.sort()).toEqual(['F2', 'F3', 'F4'])
    expect(sides).toEqual({ theirs: ['F2', 'F4'], mine: ['F1', 'F2', 'F3'], isAlsoMine: true })
  })

  it('lose none to a list that was empty', () => {
    expect(found([], ['F1'], ['F2']).shown.sort()).toEqual(['F1', 'F2'])
    expect(found(['F1'], ['F1'], []).shown).toEqual([])
  })

  it('are what was ticked when nobody else changed them, also when that is none', () => {
    expect(found(['F1'], [], ['F1'])).toEqual({ shown: [] })
    expect(ticksOf(sent({ values: { by: 'families' } }), 'came', ['F1'])).toEqual({ shown: [] })
    expect(ticksOf(sent({}), 'came', ['F1'])).toEqual({ shown: ['F1'] })
  })
})
