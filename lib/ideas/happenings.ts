import { shortDate } from '../platform/dates'

type Detail = Record<string, unknown>

const HOW: Record<string, string> = {
  door: 'by the parents’ door',
  paper: 'on paper',
  gate: 'at the gate',
  phone: 'by telephone',
}

/** What happened to parents' ideas, to be read after the person's name. Nobody's words. */
export const IDEA_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'idea.given': ({ givenBy }) => `gave an idea ${HOW[String(givenBy)]}`,
  'idea.withdrawn': () => 'withdrew their idea, and its words are deleted',
  'idea.written_down': ({ givenBy, saidOn }) =>
    `wrote down an idea given ${HOW[String(givenBy)]} on ${shortDate(String(saidOn))}`,
}
