import type { OutcomeFacts } from '../impact/facts'
import { pictureOf } from '../impact/interval-picture'
import { STEP_LABELS, STEPS } from '../impact/ladder'
import { resultInFigures } from '../impact/result-figures'
import { rungOfClaim } from '../impact/rung-of-claim'
import { speaksOfGroups } from '../impact/spoken-of'
import type { Standing } from '../impact/standings'
import { plural } from '../impact/summary'
import type { PackClaim, PackEvidence, PackPicture } from './contents'
import type { NumberBook } from './number-book'

/** Furthest first, then by title. */
export const furthestFirst = (standings: readonly Standing[]): Standing[] =>
  standings.toSorted((a, b) => heightOf(b) - heightOf(a) || a.title.localeCompare(b.title, 'en-GB'))

const heightOf = ({ ladder }: Standing) => (ladder.stands === null ? -1 : STEPS.indexOf(ladder.stands))

/** What may be said of an activity outside the staff, with the pictures of its results and the evidence beside it. */
export function packClaim(
  standing: Standing,
  supports: readonly PackEvidence[],
  book: NumberBook,
): PackClaim | null {
  const { id, title, kind, ladder, facts } = standing
  if (ladder.stands === null) return null
  const sentence = ladder.governorClaim
  const pictures = picturesOf(standing)
  const number = book.ofSentences(
    `claim.${id}`,
    `What is said of “${title}”`,
    [sentence, ...pictures.flatMap(({ change, range }) => [change, range])],
    [{ kind: 'activity', id, title }],
    countedFrom(standing),
  )
  return {
    activityId: id,
    title,
    kind,
    stepLabel: STEP_LABELS[ladder.stands],
    rung: rungOfClaim(ladder, facts, 'governors'),
    sentence,
    pictures,
    numbers: number ? [number] : [],
    evidence: supports.map(({ label }) => label),
  }
}

function picturesOf({ facts, ladder }: Standing): PackPicture[] {
  // The sentence is about several groups then, and the picture about one of them.
  const alone = ladder.stands === 'repeated' ? ', this group alone' : ''
  return facts.outcomes.flatMap((outcome, i) => {
    const claim = ladder.outcomes[i]
    if (!claim?.showsGovernorsResult || outcome.about !== 'pupils') return []
    const picture = pictureOf(outcome, claim)
    const figures = resultInFigures(outcome)
    if (!picture || !figures) return []
    const { name, unit, direction } = outcome.measure
    const isBeside = outcome.result !== null && speaksOfGroups(outcome.result)
    return [
      {
        outcomeId: outcome.id,
        measure: `${name}${alone}`,
        unit,
        direction,
        zero: isBeside ? 'no difference' : 'no change',
        change: figures.change,
        range: figures.range,
        picture: { ...picture, text: claim.governorSentence },
      },
    ]
  })
}

/** From which figures and lists a sentence's numbers were worked out. It counts no people. */
function countedFrom({ facts, ladder }: Standing): string {
  const measured = facts.outcomes.filter((_, i) => ladder.outcomes[i]?.showsGovernorsResult)
  const { sessionsHeld, families } = facts.takenPart
  const parts = [
    ...measured.map(figuresOf),
    ...(sessionsHeld > 0
      ? [
          `${families ? 'the lists of families' : 'the numbers kept'} of ${plural(sessionsHeld, 'session', 'sessions')}`,
        ]
      : []),
  ]
  return parts.length === 0
    ? 'From the plan of the activity.'
    : `Worked out from ${parts.join(', and from ')} of the activity.`
}

const figuresOf = ({ measure, result }: OutcomeFacts) =>
  `the figures for ${measure.name}${result?.evaluated ? ' of each group that was compared' : ', first and second, of the same pupils'}`
