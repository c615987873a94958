import { describe, expect, test } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { aPart as part } from '@/prisma/builders/languages'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { correctionsFor, isChecked } from './checked'
import { messagesIn } from './messages'
import { confirmTranslation, takeBackTranslationCheck } from './translation-commands'
import { listLanguages, listTranslations } from './translation-queries'
import { doorWords } from './words'

const corrected = (viewer: Viewer, locale: 'pl' | 'ur' | 'uk' = 'pl') =>
  inSchool(viewer, (tx) => correctionsFor(tx, viewer.schoolId, locale))

const keysOf = async (viewer: Viewer) =>
  ((await listTranslations(viewer, 'pl'))?.translations ?? [])
    .filter(({ confirmed }) => confirmed)
    .map(({ key }) => key)

describe('a speaker who checks a translation', () => {
  test('ticks one message, puts another right, and parents read both', async () => {
    const { school, head } = await aSchool()
    const assistant = await aMember(school, 'staff')
    expect(await listLanguages(head)).toContainEqual(expect.objectContaining({ code: 'pl', confirmed: 0 }))
    const sent = part('pl', 'step', { ticked: ['next'], words: { back: 'Wróć', change: 'Zmień' } })
    expect(await confirmTranslation(assistant, sent)).toBe(2)
    expect((await keysOf(head)).sort()).toEqual(['step.back', 'step.next'])
    expect(doorWords('pl', await corrected(head))('step.back')).toBe('Wróć')
    expect(doorWords('pl', await corrected(head))('step.next')).toBe('Dalej')
    expect(await listLanguages(head)).toContainEqual(expect.objectContaining({ code: 'pl', confirmed: 2 }))
    const entry = await inSchool(head, (tx) =>
      tx.auditEntry.findFirstOrThrow({ where: { schoolId: school.id, kind: 'door.translation_confirmed' } }),
    )
    expect(entry.detail).toMatchObject({ language: 'Polish', messages: 2, corrected: 1 })
  })

  test('confirms the rest of a part at once, and takes one back', async () => {
    const { head } = await aSchool()
    await confirmTranslation(head, part('pl', 'left', { words: { title: 'Telefon jest wyczyszczony' } }))
    expect(await confirmTranslation(head, part('pl', 'left', { isAll: true }))).toBe(1)
    expect(await keysOf(head)).toEqual(['left.title', 'left.words'])
    expect((await corrected(head)).get('left.title')).toBe('Telefon jest wyczyszczony')
    await takeBackTranslationCheck(head, { locale: 'pl', key: 'left.title' })
    expect(await keysOf(head)).toEqual(['left.words'])
    await expect(takeBackTranslationCheck(head, { locale: 'pl', key: 'left.title' })).rejects.toBeInstanceOf(
      NotFound,
    )
  })

  test('has the whole of a language checked only when every message is', async () => {
    const { head } = await aSchool()
    const sections = [...new Set(messagesIn('ur').map(({ section }) => section))]
    for (const section of sections.slice(1))
      await confirmTranslation(head, part('ur', section, { isAll: true }))
    expect(isChecked('ur', await corrected(head, 'ur'))).toBe(false)
    await confirmTranslation(head, part('ur', sections[0] ?? '', { isAll: true }))
    expect(isChecked('ur', await corrected(head, 'ur'))).toBe(true)
    expect(isChecked('en', new Map())).toBe(true)
  })

  test.each([
    ['leaves out what is put in', { sent: 'Wysłano.' }, 'words.sent', /\{date\} is missing/],
    ['leaves a bracket open', { sent: 'Wysłano {date.' }, 'words.sent', /curly bracket/],
    ['puts in a tag', { title: 'Odpowiedź <b>dla</b> {school}' }, 'words.title', /Leave out </],
    ['leaves it empty', { withdraw: '' }, 'words.withdraw', /Write the wording/],
  ])('is told in a sentence when a wording %s', async (_, words, field, message) => {
    const { head } = await aSchool()
    const refused = confirmTranslation(head, part('pl', 'mine', { words }))
    await expect(refused).rejects.toMatchObject({ field, message: expect.stringMatching(message) })
    expect(await keysOf(head)).toEqual([])
  })

  test('keeps the forms a number has in the language', async () => {
    const { head } = await aSchool()
    const one = 'Спробуйте знову за {minutes, plural, one {# хвилину} other {# хвилини}}.'
    await expect(
      confirmTranslation(head, part('uk', 'link', { words: { wait: one } })),
    ).rejects.toMatchObject({
      message: 'The form “few” of {minutes} is missing.',
    })
  })

  test('is told that nothing was ticked, that a colleague was first, and that the messages changed', async () => {
    const { school, head } = await aSchool()
    const assistant = await aMember(school, 'liaison')
    await expect(confirmTranslation(head, part('pl', 'step'))).rejects.toMatchObject({ field: 'form' })
    await confirmTranslation(assistant, part('pl', 'step', { words: { next: 'Następne' } }))
    await expect(
      confirmTranslation(head, part('pl', 'step', { words: { next: 'Naprzód' } })),
    ).rejects.toMatchObject({ field: 'words.next', message: expect.stringContaining('Następne') })
    await expect(
      confirmTranslation(head, { ...part('pl', 'step', { isAll: true }), read: 'as it was' }),
    ).rejects.toMatchObject({ field: 'form', message: expect.stringContaining('changed since') })
  })
})

test('what was confirmed of older words counts as unchecked, and is not shown to parents', async () => {
  const { head } = await aSchool()
  await confirmTranslation(head, part('pl', 'step', { words: { next: 'Następne' } }))
  const { schoolId } = head
  await inSchool(head, (tx) =>
    tx.translationCheck.updateMany({
      where: { schoolId, key: 'step.next' },
      data: { source: 'Next\nKontynuuj' },
    }),
  )
  expect(await keysOf(head)).toEqual([])
  expect((await corrected(head)).size).toBe(0)
  const { translations = [] } = (await listTranslations(head, 'pl')) ?? {}
  expect(translations.find(({ key }) => key === 'step.next')).toMatchObject({
    words: 'Dalej',
    before: 'Następne',
  })
  await confirmTranslation(head, part('pl', 'step', { ticked: ['next'] }))
  expect(await keysOf(head)).toEqual(['step.next'])
})

test('translations are checked by those who work in the school, each school its own', async () => {
  const { school, head } = await aSchool()
  const { head: other } = await aSchool()
  await confirmTranslation(head, part('pl', 'step', { isAll: true }))
  expect(await keysOf(other)).toEqual([])
  expect((await corrected(other)).size).toBe(0)
  const theirs = { locale: 'pl', key: 'step.next' }
  await expect(takeBackTranslationCheck(other, theirs)).rejects.toBeInstanceOf(NotFound)
  for (const role of ['governor', 'trust_leader'] as const) {
    const viewer = await aMember(school, role)
    expect(await listLanguages(viewer)).toBeNull()
    expect(await listTranslations(viewer, 'pl')).toBeNull()
    await expect(confirmTranslation(viewer, part('pl', 'left', { isAll: true }))).rejects.toBeInstanceOf(
      NotAllowed,
    )
    await expect(takeBackTranslationCheck(viewer, theirs)).rejects.toBeInstanceOf(NotAllowed)
  }
  for (const locale of ['en', 'fr', '../pl']) {
    expect(await listTranslations(head, locale)).toBeNull()
    expect(() => confirmTranslation(head, { ...part('pl', 'step'), locale })).toThrow(NotFound)
  }
  expect(() => confirmTranslation(head, { ...part('pl', 'step'), section: '$about' })).toThrow(NotFound)
  expect(await keysOf(head)).toContain('step.next')
})
