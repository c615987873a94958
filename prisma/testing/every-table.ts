import { randomUUID } from 'node:crypto'
import { fromOutside } from './outside'

/** The tables that stand outside the schools, and why: no policy guards them, because there is nothing to guard. */
export const OUTSIDE_SCHOOLS: Record<string, string> = {
  Installation: 'one row that says whether the first school is set up; holds nothing of any school or person',
  RateLimit: 'throttling counters under keyed hashes, which name nobody; needed before anybody is known',
}

export type Column = {
  name: string
  type: string
  isNullable: boolean
  hasDefault: boolean
  labels: string[] | null
}
export type Link = { name: string; columns: string[]; to: string; toColumns: string[] }
export type TableInfo = {
  name: string
  isGuarded: boolean
  isForced: boolean
  owner: string
  columns: Column[]
  links: Link[]
}
export type Row = Record<string, unknown>

/** Every table there is, from the database's own catalogue, so that no list needs keeping. */
export async function everyTable(): Promise<TableInfo[]> {
  return fromOutside<TableInfo>(`
    SELECT c.relname AS name, c.relrowsecurity AS "isGuarded", c.relforcerowsecurity AS "isForced",
      pg_get_userbyid(c.relowner) AS owner,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL),
          'isNullable', NOT a.attnotnull, 'hasDefault', a.atthasdef,
          'labels', (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = a.atttypid))
          ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      coalesce((SELECT json_agg(json_build_object('name', k.conname, 'to', t.relname,
          'columns', (SELECT json_agg(a.attname ORDER BY u.n) FROM unnest(k.conkey) WITH ORDINALITY u(num, n)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num),
          'toColumns', (SELECT json_agg(a.attname ORDER BY u.n) FROM unnest(k.confkey) WITH ORDINALITY u(num, n)
            JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num)))
        FROM pg_constraint k JOIN pg_class t ON t.oid = k.confrelid
        WHERE k.conrelid = c.oid AND k.contype = 'f'), '[]') AS links
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname`)
}

/** One row for each table, all of one school, whose links point at one another. Made up: it only needs to be there. */
export function rowsOfASchool(tables: TableInfo[]): Record<string, Row> {
  const schoolId = randomUUID()
  const rows: Record<string, Row> = {}
  for (const table of tables) {
    rows[table.name] = Object.fromEntries(table.columns.map((column) => [column.name, madeUp(column)]))
  }
  for (const table of tables) {
    const row = rows[table.name] as Row
    if ('schoolId' in row) row.schoolId = schoolId
    if (table.name === 'School') row.id = schoolId
  }
  // Twice, because a link may be part of what another link points at.
  for (const table of [...tables, ...tables]) {
    for (const link of table.links) pointAt(rows[table.name] as Row, link, rows[link.to] as Row)
  }
  return rows
}

export function pointAt(row: Row, link: Link, target: Row): void {
  link.columns.forEach((column, i) => {
    row[column] = target[link.toColumns[i] as string]
  })
}

/** A value of the column's type. */
function madeUp({ type, labels }: Column): unknown {
  if (labels) return labels[0]
  if (type.endsWith('[]')) return '{}'
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'boolean':
      return false
    case 'json':
    case 'jsonb':
      return '{}'
    case 'date':
      return '2026-03-03'
    case 'timestamp with time zone':
    case 'timestamp without time zone':
      return '2026-03-03T09:00:00Z'
    case 'text':
    case 'character varying':
      return `made up ${randomUUID()}`
    case 'bytea':
      return Buffer.from('made up')
    default:
      return 7
  }
}

export function insertion(table: string, row: Row): { sql: string; values: unknown[] } {
  const names = Object.keys(row)
  const columns = names.map((name) => `"${name}"`).join(', ')
  const places = names.map((_, i) => `$${i + 1}`).join(', ')
  return { sql: `INSERT INTO "${table}" (${columns}) VALUES (${places})`, values: Object.values(row) }
}
