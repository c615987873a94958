import type { Doubt } from './doubt'
import { claimed, type Grounds, named, quoted, recordsInWords } from './grounds'
import { SOURCES } from './sources'

/** Areas that judge only a part of the school, which evidence from one year group can well be about. */
const JUDGES_A_PART: readonly string[] = ['early_years', 'post_16']

/**
 * All that a statement rests on is for one and the same year group of a school that has more. A record for the whole school,
 * or one that does not say for whom it is, leaves it open.
 */
export function oneYearGroup(grounds: Grounds): Doubt[] {
  if (grounds.schoolYearGroups.length < 2 || JUDGES_A_PART.includes(grounds.areaKey)) return []
  return claimed(grounds).flatMap((statement): Doubt[] => {
    const { key, records } = statement
    const only = records[0]?.yearGroups[0]
    const isOnly = records.every(({ yearGroups }) => yearGroups.length === 1 && yearGroups[0] === only)
    if (only === undefined || !isOnly) return []
    return [
      {
        rule: 'one_year_group',
        about: key,
        words: `${quoted(statement)} rests on ${only} alone: ${recordsInWords(records.length)}, and the school has ${grounds.schoolYearGroups.length} year groups. What of the others?`,
        source: SOURCES.breadth,
        records: named(records),
      },
    ]
  })
}
