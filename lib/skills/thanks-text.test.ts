import { expect, test } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { aTranslationCheck } from '@/prisma/builders/languages'
import { thanksFrame } from './thanks-text'

test('thanks begin in the parent’s own language, as a speaker at the school has put it', async () => {
  const { head } = await aSchool()
  const { head: other } = await aSchool()
  await aTranslationCheck(head, 'pl', 'invitation', { words: { thanks: 'Szkoła mówi dziękuję:' } })
  expect(await thanksFrame(head, 'pl')).toEqual({ locale: 'pl', frame: 'Szkoła mówi dziękuję:' })
  expect(await thanksFrame(other, 'pl')).toEqual({ locale: 'pl', frame: 'Szkoła dziękuje:' })
  expect(await thanksFrame(head, undefined)).toEqual({ locale: 'en', frame: 'The school says thank you:' })
})
