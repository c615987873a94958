import { STEP_LABELS, STEPS, type Step } from '../impact/ladder'

/** An activity that works on a priority, as far as its place on the ladder goes. */
export type OnTheLadder = { id: string; title: string; stands: Step | null; claim: string }

export type Progress = {
  /** How many activities stand on each step that any stands on, the highest first; ideas, which stand on none, last. */
  steps: { label: string; count: number }[]
  /** The activity that allows most to be said, with the words it allows; null when none has come so far. */
  strongest: { id: string; title: string; step: string; claim: string } | null
  total: number
}

const IDEAS = 'Ideas'

const heightOf = ({ stands }: OnTheLadder) => (stands ? STEPS.indexOf(stands) : -1)

/** How far a priority has come: by what its activities allow to be said, and not by a share of anything done. */
export function progressOf(activities: readonly OnTheLadder[]): Progress {
  const counted = STEPS.toReversed().map((step) => ({
    label: STEP_LABELS[step],
    count: activities.filter(({ stands }) => stands === step).length,
  }))
  const ideas = { label: IDEAS, count: activities.filter(({ stands }) => stands === null).length }
  const [best] = activities.toSorted((a, b) => heightOf(b) - heightOf(a))
  return {
    steps: [...counted, ideas].filter(({ count }) => count > 0),
    strongest: best?.stands
      ? { id: best.id, title: best.title, step: STEP_LABELS[best.stands], claim: best.claim }
      : null,
    total: activities.length,
  }
}

/** "3 activities work on it: 1 at “Pupils changed”, 2 at “Took part”." */
export function progressInWords({ steps, total }: Pick<Progress, 'steps' | 'total'>): string {
  if (total === 0) return 'No activity with parents and carers works on it yet.'
  const parts = steps.map(({ label, count }) =>
    label === IDEAS ? `${count} ${count === 1 ? 'idea' : 'ideas'}` : `${count} at “${label}”`,
  )
  return `${total === 1 ? 'One activity works' : `${total} activities work`} on it: ${parts.join(', ')}.`
}
