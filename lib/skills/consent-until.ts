import { today } from '../platform/clock'
import { academicYearDays, academicYearOf, addDays, type IsoDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import { LONGEST_AGREED } from './ended'

const HALF_A_YEAR = 183

/**
 * Until when somebody agrees that their answer is kept: to the end of this school year, or of the next when less than half a
 * year is left. So it goes with the year in which it can be of use, and nobody is asked again within half a year.
 */
export const consentUntil = (day: IsoDate): IsoDate =>
  academicYearDays(academicYearOf(addDays(day, HALF_A_YEAR))).to

/** @throws RuleBroken on `field` for a day that is over, or later than anybody agrees at a time */
export function refuseConsentDay(field: string, until: IsoDate): void {
  if (until <= today()) throw new RuleBroken(field, 'Enter a day that is still to come.')
  if (until > addDays(today(), LONGEST_AGREED))
    throw new RuleBroken(field, 'Enter a day within two years: then they are asked again.')
}
