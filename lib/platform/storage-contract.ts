import type { Readable } from 'node:stream'

/** The content of one file: its SHA-256 in hexadecimal, and its length. */
export type Content = { sha256: string; bytes: number }

/** First and last byte, both included, as HTTP counts them. */
export type ByteRange = { first: number; last: number }

/**
 * Where files are kept, apart from the database: by school, then by what they contain. In a folder, or in a store
 * that speaks S3.
 *
 * Everything is a stream, so that a file's size never shows in the memory used.
 */
export type FileStore = {
  /** Keeps a stream. The same content at the same school is kept once. @throws NoRoom when the disk is full, StoreDown */
  put(schoolId: string, source: AsyncIterable<Uint8Array>): Promise<Content>
  /**
   * Reads a file, or a part of it. The stream of a whole file ends in `FileDamaged` where the store can tell.
   *
   * @throws NoSuchFile, StoreDown
   */
  get(schoolId: string, sha256: string, range?: ByteRange): Promise<Readable>
  exists(schoolId: string, sha256: string): Promise<boolean>
  /** Takes a file away unless it was put there (again) after `ifBefore`. What is not there is gone already. */
  remove(schoolId: string, sha256: string, ifBefore?: Date): Promise<void>
  /** Everything kept for one school that was last put before a moment. */
  keptBefore(schoolId: string, moment: Date): AsyncIterable<string>
  /** A stream set aside while somebody looks at what it is. Always `drop` it. @throws NoRoom when the disk is full */
  setAside(source: AsyncIterable<Uint8Array>): Promise<Aside>
}

/** A file on this machine that belongs to nobody yet. */
export type Aside = Content & { path: string; drop(): Promise<void> }

/** The disk is full, or may not be written to. */
export class NoRoom extends Error {
  override name = 'NoRoom'
}

export class NoSuchFile extends Error {
  override name = 'NoSuchFile'
}

/** What the store gave back is not what was put there. */
export class FileDamaged extends Error {
  override name = 'FileDamaged'
}

/** The store does not answer, or does not let us in. The message says which, and holds no key and nobody's name. */
export class StoreDown extends Error {
  override name = 'StoreDown'

  constructor(
    message: string,
    /** It answers, and its settings here are wrong: waiting will not help. */
    readonly isRefusal: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
