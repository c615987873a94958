/**
 * npm test: everything, from a fresh clone. What failed is said again at the end, where it is read; the last line is always
 * `N passed, N failed`, and nothing it started outlives it.
 */
import { main } from './launch/main.mjs'
import { say } from './launch/say.mjs'
import { countOne, total } from './testing/counts.mjs'
import { makeTestFolder, removeTestFolder } from './testing/leftovers.mjs'
import { runTests } from './testing/run-tests.mjs'

const counts = []
await main(async (signal) => {
  const folder = makeTestFolder()
  try {
    await runTests({ folder, signal, add: (count) => counts.push(count) })
  } finally {
    await removeTestFolder(folder)
  }
})
if (process.exitCode !== 0) counts.push(countOne('The run itself: see above', false))

const { passed, failed, failures } = total(counts)
for (const failure of failures) say(`\nFailed: ${failure}`)
say(`\n${passed} passed, ${failed} failed`)
process.exitCode ||= failed > 0 || passed === 0 ? 1 : 0
