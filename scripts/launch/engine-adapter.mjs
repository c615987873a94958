import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** Prisma's adapter to PostgreSQL, made good where the migration engine needs more of it than a client does. */
export class EngineAdapter extends PrismaPg {
  #connection
  #opened = []

  /** @param {string} url */
  constructor(url) {
    const { host, port, user, password, database, ssl } = new pg.Client(url)
    const connection = { host, port, user, password, database, ssl }
    super(connection)
    this.#connection = connection
  }

  async connect() {
    return this.#complete(await super.connect())
  }

  /** An empty database beside the real one. Prisma's own would drop it while still connected to it, and fail. */
  async connectToShadowDb() {
    const database = `shadow_${randomUUID()}`
    await this.#statement(`CREATE DATABASE "${database}"`)
    const adapter = await new PrismaPg({ ...this.#connection, database }).connect()
    const disconnect = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      await disconnect()
      await this.#statement(`DROP DATABASE "${database}"`)
    }
    return this.#complete(adapter)
  }

  #complete(adapter) {
    this.#opened.push(adapter)
    return withWholeScripts(withLetters(adapter))
  }

  async #statement(sql) {
    const client = new pg.Client(this.#connection)
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }

  /** Ends every connection. The engine leaves its own open, and with it the lock that keeps other migrations out. */
  async close() {
    await Promise.allSettled(this.#opened.map((adapter) => adapter.dispose()))
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, through function bodies and strings alike, and sends the pieces
 * over several connections. Sent whole it is read by PostgreSQL itself, and is one transaction: a migration happens
 * altogether or not at all.
 */
function withWholeScripts(adapter) {
  adapter.executeScript = async (script) => {
    await adapter
      .underlyingDriver()
      .query(script)
      .catch((error) => adapter.onError(error))
  }
  return adapter
}

const postgresType = { letter: 18, text: 25 }

/**
 * The engine reads PostgreSQL's catalogue, where kinds are one-letter columns of type "char", which Prisma's adapter
 * refuses although the engine knows them. They are taken through the adapter as text and named again behind it.
 */
function withLetters(adapter) {
  const lettersOf = new WeakMap()
  const pool = adapter.underlyingDriver()
  const query = pool.query.bind(pool)
  pool.query = async (...args) => {
    const result = await query(...args)
    // A script of several statements gives several results; the engine looks at none of them.
    if (Array.isArray(result)) return result
    const letters = result.fields.flatMap((field, i) => (field.dataTypeID === postgresType.letter ? [i] : []))
    for (const i of letters) result.fields[i].dataTypeID = postgresType.text
    lettersOf.set(result.rows, letters)
    return result
  }
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (asked) => {
    const result = await queryRaw(asked)
    for (const i of lettersOf.get(result.rows) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}
