import type { ActivityKind } from '@/prisma/generated/enums'
import { STEP_LABELS, STEPS, type Step } from '../impact/ladder'
import { plural } from '../impact/summary'
import { type IsoDate, shortDate } from '../platform/dates'

/** As much of an activity as choosing needs. */
export type Candidate = {
  id: string
  kind: ActivityKind | null
  stands: Step | null
  /** The day of the last session or review. */
  on: IsoDate | null
  /** What is said of its group and others taken together; null where nothing is. */
  together: string | null
}

const heightOf = ({ stands }: Pick<Candidate, 'stands'>) => (stands ? STEPS.indexOf(stands) : -1)
const PLANNED = STEPS.indexOf('planned')

/** Those in which something happened, the highest step first, then the newest. */
export function inOrder<T extends Candidate>(candidates: readonly T[]): T[] {
  return candidates
    .filter((one) => heightOf(one) > PLANNED)
    .sort((a, b) => heightOf(b) - heightOf(a) || (b.on ?? '').localeCompare(a.on ?? ''))
}

/** The first of those whose groups are taken together: the others would say the very same again. */
export function saidOnce<T extends Pick<Candidate, 'together'>>(candidates: readonly T[]): T[] {
  const said = new Set<string>()
  return candidates.filter(({ together }) => {
    if (together === null) return true
    const isNew = !said.has(together)
    said.add(together)
    return isNew
  })
}

/** As many as are looked at more closely for each kind, so that the pieces of evidence can decide between equals. */
export const LOOKED_AT = 6

/** The best two of a kind: the highest step, then the newest, then the most evidence; never the same claim twice. */
export function bestTwo<T extends Candidate>(
  candidates: readonly T[],
  kind: ActivityKind,
  pieces: (id: string) => number,
): T[] {
  const looked = inOrder(candidates.filter((one) => one.kind === kind))
    .slice(0, LOOKED_AT)
    .sort(
      (a, b) =>
        heightOf(b) - heightOf(a) || (b.on ?? '').localeCompare(a.on ?? '') || pieces(b.id) - pieces(a.id),
    )
  return saidOnce(looked).slice(0, 2)
}

/** Why it was chosen: "Stands highest, on “Pupils changed”; last on 12 Oct 2026; 3 pieces of evidence." */
export function whyChosen({ stands, on }: Candidate, pieces: number): string {
  const step = stands ? `It stands on “${STEP_LABELS[stands]}”` : 'It stands on no step'
  const last = on ? `; last on ${shortDate(on)}` : ''
  return `${step}${last}; ${pieces === 0 ? 'no evidence that may be shown' : plural(pieces, 'piece of evidence', 'pieces of evidence')}.`
}
