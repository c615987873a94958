import type { Doubt } from './doubt'
import { claimed, type Grounds, named } from './grounds'
import { SOURCES } from './sources'

/** "Met" on one record. Where others are gone, that is said instead. */
export function oneRecord(grounds: Grounds): Doubt[] {
  return claimed(grounds)
    .filter(({ answer, chosen, records }) => answer === 'met' && chosen === 1 && records.length === 1)
    .map(({ key, records }) => ({
      rule: 'one_record',
      about: key,
      words: '“Met” rests on one record. What else shows it?',
      source: SOURCES.breadth,
      records: named(records),
    }))
}
