/**
 * npm run torture: builds, then does to the production build what a bad year does, and writes what came of it into
 * bench/TORTURE.md. `npm run torture -- short` does less of it; `npm run torture -- a c` those parts alone. See torture/.
 */
import { main } from './launch/main.mjs'
import { makeReady } from './launch/make-ready.mjs'
import { Problem } from './launch/problem.mjs'
import { run } from './launch/processes.mjs'
import { root } from './launch/root.mjs'
import { say } from './launch/say.mjs'

main(async (signal) => {
  await makeReady(signal)
  const { code } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'torture/main.ts', ...process.argv.slice(2)],
    { cwd: root, env: process.env, onLine: (line) => say(line), signal },
  )
  if (code !== 0) throw new Problem('Something was wrong, or it did not finish; what it said is above.')
})
