/** npm run bench: builds, then measures the production build in databases of 10 and 2,000 schools. `npm run bench -- pages` measures one part. See bench/. */
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
    ['--conditions=react-server', '--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)],
    {
      cwd: root,
      env: process.env,
      onLine: (line) => say(line),
      signal,
    },
  )
  if (code !== 0) throw new Problem('The benchmark did not finish; what it said is above.')
})
