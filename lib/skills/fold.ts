/** More words than anybody types to find something; the rest are not looked at. */
const MOST_WORDS = 8
const LONGEST_WORD = 40
const LONGEST_TEXT = 200

/** Letters that are written in two ways, or whose mark is part of them, as the one that is looked for. */
const SAME = new Map([...'łđøıکیىہھةںے'].map((letter, i) => [letter, [...'ldoiكييهههني'][i] ?? letter]))

/**
 * The words of a text in any of the door's languages, as the database keeps those of offers and skills (`offer_words` in
 * the migration): small letters without accents, vowel marks and apostrophes, each once.
 */
export function foldedWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f'’]/g, '')
    .toLowerCase()
    .replace(/[łđøıکیىہھةںے]/g, (letter) => SAME.get(letter) ?? letter)
  // Indian scripts write vowels as marks, which belong to their words.
  const words = plain.match(/[\p{L}\p{Nd}\u0900-\u0963\u0966-\u0dff]+/gu) ?? []
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))]
}

/** What somebody typed to find a parent: at most eight words. */
export const typedWords = (typed: string) => foldedWords(typed.slice(0, LONGEST_TEXT)).slice(0, MOST_WORDS)
