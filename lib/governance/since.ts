import type { Beside, RowBeside } from './beside'
import type { Figures } from './figure'

/** One thing that is new or different since the last meeting. */
export type NewLine = {
  key: string
  /** The activity or the row it is about. */
  name: string
  now: string
  /** Null for what was not there at all. */
  before: string | null
}

export type Since = { activities: NewLine[]; figures: NewLine[] }

/** What the page says now that it did not say at the meeting, each with what it said then, as far as both may be read. */
export function newSince(now: Figures, then: Beside): Since {
  const { claim = [], steps = [], kinds = [], reach = [] } = then.rows
  return {
    activities: activitiesSince(now, claim),
    figures: [...steps, ...kinds, ...reach].filter(isToldOf).map(lineOf),
  }
}

/** What is said in full stands below: here the step is enough, unless it is the same and only the words are new. */
function activitiesSince(now: Figures, before: RowBeside[]): NewLine[] {
  const known = new Map(before.map((row) => [row.key, row]))
  const there = now.claim.flatMap(({ key, name, step }): NewLine[] => {
    const row = known.get(key)
    if (!row) return [{ key, name, now: step, before: null }]
    if (!row.differs) return []
    return row.step === step ? [lineOf(row)] : [{ key, name, now: step, before: row.step ?? '' }]
  })
  return [...there, ...before.filter(({ now: present }) => present === null).map(lineOf)]
}

/** A number that moved a little is not news, and one that is hidden tells nothing. */
const isToldOf = ({ differs, isHeldBack, earlier }: RowBeside) =>
  differs && !isHeldBack && earlier !== 'hidden'

function lineOf({ key, name, now, earlier }: RowBeside): NewLine {
  return { key, name, now: now ?? 'No longer on the page.', before: earlier }
}
