import type { VolunteerState } from '@/prisma/generated/enums'
import { longDate, shortDate } from '../platform/dates'
import { VOLUNTEER_STATE_NAMES } from './volunteer'

type Detail = Record<string, unknown>

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/**
 * What happened to requests, to those who are asked, and to what is known of their checks: to be read after the person's name. Parents
 * are never named in a history, and nothing they said stands in it.
 */
export const REQUEST_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'request.posted': ({ title }) => `asked for a parent: “${title}”`,
  'request.changed': ({ title }) => `changed the request “${title}”`,
  'request.closed': ({ title, why }) => `closed the request “${title}”: “${why}”`,
  'request.reopened': ({ title }) => `opened the request “${title}” again`,
  'placement.invited': ({ title, isSupervised }) =>
    `invited a parent for “${title}”, ${isSupervised ? 'with a member of staff' : 'without a member of staff'}`,
  'placement.link_made': () => 'made a new link to the invitation',
  'placement.taken_back': ({ title, why }) => `took back an invitation for “${title}”: “${why}”`,
  'placement.called_off': ({ title, why }) => `called off what was arranged for “${title}”: “${why}”`,
  'placement.accepted': () => 'wrote down that the parent said yes',
  'placement.declined': () => 'wrote down that the parent said no',
  'placement.accepted_by_link': () => 'said yes by the link',
  'placement.declined_by_link': () => 'said no by the link',
  'placement.said_afterwards': () => 'said by the link how it was',
  'placement.placed': ({ title, days, isSupervised }) =>
    `placed a parent for “${title}” on ${and.format((days as string[]).map((day) => longDate(day)))}, ${isSupervised ? 'with a member of staff' : 'without a member of staff'}`,
  'placement.supervised_again': ({ title }) =>
    `had a member of staff be there again for “${title}”, because the checks no longer reach`,
  'volunteer.set': ({ state, expiresOn }) =>
    `wrote down of the checks: ${lower(VOLUNTEER_STATE_NAMES[state as VolunteerState])}${expiresOn ? `, until ${shortDate(String(expiresOn))}` : ''}`,
}

const lower = (text: string) => text[0]?.toLowerCase() + text.slice(1)
