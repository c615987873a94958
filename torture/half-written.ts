import type { Installation } from './installation'

/** What is only half there: a file's row without its file, a draft's record without its history. */
export async function halfWritten(home: Installation, schoolId: string): Promise<string[]> {
  const { storage } = await import('@/lib/platform/storage')
  const rows = await home.look<{ sha256: string }>(
    'SELECT "sha256" FROM "StoredFile" WHERE "schoolId" = $1',
    [schoolId],
  )
  const wrong: string[] = []
  for (const { sha256 } of rows)
    if (!(await storage().exists(schoolId, sha256)))
      wrong.push(`The row of the file ${sha256} is there and the file is not.`)
  const silent = await home.look<{ kind: string; id: string }>(
    `SELECT * FROM (
       SELECT 'family' AS kind, "id" FROM "Family" WHERE "schoolId" = $1
       UNION ALL SELECT 'pupil', "id" FROM "Pupil" WHERE "schoolId" = $1
       UNION ALL SELECT 'evidence', "id" FROM "Evidence" WHERE "schoolId" = $1
       UNION ALL SELECT 'activity', "id" FROM "Activity" WHERE "schoolId" = $1
     ) r WHERE NOT EXISTS (SELECT FROM "AuditEntry" a WHERE a."schoolId" = $1 AND a."recordId" = r."id")`,
    [schoolId],
  )
  for (const { kind, id } of silent) wrong.push(`The ${kind} ${id} is there and its history is not.`)
  return wrong
}
