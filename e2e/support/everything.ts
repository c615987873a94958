import { everyTable } from '@/prisma/testing/every-table'
import { fromOutside } from '@/prisma/testing/outside'

/** One word for all a school's rows in each table: the same as long as nothing whatever was added, changed or removed. */
export async function everythingOf(schoolId: string): Promise<Record<string, string>> {
  const tables = (await everyTable()).filter(({ columns }) => columns.some(({ name }) => name === 'schoolId'))
  const digests: Record<string, string> = {}
  for (const { name } of tables) digests[name] = await digest(name, 'schoolId', schoolId)
  digests.School = await digest('School', 'id', schoolId)
  return digests
}

async function digest(table: string, column: string, schoolId: string): Promise<string> {
  const [row] = await fromOutside<{ rows: string }>(
    `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS rows
     FROM "${table}" t WHERE "${column}" = $1`,
    [schoolId],
  )
  return row?.rows ?? ''
}
