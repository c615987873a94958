import type { CsvTable } from '../platform/csv'
import { CONSENT_CHOICE_NAMES, consentChoice, KIND_NAMES, VISIBILITY_NAMES } from './evidence'
import type { ListedEvidence } from './list'

/** Evidence for a spreadsheet, one row each. */
export function evidenceTable(items: readonly ListedEvidence[]): CsvTable {
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
  return { columns: COLUMNS, rows: rows.map((row) => COLUMNS.map((column) => row[column])) }
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
] as const
