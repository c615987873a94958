import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  everyTable,
  insertion,
  type Link,
  OUTSIDE_SCHOOLS,
  pointAt,
  type Row,
  rowsOfASchool,
  type TableInfo,
} from '@/prisma/testing/every-table'

/**
 * The locks between schools that the database itself holds, tried on every table there is: a new one is tried without
 * being named here.
 */

const NOT_ALLOWED = '42501'
const NO_SUCH_ROW = '23503'
const THERE_ALREADY = '23505'

let tables: TableInfo[]
let ofSchools: TableInfo[]
let ours: Record<string, Row>
let theirs: Record<string, Row>
let application: pg.Client
let owner: pg.Client

beforeAll(async () => {
  application = new pg.Client(process.env.DATABASE_APP_URL)
  owner = new pg.Client(process.env.TEST_OWNER_URL)
  await Promise.all([application.connect(), owner.connect()])
  tables = await everyTable()
  ofSchools = tables.filter(({ columns }) => columns.some(({ name }) => name === 'schoolId'))
  const filled = tables.filter(({ name }) => !OUTSIDE_SCHOOLS[name])
  ours = rowsOfASchool(filled)
  theirs = rowsOfASchool(filled)
  // All rows at once point at one another, whichever comes first.
  await owner.query('BEGIN; SET LOCAL session_replication_role = replica')
  for (const rows of [ours, theirs]) {
    for (const { name } of filled) {
      const { sql, values } = insertion(name, rows[name] as Row)
      await owner.query(sql, values)
    }
  }
  await owner.query('COMMIT')
})

afterAll(async () => {
  await Promise.all([application.end(), owner.end()])
})

const idOf = (rows: Record<string, Row>) => rows.School?.id as string

/** Does something as the application with these keys in hand, and undoes it. */
async function holding<T>(keys: { school?: string; person?: string }, work: () => Promise<T>): Promise<T> {
  await application.query('BEGIN')
  try {
    await application.query(
      `SELECT set_config('app.school_id', $1, true), set_config('app.person_id', $2, true)`,
      [keys.school ?? '', keys.person ?? ''],
    )
    return await work()
  } finally {
    await application.query('ROLLBACK')
  }
}

/** How many rows a statement touched, or the code it was refused with. */
async function tried(sql: string, values: unknown[] = []): Promise<number | string> {
  await application.query('SAVEPOINT before')
  try {
    const { rowCount } = await application.query(sql, values)
    return rowCount ?? 0
  } catch (error) {
    await application.query('ROLLBACK TO SAVEPOINT before')
    return (error as pg.DatabaseError).code ?? 'no code'
  }
}

/** The school's row again under another id, as somebody might add one. */
function another(table: TableInfo, rows: Record<string, Row>): Row {
  const row = { ...rows[table.name] }
  for (const { name, type } of table.columns) {
    const isLink = table.links.some((link) => link.columns.includes(name))
    if (!isLink && name !== 'schoolId' && type === 'uuid') row[name] = randomUUID()
    if (!isLink && type === 'text') row[name] = `made up ${randomUUID()}`
  }
  return row
}

/** The row without the other links it can do without: by those it may be one of a kind, and refused for that. */
function alone(row: Row, table: TableInfo, link: Link): Row {
  const others = table.links.flatMap(({ columns }) => columns).filter((name) => !link.columns.includes(name))
  for (const { name, isNullable } of table.columns) if (isNullable && others.includes(name)) row[name] = null
  return row
}

describe('the application’s role', () => {
  it('is neither superuser nor owner, and cannot step past row security', async () => {
    const { rows } = await application.query(
      `SELECT current_user AS name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS "isMemberOf"
       FROM pg_roles r WHERE rolname = current_user`,
    )
    expect(rows).toEqual([
      {
        name: 'alongside_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        owns: 0,
        isMemberOf: 0,
      },
    ])
  })

  it('cannot become another, make tables, empty them or change a policy', async () => {
    const refused = await holding({}, async () => [
      await tried('SET ROLE postgres'),
      await tried('CREATE TABLE "Copy" (a int)'),
      await tried('TRUNCATE "Family"'),
      await tried('DROP POLICY school ON "Family"'),
      await tried('ALTER TABLE "Family" DISABLE ROW LEVEL SECURITY'),
      await tried('SET session_replication_role = replica'),
      await tried('SELECT * FROM _prisma_migrations'),
    ])
    expect(refused).toEqual(refused.map(() => NOT_ALLOWED))
  })
})

describe('every table', () => {
  it('is guarded by a policy that binds its owner too, but those that hold nothing of anybody', () => {
    expect(tables.length).toBeGreaterThan(20)
    const open = tables.filter(({ isGuarded, isForced }) => !isGuarded || !isForced)
    expect(open.map(({ name }) => name).sort()).toEqual(Object.keys(OUTSIDE_SCHOOLS).sort())
    expect(tables.filter(({ owner: who }) => who === 'alongside_app')).toEqual([])
  })

  it('belongs to a school, but those that stand outside and the people themselves', () => {
    const outside = tables.filter((table) => !ofSchools.includes(table)).map(({ name }) => name)
    expect(outside.sort()).toEqual([...Object.keys(OUTSIDE_SCHOOLS), 'Person', 'School'].sort())
  })

  it('shows nothing and takes nothing when no school is set, though it has rows', async () => {
    for (const table of tables.filter(({ name }) => !OUTSIDE_SCHOOLS[name])) {
      const { rows } = await owner.query(`SELECT count(*)::int AS there FROM "${table.name}"`)
      expect(rows[0].there, `${table.name}, as its owner`).toBeGreaterThanOrEqual(2)
      const { sql, values } = insertion(table.name, another(table, ours))
      const seen = await holding({}, async () => ({
        read: await tried(`SELECT * FROM "${table.name}"`),
        added: await tried(sql, values),
        changed: await tried(changing(table)),
        removed: await tried(`DELETE FROM "${table.name}"`),
      }))
      expect(seen, table.name).toEqual({
        read: 0,
        added: NOT_ALLOWED,
        changed: expect.toBeOneOf([0, NOT_ALLOWED]),
        removed: expect.toBeOneOf([0, NOT_ALLOWED]),
      })
    }
  })
})

/** Sets a column to itself, in every row the statement may reach. */
function changing({ name, columns }: TableInfo): string {
  const column = columns.at(-1)?.name
  return `UPDATE "${name}" SET "${column}" = "${column}"`
}

describe('with one school in hand, every table of a school', () => {
  it('shows its own rows and none of another', async () => {
    for (const { name } of ofSchools) {
      const seen = await holding({ school: idOf(ours) }, () =>
        application.query(`SELECT "schoolId" FROM "${name}"`),
      )
      expect(seen.rows, name).toEqual([{ schoolId: idOf(ours) }])
    }
  })

  it('neither changes nor removes a row of another', async () => {
    for (const table of ofSchools) {
      const done = await holding({ school: idOf(ours) }, async () => [
        await tried(`${changing(table)} WHERE "schoolId" = $1`, [idOf(theirs)]),
        await tried(`DELETE FROM "${table.name}" WHERE "schoolId" = $1`, [idOf(theirs)]),
      ])
      for (const one of done) expect(one, table.name).toBeOneOf([0, NOT_ALLOWED])
    }
  })

  it('neither takes a row for another nor gives one away', async () => {
    for (const table of ofSchools) {
      const { sql, values } = insertion(table.name, another(table, theirs))
      const done = await holding({ school: idOf(ours) }, async () => [
        await tried(sql, values),
        await tried(`UPDATE "${table.name}" SET "schoolId" = $1`, [idOf(theirs)]),
      ])
      expect(done, table.name).toEqual([NOT_ALLOWED, NOT_ALLOWED])
    }
  })

  it('links by the school and the record together, so that no row can point into another school', async () => {
    const belongsToASchool = new Set(ofSchools.map(({ name }) => name))
    for (const table of ofSchools) {
      for (const link of table.links.filter(({ to }) => belongsToASchool.has(to))) {
        expect(link.columns, `${table.name}.${link.name}`).toContain('schoolId')
        const kept = another(table, ours)
        const stray = alone(another(table, ours), table, link)
        pointAt(stray, link, theirs[link.to] as Row)
        stray.schoolId = idOf(ours)
        const [good, bad] = [insertion(table.name, kept), insertion(table.name, stray)]
        const done = await holding({ school: idOf(ours) }, async () => [
          await tried(good.sql, good.values),
          await tried(bad.sql, bad.values),
        ])
        // The same row with the school's own link is taken, or is only there already.
        expect(done[0], `${table.name}.${link.name}, within the school`).toBeOneOf([1, THERE_ALREADY])
        expect(done[1], `${table.name}.${link.name}, into another`).toBe(NO_SUCH_ROW)
      }
    }
  })
})

describe('history', () => {
  it('is only ever added to, by whoever', async () => {
    const done = await holding({ school: idOf(ours) }, async () => [
      await tried(`UPDATE "AuditEntry" SET "personName" = 'Somebody else'`),
      await tried('DELETE FROM "AuditEntry"'),
      await tried('TRUNCATE "AuditEntry"'),
    ])
    expect(done).toEqual([NOT_ALLOWED, NOT_ALLOWED, NOT_ALLOWED])
  })
})

describe('people', () => {
  const personOf = (rows: Record<string, Row>) => rows.Person?.id as string

  it('are seen by their colleagues and nobody else, and changed by themselves', async () => {
    const seen = await holding({ school: idOf(ours) }, async () => ({
      people: (await application.query('SELECT id FROM "Person"')).rows,
      changed: await tried(`UPDATE "Person" SET name = 'Somebody else'`),
    }))
    expect(seen).toEqual({ people: [{ id: personOf(ours) }], changed: 0 })

    const own = await holding({ person: personOf(ours) }, async () => ({
      schools: (await application.query('SELECT id FROM "School"')).rows,
      changed: await tried(`UPDATE "Person" SET name = 'A new name'`),
      memberships: await tried('UPDATE "Membership" SET role = $1', ['head']),
      families: await tried('SELECT * FROM "Family"'),
    }))
    expect(own).toMatchObject({ changed: 1, memberships: 0, families: 0 })
  })

  it('no longer see a school that has ended their access', async () => {
    await owner.query('UPDATE "Membership" SET "deactivatedAt" = now() WHERE "schoolId" = $1', [idOf(ours)])
    const schools = await holding({ person: personOf(ours) }, () => tried('SELECT * FROM "School"'))
    expect(schools).toBe(0)
  })
})
