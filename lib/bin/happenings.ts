import { BIN_KINDS, type BinKind } from '../platform/bin'
import { longDate } from '../platform/dates'

type Detail = Record<string, unknown>

/** What became of what was removed, for a timeline: to be read after the person's name. */
export const BIN_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'bin.put_back': ({ what }) => `put ${named(what)} back from the bin`,
  'bin.gone': ({ what, removedAt, removedByName }) =>
    `let go for good of ${named(what)} that ${removedByName} had removed on ${longDate(new Date(String(removedAt)))}`,
}

const named = (what: unknown) => BIN_KINDS[what as BinKind] ?? 'something'
