/**
 * npm run torture: builds, then does to the production build what a bad year does, and writes what came of it into
 * bench/TORTURE.md. `npm run torture -- short` does less of it; `npm run torture -- a c` those parts alone. See torture/.
 */
import { build } from './launch/build.mjs'
import { installDependencies } from './launch/dependencies.mjs'
import { generate } from './launch/generate.mjs'
import { main } from './launch/main.mjs'
import { Problem } from './launch/problem.mjs'
import { run } from './launch/processes.mjs'
import { root } from './launch/root.mjs'
import { say, step } from './launch/say.mjs'

main(async (signal) => {
  await step('Dependencies', async (progress) => {
    const count = await installDependencies(root, { progress, signal })
    return { done: count > 0 ? `${count} packages installed` : 'up to date' }
  })
  await step('Client', async () => ({ done: (await generate(root)) ? 'generated' : 'up to date' }))
  await step('Build', async (progress) => ({
    done: (await build(root, { progress, signal })) ? 'built' : 'up to date',
  }))
  const { code } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'torture/main.ts', ...process.argv.slice(2)],
    { cwd: root, env: process.env, onLine: (line) => say(line), signal },
  )
  if (code !== 0) throw new Problem('Something was wrong, or it did not finish; what it said is above.')
})
