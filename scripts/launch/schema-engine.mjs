import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { EngineAdapter } from './engine-adapter.mjs'
import { readModels } from './migrations.mjs'

/**
 * Prisma's own migration engine as WebAssembly, in process: `prisma migrate` would fetch a native engine from outside.
 * The module is instantiated by hand because Node 20 imports .wasm files only behind a flag.
 */
function loadEngine() {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = new WebAssembly.Module(readFileSync(join(dirname(script), 'schema_engine_bg.wasm')))
  const { exports } = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': withIdleTimers(bindings) })
  // Where the engine puts its last words before it gives up; without it they are lost in a TypeError.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      throw new Error(`The migration engine gave up: ${message}`)
    },
  }
  bindings.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  return bindings.SchemaEngine
}

/** The engine leaves a timer of ten seconds behind at each migration; nobody should wait for it to be able to leave. */
function withIdleTimers(imports) {
  const timers = Object.keys(imports).filter((name) => name.startsWith('__wbg_setTimeout_'))
  const idle = (callback, milliseconds) => setTimeout(callback, milliseconds >>> 0).unref()
  return { ...imports, ...Object.fromEntries(timers.map((name) => [name, idle])) }
}

let engineClass

/**
 * Does something with the engine on one database.
 *
 * @template T
 * @param {string} root the folder Alongside is in
 * @param {string} url a connection that owns the tables
 * @param {(engine: import('@prisma/schema-engine-wasm').SchemaEngine) => Promise<T>} work
 */
export async function withSchemaEngine(root, url, work) {
  engineClass ??= loadEngine()
  const adapter = new EngineAdapter(url)
  const factory = bindMigrationAwareSqlAdapterFactory(adapter)
  try {
    return await work(await engineClass.new({ datamodels: readModels(root) }, () => {}, factory))
  } finally {
    await adapter.close()
  }
}

/** Every table is ours: none is left to somebody else's tool. */
export const noFilter = { externalTables: [], externalEnums: [] }
