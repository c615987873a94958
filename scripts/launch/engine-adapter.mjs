import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'

/** Prisma's adapter to PostgreSQL, made good in the two places where the migration engine needs more than a client. */
export class EngineAdapter extends PrismaPg {
  #opened = []

  async connect() {
    return this.#complete(await super.connect())
  }

  async connectToShadowDb() {
    return this.#complete(await super.connectToShadowDb())
  }

  #complete(adapter) {
    this.#opened.push(adapter)
    return withWholeScripts(withLetters(adapter))
  }

  /** Ends every connection. The engine leaves its own open, and with it the lock that keeps other migrations out. */
  async close() {
    await Promise.allSettled(this.#opened.map((adapter) => adapter.underlyingDriver().end()))
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
