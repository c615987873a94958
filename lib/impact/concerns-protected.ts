import { suppressPublished } from '../statistics/suppress-published'
import type { ByTerm } from './concerns-figures'

/** Counts of a year that may be shown to those who may not see cases; null is a number they are not shown. */
export type Protected = {
  /**
   * Formal complaints. Shown however few: an independent school and an academy must tell the number of the year before to
   * whoever asks (Education (Independent School Standards) Regulations 2014, paragraph 32(3)(f)), and the governing body of
   * any school asks for it. A number for the whole school says nothing of whom or what it was about.
   */
  formal: number
  informal: number | null
  compliments: number | null
  ideas: number | null
  /** Subjects raised often enough to be named, most first. All others are one line, so that few and none look alike. */
  themes: { name: string; count: number }[]
  /** Whether anything stands behind the line of the others. */
  hasOthers: boolean
}

/**
 * What may be printed of a year's concerns after its last term that is over.
 *
 * @param counts of each term by itself
 * @param smallestShown 6 or more
 * @see impact method, section 7
 */
export function protectConcerns(
  counts: ByTerm,
  categories: readonly { id: string; name: string }[],
  smallestShown: number,
): Protected {
  const grown = (terms: readonly number[]) => {
    let sum = 0
    return terms.map((count) => {
      sum += count
      return sum
    })
  }
  const formal = grown(counts.of('formal', 'true'))
  const informal = grown(counts.of('formal', 'false'))
  const none = formal.map(() => false)
  const alone = (row: number[]) => suppressPublished([row], none, smallestShown).rows[0] ?? []
  const keys = counts.keys('category')
  const rows = keys.map((key) => grown(counts.of('category', key)))
  // The number of formal complaints is known, so the informal ones and the total are known together or not at all.
  const informalFits = alone(informal)
  const published = suppressPublished(rows, informalFits, smallestShown)
  const last = counts.terms - 1
  const shownAlone = (row: number[]) => (alone(row)[last] ? (row[last] ?? null) : null)
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  const themes = keys.flatMap((key, r) =>
    published.rows[r]?.[last] ? [{ name: names.get(key) ?? key, count: rows[r]?.[last] ?? 0 }] : [],
  )
  const total = (formal[last] ?? 0) + (informal[last] ?? 0)
  return {
    formal: formal[last] ?? 0,
    informal: published.total[last] ? (informal[last] ?? null) : null,
    compliments: shownAlone(grown(counts.of('kind', 'compliment'))),
    ideas: shownAlone(grown(counts.of('kind', 'idea'))),
    themes: themes.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en-GB')),
    hasOthers: themes.reduce((sum, { count }) => sum + count, 0) < total,
  }
}
