import { today } from '../platform/clock'
import type { CsvTable } from '../platform/csv'
import { GIVEN_BY_NAMES } from './given-by'
import type { OfferRow } from './offer-list-sql'
import { agesInWords, checksOfRow, languageWritten, whenAndHowFar, whereItStands } from './offer-words'

/** Offers for a spreadsheet, one row each: what their list shows, with what they wrote whole. How to reach them stays behind. */
export function offersTable(offers: readonly OfferRow[]): CsvTable {
  const on = today()
  return {
    columns: [
      'Name',
      'Family',
      'Class',
      'Offers',
      'In their own words',
      'Written in',
      'How far and when',
      'Ages',
      'Speaks',
      'Checks',
      'Came',
      'Where it stands',
      'Kept until',
    ],
    rows: offers.map((one) => [
      one.name,
      one.familyReference,
      one.childClass,
      one.skills.join(', '),
      one.ownWords,
      languageWritten(one.locale).english,
      whenAndHowFar(one),
      agesInWords(one.ages),
      one.speaks.join(', '),
      checksOfRow(one, on),
      GIVEN_BY_NAMES[one.givenBy],
      whereItStands(one),
      one.consentUntil,
    ]),
  }
}
