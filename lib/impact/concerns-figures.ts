import 'server-only'
import {
  type CountedBy,
  type CountRow,
  type Period,
  readCounts,
  readTimes,
} from '@/lib/concerns/learn/count-sql'
import { type Part, partsOfYear } from '@/lib/concerns/learn/parts-of-year'
import type { Tx } from '@/lib/platform/database'
import { academicYearDays, type IsoDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import type { Days } from '@/lib/school-days/span'
import { type Protected, protectConcerns } from './concerns-protected'
import { timelyInWords } from './concerns-words'

/** What governors and trust leaders are told of the concerns of one academic year. */
export type ConcernsOfYear = Protected & {
  /** The last term that is counted; null before the first has ended. */
  upTo: Part | null
  isWholeYear: boolean
}

export type ConcernsPaper = {
  now: ConcernsOfYear
  before: ConcernsOfYear
  /** How soon parents heard, in words: counts of the few that were late would be small. */
  timely: { acknowledge: string; answer: string }
}

/**
 * The concerns of an academic year and the one before, with small numbers hidden, in two statements. A year is counted up
 * to the end of its last term that is over, never to the day: whoever reads the page twice in a term would otherwise see the
 * one case that came in between. What may stand beside what earlier terms' papers said is `suppressPublished`'s to decide,
 * from the first term on, so that every paper of a year agrees whenever it is made.
 *
 * No questions are asked beside these figures: a question keeps the figure as it stood for everybody who reads the page,
 * and somebody who is named in one of the cases could subtract what they may see.
 *
 * The caller's transaction should see every case but those its reader is named in (`withCountedCases`).
 */
export async function readConcernsPaper(
  tx: Tx,
  viewer: Viewer,
  {
    spans,
    academicYear,
    on,
    smallestShown,
    categories,
  }: {
    spans: readonly Days[]
    academicYear: number
    on: IsoDate
    smallestShown: number
    categories: readonly { id: string; name: string }[]
  },
): Promise<ConcernsPaper> {
  const years = [academicYear, academicYear - 1] as const
  const ended = years.map((year) => partsOfYear(spans, year).filter(({ to }) => to < on))
  const periods: Period[] = ended.flatMap((parts, y) =>
    parts.map(({ from, to }, i) => ({ key: `${y}-${i}`, from, to })),
  )
  const counts = await readCounts(tx, viewer, periods)
  const whole = academicYearDays(academicYear)
  const times = await readTimes(tx, viewer, [{ key: 'year', ...whole }], on)
  const [now, before] = years.map((year, y) => {
    const parts = ended[y] ?? []
    const last = parts.at(-1) ?? null
    return {
      ...protectConcerns(byTerm(counts, y, parts.length), categories, smallestShown),
      upTo: last,
      isWholeYear: last?.to === academicYearDays(year).to,
    }
  })
  const timely = (what: 'acknowledge' | 'answer') => {
    const rows = times.filter((row) => row.what === what)
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
    return timelyInWords({ inTime: sum((row) => row.inTime), due: sum((row) => row.due) }, smallestShown)
  }
  return {
    now: now as ConcernsOfYear,
    before: before as ConcernsOfYear,
    timely: { acknowledge: timely('acknowledge'), answer: timely('answer') },
  }
}

/** Counts of each term by itself, by what is counted and its key. */
export type ByTerm = {
  terms: number
  of: (by: CountedBy, key: string) => number[]
  keys: (by: CountedBy) => string[]
}

function byTerm(counts: readonly CountRow[], year: number, terms: number): ByTerm {
  const own = counts.filter(({ period }) => period.startsWith(`${year}-`))
  const found = new Map(own.map(({ period, by, key, count }) => [`${period} ${by} ${key}`, count]))
  return {
    terms,
    of: (by, key) => Array.from({ length: terms }, (_, i) => found.get(`${year}-${i} ${by} ${key}`) ?? 0),
    keys: (by) => [...new Set(own.filter((row) => row.by === by).map(({ key }) => key))],
  }
}
