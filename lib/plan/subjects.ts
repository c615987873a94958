/** A subject a school's priorities can be about, and what shows that something else is about it too. */
type SubjectData = {
  name: string
  /** Library keys of measures that are about it: see lib/measures/library.ts. */
  measures: readonly string[]
  /** Words of titles, statements and measures' names. Null where no word can decide. */
  words: RegExp | null
}

export const SUBJECTS = {
  attendance: {
    name: 'Attendance and punctuality',
    measures: ['attendance', 'lateness'],
    // "Attendance at the workshop" counts who came, and nothing about pupils' days in school.
    words:
      /\battendance\b(?! (?:at|of parents|of families|by parents))|\babsen(?:t|ce|ces|tees?)\b|\bpunctual\w*|\blate(?:ness)?\b(?! in\b)|\btruan\w+/i,
  },
  reading: {
    name: 'Reading',
    measures: ['reading_age', 'standardised_score', 'phonics_check'],
    words: /\bread(?:s|ing|ers?)?\b|\bphonics?\b|\bbooks?\b|\blibrar(?:y|ies)\b|\bbedtime stor(?:y|ies)\b/i,
  },
  writing: {
    name: 'Writing and spelling',
    measures: ['spelling'],
    words: /\bwrit(?:e|es|ing|ers?)\b|\bspell(?:s|ing|ings)?\b|\bhandwriting\b/i,
  },
  mathematics: {
    name: 'Mathematics',
    measures: ['maths'],
    words:
      /\bmaths?\b|\bmathematics\b|\bnumeracy\b|\btimes tables?\b|\barithmetic\b|\bnumber (?:bonds|facts|games)\b|\bfractions\b/i,
  },
  homework: {
    name: 'Homework and learning at home',
    measures: ['homework_returned'],
    words: /\bhomework\b|\bcoursework\b|\brevis(?:e|ion)\b|\blearning at home\b|\bhome learning\b/i,
  },
  behaviour: {
    name: 'Behaviour',
    measures: ['behaviour_points', 'exclusions'],
    words: /\bbehaviour\w*|\bsuspensions?\b|\bexclusions?\b|\bbull(?:y|ied|ying)\b|\bdetentions?\b/i,
  },
  wellbeing: {
    name: 'Wellbeing and confidence',
    measures: ['confidence'],
    words:
      /\bwell ?-?being\b|\bmental health\b|\banxi(?:ety|ous)\b|\bconfiden(?:ce|t)\b|\bresilience\b|\bfriendships?\b|\bhappy\b/i,
  },
  send: {
    name: 'Pupils with special educational needs',
    measures: [],
    // In capitals, or every letter home that the school is to send would be about it.
    words:
      /\bSENDs?\b|\bSENs?\b|\bSENCos?\b|\b[Ss]pecial (?:educational )?needs\b|\b[Aa]utis(?:m|tic)\b|\bEHC(?:Ps?| plans?)?\b|\b[Dd]yslexi[ac]\b|\b[Dd]isab(?:led|ilit(?:y|ies))\b/,
  },
  early_language: {
    name: 'Early language',
    measures: [],
    words:
      /\bearly language\b|\bspeech\b|\bvocabulary\b|\btalk(?:s|ing)?\b|\bspeaking\b|\boracy\b|\bcommunication and language\b|\bnursery rhymes?\b/i,
  },
  transition: {
    name: 'Starting and moving on',
    measures: [],
    words:
      /\btransitions?\b|\bsettl(?:e|es|ed|ing)\b|\binduction\b|\bstarting (?:school|reception|nursery)\b|\bmov(?:e|ing) (?:up|on|to (?:secondary|year))\b|\bsecondary\b/i,
  },
  communication: {
    name: 'Communication with families',
    measures: [],
    words:
      /\bcommunicat\w+ (?:with|to|between) (?:home|parents|famil\w+)|\bhome-school (?:link|contact|communication)|\bcontact with (?:home|parents|families)\b|\bin touch with\b|\bletters home\b|\breports? to parents\b/i,
  },
  other: { name: 'Something else', measures: [], words: null },
} as const satisfies Record<string, SubjectData>

export type Subject = keyof typeof SUBJECTS

export const SUBJECT_KEYS = Object.keys(SUBJECTS) as [Subject, ...Subject[]]

export const isSubject = (key: string): key is Subject => Object.hasOwn(SUBJECTS, key)

/** As it is shown; a key of an older version is shown as it is. */
export const subjectName = (key: string): string => (isSubject(key) ? SUBJECTS[key].name : key)

/** An activity as far as it says what it is about. */
type SaysWhatItIsAbout = {
  title: string
  /** What should change, in which measure. */
  outcomes: readonly { statement: string; measure: { name: string; libraryKey: string | null } | null }[]
}

/**
 * Whether an activity is about a subject: by the measures of its outcomes first, and by its words. "Something else" is matched
 * by nothing: there only what somebody has linked counts.
 */
export function isAboutSubject(subject: string, { title, outcomes }: SaysWhatItIsAbout): boolean {
  if (!isSubject(subject)) return false
  const { measures, words }: SubjectData = SUBJECTS[subject]
  if (outcomes.some(({ measure }) => measure?.libraryKey && measures.includes(measure.libraryKey)))
    return true
  if (!words) return false
  return [title, ...outcomes.flatMap(({ statement, measure }) => [statement, measure?.name ?? ''])].some(
    (text) => words.test(text),
  )
}
