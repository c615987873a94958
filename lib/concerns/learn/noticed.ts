/** What the school has names for, by which a reader might know whom a text is about. */
export type Known = {
  names: readonly string[]
  classNames: readonly string[]
  yearGroups: readonly string[]
  references: readonly string[]
}

export type Noticed = { key: string; found: string; reason: string }

/** What points at somebody whatever the school: found by its form. */
const FORMS: readonly [RegExp, string][] = [
  [/\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Madam)\.?\s+\p{Lu}[\p{L}’'-]*/gu, 'A person’s name.'],
  [/[^\s@]+@[^\s@]+\.[a-z]{2,}/giu, 'An e-mail address.'],
  [/(?:\+44\s?|\b0)\d(?:[\s-]?\d){8,10}\b/gu, 'A telephone number.'],
  [
    /\b(?:my|our|her|his|their)\s+(?:\w+\s+)?(?:son|daughter|twins?|stepson|stepdaughter|grandson|granddaughter|niece|nephew|brother|sister)s?\b/giu,
    'One family’s child: others may know which.',
  ],
  [/\bthe only\b/giu, 'What is said of only one is easily recognised.'],
  [
    /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?:\s+\d{4})?/giu,
    'An exact day: others may remember who was there.',
  ],
  [/\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/gu, 'An exact day: others may remember who was there.'],
  [
    /\b(?:one|two|three|four|five|six|seven|eight|nine|[1-9])\s+(?:of\s+(?:the|our)\s+)?(?:famil(?:y|ies)|parents?|carers?|mothers?|fathers?|mums?|dads?|children|pupils?)\b/giu,
    'A number under ten: say “some” or “parents and carers”.',
  ],
  [
    /\b(?:wheelchair|autis\w*|adhd|diabet\w*|epilep\w*|adopted|foster\w*|traveller|refugees?|asylum|social worker|deaf|blind|EHCP?|custody|divorc\w*|prison)\b/giu,
    'Few families may be meant by this.',
  ],
]

/**
 * By what somebody might be recognised in a text: names of the school's people, classes, year groups, references, and what
 * its form gives away. Each found once, in the order of the text. It knows words, not people: a name it has never heard of and
 * a story everybody knows pass through, so a person reads the text as well.
 */
export function noticedIn(text: string, known: Known): Noticed[] {
  const found = [
    ...FORMS.flatMap(([form, reason]) =>
      [...text.matchAll(form)].map((match) => ({ found: match[0].trim(), reason, at: match.index })),
    ),
    ...namesIn(text, known.names),
    ...wordsIn(text, known.classNames, 'A class of the school.'),
    ...wordsIn(text, known.yearGroups, 'A year group: few families may be meant.'),
    ...wordsIn(text, known.references, 'A reference of the register.'),
  ].sort((a, b) => a.at - b.at)
  const seen = new Set<string>()
  return found.flatMap(({ found: words, reason }) => {
    const key = `${words.toLowerCase()}: ${reason}`.slice(0, 300)
    if (seen.has(key)) return []
    seen.add(key)
    return [{ key, found: words, reason }]
  })
}

/** Whole names, and surnames by themselves. First names alone are often words, and are found only with a capital. */
function namesIn(text: string, names: readonly string[]) {
  const parts = [...new Set(names.flatMap((name) => [name, ...name.split(/\s+/u)]))].filter(
    (part) => part.length > 2,
  )
  return wordsIn(text, parts, 'Somebody of the school has this name.', true)
}

function wordsIn(text: string, words: readonly string[], reason: string, isExact = false) {
  const searched = isExact ? text : text.toLowerCase()
  return words.flatMap((word) => {
    const wanted = isExact ? word : word.toLowerCase()
    if (wanted.trim() === '') return []
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
      const around = `${text[at - 1] ?? ' '}${text[at + wanted.length] ?? ' '}`
      if (!/[\p{L}\p{N}]/u.test(around)) return [{ found: text.slice(at, at + wanted.length), reason, at }]
    }
    return []
  })
}
