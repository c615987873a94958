import { describe, expect, it } from 'vitest'
import { EVALUATION_HAPPENINGS } from './happenings'

const told = (kind: string, detail: Record<string, unknown>) => EVALUATION_HAPPENINGS[kind]?.(detail)

describe('what happened to a plan, after the person’s name', () => {
  it('says what was changed after it was locked: the design, how much would matter, or the words', () => {
    const changed = (before: object, after: object) =>
      told('evaluation.design_changed_after_lock', {
        measure: 'Reading age',
        design: 'randomised',
        before: { design: 'randomised', comparedHow: 'A', worthwhile: 3, ...before },
        after: { design: 'randomised', comparedHow: 'B', worthwhile: 3, ...after },
      })
    expect(changed({ design: 'prepost' }, {})).toBe(
      'changed how Reading age is compared after it was locked: by lot, before that before and after',
    )
    expect(changed({}, { worthwhile: 1.5 })).toBe(
      'changed how much would matter in Reading age after it was locked: 1.5, before that 3',
    )
    expect(changed({}, { worthwhile: null })).toMatch(/: not said, before that 3$/)
    expect(changed({}, {})).toBe('changed the words of how Reading age is compared after they were locked')
  })

  it('says which design new answers no longer allow', () => {
    expect(
      told('evaluation.design_fell_back', { measure: 'Reading age', before: { design: 'randomised' } }),
    ).toBe(
      'gave answers that no longer allow Reading age to be compared by lot, so it is compared before and after',
    )
  })

  it('never prints a detail that is missing as such, of older entries either', () => {
    for (const [kind, words] of Object.entries(EVALUATION_HAPPENINGS))
      expect(words({ measure: 'Reading age' }), kind).not.toContain('[object')
  })
})
