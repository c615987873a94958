import { FIGURE_FIELDS, type Field, groupField } from '../intake/fields'
import { type Match, matchColumns } from '../intake/match-columns'
import type { FigureMapping } from '../intake/preview-figures'
import { columnLetter, type Table } from '../intake/table'
import type { IsoDate } from '../platform/dates'
import { calendarDate } from '../platform/form-fields'

/** How a person wants a table of figures to be read. */
export type ImportSettings = {
  /** Without a pupil's reference there is nothing to read yet. */
  mapping: Partial<FigureMapping> & { groups: Record<string, string> }
  /** Only the rows where this column holds this. */
  only: { column: string; equals: string } | null
  /** The days the figures were taken, where no column says so. */
  dates: { before: IsoDate | null; after: IsoDate | null }
}

type Group = { key: string; name: string }
type Asked = Record<string, unknown>
type Columns = Pick<Table, 'columns'>

/** Before the name of a field in an address or a form: the column that was chosen for it, or nothing. */
export const COLUMN = 'column.'

/** What a table of figures can hold, the school's groups last. */
export function figureFields(groups: Group[]): Field[] {
  return [...FIGURE_FIELDS, ...groups.map(groupField)]
}

/** The settings an address or a form asks for; where it asks for no columns, those that are proposed, and why. */
export function settingsFrom(
  table: Table,
  groups: Group[],
  asked: Asked,
): { settings: ImportSettings; match: Match | null } {
  const fields = figureFields(groups)
  const isChosen = fields.some(({ key }) => asked[COLUMN + key] !== undefined)
  const match = isChosen ? null : matchColumns(table, fields)
  const columnOf = (key: string): string | undefined => {
    const column = match ? match.proposals.find(({ field }) => field === key)?.column : asked[COLUMN + key]
    return typeof column === 'string' && table.columns.includes(column) ? column : undefined
  }
  const columns = FIGURE_FIELDS.map(({ key }) => [key, columnOf(key)])
  const flags = groups.map(({ key }) => [key, columnOf(`group:${key}`)])
  const chosen = (pairs: (string | undefined)[][]) =>
    Object.fromEntries(pairs.filter(([, column]) => column !== undefined))
  return {
    settings: {
      mapping: { ...chosen(columns), groups: chosen(flags) },
      only: filterFrom(table, asked.only),
      dates: { before: dateFrom(asked.beforeOn), after: dateFrom(asked.afterOn) },
    },
    match,
  }
}

/** Settings as an address carries them. Fields without a column stand there empty, so that they stay so. */
export function askedFor(table: Columns, settings: ImportSettings, groups: Group[]): Record<string, string> {
  const { mapping, only, dates } = settings
  return Object.fromEntries([
    ...FIGURE_FIELDS.map(({ key }) => [COLUMN + key, String(mapping[key as keyof FigureMapping] ?? '')]),
    ...groups.map(({ key }) => [`${COLUMN}group:${key}`, mapping.groups[key] ?? '']),
    ['only', only ? filterText(table, only.column, only.equals) : ''],
    ['beforeOn', dates.before ?? ''],
    ['afterOn', dates.after ?? ''],
  ])
}

/** More than any school or group of schools has: a file this long is a wrong one. */
export const MOST_ROWS = 50_000

export function tooManyRows(rows: number): string {
  return `These are ${rows.toLocaleString('en-GB')} rows, and at most ${MOST_ROWS.toLocaleString('en-GB')} are taken at once. Choose which, or bring in a shorter file.`
}

/** Columns that are chosen twice, by the field to change; nothing when there are none. */
export function clashesIn({ mapping }: ImportSettings, groups: Group[]): Record<string, string> {
  const taken = new Map<string, string>()
  const clashes: Record<string, string> = {}
  for (const { key, name } of figureFields(groups)) {
    const column = key.startsWith('group:')
      ? mapping.groups[key.slice('group:'.length)]
      : (mapping[key as keyof FigureMapping] as string | undefined)
    if (!column) continue
    const other = taken.get(column)
    if (other) clashes[COLUMN + key] = `${name}: “${column}” is chosen for “${other}” already.`
    else taken.set(column, name)
  }
  return clashes
}

/** "B=FT": the column by its letter, so that no heading is mistaken for a value. */
export function filterText(table: Columns, column: string, equals: string): string {
  return `${columnLetter(table.columns.indexOf(column))}=${equals}`
}

function filterFrom(table: Columns, asked: unknown): ImportSettings['only'] {
  const [, letter, equals] = (typeof asked === 'string' && /^([A-Z]+)=(.*)$/s.exec(asked)) || []
  const column = table.columns.find((_, i) => columnLetter(i) === letter)
  return column !== undefined && equals !== undefined ? { column, equals } : null
}

function dateFrom(asked: unknown): IsoDate | null {
  return typeof asked === 'string' ? calendarDate(asked.trim()) : null
}
