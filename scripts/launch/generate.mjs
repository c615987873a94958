import { join } from 'node:path'
import { fingerprint, stamp } from './fingerprint.mjs'
import { Problem } from './problem.mjs'
import { run } from './processes.mjs'

const generated = ['prisma', 'generated']

/**
 * Generates the database client from the models when it is missing or was made from other models.
 *
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function generate(root) {
  const print = fingerprint(root, [
    'prisma/schema.prisma',
    'prisma/models',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
  ])
  const made = stamp(join(root, ...generated, '.made-from'))
  if (made.says(print)) return false
  made.remove()
  const { code, output } = await run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    cwd: root,
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      // Generating never runs this engine, yet fetches it unless a file is named.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    },
  })
  if (code !== 0) throw new Problem(`The database client could not be generated:\n${output.trim()}`)
  made.write(print)
  return true
}
