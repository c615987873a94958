import { likertPaired } from '../statistics/likert-paired'
import { CUT_OFFS } from './rules'

type Answers = readonly { before: number | null; after: number | null }[]

/**
 * How far the answers of the same parents moved, as so many in every 20 with their likely range: those who moved up less
 * those who moved down (M8, Bonett and Price). Null with fewer than six who answered twice. It says nothing of pupils.
 *
 * @see impact method, section 2, "Likert, same parents twice"
 */
export function netShiftInWords(answers: Answers): string | null {
  const { n, net, netLow, netHigh } = likertPaired(
    answers.map(({ before }) => before),
    answers.map(({ after }) => after),
  )
  if (n < CUT_OFFS.analysed.reachOnly || net === null || netLow === null || netHigh === null) return null
  if (netLow <= 0 && netHigh >= 0) {
    return `Whether more moved up than down cannot be told: in every 20, anything from ${moved(netLow)} to ${moved(netHigh)} fits.`
  }
  return `In every 20, about ${moved(net)} than the other way (likely range ${moved(netLow)} to ${moved(netHigh)}).`
}

function moved(share: number): string {
  const count = Math.round(20 * share)
  return count === 0 ? 'as many up as down' : `${Math.abs(count)} more ${count > 0 ? 'up' : 'down'}`
}
