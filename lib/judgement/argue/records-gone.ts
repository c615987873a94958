import type { Doubt } from './doubt'
import { claimed, type Grounds, named, quoted, recordsInWords } from './grounds'
import { SOURCES } from './sources'

/** Records that were chosen and have since been removed, or evidence that was taken back. */
export function recordsGone(grounds: Grounds): Doubt[] {
  return claimed(grounds).flatMap((statement): Doubt[] => {
    const { key, chosen, records } = statement
    const gone = chosen - records.length
    const withdrawn = records.filter(({ isWithdrawn }) => isWithdrawn)
    if (gone + withdrawn.length === 0) return []
    const left = records.length - withdrawn.length
    const happened = [
      gone > 0 ? `${gone} ${gone === 1 ? 'is' : 'are'} no longer there` : '',
      withdrawn.length > 0 ? `${withdrawn.length} ${withdrawn.length === 1 ? 'was' : 'were'} taken back` : '',
    ]
    return [
      {
        rule: 'records_gone',
        about: key,
        words: `Of ${recordsInWords(chosen)} that ${quoted(statement)} was given on, ${happened.filter(Boolean).join(' and ')}. ${left === 0 ? 'Nothing is left for it to rest on.' : `It rests on ${recordsInWords(left)} now.`}`,
        source: SOURCES.breadth,
        records: named(withdrawn),
      },
    ]
  })
}
