import { STEPS } from '../impact/ladder'
import type { Lift, RecordFacts } from './record-facts'

/** More than this at once is a list nobody works through. */
const MOST = 2

/**
 * What would make a statement stand on more: the next step of the activities behind its records, that of the lowest first, no
 * activity twice. None where there is nothing to be done.
 */
export function whatLifts(records: readonly Pick<RecordFacts, 'lifts'>[]): Lift[] {
  const all = records.flatMap(({ lifts }) => lifts)
  const once = [...new Map(all.map((lift) => [lift.activityId, lift])).values()]
  const height = ({ stands }: Lift) => (stands ? STEPS.indexOf(stands) : -1)
  return once.sort((a, b) => height(a) - height(b) || a.title.localeCompare(b.title, 'en-GB')).slice(0, MOST)
}

/** The same for each statement of a draft in turn, every activity under the first statement that it would lift and no other. */
export function liftsByStatement(
  statements: readonly { records: readonly Pick<RecordFacts, 'lifts'>[] }[],
): Lift[][] {
  const said = new Set<string>()
  return statements.map(({ records }) => {
    const own = whatLifts(records).filter(({ activityId }) => !said.has(activityId))
    for (const { activityId } of own) said.add(activityId)
    return own
  })
}
