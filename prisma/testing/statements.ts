import pg from 'pg'
import { vi } from 'vitest'

/** Does the work and counts the statements it sent to the database, beginnings and ends of transactions among them. */
export async function countingStatements<T>(
  work: () => Promise<T>,
): Promise<{ result: T; statements: number }> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    return { result: await work(), statements: query.mock.calls.length }
  } finally {
    query.mockRestore()
  }
}
