import { type IsoDate, longDate } from '../platform/dates'

/** What happened to visitors' links, to be read after the person's name, or after whom the link was made for. */
export const VISITOR_HAPPENINGS: Record<string, (detail: Record<string, unknown>) => string> = {
  'visitor.link_made': ({ madeFor, until }) =>
    `made a link for ${madeFor}, which opens this pack until ${longDate(until as IsoDate)}`,
  'visitor.link_withdrawn': ({ madeFor }) => `withdrew the link for ${madeFor}`,
  'visitor.opened': ({ title }) => `opened the pack “${title}”`,
}
