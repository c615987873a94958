import type { CaseFinding, CaseHolder } from '@/prisma/generated/enums'
import { shortDate } from '../platform/dates'
import { FINDING_NAMES, HOLDER_NAMES } from './case'
import type { Move } from './moves'

type Detail = Record<string, unknown>

/** What is done with a case, for the history: to be read after the person's name. */
export const WORK_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'case.acknowledged': (d) => `acknowledged ${it(d)}${on(d)}`,
  'case.answered': (d) => `answered ${it(d)}${on(d)}${found(d)}`,
  'case.moved_up': (d) => `took ${it(d)} to ${stage(d)}${on(d)}${withWhom(d)}`,
  'case.paused': (d) => `paused the clock of ${it(d)}${on(d)}`,
  'case.went_on': (d) => `let the clock of ${it(d)} go on${on(d)}`,
  'case.resolved': (d) => `ended ${it(d)}${on(d)}${found(d)}${apology(d)}`,
  'case.withdrawn': (d) => `put down ${it(d)} as withdrawn${on(d)}`,
  'case.redirected': (d) => `sent ${it(d)} another way${on(d)}`,
  'case.reopened': (d) => `took up ${it(d)} again${on(d)}`,
  'case.handler_chosen': ({ handler, before, ...d }) =>
    handler
      ? `gave ${it(d)} to ${handler}${before ? `, from ${before}` : ''}`
      : `took ${it(d)} from ${before ?? 'whoever had it'}; nobody handles it`,
  'case.category_changed': ({ before, category, ...d }) =>
    `changed what ${it(d)} is about from ${quoted(before)} to ${quoted(category)}`,
  'case.account_changed': (d) => `wrote the school’s account of ${it(d)}`,
  'case.event_written': ({ what, ...d }) =>
    `wrote ${WRITTEN[String(what)] ?? 'a note'} on the timeline of ${it(d)}`,
  'case.event_corrected': (d) => `put right an entry on the timeline of ${it(d)}`,
  'case.named': ({ who, heldBy, ...d }) => `named ${who} in ${it(d)}${held(heldBy)}`,
  'case.name_taken_out': ({ who, ...d }) => `took the name of ${who} out of ${it(d)}`,
  'case.restricted': (d) => `restricted ${it(d)} to named people`,
  'case.restriction_lifted': (d) => `lifted the restriction on ${it(d)}`,
  'case.opened_to': ({ who, ...d }) => `let ${who} see ${it(d)}`,
  'case.closed_to': ({ who, ...d }) => `no longer lets ${who} see ${it(d)}`,
  'case.handed_over': ({ heldBy, ...d }) =>
    `handed ${it(d)} to ${HOLDER_NAMES[heldBy as CaseHolder]?.toLowerCase() ?? 'somebody else'}`,
  'case.panel_chosen': ({ who, ...d }) => `put ${list(who)} on the panel for ${it(d)}`,
  'case.insistent_marked': ({ reviewOn, ...d }) =>
    `marked the contact about ${it(d)} as unreasonable${reviewOn ? `, to be looked at again on ${shortDate(String(reviewOn))}` : ''}`,
  'case.insistent_reviewed': ({ reviewOn, ...d }) =>
    `looked again at the contact about ${it(d)}${reviewOn ? `, and will on ${shortDate(String(reviewOn))}` : ''}`,
  'case.insistent_ended': (d) => `ended the mark of unreasonable contact on ${it(d)}`,
  'case.deadline_moved': ({ from, to, ...d }) =>
    `changed the term dates, and the deadline of ${it(d)} moved ${from ? `from ${shortDate(String(from))} ` : ''}${to ? `to ${shortDate(String(to))}` : ''}`.trimEnd(),
}

/** Somebody away, and who stands in: not a case's, and nobody's secret. */
export const AWAY_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'concerns.away_said': ({ who, deputy, fromOn, toOn }) =>
    `put down that ${who ?? 'somebody'} is away${between(fromOn, toOn)}, with ${deputy ?? 'somebody'} standing in`,
  'concerns.away_ended': ({ who }) => `took back that ${who ?? 'somebody'} is away`,
}

const it = ({ reference }: Detail) => (reference ? `${reference}` : 'a case')
const on = ({ move }: Detail) => (move ? ` on ${shortDate((move as Move).on)}` : '')
const stage = ({ stageName }: Detail) => (stageName ? `“${stageName}”` : 'the next stage')
const withWhom = ({ handler }: Detail) => (handler ? `; it is with ${handler}` : '')
const held = (heldBy: unknown) =>
  heldBy && heldBy !== 'school' ? `; it is for ${HOLDER_NAMES[heldBy as CaseHolder].toLowerCase()}` : ''
const found = ({ move }: Detail) => {
  const finding = (move as { finding?: CaseFinding | null } | undefined)?.finding
  return finding ? `: ${FINDING_NAMES[finding].toLowerCase()}` : ''
}
const apology = ({ move }: Detail) =>
  (move as { apologyGiven?: boolean | null } | undefined)?.apologyGiven ? ', with an apology' : ''
const quoted = (words: unknown) => (words ? `“${words}”` : 'something else')
const list = (who: unknown) => (Array.isArray(who) ? who.join(', ') : 'people')
const between = (from: unknown, to: unknown) =>
  from && to ? ` from ${shortDate(String(from))} to ${shortDate(String(to))}` : ''

const WRITTEN: Record<string, string> = {
  contact_in: 'what they said',
  contact_out: 'what they were told',
  meeting: 'a meeting',
  decision: 'a decision',
  note: 'a note',
}
