import type { HeldTo } from '../../impact/own-words'
import { wordsAbove } from '../../impact/own-words'
import type { Rung } from '../../impact/rules'
import { RUNG_NAMES } from '../../impact/rules'
import type { RecordFacts } from '../record-facts'
import type { Doubt } from './doubt'
import { claimed, type Grounds, listed, named, once } from './grounds'
import { SOURCES } from './sources'

/**
 * The school's own words, on a statement or on the whole, that claim more than the best of the records they stand on: held
 * to the same list of words as what governors read, with the sentence that is allowed beside it.
 */
export function wordsAboveRung(grounds: Grounds): Doubt[] {
  const statements = claimed(grounds)
  return [
    ...doubtOf(
      '',
      grounds.words,
      statements.flatMap(({ records }) => records),
    ),
    ...statements.flatMap(({ key, own, records }) => doubtOf(key, own, records)),
  ]
}

function doubtOf(about: string, own: string | null, records: readonly RecordFacts[]): Doubt[] {
  if (!own) return []
  const held = bestOf(records)
  const found = wordsAbove(own, held)
  if (found.length === 0) return []
  const words = listed(found.map((one) => one.words.replace(/\s+/g, ' ')))
  const stands =
    held.rung === null
      ? 'No record here has a figure about pupils.'
      : `The furthest any record here goes is “${RUNG_NAMES[held.rung]}”.`
  return [
    {
      rule: 'words_above_rung',
      about,
      words: `The words ${words} claim more than the records. ${stands}${held.sentence ? ` What may be said: “${held.sentence}”` : ''}`,
      source: SOURCES.words,
      records: named(once(records.filter(({ heldTo }) => heldTo.length > 0))),
    },
  ]
}

/** What words about several records are held to: the furthest of them, and the sentences of all. */
function bestOf(records: readonly RecordFacts[]): HeldTo {
  const all = records.flatMap(({ heldTo }) => heldTo)
  const best = all.toSorted((a, b) => (b.rung ?? -1) - (a.rung ?? -1))[0]
  const furthest = (rungs: (Rung | null)[]) =>
    rungs.reduce<Rung | null>((most, rung) => (rung !== null && rung > (most ?? -1) ? rung : most), null)
  return {
    rung: best?.rung ?? null,
    praise: furthest(all.map(({ praise }) => praise)),
    sentence: best?.sentence ?? '',
    alsoAllowed: all.flatMap(({ sentence, alsoAllowed }) => [sentence, ...alsoAllowed]),
  }
}
