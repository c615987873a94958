import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hintOfRoute, OTHER_ROUTES, ROUTES_CHECKED_ON, routeOf } from './other-routes'
import { anyText } from './testing/any-text'

const keys = (words: string) => hintOfRoute(words).map(({ route }) => route.key)

describe('the other routes', () => {
  it('are the eight of the guidance, each with when, where to and a source', () => {
    expect(OTHER_ROUTES.map(({ key }) => key)).toEqual([
      'admissions',
      'exclusions',
      'send_assessment',
      'child_protection',
      'whistleblowing',
      'staff_conduct',
      'third_party',
      'data_protection',
    ])
    for (const { key, name, applies, goTo, source } of OTHER_ROUTES) {
      expect(applies.length, key).toBeGreaterThan(30)
      expect(goTo.length, key).toBeGreaterThan(60)
      for (const text of [name, applies, goTo, source])
        expect(text, key).not.toMatch(/\bmums? and dads?\b|--/)
    }
    expect(ROUTES_CHECKED_ON).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('close the case here, but for those that run beside it', () => {
    expect(OTHER_ROUTES.filter(({ closesHere }) => !closesHere).map(({ key }) => key)).toEqual([
      'staff_conduct',
      'data_protection',
    ])
  })

  it('are found by their key', () => {
    expect(routeOf('admissions')?.name).toBe('Admissions')
    expect(routeOf('body')).toBeUndefined()
  })
})

describe('a hint of another route', () => {
  it.each([
    ['We lost our admission appeal and want to complain.', ['admissions']],
    ['He was suspended for two days and I do not agree', ['exclusions']],
    ['The council refused to assess him for an EHCP', ['send_assessment']],
    ['My social worker said to ring you', ['child_protection']],
    ['I work here and the register is being falsified', ['whistleblowing']],
    ['He smelt of alcohol at the meeting', ['staff_conduct']],
    ['The karate club left the hall filthy', ['third_party']],
    ['I sent a subject access request in May. That is a data breach too.', ['data_protection']],
    ['The holiday club sent his form to the wrong family', ['third_party', 'data_protection']],
    ['Nobody rang me back about the reading book', []],
    ['The bus was late again', []],
    ['', []],
  ])('%s', (words, expected) => {
    expect(keys(words)).toEqual(expected)
  })

  it('says because of which words, each once', () => {
    expect(hintOfRoute('GDPR! GDPR, and a Data  Breach').map(({ because }) => because)).toEqual([
      ['GDPR', 'Data  Breach'],
    ])
  })

  it('is given for any words without fail', () => {
    fc.assert(
      fc.property(anyText(500), (words) => {
        for (const { because } of hintOfRoute(words))
          for (const found of because) expect(words).toContain(found)
      }),
    )
  })
})
