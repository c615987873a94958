import type { Beside, RowBeside } from './beside'
import { type Figures, judgementInWords } from './figure'

/** One thing that is new or different since the last meeting. */
export type NewLine = {
  key: string
  /** The activity, the judgement or the row it is about. */
  name: string
  now: string
  /** Null for what was not there at all. */
  before: string | null
}

export type Since = { activities: NewLine[]; judgements: NewLine[]; figures: NewLine[] }

/** What the page says now that it did not say at the meeting, each with what it said then, as far as both may be read. */
export function newSince(now: Figures, then: Beside): Since {
  const { claim = [], steps = [], kinds = [], reach = [] } = then.rows
  return {
    activities: activitiesSince(now, claim),
    judgements: judgementsSince(now, then.rows.judgement ?? []),
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

/** Agreed for the first time, or in place of another: in full, because it is one sentence. */
const judgementsSince = (now: Figures, before: RowBeside[]) =>
  now.judgement.flatMap((row): NewLine[] => {
    const earlier = before.find(({ area }) => area === row.area)
    if (earlier && !earlier.differs) return []
    return [{ key: row.key, name: row.name, now: judgementInWords(row), before: earlier?.earlier ?? null }]
  })

/** A number that moved a little is not news, and one that is hidden tells nothing. */
const isToldOf = ({ differs, isHeldBack, earlier }: RowBeside) =>
  differs && !isHeldBack && earlier !== 'hidden'

function lineOf({ key, name, now, earlier }: RowBeside): NewLine {
  return { key, name, now: now ?? 'No longer on the page.', before: earlier }
}
