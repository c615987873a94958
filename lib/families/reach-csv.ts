import type { CsvTable } from '../platform/csv'
import { shortDate } from '../platform/dates'
import type { ReachList } from './reach-list'
import { EVERYONE, type ReachRow } from './reach-row'

/** Families by group for a spreadsheet: for, invited, came. Only for those who work with the families. */
export function reachTable(rows: readonly ReachRow[]): CsvTable {
  return {
    columns: [
      'Families of pupils',
      'For them',
      'Invited',
      'Not invited',
      'Came at least once',
      'Invited and never came',
    ],
    rows: rows
      .filter((row) => row.key === EVERYONE || row.for > 0)
      .map((row) => [
        row.name,
        row.for,
        row.invited,
        row.for - row.invited,
        row.came,
        row.invited - row.came,
      ]),
  }
}

/** The families behind one figure of reach, with what has been tried. */
export function reachedTable({ families }: ReachList): CsvTable {
  return {
    columns: ['Family', 'Pupils', 'Languages', 'Sessions invited to', 'Sessions came to', 'Newest sessions'],
    rows: families.map(({ reference, pupils, languages, tried, sessions }) => [
      reference,
      pupils.map((pupil) => pupil.reference).join(', '),
      languages.join(', '),
      tried.invited,
      tried.came,
      sessions
        .map(({ title, heldOn, came }) => `${shortDate(heldOn)}, ${title}: ${came ? 'came' : 'did not come'}`)
        .join('; '),
    ]),
  }
}
