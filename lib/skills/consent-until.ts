import { academicYearDays, academicYearOf, addDays, type IsoDate } from '../platform/dates'

const HALF_A_YEAR = 183

/**
 * Until when somebody agrees that their answer is kept: to the end of this school year, or of the next when less than half a
 * year is left. So it goes with the year in which it can be of use, and nobody is asked again within half a year.
 */
export const consentUntil = (day: IsoDate): IsoDate =>
  academicYearDays(academicYearOf(addDays(day, HALF_A_YEAR))).to
