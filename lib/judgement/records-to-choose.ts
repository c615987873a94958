import 'server-only'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { addDays, toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { type RecordFacts, type RecordRef, readRecordFacts } from './record-facts'
import { proposeThemes } from './record-sketches'
import { type RecordRow, recordsWith } from './records-sql'
import { isTheme, type Theme } from './themes'

/** As many as somebody reads through; the others are found by their titles. */
const MOST_UNDER = 40
const MOST_PROPOSED = 15
const MOST_FOUND = 20
/** A little more than a year: what is older says little of how things are, and nobody put it anywhere. */
const PROPOSED_FOR_DAYS = 400
const MOST_LOOKED_AT = 300

export type RecordChoice = RecordFacts & {
  /** Why it stands here: under a theme of the statement, proposed, found by its title, or chosen already. */
  why: 'under' | 'proposed' | 'found' | 'chosen'
  /** What it is under, of the statement's themes; what it is proposed for, where it is under none. */
  themes: Theme[]
}

/**
 * The records somebody may choose from for a statement: what is chosen already, what the person asked to see, what stands under
 * the statement's themes, and what a rule proposes of those that nobody has put anywhere; and, by title, what was looked for.
 *
 * @param asked.chosen what the answer rests on
 * @param asked.listed what an earlier look by title found: it stays on the list
 */
export async function recordsToChoose(
  tx: Tx,
  viewer: Viewer,
  asked: {
    themes: readonly string[]
    chosen: readonly RecordRef[]
    listed: readonly RecordRef[]
    words: string
  },
): Promise<RecordChoice[]> {
  const themes = asked.themes.filter(isTheme)
  const read = (given: Parameters<typeof recordsWith>[1]) =>
    tx.$queryRaw<RecordRow[]>(recordsWith(viewer, given))
  const under = themes.length > 0 ? await read({ under: themes, take: MOST_UNDER }) : []
  const unplaced = await read({
    isUnderNone: true,
    since: toDate(addDays(today(), -PROPOSED_FOR_DAYS)),
    take: MOST_LOOKED_AT,
  })
  const proposals = await proposeThemes(tx, viewer, unplaced)
  const proposed = unplaced
    .map((row) => ({
      ...row,
      themes: (proposals.get(row.id) ?? []).filter((theme) => themes.includes(theme)),
    }))
    .filter((row) => row.themes.length > 0)
    .slice(0, MOST_PROPOSED)
  const byTitle = asked.words ? await read({ words: asked.words, take: MOST_FOUND }) : []
  const plain = (why: 'chosen' | 'found') => (ref: RecordRef) => ({ ...ref, themes: [] as Theme[], why })
  const known = [
    ...asked.chosen.map(plain('chosen')),
    ...under.map((row) => ({ ...row, why: 'under' as const })),
    ...proposed.map((row) => ({ ...row, why: 'proposed' as const })),
    ...byTitle.map((row) => ({ ...row, why: 'found' as const })),
    ...asked.listed.map(plain('found')),
  ]
  const facts = await readRecordFacts(tx, viewer, known)
  return known
    .filter((one, i) => known.findIndex((other) => isSame(one, other)) === i)
    .flatMap((one): RecordChoice[] => {
      const of = facts.find((other) => isSame(one, other))
      const own = known.find((other) => isSame(one, other) && other.themes.length > 0)?.themes ?? []
      return of ? [{ ...of, why: one.why, themes: own.filter((theme) => themes.includes(theme)) }] : []
    })
}

const isSame = (a: RecordRef, b: RecordRef) => a.kind === b.kind && a.id === b.id
