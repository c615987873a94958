import { expect, test } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { anOffer } from '@/prisma/builders/skills'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { offersSaying } from './offers-saying'

const saying = (viewer: Viewer, ...words: string[]) =>
  inSchool(viewer, (tx) => offersSaying(tx, viewer, words))

test('finds in whose own words somebody wrote of what is asked for: in another form, misspelt, in another language', async () => {
  const { head } = await aSchool()
  const walls = await anOffer(head, { ownWords: 'Dry stone walls, for years' })
  const murarz = await anOffer(head, { ownWords: 'Jestem murarzem', locale: 'pl' })
  await anOffer(head, { skills: ['building'] })
  expect([...(await saying(head, 'roman', 'wall'))]).toEqual([[walls, 'wall']])
  expect([...(await saying(head, 'stoen'))]).toEqual([[walls, 'stoen']])
  expect((await saying(head, 'bricklayer')).get(murarz)).toBe('bricklayer')
  expect((await saying(head)).size).toBe(0)
  const { head: other } = await aSchool()
  await anOffer(other)
  expect((await saying(other, 'wall')).size).toBe(0)
})

test('does not take Romans for those who speak Romanian, and finds those who speak it where it is named', async () => {
  const { head } = await aSchool()
  const speaks = await anOffer(head, { ownWords: 'Pot învăța copiii dansuri populare', speaks: ['Romanian'] })
  const wrote = await anOffer(head, { ownWords: 'I have dug up Roman coins' })
  expect([...(await saying(head, 'roman', 'wall'))]).toEqual([[wrote, 'roman']])
  expect([...(await saying(head, 'romanian')).keys()]).toEqual([speaks])
  const { head: other } = await aSchool()
  await anOffer(other, { speaks: ['Romanian'] })
  expect((await saying(other, 'roman')).size).toBe(0)
})
