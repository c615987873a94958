import {
  EVENT,
  MESSAGE,
  MODIFIER,
  NEEDS_A_MODIFIER,
  OUTCOME,
  PARENT,
  PUPIL,
  RECORD,
  STAFF,
  SURVEY,
  SYSTEM,
} from './criterion-words'

/** A criterion with the things it names put in capitals: "80% of PARENT attend the EVENT". */
export interface ReadCriterion {
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

/** Reads a criterion: names what it mentions and splits it where a new statement begins. */
export function readCriterion(text: string, measureName = ''): ReadCriterion {
  const plain = tidy(text)
  let event: string | null = null
  let named = plain.replace(EVENT_PHRASE, (words: string) => {
    const last = words.split(' ').at(-1) ?? ''
    const alone = !/\s/.test(words.replace(/^(?:the|a|an|our|every|each|all) /, ''))
    if (alone && NEEDS_A_MODIFIER.test(last)) return words
    event ??= words
    return 'EVENT'
  })
  for (const [token, phrase] of TOKENS) named = named.replace(phrase, token)
  for (const word of measureWords(measureName)) named = named.replace(whole(word), 'OUTCOME')
  return { clauses: split(joinPeople(named)), plain, event }
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

/** "Year 4 parents", "parents of Year 4 pupils" are parents; "Year 4 children" and "EAL pupils" are pupils. */
function joinPeople(named: string): string {
  return named
    .replace(/PUPIL'?(?: and PUPIL)?(?: PUPIL'?)*/g, (run) => (run.includes(' and ') ? run : 'PUPIL'))
    .replace(/(?:PUPIL'? )+PARENT/g, 'PARENT')
    .replace(
      /PARENT (?:of|with|who have|for) (?:(?:the|all|our|our youngest|\d+|[a-z]+) ){0,3}PUPIL/g,
      'PARENT',
    )
    .replace(/PARENT and PARENT/g, 'PARENT')
    .replace(/PUPIL (?:from|of|in) (?:[a-z]+ ){0,3}PARENT(?! (?:who|that|whose))/g, 'PUPIL')
}

/** Clauses end at punctuation and where "so that", "leading to" or a new subject begins. */
function split(named: string): string[] {
  return named
    .replace(
      /PUPIL whose PARENT (?:[a-z]+ ){0,6}(?:EVENT|home|part|involved|invited|respond(?:ed)?)(?: (?:at|on|in) [a-z ]*?)?(?=[,:;]| [A-Z]| [a-z]+| *$)/g,
      'PUPIL',
    )
    .replace(/PUPIL (?:of|whose) PARENT who (?:[a-z]+ ){0,6}EVENT/g, 'PUPIL')
    .split(
      /[,;:.!?]+(?!\d)|\b(?:so that|so|leading to|leads to|which leads to|resulting in|results in|and as a result|as a result|meaning that|with the result that)\b|\band(?= (?:[a-z0-9%]+ ){0,2}(?:PUPIL|OUTCOME|ATTENDANCE|PARENT|EVENT|SYSTEM))/,
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}
