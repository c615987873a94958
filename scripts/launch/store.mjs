import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { run } from './processes.mjs'

/**
 * Asks the bucket of evidence, at a start, whether it lets us in: a wrong key is better heard of now than by somebody with
 * a photograph in hand. One that does not answer may be back before anybody needs it.
 *
 * @param {string} root
 * @returns {Promise<string>} how it stands, in words
 * @throws {Problem} when its settings are wrong
 */
export async function requireStore(root, { store }, signal) {
  const script = join(root, 'scripts', 'launch', 'probe-store.mjs')
  const { code, output } = await run(process.execPath, ['--conditions=react-server', script], { signal })
  if (code !== 0) throw new Problem(`${output.trim()}\n\nThe store for files could not be asked.`)
  const { problem, isRefusal } = JSON.parse(output.trim().split('\n').at(-1))
  if (isRefusal) throw new Problem(problem)
  return problem ? `${problem} Files wait until it does` : `bucket ${store.s3.bucket} answers`
}
