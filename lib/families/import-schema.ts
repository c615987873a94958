import { z } from 'zod'
import { FAMILY_FIELDS, type Field, groupField } from '../intake/fields'
import { type Match, matchColumns } from '../intake/match-columns'
import type { Table } from '../intake/table'
import { recordId, requiredText, tickBox } from '../platform/form-fields'
import type { FamilyMapping } from './import-rows'

/** Before the name of a field in an address or a form: the column that was chosen for it, or nothing. */
export const COLUMN = 'column.'

type Group = { key: string; name: string }
type Asked = Record<string, unknown>

/** What a list of families can hold, the school's groups last. */
export function fieldsFor(groups: Group[]): Field[] {
  return [...FAMILY_FIELDS, ...groups.map(groupField)]
}

/** The columns that were chosen, or, where none were chosen for this table, those that are proposed. */
export function mappingFrom(
  table: Table,
  groups: Group[],
  asked: Asked,
): { mapping: FamilyMapping; match: Match | null } {
  const fields = fieldsFor(groups)
  const chosenColumns = fields.map(({ key }) => asked[COLUMN + key]).filter((column) => column !== undefined)
  // Columns that are not in this table were chosen for another sheet.
  const isChosen =
    chosenColumns.length > 0 &&
    chosenColumns.every((column) => !column || table.columns.includes(String(column)))
  const match = isChosen ? null : matchColumns(table, fields)
  const columnOf = (key: string): string | undefined => {
    const column = match ? match.proposals.find(({ field }) => field === key)?.column : asked[COLUMN + key]
    return typeof column === 'string' && table.columns.includes(column) ? column : undefined
  }
  const flags = groups.flatMap(({ key }) => {
    const column = columnOf(`group:${key}`)
    return column ? [[key, column]] : []
  })
  const columns = Object.fromEntries(FAMILY_FIELDS.map(({ key }) => [key, columnOf(key)]))
  return {
    mapping: { ...columns, groups: Object.fromEntries(flags) },
    match,
  }
}

/** A mapping as an address or a form carries it. Fields without a column stand there empty, so that they stay so. */
export function askedFor(mapping: FamilyMapping, groups: Group[]): Record<string, string> {
  const { groups: flags, ...columns } = mapping
  return Object.fromEntries([
    ...FAMILY_FIELDS.map(({ key }) => [COLUMN + key, columns[key as keyof typeof columns] ?? '']),
    ...groups.map(({ key }) => [`${COLUMN}group:${key}`, flags[key] ?? '']),
  ])
}

/** Accepting a list, as it was seen. The chosen columns come along under their own names. */
export const acceptance = z.looseObject({
  draft: recordId,
  sheet: z.coerce.number().int().min(0).catch(0),
  /** What the preview showed, as `digestOf` says it. */
  seen: requiredText('This page is out of date. Open it again.', 100),
  namesNobody: tickBox,
  leavers: tickBox,
  /** The families agreed to what the list says of how they like to be reached. */
  preferencesAgreed: tickBox,
})

export type Acceptance = z.output<typeof acceptance>
