import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { aMember, aSchool } from '@/prisma/builders'
import { fromOutside, withoutKeys } from '@/prisma/testing/outside'
import { nextMigration } from '../../scripts/launch/next-migration.mjs'
import { root } from '../../scripts/launch/root.mjs'

describe('the database', () => {
  it('is what the models say: nothing is left to migrate', async () => {
    expect(await nextMigration(root, process.env.TEST_OWNER_URL)).toBe('')
  })

  it('shows the application nothing of any table of a school when no school is set', async () => {
    const { school } = await aSchool()
    await aMember(school, 'staff')
    const tables = await fromOutside<{ name: string }>(
      `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND c.column_name = 'schoolId' AND t.table_type = 'BASE TABLE'`,
    )
    expect(tables.length).toBeGreaterThan(15)
    for (const { name } of [...tables, { name: 'School' }, { name: 'Person' }]) {
      const rows = await withoutKeys<{ seen: number }>(`SELECT count(*)::int AS seen FROM "${name}"`)
      expect(rows[0]?.seen, name).toBe(0)
    }
    const inside = await fromOutside<{ there: number }>(`SELECT count(*)::int AS there FROM "School"`)
    expect(inside[0]?.there).toBeGreaterThan(0)
  })

  it('is reached by a role that owns nothing and cannot step past row security', async () => {
    const [role] = await withoutKeys(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns
       FROM pg_roles r WHERE rolname = current_user`,
    )
    expect(role).toEqual({
      rolname: 'alongside_app',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owns: 0,
    })
  })

  it('shows a school its own rows', async () => {
    const { school, head } = await aSchool()
    await aSchool()
    const seen = await inSchool(head, (tx) => tx.school.findMany({ select: { id: true } }))
    expect(seen).toEqual([{ id: school.id }])
  })
})
