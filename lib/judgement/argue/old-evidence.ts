import { addDays, type IsoDate, shortDate, toDate, toIso } from '../../platform/dates'
import type { Doubt } from './doubt'
import { claimed, type Grounds, listed, named, quoted, recordsInWords } from './grounds'
import { SOURCES } from './sources'

/** Evidence older than a year: all that a statement rests on, or some of it. What has no date is not taken to be old. */
export function oldEvidence(grounds: Grounds): Doubt[] {
  const since = aYearBefore(grounds.on)
  return claimed(grounds).flatMap((statement): Doubt[] => {
    const { key, records } = statement
    const old = records.filter(({ on }) => on !== null && on < since)
    if (old.length === 0) return []
    const newest = old
      .flatMap(({ on }) => on ?? [])
      .sort()
      .at(-1) as IsoDate
    const isAll = old.length === records.length
    return [
      {
        rule: isAll ? 'all_evidence_old' : 'some_evidence_old',
        about: key,
        words: isAll
          ? `Everything ${quoted(statement)} rests on is older than a year: ${old.length === 1 ? 'one record,' : `the newest of ${recordsInWords(old.length)} is`} of ${shortDate(newest)}. What shows that it is so now?`
          : `${old.length} of ${recordsInWords(records.length)} ${old.length === 1 ? 'is' : 'are'} older than a year: ${listed(old.map(({ title }) => title))}. Does ${quoted(statement)} stand without ${old.length === 1 ? 'it' : 'them'}?`,
        source: SOURCES.age,
        records: named(old),
      },
    ]
  })
}

/** The same day of the year before; 28 February for the 29th. */
function aYearBefore(day: IsoDate): IsoDate {
  const date = toDate(day)
  const before = new Date(Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), date.getUTCDate()))
  return before.getUTCMonth() === date.getUTCMonth() ? toIso(before) : addDays(toIso(before), -1)
}
