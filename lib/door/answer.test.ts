import { describe, expect, test } from 'vitest'
import { answerOf, languagesIn, problemsOf, typedOf } from './answer'
import { typedIn } from './typed'

const FAMILY = { isOpen: false, isChange: false }
const OPEN = { isOpen: true, isChange: false }

const messages = (step: Parameters<typeof problemsOf>[0], typed: Record<string, string[]>, about = FAMILY) =>
  problemsOf(step, typed, about).map(({ field, message }) => `${field} ${message}`)

describe('what cannot be taken', () => {
  test('is nothing offered, neither chosen nor in words', () => {
    expect(messages('skills', {})).toEqual(['skill skills.missing'])
    expect(messages('skills', { ownWords: ['Walls'] })).toEqual([])
    expect(messages('skills', { skill: ['one'] })).toEqual([])
  })

  test('is a choice there is not', () => {
    expect(messages('how_far', { howFar: ['the moon'] })).toEqual(['howFar how_far.missing'])
    expect(messages('days', { days: ['never'] })).toEqual(['days days.missing'])
  })

  test('is more than a question takes, with how much that is', () => {
    expect(problemsOf('words', { ownWords: ['a'.repeat(2001)] }, FAMILY)).toEqual([
      { field: 'ownWords', message: 'words.too_long', max: 2000 },
    ])
    expect(messages('words', { ownWords: ['a'.repeat(2000)] })).toEqual([])
  })

  test('is an answer by an open link that nobody can be told of', () => {
    const typed = { name: ['سارہ'] }
    expect(messages('contact', typed)).toEqual([])
    expect(messages('contact', typed, OPEN)).toEqual(['contact contact.detail_missing'])
    expect(messages('contact', { ...typed, contact: ['call me'] }, OPEN)).toHaveLength(1)
    expect(messages('contact', { ...typed, contact: ['۰۷۷۰۰ ۹۰۰۱۲۳'] }, OPEN)).toEqual([])
    expect(messages('contact', { ...typed, contact: ['sara@example.org'] }, OPEN)).toEqual([])
  })

  test('is a first answer without consent; a change of it was agreed to before', () => {
    expect(messages('check', {})).toEqual(['consent check.consent_missing'])
    expect(messages('check', {}, { isOpen: false, isChange: true })).toEqual([])
  })
})

test('what was typed is the same after it was sent and is typed again', () => {
  const typed = {
    skill: ['019af9b8-6d5c-7c3e-8a6f-0d3f5b7a9c11'],
    ownWords: ['میں دیواریں بناتی ہوں'],
    level: ['professional'],
    howFar: ['lead'],
    days: ['mon_morning', 'ask_me'],
    ages: ['any'],
    speaks: ['Urdu'],
    speaksOther: ['Pashto, Dari'],
    gains: ['english'],
    gainWords: [],
    name: ['سارہ'],
    contactBy: ['text'],
    contact: ['07700 900123'],
    childClass: [],
  }
  const answer = answerOf(typed, 'ur', typed.skill)
  expect(answer.speaks).toEqual(['Urdu', 'Pashto', 'Dari'])
  expect(typedOf(answer)).toEqual(typed)
})

test('a language that is too long is said to be, and not cut short', () => {
  const problems = (speaksOther: string) =>
    problemsOf('speaks', { speaksOther: [speaksOther] }, { isOpen: true, isChange: false })
  expect(problems('Pashto, Dari, Hindko, Saraiki, Balochi, Brahui')).toEqual([])
  expect(problems('a little of what my grandmother spoke with me')).toEqual([
    { field: 'speaksOther', message: 'words.too_long', max: 40 },
  ])
})

test('languages are separated as each script separates them', () => {
  expect(languagesIn({ speaksOther: ['پشتو، دری / Hindko'] })).toEqual(['پشتو', 'دری', 'Hindko'])
})

test('of a form only its own fields are read, without nulls, and never more than a database or a page can hold', () => {
  const form = new URLSearchParams([
    ['name', 'Sa\0ra'],
    ['consent', 'yes'],
    ...Array.from({ length: 500 }, (_, place) => ['days', String(place)]),
  ])
  const typed = typedIn(form, ['name', 'days'])
  expect(typed.name).toEqual(['Sara'])
  expect(typed.days).toHaveLength(100)
  expect(typed).not.toHaveProperty('consent')
  expect(typedIn(new URLSearchParams({ name: 'a'.repeat(50_000) }), ['name']).name?.[0]).toHaveLength(20_000)
})
