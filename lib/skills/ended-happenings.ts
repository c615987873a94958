import { longDate } from '../platform/dates'

type Detail = Record<string, unknown>

/** What becomes of consent that ends, to be read after the person's name, or that of Alongside itself. */
export const ENDED_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'offer.kept_longer': ({ until }) =>
    `noted that a parent or carer agrees to their offer until ${day(until)}`,
  'offer.let_go': ({ until }) => `deleted an offer whose consent was until ${day(until)}`,
  'preference.kept_longer': ({ until }) =>
    `noted that the family agrees that its preferences are kept until ${day(until)}`,
  'preference.let_go': ({ until }) =>
    `deleted the family’s preferences, whose consent was until ${day(until)}`,
}

const day = (until: unknown) => longDate(String(until))
