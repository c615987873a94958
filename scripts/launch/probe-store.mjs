/**
 * Asks the store for files whether it answers and lets us in, in a process of its own because that is the application's
 * code. Prints JSON: `problem` is null, or a sentence; `isRefusal`, whether waiting would not help.
 */
import { reachBothStores } from '../backup/reach.mjs'
import { root } from './root.mjs'
import { readSettings } from './settings.mjs'

const { s3 } = await reachBothStores(readSettings(root, process.env))
const answer = await s3.probe().then(
  () => ({ problem: null, isRefusal: false }),
  ({ message, isRefusal = false }) => ({ problem: message, isRefusal }),
)
console.log(JSON.stringify(answer))
process.exit(0)
