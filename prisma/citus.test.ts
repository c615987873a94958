import { beforeAll, describe, expect, it } from 'vitest'
import { everyTable, OUTSIDE_SCHOOLS, type TableInfo } from '@/prisma/testing/every-table'
import { fromOutside } from '@/prisma/testing/outside'

/**
 * When one database is outgrown, Citus spreads the schools over several. It can do that with a table only when the school
 * leads every key of it; the few others are copied whole to every machine ("reference tables").
 *
 * @see https://docs.citusdata.com/en/stable/develop/reference_ddl.html
 * @see https://docs.citusdata.com/en/stable/reference/common_errors.html
 */
const REFERENCE: Record<string, string> = {
  ...OUTSIDE_SCHOOLS,
  School: 'an address names a school by its slug, which no two schools may share wherever their rows are',
  Person: 'somebody may belong to several schools, and has one account for all of them',
}

type Index = { table: string; name: string; isUnique: boolean; isPrimary: boolean; columns: string[] | null }
type Table = TableInfo & { indexes: Index[] }

let tables: Table[]
beforeAll(async () => {
  const indexes = await fromOutside<Index>(`
    SELECT c.relname AS "table", x.relname AS name, i.indisunique AS "isUnique", i.indisprimary AS "isPrimary",
      (SELECT json_agg(a.attname ORDER BY u.n) FROM unnest(i.indkey) WITH ORDINALITY u(num, n)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.num) AS columns
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public'`)
  tables = (await everyTable()).map((table) => ({
    ...table,
    indexes: indexes.filter((index) => index.table === table.name),
  }))
})

const isReference = (name: string) => name in REFERENCE
/** The column by which a table's rows are spread. */
const SCHOOL = 'schoolId'
const spread = () => tables.filter(({ name }) => !isReference(name))

describe('every table that is spread by school', () => {
  it('has the school, and is not one of those that are copied', () => {
    expect(tables.length).toBeGreaterThan(20)
    expect(Object.keys(REFERENCE).filter((name) => !tables.some((table) => table.name === name))).toEqual([])
    for (const table of spread())
      expect(
        table.columns.map(({ name }) => name),
        table.name,
      ).toContain(SCHOOL)
  })

  it('has a primary key, and the school first in it and in everything else that is unique', () => {
    const wrong: string[] = []
    for (const table of spread()) {
      if (!table.indexes.some(({ isPrimary }) => isPrimary)) wrong.push(`${table.name} has no primary key`)
      for (const { name, isUnique, columns } of table.indexes) {
        if (isUnique && columns?.[0] !== SCHOOL) wrong.push(`${table.name}: ${name} (${columns})`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('points at others of the same school, the school first, or at what is copied', () => {
    const wrong: string[] = []
    for (const table of spread()) {
      for (const { name, columns, to, toColumns } of table.links) {
        const isTogether = columns[0] === SCHOOL && toColumns[0] === SCHOOL
        if (!isReference(to) && !isTogether) wrong.push(`${table.name}: ${name}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

it('what is copied to every machine points at nothing that is spread', () => {
  const links = tables.filter(({ name }) => isReference(name)).flatMap((table) => table.links)
  expect(links.filter(({ to }) => !isReference(to))).toEqual([])
})
