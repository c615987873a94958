import { expect, test } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { CATALOGUES } from '../door/words'
import { inSchool } from '../platform/database'
import { WORDS_ELSEWHERE } from './elsewhere'
import { foldedWords, typedWords } from './fold'
import { DEFAULT_SKILLS } from './vocabulary'

test('words are folded as they are looked for: without marks, in every script', () => {
  expect(foldedWords('Łódź, Kraków: CROCHET café’s')).toEqual(['lodz', 'krakow', 'crochet', 'cafes'])
  expect(foldedWords('حلاقاً ـ الهواتف')).toEqual(['حلاقا', 'الهواتف'])
  expect(foldedWords('درزی کپڑے')).toEqual(foldedWords('درزي كپڑے'))
  expect(foldedWords('রান্না করি।')).toHaveLength(2)
  expect(foldedWords('ਤਬਲਾ ਅਤੇ ਢੋਲ')).toHaveLength(3)
  expect(typedWords('one two three four five six seven eight nine')).toHaveLength(8)
})

test('the database makes the same words of a text, in all ten languages', async () => {
  const { head } = await aSchool()
  const texts = [
    'Łódź, Kraków: CROCHET café’s façade',
    'حلاقاً ـ الهواتف، والحواسيب؟',
    ...Object.values(CATALOGUES).map(({ skill }) => Object.values(skill).join(' / ')),
    ...Object.values(WORDS_ELSEWHERE).map((words) => Object.values(words).join(', ')),
  ]
  for (const text of texts) {
    const [row] = await inSchool(
      head,
      (tx) => tx.$queryRaw<{ words: string[] }[]>`SELECT array_agg(word) AS words FROM offer_words(${text})`,
    )
    const made = new Set(row?.words)
    const folded = foldedWords(text)
    expect([...made].filter((word) => !folded.includes(word))).toEqual([])
    // What it leaves out are words of every English sentence.
    expect(folded.filter((word) => !made.has(word) && !/^[a-z]{1,7}$/.test(word))).toEqual([])
  }
})

test('the words of other languages are of skills that are shipped, and of each of them', () => {
  const shipped = DEFAULT_SKILLS.map(({ key }) => key).toSorted()
  for (const words of Object.values(WORDS_ELSEWHERE)) expect(Object.keys(words).toSorted()).toEqual(shipped)
})
