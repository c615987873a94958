/** The school year in order. Half terms follow their term by their number. */
const YEAR = [
  'september',
  'autumn',
  'october',
  'november',
  'december',
  'christmas',
  'january',
  'spring',
  'february',
  'march',
  'easter',
  'april',
  'may',
  'summer',
  'june',
  'july',
]

/** `sep` and `sept` are September; `aut`, `spr` and `sum` are how mark sheets shorten the terms. */
function placeInYear(word: string): number {
  return word.length < 3 ? -1 : YEAR.findIndex((name) => name.startsWith(word))
}

/**
 * The two headings of a list that differ in time only, earlier first: `Autumn` and `Spring`, `Score 1` and `Score 2`,
 * `Sept 2025` and `July 2026`. Nothing unless exactly two headings are in such an order.
 */
export function orderedPair(headings: string[]): { first: string; second: string } | undefined {
  return pairBy(headings, schoolTime) ?? pairBy(headings, lastNumber)
}

function pairBy(
  headings: string[],
  time: (heading: string) => { rest: string; at: number } | undefined,
): { first: string; second: string } | undefined {
  const timed = headings.flatMap((heading) => {
    const found = time(heading)
    return found ? [{ heading, ...found }] : []
  })
  const [one, other] = timed
  if (timed.length !== 2 || !one || !other || one.rest !== other.rest || one.at === other.at) return undefined
  const [first, second] = one.at < other.at ? [one, other] : [other, one]
  return { first: first.heading, second: second.heading }
}

function schoolTime(heading: string): { rest: string; at: number } | undefined {
  const words = heading.toLowerCase().match(/[a-z]+|\d+/g) ?? []
  const term = words.findIndex((word) => placeInYear(word) >= 0)
  if (term < 0) return undefined
  const year = words.find((word) => /^20\d\d$/.test(word))
  const half = words.find((word) => /^[1-6]$/.test(word))
  const place = placeInYear(words[term] ?? '')
  // January to July belong to the year after the one in which September fell.
  const academic = year ? Number(year) - (place >= YEAR.indexOf('january') ? 1 : 0) : 0
  const rest = words.filter((word, i) => i !== term && word !== year && word !== half).join(' ')
  return { rest, at: academic * 1000 + place * 10 + Number(half ?? 0) }
}

function lastNumber(heading: string): { rest: string; at: number } | undefined {
  const found = /^(.*?)\s*(\d+)\s*$/.exec(heading.trim().toLowerCase())
  return found?.[1] ? { rest: found[1], at: Number(found[2]) } : undefined
}
