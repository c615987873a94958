import type { IdeaStatus } from '@/prisma/generated/enums'
import { shortDate } from '../platform/dates'

type Detail = Record<string, unknown>

const HOW: Record<string, string> = {
  door: 'by the parents’ door',
  paper: 'on paper',
  gate: 'at the gate',
  phone: 'by telephone',
}

const DECIDED: Partial<Record<IdeaStatus, string>> = {
  considering: 'to consider it',
  taken_forward: 'to take it forward',
  not_taken: 'not to take it forward',
}

const day = (date: unknown) => shortDate(String(date))

/** What happened to parents' ideas, to be read after the person's name. Nobody's words. */
export const IDEA_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'idea.given': ({ givenBy }) => `gave an idea ${HOW[String(givenBy)]}`,
  'idea.withdrawn': () => 'withdrew their idea, and its words are deleted',
  'idea.written_down': ({ givenBy, saidOn, atMeeting }) =>
    `wrote down an idea given ${atMeeting ? 'in a meeting' : HOW[String(givenBy)]} on ${day(saidOn)}`,
  'idea.traced': () => 'put an idea from the concerns log with the other ideas',
  'idea.in_english': () => 'said the idea in English',
  'idea.whose': ({ isKnown }) =>
    isKnown ? 'said whose idea it is' : 'noted that it is not known whose idea it is',
  'idea.decided': ({ decision, decidedOn }) =>
    `decided on ${day(decidedOn)} ${DECIDED[decision as IdeaStatus]}`,
  'idea.result': ({ resultOn }) => `put down what came of the idea, on ${day(resultOn)}`,
  'idea.told': ({ toldOn }) => `noted that the parent was told on ${day(toldOn)}`,
  'idea.link_made': ({ until }) => `made a private link for the parent, until ${day(until)}`,
  'idea.link_withdrawn': () => 'withdrew the parent’s private link',
  'idea.deleted': () => 'deleted an idea, as its parent wished',
}

/** What happened to the school's forums. Which family sits in one is not here: the history cannot be changed. */
export const FORUM_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'forum.added': () => 'put a forum on record',
  'forum.changed': () => 'changed what is said of a forum',
  'forum.member_added': () => 'noted that a family sits in a forum',
  'forum.member_gone': () => 'noted that a family no longer sits in a forum',
  'forum.met': ({ heldOn }) => `put down a forum’s meeting of ${day(heldOn)}`,
  'forum.meeting_changed': ({ heldOn }) => `put right what is said of a forum’s meeting of ${day(heldOn)}`,
  'forum.meeting_removed': ({ heldOn, cameCount }) =>
    `removed a forum’s meeting of ${day(heldOn)}${typeof cameCount === 'number' ? `, to which ${cameCount} were said to have come` : ''}`,
}

/** What happened to the pages that anybody can read. */
export const PAGE_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'published.begun': () => 'began a page for everybody',
  'published.changed': () => 'changed the draft of a page for everybody',
  'published.published': () => 'published a page for everybody',
  'published.withdrawn': () => 'withdrew a page that was published',
  'published.thrown_away': () => 'threw the draft of a page for everybody away',
}
