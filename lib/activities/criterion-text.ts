import { EVENT, MESSAGE, MODIFIER, NEEDS_A_MODIFIER, RECORD, SURVEY, SYSTEM } from './criterion-things'
import { CHANGES, OUTCOME, PARENT, PUPIL, STAFF } from './criterion-words'

/** A criterion with the things it names put in capitals: "80% of PARENT attend the EVENT". */
interface ReadCriterion {
  /** Parts that could stand alone, each with its tokens in capitals. */
  clauses: string[]
  /** As written, lower case and tidied. */
  plain: string
  /** The first event named, as written: "the reading workshops". */
  event: string | null
}

/** Lower case, straight apostrophes, no hyphens inside words, "per cent" as "%". Sentence dashes become commas. */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/["\u201c\u201d]/g, '')
    .replace(/\s[-\u2013\u2014]+\s/g, ', ')
    .replace(/(?<=[a-z])[-\u2010\u2011](?=[a-z])/g, ' ')
    .replace(/[/]/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[()[\]]/g, ', ')
    .replace(/(\d)\s*(?:%|per ?cent|percent|pc)(?![a-z])/g, '$1%')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;:.!?])/g, '$1')
    .trim()
}

/** Longer than any sentence somebody would put in a plan; what follows is not read. */
const LONGEST = 600

/** Whether it speaks of parents, carers or families at all. */
export function mentionsParents(text: string): boolean {
  return readCriterion(text).clauses.some((clause) => clause.includes('PARENT'))
}

/** Reads a criterion: names what it mentions and splits it where a new statement begins. */
export function readCriterion(text: string, measureName = ''): ReadCriterion {
  const plain = tidy(text.slice(0, LONGEST))
  let event: string | null = null
  let named = withoutHalfDays(plain).replace(EVENT_PHRASE, (words: string) => {
    const last = words.split(' ').at(-1) ?? ''
    const alone = !/\s/.test(words.replace(/^(?:the|a|an|our|every|each|all) /, ''))
    if (alone && NEEDS_A_MODIFIER.test(last)) return words
    event ??= words
    return 'EVENT'
  })
  for (const [token, phrase] of TOKENS) named = named.replace(phrase, token)
  for (const word of measureWords(measureName)) named = named.replace(whole(word), 'OUTCOME')
  return { clauses: clausesOf(named), plain, event }
}

/** Registers count half-days as sessions; missing one is absence, not an event. */
function withoutHalfDays(plain: string): string {
  return plain
    .replace(/\b(?:half day )?sessions? (?:of absence|missed|lost)\b/g, 'absence')
    .replace(/\bmiss(?:es|ed)? (?:fewer|less|\d+) (?:half day )?sessions?\b/g, 'are less absent')
}

const any = (words: readonly string[]) => `(?:${words.join('|')})`
const whole = (pattern: string) => new RegExp(`(?<![A-Za-z0-9'])${pattern}(?:'s|s')?(?![A-Za-z0-9])`, 'g')
const modified = (words: readonly string[]) =>
  whole(`(?:(?:${MODIFIER.join('|')})(?: and (?=${any(MODIFIER)} ))? )*${any(words)}`)

const EVENT_PHRASE = modified(EVENT)

/** The words of a measure's name that carry meaning, ready for a pattern. */
function measureWords(name: string): string[] {
  return tidy(name)
    .split(/[^a-z0-9']+/)
    .filter((word) => word.length > 3 && !/^(?:with|from|that|this|their|scale|number|score)$/.test(word))
}

/** In this order: what comes first takes its words away from what follows. */
const TOKENS: readonly [string, RegExp][] = [
  ['PUPIL SURVEY', whole(`(?:pupils?|child(?:ren)?|students?)(?:'s?)? ${any(SURVEY)}`)],
  ['SURVEY', modified(SURVEY)],
  ['RECORD', whole(any(RECORD))],
  ['SYSTEM', modified(SYSTEM)],
  ['MESSAGE', modified(MESSAGE)],
  [
    'OWNCHILD',
    /\b(?:their|his|her|your|his or her|a) (?:own )?(?:child(?:ren)?|sons?|daughters?|kids?)(?:'s|')?(?= |$|[,.;:])/g,
  ],
  ['PUPIL', whole(any(PUPIL))],
  ['PARENT', whole(`${any(PARENT)}'?`)],
  ['STAFF', whole(any(STAFF))],
  ['ATTENDANCE', whole('attendances?')],
  ['CONFIDENCE', whole('(?:confidence|confident|confidently)')],
  ['OUTCOME', whole(any(OUTCOME))],
]

/** Who belongs to whom, and what is the name of what. Applied in this order. */
const JOINED: readonly [RegExp, string][] = [
  // "Year 4 children", "EAL pupils"
  [/PUPIL'?(?: PUPIL'?)+/g, 'PUPIL'],
  // "Year 4 parents", "parents of Year 4 pupils"
  [/(?:PUPIL'? (?:and )?)*PUPIL'? PARENT/g, 'PARENT'],
  [/PARENT (?:of|with|who have|for) (?:[a-z0-9%]+ ){0,3}PUPIL(?: and PUPIL)?/g, 'PARENT'],
  [/PARENT (?:of|with) OWNCHILD/g, 'PARENT'],
  [/PARENT and PARENT/g, 'PARENT'],
  // "children from Traveller families", "children with parents abroad", but not "children of parents who come"
  [/PUPIL (?:from|of|in|with|who have) (?:[a-z]+ ){0,3}PARENT(?! (?:who|that|whose))/g, 'PUPIL'],
  // "pupils whose families come to the workshops", "children of parents who come to them"
  [/PUPIL whose PARENT (?:[a-z]+ ){0,6}(?:EVENT|home|part|involved|invited|respond(?:ed)?)/g, 'PUPIL'],
  [/PUPIL (?:of|whose) PARENT who (?:[a-z]+ ){0,6}EVENT/g, 'PUPIL'],
  // "children who come to homework club hand in more"
  [/PUPIL who (?:[a-z]+ ){1,4}EVENT(?= [a-z])/g, 'PUPIL'],
  // "reading, writing and maths"
  [/(OUTCOME|CONFIDENCE|ATTENDANCE)(?:,? (?:and )?(?:OUTCOME|CONFIDENCE|ATTENDANCE)(?= |,|$))+/g, '$1'],
  // "PTA meetings", "oracy workshops"
  [/(?:SYSTEM|SURVEY|OUTCOME|CONFIDENCE) EVENT/g, 'EVENT'],
  // "Reading workshops: 80% attendance"
  [/^((?:[a-z0-9]+ )*(?:EVENT|PARENT))[:,;](?= [^A-Z]*ATTENDANCE)/g, '$1'],
  [/ATTENDANCE[:,;] EVENT/g, 'ATTENDANCE at EVENT'],
]

/** Clauses end at punctuation, at "so that" and its like, and where "and" begins a statement of its own. */
const CLAUSE_END = new RegExp(
  [
    '[,;:.!?]+(?!\\d)',
    '\\b(?:so that|so|lead(?:s|ing)? to|led to|result(?:s|ing|ed)? in|as a result(?: of)?|meaning that|with the result that)\\b',
    `\\band(?= (?:[a-z0-9%]+ ){0,2}(?:PUPIL'? (?=[a-zOAC])|(?:OUTCOME|ATTENDANCE) (?:[a-z]+ ){0,3}(?:${CHANGES})\\b|(?:EVENT|SYSTEM) [a-z]))`,
  ].join('|'),
)

function clausesOf(named: string): string[] {
  const joined = JOINED.reduce((text, [pattern, token]) => text.replace(pattern, token), named)
  return joined
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}
