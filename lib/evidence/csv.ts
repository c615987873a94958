import { stringify } from 'csv-stringify/sync'
import { CONSENT_CHOICE_NAMES, consentChoice, KIND_NAMES, VISIBILITY_NAMES } from './evidence'
import type { ListedEvidence } from './list'

/**
 * Evidence as a file for a spreadsheet: one row each, with a byte-order mark so that Excel reads it as UTF-8. A cell that
 * a spreadsheet would take for a formula is made plain text, because titles are typed by people.
 */
export function evidenceCsv(items: readonly ListedEvidence[]): string {
  const rows = items.map((item) => ({
    Title: item.title,
    Kind: KIND_NAMES[item.kind],
    'File name': item.fileName,
    Address: item.url,
    Words: item.quotation,
    Supports: item.activities.map(({ title }) => title).join('; '),
    Source: item.source,
    Date: item.datedOn,
    'More than a year old': item.isOld ? 'Yes' : 'No',
    Consent: CONSENT_CHOICE_NAMES[consentChoice(item)],
    'Consent until': item.consentUntil,
    'Who may see it': VISIBILITY_NAMES[item.visibility],
  }))
  return stringify(rows, {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: COLUMNS,
  })
}

const COLUMNS = [
  'Title',
  'Kind',
  'File name',
  'Address',
  'Words',
  'Supports',
  'Source',
  'Date',
  'More than a year old',
  'Consent',
  'Consent until',
  'Who may see it',
]
