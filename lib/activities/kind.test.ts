import { describe, expect, it } from 'vitest'
import { ACTIVITY_KINDS, KIND_DEFINITIONS, KIND_QUESTIONS, proposeKind } from './kind'

const answers = (learningAtHome: boolean, takePartInSchool: boolean, changesTheSchool: boolean) => ({
  learningAtHome,
  takePartInSchool,
  changesTheSchool,
})

describe('the kind of an activity', () => {
  it.each([
    ['a phonics workshop with work to go on with at home', answers(true, true, false), 'engagement'],
    ['a reading log sent home and returned', answers(true, false, false), 'engagement'],
    ['review days where targets are set together', answers(true, true, true), 'engagement'],
    ['a home visit that asks parents what their child likes', answers(true, false, true), 'engagement'],
    ['rugby coached by parents', answers(false, true, false), 'involvement'],
    ['a parent council', answers(false, true, true), 'consultation'],
    ['a survey about homework', answers(false, false, true), 'consultation'],
    ['a newsletter', answers(false, false, false), 'information'],
  ])('%s', (_, given, kind) => {
    expect(proposeKind(given).kind).toBe(kind)
  })

  it('says why in words that follow the answers', () => {
    expect(proposeKind(answers(true, true, false)).because).toContain('come in')
    expect(proposeKind(answers(true, false, false)).because).toContain('if nothing comes back')
    expect(proposeKind(answers(false, false, false)).because).toContain('nothing comes back')
  })

  it('never says that parents come in when they do not', () => {
    for (const home of [true, false]) {
      for (const back of [true, false]) {
        expect(proposeKind(answers(home, false, back)).because).not.toMatch(/come in\b|take part/)
      }
    }
  })

  it('defines every kind, and asks one question for each answer', () => {
    expect(Object.keys(KIND_DEFINITIONS).sort()).toEqual([...ACTIVITY_KINDS].sort())
    expect(KIND_QUESTIONS.map((question) => question.key)).toEqual([
      'learningAtHome',
      'takePartInSchool',
      'changesTheSchool',
    ])
  })
})
