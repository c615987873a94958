/** npm run bench: builds, then measures the production build in databases of 10 and 2,000 schools. See bench/. */
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
    ['--conditions=react-server', '--import', 'tsx', 'bench/main.ts'],
    {
      cwd: root,
      env: process.env,
      onLine: (line) => say(line),
      signal,
    },
  )
  if (code !== 0) throw new Problem('The benchmark did not finish; what it said is above.')
})
