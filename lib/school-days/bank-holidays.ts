import type { BankHolidays } from '@/prisma/generated/enums'
import type { IsoDate } from '../platform/dates'
import onRecord from './bank-holidays.json' with { type: 'json' }

export const NATIONS = [
  'england_and_wales',
  'scotland',
  'northern_ireland',
] as const satisfies readonly BankHolidays[]

export const NATION_NAMES: Record<BankHolidays, string> = {
  england_and_wales: 'England and Wales',
  scotland: 'Scotland',
  northern_ireland: 'Northern Ireland',
}

/** The years of which bank holidays are on record, both included. */
export const BANK_HOLIDAY_YEARS = { first: 2012, last: 2028 } as const

/** Where they are from, to be said wherever they are shown. */
export const BANK_HOLIDAYS_FROM = `Bank holidays from gov.uk, ${BANK_HOLIDAY_YEARS.first} to ${BANK_HOLIDAY_YEARS.last}. ${onRecord.licence}`

/**
 * A nation's bank holidays by date, with the days in place of those that fall on a weekend, as the gov.uk document had
 * them (Good Friday, Easter Monday where it is one…). They are of the nation: a Scottish council may keep other days
 * in its schools, and types them as holidays.
 */
export const bankHolidaysOf = (nation: BankHolidays): Readonly<Record<IsoDate, string>> => onRecord[nation]
