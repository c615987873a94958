import { build } from '../launch/build.mjs'
import { root } from '../launch/root.mjs'

/** Before the launcher's tests: they start what is built, rather than each building it. */
export default async function setup() {
  await build(root, { progress: () => {}, signal: undefined })
}
