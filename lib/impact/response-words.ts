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
  const isHidden = paper.reader === 'governors' && count < paper.smallestShown
  // Two quotations may be one parent's, so times are counted here and not people.
  if (kind === 'quotation') {
    // For governors a small number of them is left out: said of each activity in turn, it would be all they read.
    const times = isHidden ? '' : ` ${TIMES[count] ?? `${count} times`}`
    return `Parents told us something in their own words${times}.`
  }
  if (isHidden) return `Fewer than ${paper.smallestShown} ${WHO[kind].many} ${WHO[kind].did}.`
  const of = asked !== null && asked >= count && mayShow(asked - count, paper) ? ` of ${asked}` : ''
  const who = count === 1 && of === '' ? WHO[kind].one : WHO[kind].many
  return `${count}${of} ${who} ${WHO[kind].did}${wordMoved(response, paper)}.`
}

const TIMES: Record<number, string> = { 1: 'once', 2: 'twice' }

const WHO = {
  questions: { one: 'parent', many: 'parents', did: 'answered the same questions before and after' },
  at_home: { one: 'family', many: 'families', did: 'recorded what they did at home' },
}

/** How the answers moved, when all three counts may be shown. */
function wordMoved({ moved }: ResponseFacts, paper: Paper): string {
  if (moved === undefined) return ''
  const { up, same, down } = moved
  if (![up, same, down].every((count) => mayShow(count, paper))) return ''
  return `: ${up} higher, ${same} the same, ${down} lower`
}

function mayShow(count: number, paper: Paper): boolean {
  return paper.reader === 'head' || count === 0 || count >= paper.smallestShown
}
