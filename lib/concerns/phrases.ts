/**
 * Finds words and phrases of a list in what somebody wrote, by a rule that can be told in three sentences: whole words, in
 * any case, with or without accents and apostrophes; a word of the list also finds itself with -s, -es, -ies, -ed, -ing or
 * -'s; where phrases overlap, the longest stands. Nothing here is a regular expression made of anybody's words. It imports
 * nothing, because it runs in the browser too.
 */

/** One word as it was written, folded for comparing. */
interface Word {
  folded: string
  /** Where it begins and ends in the text, in UTF-16 units. */
  from: number
  to: number
  /** The first of a sentence, or after an empty line. */
  isFirst: boolean
}

export interface Found<T> {
  /** What stands beside the phrase in the list. */
  of: T
  /** As the list has it. */
  phrase: string
  /** As it was written. */
  found: string
  from: number
  to: number
  /** The first of its words, counted in the whole text, and the one after its last. */
  firstWord: number
  nextWord: number
}

/** A phrase of more words than this is looked for by its first eight. */
const MOST_WORDS = 8
/** Words that "…" in a phrase may stand for. */
const GAP = 2
const LETTER = /[\p{L}\p{N}]/u
/** Seen by nobody, or written over a letter: part of the word it stands in. */
const SILENT = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u
const SENTENCE_END = /[.!?\u2026\u3002]/u
const SPACE = /\s/u
const APOSTROPHE = /['\u2018\u2019\u02BC\u02B9\u2032\uFF07\u0060\u00B4]/u

/** The words of a text, folded: lower case, without accents and apostrophes. Linear in its length; any text will do. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let open: Word | undefined
  let isFirst = true
  /** What stands since the last word: a full stop, or a line end, that a space or another line end would make an end of. */
  let since = ''
  let at = 0
  for (const sign of text) {
    const to = at + sign.length
    const folded = fold(sign)
    if (folded !== '') {
      if (open) {
        open.folded += folded
        open.to = to
      } else {
        open = { folded, from: at, to, isFirst }
        words.push(open)
      }
      isFirst = false
      since = ''
    } else if (!(SILENT.test(sign) || APOSTROPHE.test(sign))) {
      open = undefined
      if (SPACE.test(sign)) {
        if (since === '.' || (since === '\n' && sign === '\n')) isFirst = true
        if (sign === '\n' && since === '') since = '\n'
      } else if (SENTENCE_END.test(sign)) since = '.'
    }
    at = to
  }
  return words
}

/** One sign as letters and figures without their marks; empty when it has none. */
function fold(sign: string): string {
  if (sign >= 'a' && sign <= 'z') return sign
  if (sign === ' ') return ''
  if (!LETTER.test(sign)) return ''
  return [...sign.toLowerCase().normalize('NFKD')].filter((letter) => LETTER.test(letter)).join('')
}

/**
 * What a word may be a form of: itself first, then without its ending. Only regular English is understood, and of a short
 * word only what cannot be another ("rated" is no form of "rat", "being" none of "bee").
 */
function formsOf(word: string): string[] {
  const forms = [word]
  const add = (ending: string, leastLeft: number, instead = '') => {
    const left = word.length - ending.length
    if (left >= leastLeft && word.endsWith(ending)) forms.push(word.slice(0, left) + instead)
  }
  add('s', 2)
  add('es', 3)
  add('ies', 2, 'y')
  add('ied', 2, 'y')
  for (const ending of ['ed', 'ing']) {
    add(ending, 4)
    add(ending, 3, 'e')
    const left = word.length - ending.length
    if (left >= 4 && word.endsWith(ending) && word[left - 1] === word[left - 2])
      forms.push(word.slice(0, left - 1))
  }
  return forms
}

interface Node<T> {
  next: Map<string, Node<T>>
  gap?: Node<T>
  ends: { of: T; phrase: string }[]
}

/** A list made ready once, to look many texts through. */
export interface PhraseBook<T> {
  root: Node<T>
}

/**
 * @param list phrases, each with what it stands for; "…" between words stands for up to two others or none. The same phrase
 *   may stand for several things. A phrase without a letter or figure finds nothing.
 */
export function phraseBook<T>(list: Iterable<{ phrase: string; of: T }>): PhraseBook<T> {
  const root: Node<T> = { next: new Map(), ends: [] }
  for (const { phrase, of } of list) {
    const parts = phrase.split('…').map((part) => wordsOf(part).map((word) => word.folded))
    const steps = parts
      .filter((part) => part.length > 0)
      .flatMap((part, i) => (i === 0 ? part : ['…', ...part]))
    if (steps.length === 0) continue
    let node = root
    const kept = steps.slice(0, MOST_WORDS)
    if (kept.at(-1) === '…') kept.pop()
    for (const step of kept) node = step === '…' ? gapAfter(node) : nextOf(node, step)
    node.ends.push({ of, phrase })
  }
  return { root }
}

function nextOf<T>(node: Node<T>, step: string): Node<T> {
  const known = node.next.get(step)
  if (known) return known
  const made: Node<T> = { next: new Map(), ends: [] }
  node.next.set(step, made)
  return made
}

function gapAfter<T>(node: Node<T>): Node<T> {
  node.gap ??= { next: new Map(), ends: [] }
  return node.gap
}

/**
 * The phrases of the book that stand in the text, in the order in which they stand. Longest first: a word within a longer
 * phrase is not found by itself. No phrase goes on over the end of a sentence. Every list is searched at once, in time linear in the text.
 */
export function findPhrases<T>(book: PhraseBook<T>, text: string): Found<T>[] {
  const words = wordsOf(text)
  const forms = words.map((word) => formsOf(word.folded))
  const byLength: { at: number; ends: Node<T>['ends'] }[][] = []
  const walk = (node: Node<T>, first: number, at: number) => {
    if (node.ends.length > 0) {
      byLength[at - first] ??= []
      byLength[at - first]?.push({ at: first, ends: node.ends })
    }
    const word = words[at]
    if (!word || (word.isFirst && at > first)) return
    for (const form of forms[at] as string[]) {
      const next = node.next.get(form)
      if (next) walk(next, first, at + 1)
    }
    if (!node.gap) return
    for (let skipped = 0; skipped <= GAP && !words[at + skipped]?.isFirst; skipped++) {
      walk(node.gap, first, at + skipped)
    }
  }
  for (let at = 0; at < words.length; at++) walk(book.root, at, at)

  const taken = new Uint8Array(words.length)
  const isTaken = (at: number, length: number) => taken.subarray(at, at + length).includes(1)
  const found: Found<T>[] = []
  for (let length = byLength.length - 1; length > 0; length--) {
    // Phrases that cover the very same words all count: a keyword may belong to two categories.
    const now: { at: number; ends: Node<T>['ends'] }[] = []
    for (const match of byLength[length] ?? []) {
      const last = now.at(-1)
      if (last?.at === match.at ? last.ends === match.ends : isTaken(match.at, length)) continue
      now.push(match)
      taken.fill(1, match.at, match.at + length)
      const from = (words[match.at] as Word).from
      const to = (words[match.at + length - 1] as Word).to
      const place = { from, to, firstWord: match.at, nextWord: match.at + length }
      for (const end of match.ends) found.push({ ...end, found: text.slice(from, to), ...place })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}
