import { whatItNames } from './criterion-names'

const WHO = '(?:parents?|carers?|mums?|dads?|mothers?|fathers?|famil(?:y|ies)|grandparents?|adults?|people)'
const MANY =
  '(?:\\d[\\d,]*(?:%| per ?cent)?|most|many|all|nearly all|almost all|half|lots|a lot|several|some|more|so many|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\\w+)?|\\w+teen|ten|eleven|twelve|nine|eight|seven|six|five|four|three|two|both|no|every|each)'
const CAME =
  '(?:came|come|attended|attend|turned up|showed up|were there|were present|took part|joined(?: us| in)?|signed up|visited)'

/** What says only who was there, in the past tense and in figures, as a log of sessions would. */
const ONLY_WHO_CAME = [
  new RegExp(`\\b${MANY}(?: of)?(?: the| our| \\d+)?(?: ${WHO})*(?: and ${WHO})? ${CAME}\\b`),
  new RegExp(`^(?:the |our |we had )?(?:${MANY} )?${WHO}(?: and ${WHO})? ${CAME}\\b`),
  new RegExp(`^we had ${MANY}(?: of the)? ${WHO}\\b`),
  new RegExp(`^(?:${CAME}|coming|attending|taking part) (?:to|at|in|the|our|all|every|both|a)\\b`),
  /^(?:a )?(?:great|good|fantastic|excellent|brilliant|high|best|record|poor|low|better) (?:turn-?out|attendance|uptake)\b/,
  /\b(?:hall|room|school|session|workshop|classroom) was (?:full|packed)\b/,
  /\b(?:well|poorly|fully) (?:attended|booked)\b/,
]

/**
 * The sentence that refuses a response which is a turnout, or null. A response is what parents said or did; that they
 * came is a session's to say. Only words that say nothing else are refused: "38 parents came", but not "38 parents
 * came, and 20 read at home every night since", and never a parent speaking of themselves.
 */
export function turnoutRefusal(text: string): string | null {
  const clauses = text
    .toLowerCase()
    .split(/[.;!?,\n]|\b(?:and|but|so that)\b(?! (?:mums?|dads?|mothers?|fathers?|carers?|families))/)
    .map((clause) => clause.trim())
    .filter(Boolean)
  if (clauses.length === 0 || !clauses.every(saysWhoCame)) return null
  return 'This says who came. That they came is not a response: record it with the session, and say here what parents said or did because of it.'
}

function saysWhoCame(clause: string): boolean {
  if (/\b(?:i|i'm|i've|my|me)\b/.test(clause)) return false
  return ONLY_WHO_CAME.some((pattern) => pattern.test(clause)) || whatItNames(clause) === 'turnout'
}
