/** npm run generate: the database client for the models as they are now, without fetching anything. */
import { generate } from './launch/generate.mjs'
import { Problem } from './launch/problem.mjs'
import { root } from './launch/root.mjs'

try {
  console.log(
    (await generate(root)) ? 'Generated the database client.' : 'The database client is up to date.',
  )
} catch (error) {
  console.error(error instanceof Problem ? error.message : error)
  process.exitCode = 1
}
