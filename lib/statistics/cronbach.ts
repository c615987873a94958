import { checkFigures, type Figure, type Status, standardDeviation, sum, ZERO_SD } from './descriptive'

interface Cronbach {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few' | 'zero_variance'>
  /** People who answered every question. */
  n: number
  /** Questions. */
  k: number
  alpha: number | null
}

/**
 * M19: Cronbach's alpha, how well several questions measure one thing, over those who answered all of them.
 *
 * Nobody gives `no_data`, fewer than two people or questions `too_few`, and sums without spread `zero_variance`.
 *
 * @param items one list a question, people in the same order in each
 * @throws RangeError when the lists differ in length or an answer is not finite
 * @see impact method, section 3, M19
 */
export function cronbach(items: readonly (readonly Figure[])[]): Cronbach {
  const k = items.length
  for (const item of items) {
    if (item.length !== items[0]?.length) throw new RangeError('Questions with different numbers of people')
    checkFigures(item, 'items')
  }
  const answered = (items[0] ?? []).flatMap((_, person) => {
    const answers = items.map((item) => item[person] as Figure).filter((answer) => answer !== null)
    return answers.length === k ? [answers] : []
  })
  const n = answered.length
  if (n === 0) return { status: 'no_data', n, k, alpha: null }
  if (n < 2 || k < 2) return { status: 'too_few', n, k, alpha: null }
  const totalSd = standardDeviation(answered.map(sum))
  if (totalSd < ZERO_SD) return { status: 'zero_variance', n, k, alpha: null }
  const apart = sum(
    items.map((_, item) => standardDeviation(answered.map((row) => row[item] as number)) ** 2),
  )
  return { status: 'ok', n, k, alpha: (k / (k - 1)) * (1 - apart / totalSd ** 2) }
}
