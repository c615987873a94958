import 'server-only'
import type { Cell, Row } from '@/lib/platform/csv'
import type { Tx } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import type { TableOut } from './table'

export type Counted = { file: string; rows: number }

const ROWS_AT_ONCE = 1_000

/** The names of a table's columns in its file. */
export const columnsOf = ({ columns, also }: TableOut) => [
  ...Object.keys(columns),
  ...Object.keys(also?.columns ?? {}),
]

/**
 * A table's rows in the viewer's school as cells of text and numbers, a thousand at a time, out of the transaction under
 * way. Names of tables and columns come from our own list, never from anybody's typing.
 *
 * @param counted told how many there were
 */
export async function* tableRows(
  tx: Tx,
  viewer: Viewer,
  out: TableOut,
  counted: (rows: number) => void,
): AsyncGenerator<Row> {
  const { table, columns, also, where } = out
  const types = await tx.$queryRaw<{ name: string; type: string }[]>`
    SELECT column_name::text AS name, data_type::text AS type FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ${table}`
  const typeOf = new Map(types.map(({ name, type }) => [name, type]))
  const own = Object.keys(columns).map((name) => `${readable(`t."${name}"`, typeOf.get(name))} AS "${name}"`)
  const others = Object.entries(also?.columns ?? {}).map(([name, { sql }]) => `${sql} AS "${name}"`)
  const school = table === 'School' ? 't."id"' : 't."schoolId"'
  const cursor = `whole_${table}`
  await tx.$executeRawUnsafe(
    `DECLARE "${cursor}" NO SCROLL CURSOR FOR SELECT ${[...own, ...others].join(', ')} FROM "${table}" t ${also?.join ?? ''}
     WHERE ${school} = '${viewer.schoolId}'::uuid ${where ? `AND ${where}` : ''}`,
  )
  let rows = 0
  for (;;) {
    const some = await tx.$queryRawUnsafe<Record<string, Cell>[]>(`FETCH ${ROWS_AT_ONCE} FROM "${cursor}"`)
    for (const row of some) yield columnsOf(out).map((name) => row[name])
    rows += some.length
    if (some.length < ROWS_AT_ONCE) break
  }
  await tx.$executeRawUnsafe(`CLOSE "${cursor}"`)
  counted(rows)
}

/** A column as a spreadsheet shows it best. Numbers stay numbers. */
function readable(column: string, type = 'text'): string {
  if (type === 'integer' || type === 'smallint' || type === 'double precision') return column
  if (type === 'boolean') return `CASE WHEN ${column} THEN 'Yes' WHEN NOT ${column} THEN 'No' END`
  if (type === 'ARRAY') return `array_to_string(${column}, '; ')`
  if (type === 'bytea') return `encode(${column}, 'hex')`
  if (type === 'timestamp with time zone') {
    return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  }
  return `${column}::text`
}
