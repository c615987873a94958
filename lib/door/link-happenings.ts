import { type IsoDate, shortDate } from '../platform/dates'

type Detail = Record<string, unknown>

/** What happened to links to the parents' door, to be read after the person's name. */
export const DOOR_LINK_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'door.link_made': ({ label, until }) =>
    `made the link “${label}” to the parents’ door, open until ${shortDate(until as IsoDate)}`,
  'door.family_link_made': ({ until }) =>
    `made the family’s own link to the parents’ door, until ${shortDate(until as IsoDate)}`,
  'door.slips_withdrawn': ({ label, links }) =>
    `withdrew ${Number(links) === 1 ? 'one family’s link' : `${links} families’ links`} to the parents’ door (“${label}”)`,
  'door.link_withdrawn': ({ label }) => `withdrew the link “${label}” to the parents’ door`,
}
