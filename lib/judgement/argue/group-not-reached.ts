import type { Doubt } from './doubt'
import { claimed, type Grounds, type GroupReach, named, quoted } from './grounds'
import { SOURCES } from './sources'

/**
 * The records name groups of pupils they are for, and no family of such a group is on record as having come to any of them.
 * Only where who came is recorded at all. A small group is not named, and none of a larger one is said as "hardly any or
 * none", because the words are kept with the judgement, long after the families are gone.
 */
export function groupNotReached(grounds: Grounds): Doubt[] {
  return claimed(grounds).flatMap((statement): Doubt[] => {
    const { key, records } = statement
    const held = new Set(
      records.flatMap(({ plans }) => plans.filter((one) => one.hasCame).map((one) => one.activityId)),
    )
    const reach = grounds.reach.filter(({ activityId }) => held.has(activityId))
    const groups = [...new Set(reach.map(({ group }) => group))]
    const missed = groups
      .map((group) => reach.filter((one) => one.group === group))
      .filter((rows) => rows.some(({ families }) => families > 0) && !rows.some(({ hasCome }) => hasCome))
    if (missed.length === 0) return []
    const activities = new Set(missed.flat().map(({ activityId }) => activityId))
    return [
      {
        rule: 'group_not_reached',
        about: key,
        words: `What ${quoted(statement)} rests on is for families of ${inWords(missed)}, and of those who came hardly any family, or none, is one of them. Did they have a way to take part?`,
        source: SOURCES.everybody,
        records: named(records.filter(({ activityIds }) => activityIds.some((id) => activities.has(id)))),
      },
    ]
  })
}

function inWords(missed: readonly GroupReach[][]): string {
  const names = missed
    .filter((rows) => !rows.some(({ isSmall }) => isSmall))
    .flatMap(([first]) => (first ? [first.name] : []))
  const small = missed.length - names.length
  const parts = small === 0 ? names : [...names, small === 1 ? 'a small group' : `${small} small groups`]
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
