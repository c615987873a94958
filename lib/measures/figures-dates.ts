import { today } from '../platform/clock'
import type { IsoDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'

/** What is wrong with the days two waves were taken on, by the form's fields. */
export function wrongDates({
  before,
  after,
}: {
  before: IsoDate | null
  after: IsoDate | null
}): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (before && before > today()) wrong.beforeOn = 'The first figures: this day has not come yet.'
  if (after && after > today()) wrong.afterOn = 'The second figures: this day has not come yet.'
  if (before && after && after < before)
    wrong.afterOn ??= 'The second figures cannot have been taken before the first.'
  return wrong
}

/** @throws RuleBroken when they cannot be so */
export function refuseDates(dates: { before: IsoDate | null; after: IsoDate | null }): void {
  const errors = wrongDates(dates)
  const [first] = Object.entries(errors)
  if (first) throw new RuleBroken(...first, { errors })
}
