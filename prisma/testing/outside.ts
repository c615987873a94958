import pg from 'pg'

/**
 * Looks at (or breaks into) the database from outside the application, past row security: for tests that prove what the
 * database itself holds or refuses.
 *
 * @returns the rows of one statement, as PostgreSQL's superuser
 */
export async function fromOutside<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return query<Row>(process.env.TEST_OWNER_URL, sql, values)
}

/** The rows of one statement as the application's own role, with no school, person or link in hand. */
export async function withoutKeys<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return query<Row>(process.env.DATABASE_APP_URL, sql, values)
}

async function query<Row extends pg.QueryResultRow>(url: string | undefined, sql: string, values: unknown[]) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
