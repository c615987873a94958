import type { OutcomeClaim } from './claim'
import type { ResponseFacts } from './facts'
import type { Paper } from './step-words'

const NOT_PUPILS = 'This is what parents said and did, not what changed for pupils.'

/** What parents said or did because of the activity: each kind in its own sentence, never implied by who came. */
export function wordResponses(
  responses: readonly ResponseFacts[],
  outcomes: readonly OutcomeClaim[],
  paper: Paper,
): string {
  const said = responses.filter(({ count }) => count > 0).map((response) => wordResponse(response, paper))
  const changed = outcomes
    .filter((outcome) => outcome.about === 'parents' && (outcome.rung ?? 0) >= 1)
    .map((outcome) => (paper.reader === 'head' ? outcome.sentence : outcome.governorSentence))
  return [...said, ...changed, NOT_PUPILS].join(' ')
}

function wordResponse(response: ResponseFacts, paper: Paper): string {
  const { kind, count, asked } = response
  if (paper.reader === 'governors' && count < paper.smallestShown) {
    return `Fewer than ${paper.smallestShown} ${WHO[kind]} ${DID[kind]}.`
  }
  const of = asked !== null && asked >= count && mayShowRest(asked - count, paper) ? ` of ${asked}` : ''
  const who = count === 1 && of === '' ? ONE[kind] : WHO[kind]
  return `${count}${of} ${who} ${DID[kind]}${wordMoved(response, paper)}.`
}

const WHO: Record<ResponseFacts['kind'], string> = {
  quotation: 'parents',
  questions: 'parents',
  at_home: 'families',
}
const ONE: Record<ResponseFacts['kind'], string> = {
  quotation: 'parent',
  questions: 'parent',
  at_home: 'family',
}
const DID: Record<ResponseFacts['kind'], string> = {
  quotation: 'told us something in their own words',
  questions: 'answered the same questions before and after',
  at_home: 'recorded what they did at home',
}

/** How the answers moved, when all three counts may be shown. */
function wordMoved({ moved }: ResponseFacts, paper: Paper): string {
  if (moved === undefined) return ''
  const { up, same, down } = moved
  if (![up, same, down].every((count) => mayShowRest(count, paper))) return ''
  return `: ${up} higher, ${same} the same, ${down} lower`
}

function mayShowRest(count: number, paper: Paper): boolean {
  return paper.reader === 'head' || count === 0 || count >= paper.smallestShown
}
