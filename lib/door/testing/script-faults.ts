import type { Locale } from '../languages'

type Script = {
  own: RegExp /** What another language writes, or a keyboard of another. */
  foreign: RegExp
  why: string
}

/** Latin letters and their marks, which these catalogues have in no word. */
const LATIN = '\\p{Script=Latin}'

const SCRIPTS: Partial<Record<Locale, Script>> = {
  uk: {
    own: /\p{Script=Cyrillic}/u,
    foreign: new RegExp(`[${LATIN}ыэъёЫЭЪЁ]`, 'u'),
    why: 'Latin or Russian letters',
  },
  ur: {
    own: /\p{Script=Arabic}/u,
    foreign: new RegExp(`[${LATIN}يكةى]`, 'u'),
    why: 'Latin or Arabic letters',
  },
  ar: {
    own: /\p{Script=Arabic}/u,
    foreign: new RegExp(`[${LATIN}ٹڈڑںےکیگپچ]`, 'u'),
    why: 'Latin or Urdu letters',
  },
  pa: {
    own: /\p{Script=Gurmukhi}/u,
    foreign: new RegExp(`[${LATIN}\\p{Script=Devanagari}]`, 'u'),
    why: 'Latin or Hindi letters',
  },
  bn: {
    own: /\p{Script=Bengali}/u,
    foreign: new RegExp(`[${LATIN}\\p{Script=Devanagari}]`, 'u'),
    why: 'Latin or Hindi letters',
  },
}

/** Marks of the other way of writing: a reader sees them turned the wrong way round. */
const MARKS: Partial<Record<Locale, RegExp>> = {
  ur: /[,;?]|\.(\s|$)/,
  ar: /[,;?]/,
  pa: /\.(\s|$)/,
  bn: /\.(\s|$)/,
}

/** What is wrong with the letters and marks of a text, its placeholders taken out; null when nothing. */
export function faultOfScript(locale: Locale, text: string): string | null {
  if (MARKS[locale]?.test(text)) return 'has the marks of English'
  const script = SCRIPTS[locale]
  if (!script) return /[^\p{Script=Latin}\P{Letter}]/u.test(text) ? 'has letters that are not Latin' : null
  if (script.foreign.test(text)) return `has ${script.why}`
  return script.own.test(text) ? null : 'has no letter of its own script'
}
