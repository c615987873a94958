import { rateAbove } from '../../statistics/rate-ratio'

type Counted = { countBefore: number; countSince: number; schoolDays: number }

/** One-sided, as the rule for unusual rises has it. */
const LEVEL = 0.025

/**
 * What the counts before and since allow to be said, and no more: "3 in the 60 school days before, 1 in the 60 since (per
 * 100 school days 5 and 1.7): too few to say that it helped." The rates are compared by the exact test of two Poisson
 * rates, each way.
 */
export function sinceInWords({ countBefore, countSince, schoolDays }: Counted): string {
  const days = `${schoolDays} school ${schoolDays === 1 ? 'day' : 'days'}`
  const rate = (count: number) => (Math.round((count / schoolDays) * 1000) / 10).toLocaleString('en-GB')
  const said = `${countBefore === 0 ? 'None' : countBefore} in the ${days} before, ${countSince === 0 ? 'none' : countSince} in the ${schoolDays} since (${rate(countBefore)} and ${rate(countSince)} for 100 school days)`
  return `${said}: ${verdict({ countBefore, countSince, schoolDays })}`
}

function verdict({ countBefore, countSince, schoolDays }: Counted): string {
  const before = { count: countBefore, exposure: schoolDays }
  const since = { count: countSince, exposure: schoolDays }
  if (countBefore + countSince === 0) return 'it was not raised in either, so nothing can be said.'
  if (rateAbove(before, since) < LEVEL)
    return 'that is less often, by more than chance usually gives. Something else may have changed too.'
  if (rateAbove(since, before) < LEVEL) return 'that is more often, by more than chance usually gives.'
  return countSince < countBefore
    ? 'too few to say that it helped.'
    : 'no less often than before, as far as so few can tell.'
}

export const CAME_BACK_RULE =
  'Counted are concerns and complaints about the same kind of thing, from the day after it was done until today, at most 190 school days; and as many school days up to the day it was done. Whether the two differ by more than chance is asked by the exact test of two rates, less than once in forty times. A matter that is raised more often may also be one that people find it easier to raise.'
