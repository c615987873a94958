import { shortDate } from '../platform/dates'

type Detail = Record<string, unknown>

const about = ({ about }: Detail) => `about “${about}”`

/**
 * What happened to a governor's question, for the history: to be read after the person's name. Its words are not here: the
 * history cannot be changed, and a question in which somebody can be recognised has to be able to go.
 */
export const QUESTION_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'question.asked': (detail) => `asked a question ${about(detail)}`,
  'question.reworded': (detail) => `worded their question ${about(detail)} anew`,
  'question.taken_back': (detail) => `took back their question ${about(detail)}`,
  'question.words_taken_out': (detail) =>
    `took the words out of a question ${about(detail)}, in which somebody could be recognised`,
  'question.answered': (detail) => `answered a governor’s question ${about(detail)}${minuted(detail)}`,
  'question.answer_changed': (detail) =>
    `changed the answer to a governor’s question ${about(detail)}${before(detail)}${minuted(detail)}`,
}

const before = ({ before: was, after }: Detail) => (was === after ? '' : `, which was “${was}”`)
const minuted = ({ minute }: Detail) => (minute ? `; minute: ${minute}` : '')

/** What happened to a meeting of governors. */
export const MEETING_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'meeting.planned': (detail) => `put down ${meeting(detail)} as to come`,
  'meeting.held': (detail) => `recorded ${meeting(detail)} as held, and kept what the governors’ page said`,
  'meeting.changed': ({ was, ...detail }) => `changed ${meeting(was as Detail)} to ${meeting(detail)}`,
  'meeting.removed': (detail) => `removed ${meeting(detail)}`,
}

const meeting = ({ name, heldOn }: Detail) =>
  `the governors’ meeting “${name}” of ${shortDate(String(heldOn))}`
