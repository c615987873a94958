import type { OutcomeClaim } from './claim'
import type { OutcomeFacts } from './facts'
import { type IntervalPicture, pictureOf } from './interval-picture'

/**
 * An outcome's picture in steps of what the school said would matter, turned so that better is to the right, so that
 * results in different measures can stand under each other. Null without a result, or when nobody said what would matter.
 */
export function inStepsThatMatter(outcome: OutcomeFacts, claim: OutcomeClaim): IntervalPicture | null {
  const picture = pictureOf(outcome, claim)
  const step = outcome.smallestWorthwhile
  if (!picture || step === null || step <= 0) return null
  const turned = outcome.measure.direction === 'lower' ? -step : step
  const [low, high] = ordered(picture.low / turned, picture.high / turned)
  const [innerLow, innerHigh] = ordered(picture.innerLow / turned, picture.innerHigh / turned)
  return {
    estimate: picture.estimate / turned,
    low,
    high,
    innerLow,
    innerHigh,
    worthwhile: 1,
    text: picture.text,
  }
}

const ordered = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a])
