/**
 * One table of the whole school as it goes into the ZIP: each of its columns with what it means in plain English, for the
 * README and for a test that compares it with the database.
 */
export type TableOut = {
  /** In the database. */
  table: string
  /** In the ZIP, without its ending. */
  file: string
  about: string
  columns: Record<string, string>
  /** Columns that stay behind, and why. */
  leftOut?: Record<string, string>
  /** Columns of another table that come along, by their name in the file: SQL over the alias `t` and `join`. */
  also?: { join: string; columns: Record<string, { sql: string; about: string }> }
  /** Further condition in SQL, over the alias `t`. */
  where?: string
}

export const ID = 'Identifies this row. Other tables point here by it.'
export const SAVES = 'How often it has been saved.'
export const MADE = 'When it was entered.'
/** In every table of a school's, and the same in every row of one school's file. */
export const SCHOOL_ID = 'The school: the same in every row.'
