import { randomUUID } from 'node:crypto'

/**
 * An id in the order of time (UUID version 7), as the database client makes them itself: for rows that are written many
 * at a time in plain SQL. Chance comes from Node's own ids, which it takes from the system many at once.
 */
export function newId(): string {
  const at = Date.now().toString(16).padStart(12, '0')
  return `${at.slice(0, 8)}-${at.slice(8)}-7${randomUUID().slice(15)}`
}
