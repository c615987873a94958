import type { Ladder } from './ladder'
import type { HeldTo } from './own-words'
import type { Rung } from './rules'

/**
 * What a text about an activity as a whole is held to: its furthest claim about pupils, and the sentence the activity
 * stands on. Without a result about pupils no word of change is allowed, and in a paper for governors a result about too
 * few pupils allows none either.
 */
export function heldToOf(
  ladder: Pick<Ladder, 'outcomes' | 'claim' | 'governorClaim'>,
  reader: 'head' | 'governors',
): HeldTo {
  const shown = ladder.outcomes.filter(
    ({ about, showsGovernorsResult }) => about === 'pupils' && (reader === 'head' || showsGovernorsResult),
  )
  return {
    rung: furthest(shown),
    praise: furthest(shown.filter(({ verdict }) => verdict !== 'worse')),
    get sentence() {
      return reader === 'head' ? ladder.claim : ladder.governorClaim
    },
    get alsoAllowed() {
      return ladder.outcomes.map((one) => (reader === 'head' ? one.sentence : one.governorSentence))
    },
  }
}

const furthest = (outcomes: readonly { rung: Rung | null }[]): Rung | null =>
  outcomes.reduce<Rung | null>((most, { rung }) => (rung !== null && rung > (most ?? -1) ? rung : most), null)
