import { run } from '../scripts/launch/processes.mjs'
import type { Part } from './part'
import type { Letter, Size } from './sizes'

/**
 * A part of the torture in a process of its own.
 *
 * @throws Error with what it said, when it did not come to its end
 */
export async function partAlone(root: string, letter: Letter, size: Size): Promise<Part> {
  const { code, output } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'torture/one-part.ts', letter, size],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
  )
  const last = output.trim().split('\n').at(-1) ?? ''
  if (code !== 0 || !last.startsWith('{'))
    throw new Error(`Part ${letter} broke off:\n${output.slice(-3000)}`)
  return JSON.parse(last)
}
